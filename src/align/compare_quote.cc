#include "align/compare_quote.h"

#include <algorithm>
#include <set>
#include <string>

namespace gainsay {
namespace {

constexpr size_t kMostWords = 400;

// Classes whose concepts carry a quotation's content.
constexpr std::string_view kContent[] = {"event", "attribute", "thing", "state", "occupation", "office", "kinship",
                                         "place", "organisation", "document", "number-word", "negation", "demonym"};

std::vector<uint32_t> Words(const ArticleRead& article, TokenRange range) {
  std::vector<uint32_t> words;
  for (uint32_t i = range.begin; i < range.end && words.size() < kMostWords; ++i) {
    const TokenKind kind = article.document->tokens[i].kind;
    if (kind == TokenKind::kWord || kind == TokenKind::kNumber) words.push_back(i);
  }
  return words;
}

std::set<uint32_t> ContentConcepts(const ArticleRead& article, TokenRange range) {
  std::set<uint32_t> out;
  const ClassMask content = MaskOf(article.reading->concepts(), kContent);
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (!article.reading->InAny(i, content)) continue;
    for (const LexHit& hit : article.reading->HitsAt(i)) {
      const uint32_t cls = article.reading->concepts().ClassOf(hit.concept_id).index;
      if ((content[cls / 64] >> (cls % 64) & 1) == 0) continue;
      out.insert(hit.concept_id.index);
      break;  // the longest entry at its place
    }
  }
  return out;
}

Script ScriptOf(const ArticleRead& article, TokenRange range) { return article.document->SentenceOf(range.begin).script; }

}  // namespace

QuoteComparison CompareQuotes(const ArticleRead& a, TokenRange in_a, const ArticleRead& b, TokenRange in_b) {
  QuoteComparison out;
  if (in_a.empty() || in_b.empty()) return out;
  if (ScriptOf(a, in_a) != ScriptOf(b, in_b)) {
    out.across = true;
    const std::set<uint32_t> left = ContentConcepts(a, in_a);
    const std::set<uint32_t> right = ContentConcepts(b, in_b);
    for (const uint32_t id : left) out.common += static_cast<uint32_t>(right.count(id));
    const size_t least = std::min(left.size(), right.size());
    out.likeness = least == 0 ? 0 : static_cast<double>(out.common) / static_cast<double>(least);
    return out;
  }
  const std::vector<uint32_t> x = Words(a, in_a);
  const std::vector<uint32_t> y = Words(b, in_b);
  if (x.empty() || y.empty()) return out;
  const size_t width = y.size() + 1;
  std::vector<uint16_t> table((x.size() + 1) * width, 0);
  const auto same = [&](size_t i, size_t j) { return a.document->Norm(x[i]) == b.document->Norm(y[j]); };
  for (size_t i = x.size(); i-- > 0;) {
    for (size_t j = y.size(); j-- > 0;) {
      table[i * width + j] = same(i, j) ? static_cast<uint16_t>(table[(i + 1) * width + j + 1] + 1)
                                        : std::max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  out.common = table[0];
  out.likeness = static_cast<double>(out.common) / static_cast<double>(std::min(x.size(), y.size()));
  size_t i = 0;
  size_t j = 0;
  size_t from_i = SIZE_MAX;
  size_t from_j = 0;
  bool started = false;
  const auto close = [&] {
    if (from_i == SIZE_MAX) return;
    QuoteEdit edit;
    if (i > from_i) edit.a = {x[from_i], x[i - 1] + 1};
    if (j > from_j) edit.b = {y[from_j], y[j - 1] + 1};
    if (started) out.edits.push_back(edit);  // what stands before the first common word was left out, not changed
    from_i = SIZE_MAX;
  };
  while (i < x.size() && j < y.size()) {
    if (same(i, j)) {
      close();
      started = true;
      ++i;
      ++j;
      continue;
    }
    if (from_i == SIZE_MAX) {
      from_i = i;
      from_j = j;
    }
    if (table[(i + 1) * width + j] >= table[i * width + j + 1]) ++i; else ++j;
  }
  // Words at the end of one side only were left out; a changed end is an edit.
  if (from_i == SIZE_MAX && i < x.size() && j < y.size()) from_i = i, from_j = j;
  if (from_i != SIZE_MAX) {
    i = x.size();
    j = y.size();
    if (i > from_i && j > from_j) close();
  }
  return out;
}

}  // namespace gainsay
