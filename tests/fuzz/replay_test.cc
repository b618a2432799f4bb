// The fuzz targets over the files of corpus/ and regressions/: every input that
// once broke something, and one of each kind.
#include <gtest/gtest.h>

#include "base/file_reader.h"
#include "fuzz/fuzz.h"

namespace gainsay::fuzz {
namespace {

class Replay : public testing::TestWithParam<std::string> {};

TEST_P(Replay, Target) {
  const DiskReader reader;
  size_t files = 0;
  for (const char* folder : {"/corpus/", "/regressions/"}) {
    const std::string path = GAINSAY_SOURCE_DIR "/tests/fuzz" + std::string(folder) + GetParam();
    if (!reader.IsDirectory(path)) continue;
    const Result<std::vector<std::string>> listed = reader.List(path);
    ASSERT_TRUE(listed.has_value());
    for (const std::string& file : *listed) {
      SCOPED_TRACE(file);
      Targets().at(GetParam())(reader.Read(file).value());
      ++files;
    }
  }
  EXPECT_GE(files, 2U);
}

std::vector<std::string> Names() {
  std::vector<std::string> names;
  for (const auto& [name, target] : Targets()) names.push_back(name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Replay, testing::ValuesIn(Names()), [](const auto& param) { return param.param; });

}  // namespace
}  // namespace gainsay::fuzz
