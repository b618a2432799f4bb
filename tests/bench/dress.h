// An article's copy in the clothes it comes in: Markdown with front matter,
// plain text with a dateline, a web page, or a record of JSON Lines.
#pragma once

#include <string>

#include "bench/tell.h"

namespace gainsay::bench {

enum class Clothes : uint8_t { kMarkdown, kPlain, kPage, kRecord };

struct Imprint {
  std::string id;         // "ev0000123-2"
  const Paper* paper = nullptr;
  std::string author;     // may be empty
  int64_t minutes = 0;    // of the day of publication
};

std::string Dress(const Copy& copy, const Telling& telling, const Imprint& imprint, Clothes clothes);
std::string_view Ending(Clothes clothes);  // ".md"

// `text` as a JSON string, quotation marks included.
std::string JsonString(std::string_view text);

}  // namespace gainsay::bench
