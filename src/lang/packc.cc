// packc RULES_DIR OUT: checks and compiles the shipped rules when the program
// is built. A broken pack fails the build with file, line and column.

#include <cstdio>
#include <fstream>

#include "lang/packs.h"

int main(int argc, char** argv) {
  using namespace gainsay;
  if (argc != 3) {
    std::fprintf(stderr, "usage: packc RULES_DIR OUT\n");
    return 2;
  }
  const DiskReader disk;
  const Result<std::vector<RuleFile>> files = ReadRuleFolder(disk, argv[1]);
  if (!files) {
    std::fprintf(stderr, "%s\n", files.error().ToString().c_str());
    return 2;
  }
  const Result<Packs> packs = CompilePacks(*files);
  if (!packs) {
    std::fprintf(stderr, "%s: error: %s\n%s\n", argv[1], packs.error().ToString().c_str(), packs.error().excerpt.c_str());
    return 2;
  }
  BlobWriter compiled;
  packs->Save(compiled);
  BlobWriter out;
  const std::string packed = compiled.Take();
  out.U32(static_cast<uint32_t>(packed.size()));
  out.Align();
  out.Append(packed);
  out.U32(static_cast<uint32_t>(files->size()));
  for (const RuleFile& file : *files) {
    out.String(file.path);
    out.String(file.bytes);
  }
  std::ofstream stream(argv[2], std::ios::binary);
  stream << out.Take();
  return stream.good() ? 0 : 2;
}
