// A NewsML-G2 message that holds several stories.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace gainsay {

// The bytes of each newsItem that holds text, from "<newsItem" to its end tag.
// Empty where the file has one or none at all: ReadNewsMl reads it as a whole.
std::vector<Span> FindNewsItems(std::string_view text);

}  // namespace gainsay
