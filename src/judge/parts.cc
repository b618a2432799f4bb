// Parts of a named whole that come to more than the whole:
//
//   of the N      Of the 64 patients, 21 are in A, 18 in B and 27 in C
//   of them       nine were charged … Of them, two died and eight were convicted
//   a group       11 dead … The dead are six women, three children and four men
//   a part        five of the four
//
// What total.cc checks must be all of the whole; here parts may be left out,
// so a sum below the whole says nothing, but for "of the N, a are so and b so"
// that misses by one. Parts may overlap where the copy says so (including,
// both, also); a sum far above the whole is rather read as overlapping, too.
#include <algorithm>
#include <cmath>

#include "judge/arithmetic.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr uint32_t kBetweenParts = 11;   // tokens from one part to the next
constexpr uint32_t kToFirstPart = 8;     // and from the whole to the first
constexpr uint32_t kBehindParts = 40;   // from the last part to the end of what is said of it
constexpr double kNearest = 2;           // a sum so far above is a slip whatever the size
constexpr size_t kMostParts = 12;

class PartsCheck {
 public:
  PartsCheck(const ArticleView& view, const Rule& rule, std::vector<Draft>& out)
      : view_(view), out_(out), share_(rule.Number("near-share", 0.1)) {
    for (auto [member, name] : {std::pair(&of_them_, "of-them"), {&overlap_, "overlap"}, {&loose_, "loose"}, {&earlier_, "earlier"}}) {
      *member = view.concepts.Find("check-cue", name);
    }
  }

  void Run() {
    for (const Match& match : FramesOf(view_, "check-base")) {
      const QuantityMention* base = QuantityAt(view_, match, "base");
      if (base != nullptr) OfTheBase(FigureOf(view_, *base), match.tokens);
    }
    for (const Match& match : FramesOf(view_, "check-part-of")) PartOf(match);
    for (uint32_t i = 0; i < view_.document.sentences.size(); ++i) OfThem(i);
    for (const Match& match : FramesOf(view_, "check-group")) OfGroup(match);
  }

 private:
  static bool Whole(const Figure& figure) {
    return !figure.quantity->upper.has_value() && figure.quantity->hedge == Hedge::kExact && !figure.quantity->each && figure.value >= 2;
  }

  // The figures that stand side by side from `from` on, the last of them joined.
  std::vector<Figure> PartsFrom(uint32_t from, uint32_t end, uint32_t reach) const {
    std::vector<Figure> parts;
    uint32_t at = from;
    for (const Figure& figure : FiguresIn(view_, {from, end})) {
      if (figure.core.begin - at > (parts.empty() ? reach : kBetweenParts) || parts.size() == kMostParts) break;
      if (Parted(at, figure.core.begin)) break;
      parts.push_back(figure);
      at = figure.core.end;
    }
    return parts;
  }

  // A clause of another kind opens between two figures.
  bool Parted(uint32_t from, uint32_t to) const {
    for (uint32_t token = from; token < to; ++token) {
      const std::string_view norm = view_.document.Norm(token);
      if (norm == "(" || norm == ")" || norm == "\"" || norm == "“") return true;
    }
    return false;
  }

  bool Joined(const std::vector<Figure>& parts) const {
    for (uint32_t token = parts[parts.size() - 2].core.end; token < parts.back().core.begin; ++token) {
      if (view_.IsConjunction(token) || view_.IsComma(token) || view_.document.Norm(token) == ";") return true;
    }
    return false;
  }

  bool Fits(const Figure& base, const std::vector<Figure>& parts) const {
    for (const Figure& part : parts) {
      if (!SameKind(base, part) || part.quantity->each || part.quantity->hedge != Hedge::kExact || part.value > base.value) return false;
      const bool things = view_.concepts.InClass(part.thing, "thing") && view_.concepts.InClass(base.thing, "thing");
      if (things && view_.concepts.Has(part.thing, "animate") != view_.concepts.Has(base.thing, "animate")) return false;
    }
    return true;
  }

  bool Overlapping(TokenRange range) const { return view_.Has(range, overlap_) || view_.Has(range, earlier_); }

  void OfTheBase(const Figure& base, TokenRange frame) {
    const TokenRange sentence = view_.document.SentenceOf(frame.begin).tokens;
    if (!Whole(base)) return;
    const std::vector<Figure> parts = PartsFrom(std::max(frame.end, base.core.end), sentence.end, kToFirstPart);
    if (parts.empty()) return;
    const TokenRange told{frame.end, sentence.end};
    if (parts.size() == 1) {
      if (parts[0].value > base.value && SameKind(base, parts[0]) && parts[0].quantity->hedge == Hedge::kExact &&
          parts[0].value <= 3 * base.value && !view_.Has(told, earlier_)) {
        Report(base, parts, false);
      }
      return;
    }
    if (!Fits(base, parts) || !Joined(parts) || Overlapping(told)) return;
    const double sum = SumOf(parts);
    if (Above(sum, base)) {
      Report(base, parts, false);
    } else if (parts.size() == 2 && sum + 1 == base.value && base.value >= 4 && Continuous(parts) && !view_.Has(told, loose_)) {
      Report(base, parts, true);
    }
  }

  // Both parts say what their share is: nothing but words between, and no more figures behind.
  bool Continuous(const std::vector<Figure>& parts) const {
    const TokenRange sentence = view_.document.SentenceOf(parts[0].core.begin).tokens;
    return FiguresIn(view_, {parts.back().core.end, sentence.end}).empty() && sentence.end - parts.back().core.end <= kBehindParts;
  }

  void PartOf(const Match& match) {
    const QuantityMention* part = QuantityAt(view_, match, "part");
    const QuantityMention* base = QuantityAt(view_, match, "base");
    if (part == nullptr || base == nullptr) return;
    const Figure a = FigureOf(view_, *part);
    const Figure b = FigureOf(view_, *base);
    const bool counts = part->type == QuantityType::kCardinal && base->type == QuantityType::kCardinal;
    if (!counts || !Whole(b) || part->hedge != Hedge::kExact || part->upper.has_value()) return;
    if (a.value > b.value && a.value <= 3 * b.value) Report(b, {a}, false);
  }

  void OfThem(uint32_t index) {
    const TokenRange sentence = view_.SentenceTokens(index);
    const std::vector<TokenRange> cues = view_.Hits(sentence, of_them_);
    if (cues.empty()) return;
    const TokenRange cue = cues.front();
    const std::vector<Figure> parts = PartsFrom(cue.end, sentence.end, kToFirstPart);
    if (parts.size() < 2 || !Joined(parts) || Overlapping({cue.end, sentence.end})) return;
    std::vector<Figure> before = FiguresIn(view_, {sentence.begin, cue.begin});
    if (before.empty() && cue.begin - sentence.begin <= 2 && index > 0) {
      const Sentence& last = view_.document.sentences[index - 1];
      if (last.paragraph == view_.document.sentences[index].paragraph) before = FiguresIn(view_, last.tokens);
    }
    Choose(std::move(before), parts);
  }

  // Of the figures that may be the whole the last, where none of them holds the sum.
  void Choose(std::vector<Figure> bases, const std::vector<Figure>& parts) {
    std::erase_if(bases, [&](const Figure& base) { return !SameKind(base, parts[0]) || base.value < 2; });
    const double sum = SumOf(parts);
    if (bases.empty() || std::any_of(bases.begin(), bases.end(), [&](const Figure& base) { return base.value >= sum || !Whole(base); })) return;
    const Figure& base = bases.back();
    if (Fits(base, parts) && Above(sum, base)) Report(base, parts, false);
  }

  // "The dead are …": the whole is what the article says of that group.
  void OfGroup(const Match& match) {
    const Capture* group = match.Find("group");
    const QuantityMention* first = QuantityAt(view_, match, "first");
    if (group == nullptr || first == nullptr) return;
    const TokenRange sentence = view_.document.SentenceOf(match.tokens.begin).tokens;
    const std::vector<Figure> parts = PartsFrom(first->tokens.begin, sentence.end, kToFirstPart);
    if (parts.size() < 2 || !Joined(parts) || view_.Has({first->tokens.begin, sentence.end}, earlier_)) return;
    const double sum = SumOf(parts);
    std::vector<Figure> bases;
    for (const Claim& claim : view_.read.claims.claims) {
      if (claim.kind != ClaimKind::kQuantity || claim.attribute != group->concept_id || !claim.quantity.has_value()) continue;
      const QuantityMention& quantity = view_.mentions.quantities[*claim.quantity];
      if (view_.SentenceOf(quantity.tokens) == view_.SentenceOf(match.tokens)) continue;
      if (quantity.type != QuantityType::kCardinal) continue;
      if (quantity.value.ToDouble() >= sum || quantity.hedge == Hedge::kMoreThan || quantity.hedge == Hedge::kAtLeast) return;
      bases.push_back(FigureOf(view_, quantity));
    }
    std::stable_sort(bases.begin(), bases.end(), [](const Figure& a, const Figure& b) { return a.value < b.value; });
    if (!bases.empty()) {  // the largest, where it stands first
      const double most = bases.back().value;
      const auto at = std::find_if(bases.begin(), bases.end(), [&](const Figure& f) { return f.value == most; });
      Choose({*at}, parts);
    }
  }

  bool Above(double sum, const Figure& base) const {
    const double excess = sum - base.value;
    if (excess <= HalfUnit(*base.quantity, view_) * 4 + 1e-6) return false;
    const bool count = base.quantity->type == QuantityType::kCardinal && !base.quantity->scaled;
    return (count && excess <= kNearest) || excess <= share_ * base.value;
  }

  void Report(const Figure& base, const std::vector<Figure>& parts, bool lowered) {
    out_.push_back(SumDraft(view_, base, parts, "they are parts of"));
    out_.back().severity_lowered = lowered;
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
  double share_;
  ConceptId of_them_, overlap_, loose_, earlier_;
};

}  // namespace

void CompareParts(const JudgeInput& input, ArticleId article, const Rule& rule, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  PartsCheck(view, rule, out).Run();
}

}  // namespace gainsay
