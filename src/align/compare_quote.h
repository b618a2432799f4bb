// Comparing two quotations word by word, and across languages by concepts.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
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

// What the words at one place may mean: concept numbers, sorted.
using ContentUnit = std::vector<uint32_t>;

// What a translation of a quotation keeps.
struct QuoteContent {
  std::vector<ContentUnit> units;  // as they come, each once
  std::set<std::string> figures;
  std::vector<std::string> names;  // that no pack lists
  size_t size() const { return units.size() + figures.size() + names.size(); }
};

// A quotation made ready to be compared with many. It is read as it is first
// asked: for one thread at a time.
class QuoteText {
 public:
  // REQUIRES: `article` outlives it.
  QuoteText(const ArticleRead& article, TokenRange tokens);

  bool empty() const { return range_.empty(); }
  Script script() const { return script_; }
  const std::vector<uint32_t>& tokens() { return spelled().tokens; }     // its words and numbers, of 400 at most
  const std::vector<std::string>& words() { return spelled().words; }    // those, folded, in one spelling
  const QuoteContent& content();

 private:
  struct SpelledWords {
    std::vector<uint32_t> tokens;
    std::vector<std::string> words;
  };
  const SpelledWords& spelled();

  const ArticleRead& article_;
  TokenRange range_;
  Script script_ = Script::kCommon;
  std::optional<SpelledWords> spelled_;
  std::optional<QuoteContent> content_;
};

// Longest common subsequence of folded words (Wagner & Fischer 1974), with a
// cap of 400 words a side; across languages the share of common concepts,
// figures and names.
QuoteComparison CompareQuotes(QuoteText& a, QuoteText& b, const NameComparer& names);
QuoteComparison CompareQuotes(const ArticleRead& a, TokenRange in_a, const ArticleRead& b, TokenRange in_b, const NameComparer& names);

}  // namespace gainsay
