// Whether the words in which two printings of a quotation differ are a slip:
// a changed word, figure or mood, a negation dropped, one item of a list put
// for another. Not for other folders.
#pragma once

#include <optional>
#include <vector>

#include "align/compare_quote.h"
#include "judge/spoken.h"

namespace gainsay {

// Whether a word of negation stands in the range.
bool Negates(const ArticleRead& article, TokenRange range);

// Whether the edit changes what is said; shortening and spelling do not.
bool IsSlip(const Spoken& a, const Spoken& b, const QuoteEdit& edit);

// A word that one article leaves out and another that only it has, near by: in
// a list whose order changed, one item was put for another.
std::optional<QuoteEdit> Replaced(const Spoken& a, const Spoken& b, const std::vector<QuoteEdit>& edits);

}  // namespace gainsay
