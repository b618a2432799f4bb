#include "align/length_measure.h"

namespace gainsay {
namespace {

constexpr uint32_t kReach = 9;     // tokens between a length and what it measures
constexpr uint32_t kMarkCost = 3;  // a comma between them counts as so many

}  // namespace

ConceptId LengthMeasure(const ArticleRead& read, TokenRange tokens, ClassId measures) {
  if (!measures.valid()) return {};
  const Document& document = *read.document;
  const TokenRange sentence = document.SentenceOf(tokens.begin).tokens;
  ConceptId best;
  uint32_t least = kReach + 1;
  const auto scan = [&](uint32_t from, int step) {
    uint32_t cost = 0;
    for (uint32_t t = from; t >= sentence.begin && t < sentence.end && cost < least; t += static_cast<uint32_t>(step), ++cost) {
      if (document.tokens[t].kind == TokenKind::kPunctuation) cost += kMarkCost;
      if (document.tokens[t].kind == TokenKind::kQuote) return;
      const LexHit* hit = read.reading->HitAt(t, measures);
      if (hit != nullptr && cost < least) {
        least = cost;
        best = hit->concept_id;
      }
      if (t == 0 && step < 0) return;
    }
  };
  scan(tokens.end, 1);
  if (tokens.begin > sentence.begin) scan(tokens.begin - 1, -1);
  return best;
}

}  // namespace gainsay
