// The longest lexicon entries at a place: a word may mean several things, and
// a longer entry says more than the words it is made of.
#pragma once

#include <vector>

#include "mention/reading.h"

namespace gainsay {

// Whether a negation stands among the words of an entry (मंजूर नहीं की, was not valid): it is read word by word then.
inline bool PartedByNegation(const Reading& reading, const LexHit& hit) {
  for (uint32_t i = hit.begin + 1; i + 1 < hit.end; ++i) {
    if (reading.In(i, "negation")) return true;
  }
  return false;
}

// Of the entries of `classes` that begin at the token and end by `end`, those
// of the greatest length, in the order of the reading.
inline std::vector<LexHit> LongestHits(const Reading& reading, uint32_t token, uint32_t end, const ClassMask& classes) {
  std::vector<LexHit> out;
  for (const LexHit& hit : reading.HitsAt(token)) {
    if (!Holds(classes, reading.concepts().ClassOf(hit.concept_id)) || hit.end > end) continue;
    if (PartedByNegation(reading, hit)) continue;
    if (!out.empty() && hit.end < out.front().end) break;
    out.push_back(hit);
  }
  return out;
}

}  // namespace gainsay
