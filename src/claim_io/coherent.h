// Whether claims read from a file hold together as the stages behind expect
// of ExtractClaims: the value that a kind asks for is there, and mentions that
// refer to each other end somewhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "claim/article_read.h"

namespace gainsay {

// What is wrong with the mention or claim of that number, or nothing.
// REQUIRES: all numbers lie in their tables.
std::optional<std::string> WrongOfEvent(const MentionTable& mentions, uint32_t event);
std::optional<std::string> WrongOfQuote(const MentionTable& mentions, const Document& document, uint32_t quote);
std::optional<std::string> WrongOfClaim(const ArticleRead& read, const Claim& claim);

}  // namespace gainsay
