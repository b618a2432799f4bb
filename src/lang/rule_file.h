// The files of a rules folder, before anything is made of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "base/result.h"
#include "base/yaml.h"

namespace gainsay {

// A YAML text of the rules folder.
struct RuleFile {
  std::string path;       // below the rules folder, '/' between parts: "lang/hi/time.yaml"
  std::string bytes;
  std::string shown;      // how errors name it; empty: "rules/" + path
  std::string_view tree = {};  // its parsed form (base/yaml_blob.h), viewing what ships with the program; empty: not parsed yet

  std::string name() const { return shown.empty() ? "rules/" + path : shown; }
  // Whether it holds the cases of a check rule, which only testing the rules needs.
  bool HoldsCases() const;
  // The text as values: read from `tree`, or parsed. Errors name file, line and column.
  Result<YamlNode> Parse() const;
};

// Lays `over` on `under`: a file of the same path replaces, others are added.
// Sorted by path.
std::vector<RuleFile> Overlay(std::vector<RuleFile> under, std::vector<RuleFile> over);

// The *.yaml files below a folder of the disk, sorted by path.
Result<std::vector<RuleFile>> ReadRuleFolder(const FileReader& reader, const std::string& folder);

}  // namespace gainsay
