// By what a decision on a finding is remembered: content only, never a path, an
// offset or an order, so that moved text and renamed files leave it as it is.
#pragma once

#include <string>
#include <vector>

#include "judge/comparator.h"
#include "judge/finding.h"

namespace gainsay {

// 16 hex digits of the rule, the key of the fact and the sorted values.
std::string PlainFingerprint(const Finding& finding);

// Gives each finding its own: of what the plain one is of, the earliest day on
// which its articles state that they were published (so that a decision on one
// story's toll is none on another's), and, where it lies in one article, that
// article's title. Of several that are still alike one keeps it, the others
// take in the words around their evidence.
void SetFingerprints(const JudgeInput& input, std::vector<Finding>& findings);

}  // namespace gainsay
