// An amount for each, the number of takers, and the total: "Rs 5 lakh each for
// the families of the 11, Rs 55 lakh in all". The total stands in the same
// sentence or the next one, with a cue.
#include <algorithm>
#include <cmath>

#include "judge/arithmetic.h"
#include "judge/comparators.h"
#include "judge/story_util.h"
#include "mention/within.h"

namespace gainsay {
namespace {

// The product may be off by so much and still be meant as one.
constexpr double kNear = 0.5;

bool HasTotalCue(const ArticleView& view, const Figure& figure) {
  const TokenRange sentence = view.document.SentenceOf(figure.core.begin).tokens;
  const TokenRange front{std::max(sentence.begin, figure.core.begin - std::min(figure.core.begin, 8u)), figure.core.begin};
  const TokenRange behind{figure.core.end, std::min(sentence.end, figure.tokens.end + 4)};
  return view.Has(front, view.concepts.Find("check-cue", "total-before")) ||
         view.Has(front, view.concepts.Find("check-cue", "sum-up")) ||
         view.Has(behind, view.concepts.Find("check-cue", "total-behind"));
}

// "Three years each": a length of time, nobody's number.
bool OfTime(const ArticleView& view, const Figure& figure) {
  const auto times = MaybeOverlapping(view.mentions.times, figure.core);
  return std::any_of(times.begin(), times.end(), [&](const TimeMention& time) { return time.tokens.Overlaps(figure.core); });
}

// How many have died, where the article gives one figure of it: for whose
// families a sum "for each family" is.
const QuantityMention* Dead(const ArticleView& view) {
  const ConceptId killed = view.concepts.Find("attribute", "killed");
  const QuantityMention* only = nullptr;
  for (const Claim& claim : view.read.claims.claims) {
    if (claim.kind != ClaimKind::kQuantity || claim.attribute != killed || !claim.quantity.has_value()) continue;
    if (OfAnotherTime(view.read, claim)) continue;
    const QuantityMention& quantity = view.mentions.quantities[*claim.quantity];
    if (quantity.type != QuantityType::kCardinal || quantity.upper.has_value() || quantity.hedge != Hedge::kExact) return nullptr;
    if (only != nullptr && only->value != quantity.value) return nullptr;
    if (only == nullptr) only = &quantity;
  }
  return only;
}

void CheckEach(const ArticleView& view, const std::vector<Figure>& figures, size_t at, std::vector<Draft>& out) {
  const Figure& each = figures[at];
  std::vector<const Figure*> totals;
  std::vector<const Figure*> counts;
  for (size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    if (i == at) continue;
    if (figure.quantity->type == each.quantity->type && figure.quantity->unit == each.quantity->unit) {
      if (figure.quantity->each) return;  // two amounts: nobody knows which count belongs to which
      if (figure.value > each.value && HasTotalCue(view, figure)) totals.push_back(&figure);
    } else if (figure.quantity->type == QuantityType::kCardinal && !figure.quantity->scaled && !OfTime(view, figure)) {
      counts.push_back(&figure);
    }
  }
  if (totals.empty()) return;
  Figure dead;
  if (counts.empty()) {
    const QuantityMention* all = Dead(view);
    const TokenRange sentence = view.document.SentenceOf(each.core.begin).tokens;
    if (all == nullptr || !view.Has(sentence, view.concepts.Find("check-cue", "bereaved"))) return;
    dead = FigureOf(view, *all);
    counts.push_back(&dead);
  }
  const Figure* count = nullptr;
  const Figure* total = totals.back();
  for (const Figure* candidate : counts) {
    const double product = each.value * candidate->value;
    if (candidate->quantity->hedge != Hedge::kExact || each.quantity->hedge != Hedge::kExact) return;
    for (const Figure* one : totals) {  // any that fits is the one
      const std::optional<double> slack = Slack(view, {one});
      if (!slack.has_value() || std::fabs(product - one->value) <= *slack + 1e-6) return;
    }
    if (std::fabs(product - total->value) > kNear * std::max(product, total->value)) continue;
    const auto away = [&](const Figure* f) { return std::llabs(static_cast<long long>(f->core.begin) - static_cast<long long>(each.core.begin)); };
    if (count == nullptr || away(candidate) < away(count)) count = candidate;
  }
  if (count == nullptr) return;
  const double product = each.value * count->value;
  const std::string shown = ShowLike(view, product, *total->quantity);
  Draft draft;
  draft.subject = view.Words(total->tokens);
  draft.fact_key = "product " + ShowNumber(each.value) + " " + ShowNumber(count->value) + " " + ShowNumber(total->value);
  Side parts{view.Words(each.core) + " × " + view.Words(count->tokens) + " = " + shown, {view.Quote(each.tokens), view.Quote(count->tokens)}};
  Side stated{view.Words(total->core), {view.Quote(total->core)}};
  draft.slots = {{"each", view.Words(each.core)}, {"count", view.Words(count->tokens)}, {"product", shown}, {"total", view.Words(total->core)}};
  draft.reasons = {parts.value};
  draft.repairs = {shown};
  draft.computed = product;
  draft.sides = {std::move(parts), std::move(stated)};
  out.push_back(std::move(draft));
}

}  // namespace

void CompareProduct(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  const auto& sentences = view.document.sentences;
  for (size_t i = 0; i < sentences.size(); ++i) {
    const std::vector<Figure> own = FiguresIn(view, sentences[i].tokens);
    for (size_t at = 0; at < own.size(); ++at) {
      if (!own[at].quantity->each || own[at].quantity->type == QuantityType::kCardinal) continue;
      const size_t before = out.size();
      CheckEach(view, own, at, out);
      if (out.size() != before || own.size() > 2) continue;
      if (i + 1 < sentences.size() && sentences[i + 1].paragraph == sentences[i].paragraph) {
        CheckEach(view, FiguresIn(view, {sentences[i].tokens.begin, sentences[i + 1].tokens.end}), at, out);
      }
    }
  }
}

}  // namespace gainsay
