// A part, its whole and the share in per cent, printed side by side: "492 of
// 500 (99.4 per cent)", "60 per cent of the fund of 500,000 euros, that is
// 350,000 euros". What stands farther apart may be of another whole and is
// passed over.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "judge/arithmetic.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

// A share so far from the printed one is of another whole.
constexpr double kFar = 2.0;
// A stated half so far from the half of the lead's sum is half of something else.
constexpr double kFractionNear = 0.35;
constexpr size_t kMostCosts = 40;  // of one unit

bool Counts(const QuantityMention& quantity) {
  return !quantity.upper.has_value() && (quantity.type == QuantityType::kCardinal || quantity.type == QuantityType::kMoney ||
                                         quantity.type == QuantityType::kMeasure);
}

bool Near(double a, double b, double share) { return std::fabs(a - b) <= share * std::max(std::fabs(a), std::fabs(b)); }

// What the figures of one type and unit come to.
struct Sums {
  std::map<double, size_t> values;               // and how often each is told
  std::vector<const QuantityMention*> openings;  // exact: the first two
  std::vector<const QuantityMention*> costs;     // exact, called the cost
};
using SumsOf = std::map<std::pair<QuantityType, ConceptId>, Sums>;

bool IsSum(const QuantityMention& quantity) { return !quantity.upper.has_value() && !quantity.each; }

SumsOf CollectSums(const ArticleView& view) {
  const ConceptId cost = view.concepts.Find("attribute", "cost");
  std::set<TokenRange> costs;
  for (const Claim& claim : view.read.claims.claims) {
    if (claim.kind == ClaimKind::kQuantity && claim.attribute == cost) costs.insert(claim.tokens);
  }
  SumsOf out;
  for (const QuantityMention& quantity : view.mentions.quantities) {
    if (!IsSum(quantity)) continue;
    Sums& sums = out[{quantity.type, quantity.unit}];
    ++sums.values[quantity.value.ToDouble()];
    if (quantity.hedge != Hedge::kExact) continue;
    if (sums.openings.size() < 2) sums.openings.push_back(&quantity);
    if (sums.costs.size() < kMostCosts && costs.count(quantity.tokens) != 0) sums.costs.push_back(&quantity);
  }
  return out;
}

// Whether any sum but the part itself has it as its fraction.
bool AnyFits(const Sums& sums, const QuantityMention& part, double fraction) {
  const double stated = part.value.ToDouble();
  const double share = part.hedge == Hedge::kAbout ? 0.12 : 0.03;
  constexpr double kRounding = 1e-9;
  const double least = stated * (1 - share) / fraction * (1 - kRounding);
  const double most = stated / (1 - share) / fraction * (1 + kRounding);
  for (auto sum = sums.values.lower_bound(least); sum != sums.values.end() && sum->first <= most; ++sum) {
    const size_t own = IsSum(part) && sum->first == stated ? 1 : 0;
    if (sum->second > own && Near(sum->first * fraction, stated, share)) return true;
  }
  return false;
}

// What the article begins with, or calls the cost: the one whose fraction comes nearest.
const QuantityMention* BaseOf(const Sums& sums, const QuantityMention& rate, const QuantityMention& part, double fraction) {
  const QuantityMention* base = nullptr;
  const auto off = [&](const QuantityMention& q) { return std::fabs(q.value.ToDouble() * fraction - part.value.ToDouble()); };
  const auto take = [&](const QuantityMention& q) {
    if (&q != &part && q.tokens.end <= rate.tokens.begin && (base == nullptr || off(q) < off(*base))) base = &q;
  };
  const bool part_opens = !sums.openings.empty() && sums.openings.front() == &part;
  if (sums.openings.size() > (part_opens ? 1U : 0U)) take(*sums.openings[part_opens ? 1 : 0]);
  for (const QuantityMention* cost : sums.costs) take(*cost);
  return base;
}

// "Half of the money, that is Rs 38 crore", where the money is the sum the
// article begins with. Any sum of the article that fits clears it.
void CheckFractions(const ArticleView& view, std::vector<Draft>& out) {
  const std::vector<Match> matches = FramesOf(view, "check-fraction");
  if (matches.empty()) return;
  const SumsOf sums_of = CollectSums(view);
  for (const Match& match : matches) {
    const QuantityMention* rate = QuantityAt(view, match, "rate");
    const QuantityMention* part = QuantityAt(view, match, "part");
    if (rate == nullptr || part == nullptr || rate->type != QuantityType::kCardinal) continue;
    const double fraction = rate->value.ToDouble();
    const double stated = part->value.ToDouble();
    if (fraction <= 0.05 || fraction >= 1 || stated <= 0 || rate->hedge != Hedge::kExact || part->hedge > Hedge::kAbout) continue;
    if (part->type != QuantityType::kMoney && part->type != QuantityType::kMeasure) continue;
    const auto sums = sums_of.find({part->type, part->unit});
    if (sums == sums_of.end() || AnyFits(sums->second, *part, fraction)) continue;
    const QuantityMention* base = BaseOf(sums->second, *rate, *part, fraction);
    if (base == nullptr || !Near(base->value.ToDouble() * fraction, stated, kFractionNear)) continue;
    const std::string meant = ShowLike(view, base->value.ToDouble() * fraction, *part);
    Draft draft;
    draft.subject = view.Words(part->tokens);
    draft.fact_key = "fraction " + ShowNumber(base->value.ToDouble()) + " " + ShowNumber(stated);
    draft.slots = {{"part", view.Words(rate->tokens)}, {"base", view.Words(base->tokens)}, {"actual", meant}, {"given", view.Words(part->tokens)}};
    draft.reasons = {view.Words(rate->tokens) + " × " + view.Words(base->tokens) + " = " + meant};
    draft.repairs = {meant};
    draft.computed = base->value.ToDouble() * fraction;
    draft.sides = {Side{view.Words(base->tokens) + ": " + meant, {view.Quote(base->tokens)}},
                   Side{view.Words(part->tokens), {view.Quote({std::min(rate->tokens.begin, part->tokens.begin), std::max(rate->tokens.end, part->tokens.end)})}}};
    out.push_back(std::move(draft));
  }
}

}  // namespace

void ComparePercentShare(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  CheckFractions(view, out);
  std::set<const QuantityMention*> told;  // asked only, never walked
  for (const Match& match : FramesOf(view, "check-share")) {
    const QuantityMention* part = QuantityAt(view, match, "part");
    const QuantityMention* base = QuantityAt(view, match, "base");
    const QuantityMention* rate = QuantityAt(view, match, "rate");
    if (part == nullptr || base == nullptr || rate == nullptr || !Counts(*part) || !Counts(*base)) continue;
    if (rate->type != QuantityType::kPercent || rate->upper.has_value() || rate->hedge > Hedge::kAbout) continue;
    if (!rate->unit.valid() || view.concepts.Name(rate->unit) != "percent") continue;
    // "492 marks out of 500": only one of them may carry the unit.
    if (part->unit.valid() && base->unit.valid() && part->unit != base->unit) continue;
    if (part->type == QuantityType::kMoney && base->type != QuantityType::kMoney) continue;
    if (part->hedge > Hedge::kAbout || base->hedge > Hedge::kAbout || part->each != base->each) continue;
    if (!told.insert(rate).second) continue;
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
    draft.slots = {{"part", view.Words(p.core)}, {"base", view.Words(w.core)}, {"actual", ShowLike(view, std::round(share * 10) / 10, *rate)}, {"given", view.Words(rate->tokens)}};
    draft.reasons = {ShowNumber(a) + " / " + ShowNumber(b) + " = " + percent + "%"};
    draft.repairs = {percent + "%"};
    draft.computed = share;
    const bool part_first = p.core.begin < w.core.begin;
    Side figures{view.Words(p.core) + " / " + view.Words(w.core) + ": " + percent + "%",
                 {view.Quote(part_first ? p.core : w.core), view.Quote(part_first ? w.core : p.core)}};
    Side stated{view.Words(rate->tokens), {view.Quote(rate->tokens)}};
    draft.sides = {std::move(figures), std::move(stated)};
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
