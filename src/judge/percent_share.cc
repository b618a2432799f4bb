// A part, its whole and the share in per cent, printed side by side: "492 of
// 500 (99.4 per cent)", "60 per cent of the fund of 500,000 euros, that is
// 350,000 euros". What stands farther apart may be of another whole and is
// passed over.
#include <algorithm>
#include <cmath>

#include "judge/arithmetic.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

// A share so far from the printed one is of another whole.
constexpr double kFar = 2.0;
// A stated half so far from the half of the lead's sum is half of something else.
constexpr double kFractionNear = 0.35;

bool Counts(const QuantityMention& quantity) {
  return !quantity.upper.has_value() && (quantity.type == QuantityType::kCardinal || quantity.type == QuantityType::kMoney ||
                                         quantity.type == QuantityType::kMeasure);
}

bool Near(double a, double b, double share) { return std::fabs(a - b) <= share * std::max(std::fabs(a), std::fabs(b)); }

bool IsCost(const ArticleView& view, const QuantityMention& quantity) {
  const ConceptId cost = view.concepts.Find("attribute", "cost");
  return std::any_of(view.read.claims.claims.begin(), view.read.claims.claims.end(), [&](const Claim& claim) {
    return claim.kind == ClaimKind::kQuantity && claim.attribute == cost && claim.tokens == quantity.tokens;
  });
}

// "Half of the money, that is Rs 38 crore", where the money is the sum the
// article begins with. Any sum of the article that fits clears it.
void CheckFractions(const ArticleView& view, std::vector<Draft>& out) {
  for (const Match& match : FramesOf(view, "check-fraction")) {
    const QuantityMention* rate = QuantityAt(view, match, "rate");
    const QuantityMention* part = QuantityAt(view, match, "part");
    if (rate == nullptr || part == nullptr || rate == part || rate->type != QuantityType::kCardinal) continue;
    const double fraction = rate->value.ToDouble();
    const double stated = part->value.ToDouble();
    if (fraction <= 0.05 || fraction >= 1 || stated <= 0 || rate->hedge != Hedge::kExact || part->hedge > Hedge::kAbout) continue;
    if (part->type != QuantityType::kMoney && part->type != QuantityType::kMeasure) continue;
    const QuantityMention* base = nullptr;
    bool fits = false;
    bool first = true;
    const auto off = [&](const QuantityMention& q) { return std::fabs(q.value.ToDouble() * fraction - stated); };
    for (const QuantityMention& other : view.mentions.quantities) {
      if (&other == part || other.type != part->type || other.unit != part->unit || other.upper.has_value() || other.each) continue;
      fits = fits || Near(other.value.ToDouble() * fraction, stated, part->hedge == Hedge::kAbout ? 0.12 : 0.03);
      if (other.tokens.end > rate->tokens.begin || other.hedge != Hedge::kExact) continue;
      // What the article begins with, or calls the cost.
      if ((first || IsCost(view, other)) && (base == nullptr || off(other) < off(*base))) base = &other;
      first = false;
    }
    if (fits || base == nullptr || !Near(base->value.ToDouble() * fraction, stated, kFractionNear)) continue;
    const std::string meant = ShowLike(view, base->value.ToDouble() * fraction, *part);
    Draft draft;
    draft.subject = view.Words(part->tokens);
    draft.fact_key = "fraction " + ShowNumber(base->value.ToDouble()) + " " + ShowNumber(stated);
    draft.slots = {{"part", view.Words(rate->tokens)}, {"base", view.Words(base->tokens)}, {"actual", meant}, {"given", view.Words(part->tokens)}};
    draft.reasons = {view.Words(rate->tokens) + " × " + view.Words(base->tokens) + " = " + meant};
    draft.repairs = {meant};
    draft.sides = {Side{view.Words(base->tokens) + ": " + meant, {view.Quote(base->tokens)}, 1},
                   Side{view.Words(part->tokens), {view.Quote({std::min(rate->tokens.begin, part->tokens.begin), std::max(rate->tokens.end, part->tokens.end)})}, 1}};
    out.push_back(std::move(draft));
  }
}

}  // namespace

void ComparePercentShare(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  CheckFractions(view, out);
  std::vector<const QuantityMention*> told;
  for (const Match& match : FramesOf(view, "check-share")) {
    const QuantityMention* part = QuantityAt(view, match, "part");
    const QuantityMention* base = QuantityAt(view, match, "base");
    const QuantityMention* rate = QuantityAt(view, match, "rate");
    if (part == nullptr || base == nullptr || rate == nullptr || part == base || !Counts(*part) || !Counts(*base)) continue;
    if (rate->type != QuantityType::kPercent || rate->upper.has_value() || rate->hedge > Hedge::kAbout) continue;
    if (!rate->unit.valid() || view.concepts.Name(rate->unit) != "percent") continue;
    // "492 marks out of 500": only one of them may carry the unit.
    if (part->unit.valid() && base->unit.valid() && part->unit != base->unit) continue;
    if (part->type == QuantityType::kMoney && base->type != QuantityType::kMoney) continue;
    if (part->hedge > Hedge::kAbout || base->hedge > Hedge::kAbout || part->each != base->each) continue;
    if (std::find(told.begin(), told.end(), rate) != told.end()) continue;
    told.push_back(rate);
    const double a = part->value.ToDouble();
    const double b = base->value.ToDouble();
    const double printed = rate->value.ToDouble();
    if (a <= 0 || b <= 0 || printed <= 0 || printed > 100) continue;
    const double share = 100 * a / b;
    double slack = (rate->value.places == 0 ? 1 : std::pow(10, -rate->value.places)) * 0.75;
    slack += share * (HalfUnit(*part, view) / a + HalfUnit(*base, view) / b);
    if (rate->hedge == Hedge::kAbout || part->hedge == Hedge::kAbout || base->hedge == Hedge::kAbout) slack += std::max(1.0, 0.1 * printed);
    if (std::fabs(share - printed) <= slack || share > kFar * printed || printed > kFar * share) continue;
    const Figure p = FigureOf(view, *part);
    const Figure w = FigureOf(view, *base);
    const std::string percent = ShowNumber(std::round(share * 10) / 10);
    Draft draft;
    draft.subject = view.Words(rate->tokens);
    draft.fact_key = "share " + ShowNumber(a) + " " + ShowNumber(b);
    draft.slots = {{"part", view.Words(p.core)}, {"base", view.Words(w.core)}, {"actual", percent}, {"given", view.Words(rate->tokens)}};
    draft.reasons = {ShowNumber(a) + " / " + ShowNumber(b) + " = " + percent + "%"};
    draft.repairs = {percent + "%"};
    const bool part_first = p.core.begin < w.core.begin;
    Side figures{view.Words(p.core) + " / " + view.Words(w.core) + ": " + percent + "%",
                 {view.Quote(part_first ? p.core : w.core), view.Quote(part_first ? w.core : p.core)}, 1};
    Side stated{view.Words(rate->tokens), {view.Quote(rate->tokens)}, 1};
    draft.sides = {std::move(figures), std::move(stated)};
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
