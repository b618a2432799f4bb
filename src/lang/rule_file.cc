#include "lang/rule_file.h"

#include <algorithm>
#include <map>

#include "base/yaml_blob.h"

namespace gainsay {

bool RuleFile::HoldsCases() const { return path.ends_with(".cases.yaml"); }

Result<YamlNode> RuleFile::Parse() const {
  if (tree.empty()) return ParseYaml(bytes, name());
  BlobReader in(tree);
  return LoadYaml(in);
}

std::vector<RuleFile> Overlay(std::vector<RuleFile> under, std::vector<RuleFile> over) {
  std::map<std::string, RuleFile> by_path;
  for (RuleFile& file : under) by_path.insert_or_assign(file.path, std::move(file));
  for (RuleFile& file : over) by_path.insert_or_assign(file.path, std::move(file));
  std::vector<RuleFile> out;
  for (auto& [path, file] : by_path) out.push_back(std::move(file));
  return out;
}

Result<std::vector<RuleFile>> ReadRuleFolder(const FileReader& reader, const std::string& folder) {
  if (!reader.IsDirectory(folder)) return Error{ErrorCode::kIo, "no such rules folder", folder, 0, 0, {}};
  Result<std::vector<std::string>> paths = reader.List(folder);
  if (!paths) return paths.error();
  std::vector<RuleFile> files;
  for (const std::string& path : *paths) {
    if (!path.ends_with(".yaml")) continue;
    Result<std::string> bytes = reader.Read(path);
    if (!bytes) return bytes.error();
    std::string below = path.substr(folder.size());
    while (!below.empty() && below[0] == '/') below.erase(0, 1);
    files.push_back({std::move(below), std::move(*bytes), path, {}});
  }
  std::sort(files.begin(), files.end(), [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace gainsay
