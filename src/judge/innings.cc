// Sums of a cricket sheet inside one report:
//
//   collapse  110 for 3 … lost their last seven wickets for 44 runs … all out 164
//   chase     set 341 … bowled out for 223 … won by 117 runs
//   margin    287 for 7 … 244 all out … won by 43 runs
//
// A margin is checked only where the report gives one target, or no more than
// two innings; in a longer report any two innings that fit clear it.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

#include "judge/arithmetic.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr double kWickets = 10;
constexpr double kNear = 0.3;         // a total farther off is of another innings
constexpr double kMarginNear = 0.5;
constexpr double kFewRuns = 15;
constexpr uint32_t kStageReach = 2;   // sentences from a stage to the collapse
constexpr size_t kMostStages = 60;    // of a sentence

class InningsCheck {
 public:
  InningsCheck(const ArticleView& view, std::vector<Draft>& out) : view_(view), out_(out) {}

  void Run() {
    const ConceptId total = view_.concepts.Find("attribute", "innings-total");
    const ConceptId target = view_.concepts.Find("attribute", "target-runs");
    for (const Claim& claim : view_.read.claims.claims) {
      if (claim.kind != ClaimKind::kQuantity || !claim.quantity.has_value()) continue;
      if (claim.attribute == total) Add(*claim.quantity, totals_);
      if (claim.attribute == target && claim.attribute_near) Add(*claim.quantity, targets_);
    }
    totals_ = Distinct(totals_);
    targets_ = Distinct(targets_);
    for (uint32_t i = 0; i < totals_.size(); ++i) by_value_.emplace(totals_[i].value, i);
    const std::vector<Match> collapses = FramesOf(view_, "check-collapse");
    if (!collapses.empty()) ReadStages();
    for (const Match& match : collapses) Collapse(match);
    Margins();
  }

 private:
  static bool Plain(const QuantityMention* quantity) {
    return quantity != nullptr && quantity->type == QuantityType::kCardinal && !quantity->upper.has_value() && quantity->hedge == Hedge::kExact;
  }
  void Add(uint32_t index, std::vector<Figure>& list) const {
    const QuantityMention& quantity = view_.mentions.quantities[index];
    if (Plain(&quantity) && quantity.value.ToDouble() >= 20) list.push_back(FigureOf(view_, quantity));
  }
  // The distinct values, in order of the report.
  static std::vector<Figure> Distinct(const std::vector<Figure>& list) {
    std::vector<Figure> out;
    std::set<double> seen;
    for (const Figure& figure : list) {
      if (seen.insert(figure.value).second) out.push_back(figure);
    }
    return out;
  }

  // "110 for 3": the runs at which so many wickets were down.
  struct Stage {
    TokenRange tokens;
    const QuantityMention* runs;
    const QuantityMention* wickets;
  };
  void ReadStages() {
    for (const Match& stage : FramesOf(view_, "check-stage")) {
      const QuantityMention* runs = QuantityAt(view_, stage, "runs");
      const QuantityMention* wickets = QuantityAt(view_, stage, "wickets");
      if (!Plain(runs) || !Plain(wickets) || runs == wickets) continue;
      std::vector<uint32_t>& there = in_sentence_[view_.SentenceOf(stage.tokens)];
      if (there.size() == kMostStages) continue;
      there.push_back(static_cast<uint32_t>(stages_.size()));
      stages_.push_back({stage.tokens, runs, wickets});
    }
  }
  // The stages of a sentence and those before it, in the order they were found.
  std::vector<uint32_t> StagesBefore(uint32_t sentence) const {
    std::vector<uint32_t> out;
    const uint32_t from = sentence - std::min(sentence, kStageReach);
    for (auto at = in_sentence_.lower_bound(from); at != in_sentence_.end() && at->first <= sentence; ++at) {
      out.insert(out.end(), at->second.begin(), at->second.end());
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  // The total that is nearest to a value, of two the one told first; null where there is none.
  const Figure* NearestTotal(double value) const {
    const auto above = by_value_.lower_bound(value);
    const Figure* nearest = above == by_value_.end() ? nullptr : &totals_[above->second];
    if (above == by_value_.begin()) return nearest;
    const Figure& below = totals_[std::prev(above)->second];
    if (nearest == nullptr) return &below;
    const double off = std::fabs(below.value - value) - std::fabs(nearest->value - value);
    return off < 0 || (off == 0 && &below < nearest) ? &below : nearest;
  }

  // From a stage at w wickets the last 10 - w fall for so many runs.
  void Collapse(const Match& match) {
    const QuantityMention* wickets = QuantityAt(view_, match, "wickets");
    const QuantityMention* runs = QuantityAt(view_, match, "runs");
    if (!Plain(wickets) || !Plain(runs) || wickets == runs) return;
    for (const uint32_t s : StagesBefore(view_.SentenceOf(match.tokens))) {
      const Stage& stage = stages_[s];
      const QuantityMention* at = stage.runs;
      if (at == runs || stage.wickets == wickets || at->tokens.begin > match.tokens.begin) continue;
      if (stage.wickets->value.ToDouble() + wickets->value.ToDouble() != kWickets) continue;
      const double end = at->value.ToDouble() + runs->value.ToDouble();
      if (by_value_.count(end) != 0) return;
      const Figure* nearest = NearestTotal(end);
      if (nearest == nullptr || std::fabs(nearest->value - end) > kNear * end) continue;
      const std::string sum = view_.Words(at->tokens) + " + " + view_.Words(runs->tokens) + " = " + ShowNumber(end);
      Report(sum, end, *nearest, {stage.tokens, match.tokens});
      return;
    }
  }

  void Margins() {
    std::vector<Figure> margins;
    for (const Match& match : FramesOf(view_, "check-innings-margin")) {
      const QuantityMention* margin = QuantityAt(view_, match, "margin");
      if (Plain(margin) && !Earlier(margin->tokens)) margins.push_back(FigureOf(view_, *margin));
    }
    margins = Distinct(margins);
    const std::vector<Figure>& totals = totals_;
    const std::vector<Figure>& targets = targets_;
    if (margins.size() != 1 || totals.empty()) return;
    const Figure& margin = margins[0];
    if (targets.size() == 1) {
      for (const Figure& total : totals) {
        if (targets[0].value - 1 - total.value == margin.value) return;
      }
      const Figure& last = totals.back().value < targets[0].value ? totals.back() : totals.front();
      Told(targets[0], last, targets[0].value - 1 - last.value, " - 1 - ", margin);
    } else if (targets.empty() && totals.size() == 2) {
      Told(totals[0], totals[1], std::fabs(totals[0].value - totals[1].value), " - ", margin);
    }
  }

  bool Earlier(TokenRange tokens) const {
    return view_.Has(view_.SentenceTokens(view_.SentenceOf(tokens)), view_.concepts.Find("check-cue", "earlier"));
  }

  void Told(const Figure& first, const Figure& second, double made, std::string_view minus, const Figure& margin) {
    if (made <= 0 || made == margin.value || (!LooksMistyped(made, margin.value, kMarginNear) && std::fabs(made - margin.value) > kFewRuns)) return;
    const std::string sum = view_.Words(first.core) + std::string(minus) + view_.Words(second.core) + " = " + ShowNumber(made);
    Report(sum, made, margin, {first.core, second.core});
  }

  void Report(const std::string& sum, double made, const Figure& given, const std::vector<TokenRange>& tokens) {
    Draft draft;
    draft.subject = view_.Words(given.tokens);
    draft.fact_key = "innings " + sum;
    draft.slots = {{"sum", sum}, {"made", ShowNumber(made)}, {"given", draft.subject}};
    draft.reasons = {sum};
    draft.repairs = {ShowNumber(made)};
    draft.computed = made;
    Side parts{sum, {}};
    for (const TokenRange range : tokens) parts.evidence.push_back(view_.Quote(range));
    draft.sides = {Side{draft.subject, {view_.Quote(given.tokens)}}, std::move(parts)};
    out_.push_back(std::move(draft));
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
  std::vector<Figure> totals_;  // distinct, as the targets
  std::vector<Figure> targets_;
  std::map<double, uint32_t> by_value_;  // of the totals
  std::vector<Stage> stages_;
  std::map<uint32_t, std::vector<uint32_t>> in_sentence_;  // of the stages
};

}  // namespace

void CompareInnings(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  InningsCheck(view, out).Run();
}

}  // namespace gainsay
