// The quotations of one fact with who speaks them, as the checks of their
// words and of their speakers look at them. Not for other folders.
#pragma once

#include <vector>

#include "align/compare_quote.h"
#include "judge/comparator.h"

namespace gainsay {

constexpr double kSpokenLikeness = 0.75;  // of the words, for two to be one quotation

struct Spoken {
  ClaimRef ref;
  const ArticleRead* article;
  const Claim* claim;
};

// The fact's quotations, in its order. REQUIRES: `fact` is of quotations.
std::vector<Spoken> SpokenIn(const JudgeInput& input, const Fact& fact);

// Those, ready to be compared.
std::vector<QuoteText> TextsOf(const std::vector<Spoken>& spoken);

// Two people of two articles whose names nobody takes for one another.
bool OtherSpeaker(const JudgeInput& input, const Spoken& a, const Spoken& b);

}  // namespace gainsay
