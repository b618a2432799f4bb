#include "rule/yaml_reader.h"

#include <algorithm>

#include "base/edit_distance.h"

namespace gainsay {

Status RuleFileReader::Keys(const YamlNode& node, std::string_view what, std::span<const std::string_view> keys) const {
  if (!node.IsMap()) return At(node, std::string(what) + " must be a map of keys");
  for (const auto& [key, value] : node.entries) {
    if (std::find(keys.begin(), keys.end(), key.scalar) == keys.end()) {
      return At(key, "unknown key " + key.scalar + " in " + std::string(what) + Suggest(key.scalar, keys));
    }
  }
  return {};
}

Status RuleFileReader::Text(const YamlNode& node, std::string_view what, std::string& out) const {
  if (!node.IsScalar() || node.scalar.empty()) return At(node, std::string(what) + " must be a text");
  out = node.scalar;
  return {};
}

Status RuleFileReader::Texts(const YamlNode& node, std::string_view what, std::vector<std::string>& out) const {
  if (node.IsScalar() && !node.scalar.empty()) {
    out.push_back(node.scalar);
    return {};
  }
  if (!node.IsList() || node.items.empty()) return At(node, std::string(what) + " must be a list of texts");
  for (const YamlNode& item : node.items) {
    if (Status s = Text(item, what, out.emplace_back()); !s.ok()) return s;
  }
  return {};
}

}  // namespace gainsay
