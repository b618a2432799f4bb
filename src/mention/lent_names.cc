#include "mention/lent_names.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr size_t kMostOfPart = 64;

struct Keys {
  std::string first, last;
  std::string both() const { return first < last ? first + ' ' + last : last + ' ' + first; }  // in whatever order
};

Keys KeysOf(const NameComparer& names, std::string_view name) {
  return {names.Key(name.substr(0, name.find(' '))), names.Key(name.substr(name.rfind(' ') + 1))};
}

}  // namespace

void LentNames::Add(uint32_t article, std::string_view name) {
  if (name.find(' ') == std::string_view::npos) return;
  const auto [at, fresh] = number_.try_emplace(std::string(name), static_cast<uint32_t>(entries_.size()));
  if (!fresh) {
    entries_[at->second].several |= entries_[at->second].article != article;
    return;
  }
  entries_.push_back({std::string(name), article, false});
  const Keys keys = KeysOf(names_, name);
  by_part_[keys.first].push_back(at->second);
  if (keys.last != keys.first) by_part_[keys.last].push_back(at->second);
  by_parts_[keys.both()].push_back(at->second);
}

bool LentNames::Fits(uint32_t article, std::string_view name, const std::vector<uint32_t>& entries) const {
  return std::any_of(entries.begin(), entries.end(), [&](uint32_t e) {
    const Entry& entry = entries_[e];
    return (entry.several || entry.article != article) && names_.LevelOf(name, entry.name) <= NameLevel::kVariant;
  });
}

bool LentNames::OtherHas(uint32_t article, std::string_view name) const {
  if (const auto printed = number_.find(name); printed != number_.end()) {
    const Entry& entry = entries_[printed->second];
    if (entry.several || entry.article != article) return true;
  }
  const Keys keys = KeysOf(names_, name);
  const auto in = [&](const Buckets& buckets, const std::string& key, size_t most) {
    const auto at = buckets.find(key);
    return at != buckets.end() && at->second.size() <= most && Fits(article, name, at->second);
  };
  return in(by_parts_, keys.both(), SIZE_MAX) || in(by_part_, keys.first, kMostOfPart) || in(by_part_, keys.last, kMostOfPart);
}

}  // namespace gainsay
