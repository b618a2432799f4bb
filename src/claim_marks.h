// Claims as places to mark in an article's text.
#pragma once

#include <vector>

#include "claim/article_read.h"
#include "report/run.h"

namespace gainsay {

// In reading order; of claims at one place only the first.
std::vector<ClaimMark> MarkClaims(const std::vector<ArticleRead>& articles);

}  // namespace gainsay
