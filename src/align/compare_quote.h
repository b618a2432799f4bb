// Comparing two quotations word by word, and across languages by concepts.
#pragma once

#include <cstdint>
#include <vector>

#include "claim/article_read.h"
#include "names/compare_name.h"
#include "text/document.h"

namespace gainsay {

// One place where two word sequences differ.
struct QuoteEdit {
  TokenRange a;  // empty: words were added in b, which would stand at its begin
  TokenRange b;
};

struct QuoteComparison {
  double likeness = 0;           // 0..1: words in common, in order, over the shorter
  uint32_t common = 0;           // words (or concepts) in common
  bool across = false;           // compared by concepts
  uint32_t in_order = 0;         // across: concepts in common that come in one order
  bool figures = false;          // across: a side holds a figure
  std::vector<QuoteEdit> edits;  // of one language, in order, inside the shared stretch
};

// Longest common subsequence of folded words (Wagner & Fischer 1974), with a
// cap of 400 words a side; across languages the share of common concepts,
// figures and names.
QuoteComparison CompareQuotes(const ArticleRead& a, TokenRange in_a, const ArticleRead& b, TokenRange in_b, const NameComparer& names);

}  // namespace gainsay
