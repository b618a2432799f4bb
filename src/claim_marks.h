// Claims as places to mark in an article's text.
#pragma once

#include <vector>

#include "claim/article_read.h"
#include "judge/comparator.h"
#include "report/run.h"

namespace gainsay {

// In reading order; of claims at one place only the first.
std::vector<ClaimMark> MarkClaims(const std::vector<ArticleRead>& articles);
// The same, each with what it is claimed of in the language of the report.
std::vector<ClaimMark> MarkClaims(const JudgeInput& input);

}  // namespace gainsay
