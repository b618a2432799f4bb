// Endings of words, as packs list them in a setting: "ों ें ियां".
#pragma once

#include <algorithm>
#include <string_view>

namespace gainsay {

// Whether `word` ends with one of `endings`, parted by single spaces, and has
// more than `stem` further bytes in front of it.
inline bool EndsWithAny(std::string_view word, std::string_view endings, size_t stem = 0) {
  while (!endings.empty()) {
    const size_t cut = std::min(endings.find(' '), endings.size());
    const std::string_view ending = endings.substr(0, cut);
    endings.remove_prefix(std::min(cut + 1, endings.size()));
    if (!ending.empty() && word.size() > ending.size() + stem && word.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace gainsay
