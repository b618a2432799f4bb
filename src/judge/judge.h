// Alignments + RuleSet -> findings and aligned facts.
#pragma once

#include <cstddef>
#include <vector>

#include "judge/comparator.h"
#include "judge/finding.h"
#include "rule/rule.h"

namespace gainsay {

struct Judgement {
  std::vector<Finding> findings;      // sorted: severity (errors first), story, first evidence, rule
  std::vector<Alignment> alignments;  // sorted: story, kind, subject
};

// Applies every rule. One discrepancy gives one finding: of two findings whose
// evidence is the same, the one of the higher severity (then of the rule
// whose id sorts first) stands. Up to `jobs` threads compare; what comes out
// does not depend on how many.
Judgement Judge(const JudgeInput& input, const RuleSet& rules, size_t jobs = 1);

}  // namespace gainsay
