// The mentions of one kind that begin in a stretch of tokens, without asking
// every mention of the article.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "text/document.h"

namespace gainsay {

// REQUIRES: `mentions` are sorted by tokens.begin, as a MentionTable holds them.
template <typename Mention>
std::span<const Mention> BeginningIn(const std::vector<Mention>& mentions, TokenRange range) {
  const auto before = [](const Mention& mention, uint32_t token) { return mention.tokens.begin < token; };
  const auto first = std::lower_bound(mentions.begin(), mentions.end(), range.begin, before);
  const auto last = std::lower_bound(first, mentions.end(), range.end, before);
  return {first, last};
}

// Those that may overlap it: also mentions that begin up to `longest` tokens before.
template <typename Mention>
std::span<const Mention> MaybeOverlapping(const std::vector<Mention>& mentions, TokenRange range, uint32_t longest = 64) {
  return BeginningIn(mentions, {range.begin > longest ? range.begin - longest : 0, range.end});
}

}  // namespace gainsay
