#include "rule/yaml_reader.h"

#include <algorithm>

namespace gainsay {
namespace {

// Levenshtein distance; words of more than 40 bytes count as far apart.
size_t Distance(std::string_view a, std::string_view b) {
  constexpr size_t kLong = 40;
  if (a.size() > kLong || b.size() > kLong) return kLong;
  size_t row[kLong + 1];
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view NearestOf(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  size_t least = std::max<size_t>(2, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const size_t distance = Distance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

std::string Suggest(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view nearest = NearestOf(word, candidates);
  return nearest.empty() ? std::string() : " (did you mean " + std::string(nearest) + "?)";
}

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
