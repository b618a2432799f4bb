// Whether words say that something may be so: "could beat", "might have lapsed".
#pragma once

#include <algorithm>

#include "claim/kinds.h"
#include "mention/within.h"

namespace gainsay {

// Whether a word of possibility stands in the tokens, and is no time's ("in May").
inline bool IsPossible(const ClaimInput& in, TokenRange tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const LexHit* modal = in.reading.HitAt(i, "modal");
    if (modal == nullptr || in.reading.concepts().Attribute(modal->concept_id, "kind") != "possibility") continue;
    const auto times = MaybeOverlapping(in.mentions.times, {i, i + 1});
    if (std::none_of(times.begin(), times.end(), [&](const TimeMention& time) { return time.tokens.Contains({i, i + 1}); })) return true;
  }
  return false;
}

}  // namespace gainsay
