// One discrepancy is one finding, and what a finding holds apart is no
// agreement: the last step of the judge. Applies no rule.
#pragma once

#include "judge/comparator.h"
#include "judge/judge.h"

namespace gainsay {

// Keeps of the findings that tell one discrepancy the first by severity, story,
// evidence and rule; takes what the findings hold apart out of the agreements.
// Sorts both as a Judgement says, and drops alignments without evidence.
// Up to `jobs` threads work.
// REQUIRES: no finding is without evidence.
void Settle(const JudgeInput& input, Judgement& judgement, size_t jobs);

}  // namespace gainsay
