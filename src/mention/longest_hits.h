// The longest lexicon entries at a place: a word may mean several things, and
// a longer entry says more than the words it is made of.
#pragma once

#include <vector>

#include "mention/reading.h"

namespace gainsay {

// Of the entries of `classes` that begin at the token and end by `end`, those
// of the greatest length, in the order of the reading. A phrase with a negation
// among its words (मंजूर नहीं की) is read word by word.
inline std::vector<LexHit> LongestHits(const Reading& reading, uint32_t token, uint32_t end, const ClassMask& classes) {
  std::vector<LexHit> out;
  for (const LexHit& hit : reading.HitsAt(token)) {
    if (!Holds(classes, reading.concepts().ClassOf(hit.concept_id)) || hit.end > end) continue;
    bool parted = false;
    for (uint32_t i = token + 1; i + 1 < hit.end; ++i) parted = parted || reading.In(i, "negation");
    if (parted) continue;
    if (!out.empty() && hit.end < out.front().end) break;
    out.push_back(hit);
  }
  return out;
}

}  // namespace gainsay
