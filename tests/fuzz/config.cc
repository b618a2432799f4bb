// The configuration file, alone and on top of one that it may extend.
#include "app/config.h"

#include "app/run_options.h"
#include "base/check.h"
#include "fuzz/fuzz.h"

GAINSAY_FUZZ_TARGET(config) {
  using namespace gainsay;
  MemoryReader disk;
  disk.Add("desk/.gainsay.yaml", std::string(bytes));
  disk.Add("base.yaml", "select: [number]\nseverity: {weekday: notice}\nexclude: [old/]\n");
  disk.Add("desk/loop.yaml", "extends: .gainsay.yaml\n");
  const Result<std::vector<ConfigFile>> files = ReadConfig(disk, "desk/.gainsay.yaml");
  if (!files) {
    GAINSAY_CHECK(!files.error().message.empty());
    return;
  }
  Result<Options> options = ParseOptions(kRunOptions, {});
  GAINSAY_CHECK(options.has_value());
  ApplyConfig(*files, *options);
}
