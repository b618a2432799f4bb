// packc RULES_DIR OUT: checks and compiles the shipped rules when the program
// is built. A broken pack fails the build with file, line and column.

#include <cstdio>
#include <fstream>

#include "base/yaml_blob.h"
#include "lang/packs.h"

namespace {

int Refuse(const char* folder, const gainsay::Error& error) {
  std::fprintf(stderr, "%s: error: %s\n%s\n", folder, error.ToString().c_str(), error.excerpt.c_str());
  return 2;
}

}  // namespace

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
  if (!packs) return Refuse(argv[1], packs.error());
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
    // The packs are compiled already, and cases are read only to be run.
    const bool compiled_already = file.path.starts_with("concepts/") || file.path.starts_with("lang/");
    if (compiled_already || file.HoldsCases()) {
      out.String({});
      continue;
    }
    const Result<YamlNode> root = file.Parse();
    if (!root) return Refuse(argv[1], root.error());
    BlobWriter tree;
    SaveYaml(*root, tree);
    out.String(tree.Take());
  }
  std::ofstream stream(argv[2], std::ios::binary);
  stream << out.Take();
  return stream.good() ? 0 : 2;
}
