// A rise or fall in per cent beside the two figures it runs between, in one
// sentence or, where the next begins by pointing back, in two. Percentages of
// percentages (a rate up from 50 to 53 per cent) are not judged: copy mixes
// points and per cent there.
#include <algorithm>
#include <cmath>

#include "judge/arithmetic.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

struct Change {
  const QuantityMention* from = nullptr;
  const QuantityMention* to = nullptr;
  TokenRange tokens;
  uint32_t sentence = 0;
};

std::vector<Change> ChangesOf(const ArticleView& view) {
  std::vector<Change> out;
  for (const Match& match : FramesOf(view, "check-change")) {
    Change change{QuantityAt(view, match, "from"), QuantityAt(view, match, "to"), match.tokens, view.SentenceOf(match.tokens)};
    if (change.from == nullptr || change.to == nullptr) continue;
    const bool same = change.from->type == change.to->type && (change.from->unit == change.to->unit || !change.from->unit.valid());
    const bool counts = change.to->type == QuantityType::kCardinal || change.to->type == QuantityType::kMoney || change.to->type == QuantityType::kMeasure;
    if (!same || !counts || change.from->upper.has_value() || change.to->upper.has_value()) continue;
    if (change.from->each != change.to->each || change.from->value.ToDouble() <= 0) continue;
    out.push_back(change);
  }
  return out;
}

// The rates that printed figures allow: low and high end in per cent.
std::pair<double, double> RateRange(const ArticleView& view, const Change& change) {
  const double a = change.from->value.ToDouble();
  const double b = change.to->value.ToDouble();
  const double slack_a = HalfUnit(*change.from, view);
  const double slack_b = HalfUnit(*change.to, view);
  const double low = std::fabs(b - a) - slack_a - slack_b;
  const double high = std::fabs(b - a) + slack_a + slack_b;
  return {100 * std::max(0.0, low) / (a + slack_a), 100 * high / std::max(a - slack_a, a / 2)};
}

struct Rate {
  const QuantityMention* quantity;
  uint32_t sentence;
};

// Whether the rate stands where one of the two figures may be read.
bool Beside(const ArticleView& view, const Change& change, const Rate& rate) {
  return rate.sentence == change.sentence || (rate.sentence == change.sentence + 1 && PointsBack(view, rate.sentence));
}

bool Fits(const ArticleView& view, const Change& change, const QuantityMention& rate) {
  const double printed = rate.value.ToDouble();
  // As printed, to the last place; then half of it again, for a rate taken of finer figures.
  const double unit = rate.value.places == 0 ? 1 : std::pow(10, -rate.value.places);
  double slack = unit * 0.75;
  const auto [low, high] = RateRange(view, change);
  if (rate.hedge == Hedge::kAbout) slack += std::max(1.0, 0.1 * printed);
  if (rate.hedge == Hedge::kMoreThan || rate.hedge == Hedge::kAtLeast) return high + slack >= printed && low <= printed * 1.5 + 5;
  if (rate.hedge == Hedge::kLessThan || rate.hedge == Hedge::kAtMost) return low - slack <= printed;
  return printed >= low - slack && printed <= high + slack;
}

}  // namespace

void ComparePercentChange(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  const std::vector<Change> changes = ChangesOf(view);
  if (changes.empty()) return;
  std::vector<Rate> rates;
  for (const Match& match : FramesOf(view, "check-rate")) {
    const QuantityMention* rate = QuantityAt(view, match, "rate");
    if (rate == nullptr || rate->type != QuantityType::kPercent || rate->upper.has_value()) continue;
    if (!rate->unit.valid() || view.concepts.Name(rate->unit) != "percent") continue;
    if (!rates.empty() && rates.back().quantity == rate) continue;
    rates.push_back({rate, view.SentenceOf(rate->tokens)});
  }
  for (const Change& change : changes) {
    const QuantityMention* given = nullptr;
    bool fits = false;
    uint32_t nearest = UINT32_MAX;
    for (const Rate& rate : rates) {
      if (!Beside(view, change, rate)) continue;
      fits = fits || Fits(view, change, *rate.quantity);
      // "From 200 to 150 in the town, 25 per cent, and deaths from 50 to 40": the other pair's, however far.
      const bool taken = std::any_of(changes.begin(), changes.end(), [&](const Change& other) {
        return Beside(view, other, rate) && Fits(view, other, *rate.quantity);
      });
      if (taken) continue;
      uint32_t away = ToPair(rate.quantity->tokens, change.tokens);
      // A nearer pair of figures in the sentence takes the rate.
      for (const Change& other : changes) {
        if (&other == &change || other.sentence != rate.sentence || (other.to == change.to && other.from == change.from)) continue;
        if (ToPair(rate.quantity->tokens, other.tokens) <= away) away = UINT32_MAX;
      }
      if (away < nearest) {
        nearest = away;
        given = rate.quantity;
      }
    }
    if (given == nullptr || fits || nearest > 14) continue;
    const double a = change.from->value.ToDouble();
    const double b = change.to->value.ToDouble();
    const double actual = 100 * std::fabs(b - a) / a;
    // A rate that has nothing to do with the pair is rather another fact's.
    if (actual < 0.05 || given->value.ToDouble() > 12 * actual + 5 || actual > 12 * given->value.ToDouble() + 5) continue;
    const Figure from = FigureOf(view, *change.from);
    const Figure to = FigureOf(view, *change.to);
    const std::string percent = ShowNumber(std::round(actual * 10) / 10);
    Draft draft;
    draft.subject = view.Words(to.tokens);
    draft.fact_key = "percent " + ShowNumber(a) + " " + ShowNumber(b);
    const bool to_first = to.core.begin < from.core.begin;
    Side pair{view.Words(from.core) + " → " + view.Words(to.core) + ": " + percent + "%",
              {view.Quote(to_first ? to.tokens : from.tokens), view.Quote(to_first ? from.tokens : to.tokens)}};
    Side stated{view.Words(given->tokens), {view.Quote(given->tokens)}};
    draft.slots = {{"from", view.Words(from.core)}, {"to", view.Words(to.core)}, {"actual", percent}, {"given", view.Words(given->tokens)}};
    draft.reasons = {"(" + ShowNumber(b) + " - " + ShowNumber(a) + ") / " + ShowNumber(a) + " = " + (b < a ? "-" : "") + percent + "%"};
    draft.repairs = {percent + "%"};
    draft.computed = actual;
    draft.sides = {std::move(pair), std::move(stated)};
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
