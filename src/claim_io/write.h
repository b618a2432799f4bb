// Articles read -> a claims file: JSON Lines that ParseClaims (read.h) reads
// back, so that claims may be looked at, corrected or made elsewhere.
//
//   {"type":"article","schema":"gainsay-claims/1","id","path","format","source" or "source64","text","offsets","blocks",…}
//   {"type":"time"|"quantity"|"role"|"naming"|"person"|"org"|"place"|"quote"|"event"|"note","article","index",…}
//   {"type":"claim","article","kind","attribute","start","end",…}
//
// fields.h lists the members. "start" and "end" are bytes of the source,
// "tokens" numbers of the article's tokens; concepts go by full name
// ("rank/wing-commander"); a mention goes by its number in its table, where
// claims also say what it is. Members that are empty, false or unknown are
// left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claim/article_read.h"

namespace gainsay {

inline constexpr std::string_view kClaimsSchema = "gainsay-claims/1";

// REQUIRES: article, document and reading are set.
std::string RenderClaims(const ArticleRead& article);
std::string RenderClaims(const std::vector<ArticleRead>& articles);

}  // namespace gainsay
