#include "judge/quote_slip.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/sorted.h"

namespace gainsay {
namespace {

constexpr uint32_t kMostChanged = 3;   // words; more is another wording
constexpr uint32_t kMostReplaced = 2;  // words of an item of a list
constexpr uint32_t kNearbyItems = 12;  // tokens between a word left out and the one put for it

bool HoldsNumber(const ArticleRead& article, TokenRange range) {
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (article.document->tokens[i].kind == TokenKind::kNumber || article.reading->In(i, "number-word")) return true;
  }
  return false;
}

// The figure that a changed stretch holds, or null.
const QuantityMention* FigureIn(const ArticleRead& article, TokenRange range) {
  for (const QuantityMention& quantity : article.mentions.quantities) {
    if (quantity.number.Overlaps(range)) return &quantity;
  }
  return nullptr;
}

// Function words come and go in quoting; content words don't.
bool Content(const ArticleRead& article, TokenRange range) {
  static constexpr std::string_view kFunction[] = {"preposition", "postposition", "determiner", "conjunction", "auxiliary", "pronoun", "negation"};
  const ClassMask function = MaskOf(article.reading->concepts(), kFunction);
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (article.document->tokens[i].kind == TokenKind::kWord && !article.reading->InAny(i, function)) return true;
  }
  return false;
}

// One word in two spellings or forms: a common stem of most of its letters.
bool FormsOfOneWord(std::string_view a, std::string_view b) {
  const size_t shorter = std::min(a.size(), b.size());
  const size_t longer = std::max(a.size(), b.size());
  size_t stem = 0;
  while (stem < shorter && a[stem] == b[stem]) ++stem;
  return longer - stem <= 2 && stem >= 3;
}

// "per cent", "percent".
std::string Run(const ArticleRead& article, TokenRange range) {
  std::string out;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (article.document->tokens[i].kind != TokenKind::kPunctuation) out += article.document->Norm(i);
  }
  return out;
}

// The concepts of a class in the stretch, sorted.
std::vector<uint32_t> ConceptsIn(const ArticleRead& article, TokenRange range, std::string_view cls) {
  std::vector<uint32_t> out;
  const Concepts& concepts = article.reading->concepts();
  for (uint32_t i = range.begin; i < range.end; ++i) {
    for (const LexHit& hit : article.reading->HitsAt(i)) {
      if (hit.end <= range.end && concepts.ClassName(concepts.ClassOf(hit.concept_id)) == cls) out.push_back(hit.concept_id.index);
    }
  }
  SortUnique(out);
  return out;
}

// One side says that a thing must, may or can be, the other that it is or will
// be, or another of these.
bool OtherMood(const ArticleRead& a, TokenRange in_a, const ArticleRead& b, TokenRange in_b) {
  const std::vector<uint32_t> x = ConceptsIn(a, in_a, "modal");
  const std::vector<uint32_t> y = ConceptsIn(b, in_b, "modal");
  const std::vector<uint32_t> coming_x = ConceptsIn(a, in_a, "planned");
  const std::vector<uint32_t> coming_y = ConceptsIn(b, in_b, "planned");
  if (Meet(coming_x, coming_y)) return false;  // "will", "is going to"
  if (x.empty()) return !y.empty() && !coming_x.empty();
  if (y.empty()) return !coming_y.empty();
  return !Meet(x, y);
}

// The quotation ends before the other's last clause, whose negation goes with it.
bool CutShort(const Spoken& spoken, TokenRange gap, const ArticleRead& other, TokenRange rest) {
  if (!gap.empty() || !Content(other, rest)) return false;
  const std::vector<Token>& tokens = spoken.article->document->tokens;
  uint32_t i = gap.begin;
  while (i < spoken.claim->tokens.end && tokens[i].kind != TokenKind::kWord && tokens[i].kind != TokenKind::kNumber) ++i;
  return i >= spoken.claim->tokens.end;
}

// Whether a comma or a conjunction stands right before or behind the words.
bool BesideJoint(const ArticleRead& article, TokenRange range) {
  const auto joint = [&](uint32_t i) {
    return i < article.document->tokens.size() && (article.document->Norm(i) == "," || article.reading->In(i, "conjunction"));
  };
  return joint(range.end) || (range.begin > 0 && joint(range.begin - 1));
}

}  // namespace

bool Negates(const ArticleRead& article, TokenRange range) {
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (article.reading->In(i, "negation")) return true;
  }
  return false;
}

bool IsSlip(const Spoken& a, const Spoken& b, const QuoteEdit& edit) {
  if (Negates(*a.article, edit.a) != Negates(*b.article, edit.b)) return !CutShort(a, edit.a, *b.article, edit.b) && !CutShort(b, edit.b, *a.article, edit.a);
  if (edit.a.empty() || edit.b.empty()) return false;  // shortened
  if (Run(*a.article, edit.a) == Run(*b.article, edit.b)) return false;
  if (HoldsNumber(*a.article, edit.a) && HoldsNumber(*b.article, edit.b)) {
    const QuantityMention* x = FigureIn(*a.article, edit.a);
    const QuantityMention* y = FigureIn(*b.article, edit.b);
    return x == nullptr || y == nullptr || !(x->value == y->value);  // eleven and 11 are one figure
  }
  if (edit.a.size() > kMostChanged || edit.b.size() > kMostChanged) return false;
  if (edit.a.size() == 1 && edit.b.size() == 1 &&
      FormsOfOneWord(a.article->document->Norm(edit.a.begin), b.article->document->Norm(edit.b.begin))) {
    return false;
  }
  return (Content(*a.article, edit.a) && Content(*b.article, edit.b)) || OtherMood(*a.article, edit.a, *b.article, edit.b);
}

std::optional<QuoteEdit> Replaced(const Spoken& a, const Spoken& b, const std::vector<QuoteEdit>& edits) {
  for (size_t i = 0; i + 1 < edits.size(); ++i) {
    const bool in_a = !edits[i].a.empty() && edits[i].b.empty() && edits[i + 1].a.empty();
    const bool in_b = edits[i].a.empty() && !edits[i].b.empty() && edits[i + 1].b.empty();
    if (!in_a && !in_b) continue;
    const QuoteEdit pair{in_a ? edits[i].a : edits[i + 1].a, in_a ? edits[i + 1].b : edits[i].b};
    if (pair.a.size() > kMostReplaced || pair.b.size() > kMostReplaced) continue;
    if (Run(*a.article, pair.a) == Run(*b.article, pair.b)) continue;  // moved
    const uint32_t apart = edits[i].a.empty() ? edits[i + 1].b.begin - edits[i].b.end : edits[i + 1].a.begin - edits[i].a.end;
    if (apart > kNearbyItems || !BesideJoint(*a.article, pair.a) || !BesideJoint(*b.article, pair.b)) continue;
    if (Content(*a.article, pair.a) && Content(*b.article, pair.b)) return pair;
  }
  return std::nullopt;
}

}  // namespace gainsay
