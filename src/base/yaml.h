// YAML as a tree of values with positions (libyaml's events, no tags, no
// anchors: an alias is an error, so nothing can expand).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace gainsay {

struct YamlNode {
  enum class Kind : uint8_t { kScalar, kList, kMap } kind = Kind::kScalar;
  std::string scalar;                                        // kScalar; quotes resolved
  bool quoted = false;
  std::vector<YamlNode> items;                               // kList
  std::vector<std::pair<YamlNode, YamlNode>> entries;        // kMap, in the file's order; keys are scalars, no key twice
  uint32_t line = 0;                                         // from 1
  uint32_t column = 0;                                       // from 1

  bool IsScalar() const { return kind == Kind::kScalar; }
  bool IsList() const { return kind == Kind::kList; }
  bool IsMap() const { return kind == Kind::kMap; }
  // The value of a key of a map, or null.
  const YamlNode* Find(std::string_view key) const;
};

// Reads one document; an empty text is an empty map. Errors name `file`, line
// and column and show the line. Depth is limited to 64.
Result<YamlNode> ParseYaml(std::string_view text, const std::string& file);

// An error at a node of `file`, with the offending line where `text` is given.
Error YamlError(const std::string& file, const YamlNode& at, std::string message, std::string_view text = {});

}  // namespace gainsay
