// Sentences of two articles that are one sentence but for its values.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claim/article_read.h"

namespace gainsay {

// The folded words of a sentence, sorted, each once. REQUIRES: the document outlives them.
using SentenceWords = std::vector<std::string_view>;
SentenceWords WordsOfSentence(const Document& document, uint32_t sentence);

// Whether two sentences have most of their words in common, and enough of them,
// so that a name, a day or a figure is all that parts them.
bool Twins(const SentenceWords& a, const SentenceWords& b);

}  // namespace gainsay
