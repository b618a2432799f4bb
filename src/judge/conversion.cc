// One quantity given twice: "Rs 8,500 crore (85 billion rupees)", "150 feet (46
// metres)", 244 मिमी यानी करीब 24 सेमी. Units are converted by the packs'
// factors. Currencies have no fixed rate: they are compared with the rate that
// the copy gives ("$1 = 86 rupees"), in the article or another of its story,
// or with the rate that the story's other conversions imply, where only a slip
// by a factor of ten or so is told.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "align/compare_number.h"
#include "judge/arithmetic.h"
#include "judge/comparators.h"
#include "lang/concept_number.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr double kRateSlack = 0.04;     // a rate moves between the day's hours and papers
constexpr double kImpliedFactor = 3.0;  // farther from an implied rate than this is a slip
constexpr double kUnitSlack = 0.06;     // a conversion rounded by hand

struct Restated {
  const QuantityMention* a = nullptr;
  const QuantityMention* b = nullptr;
};

bool SameMention(const Restated& x, const Restated& y) { return x.a == y.a && x.b == y.b; }

std::vector<Restated> RestatedIn(const ArticleView& view) {
  std::vector<Restated> out;
  for (const Match& match : FramesOf(view, "check-restate")) {
    const Restated pair{QuantityAt(view, match, "a"), QuantityAt(view, match, "b")};
    if (pair.a == nullptr || pair.b == nullptr) continue;
    if (pair.a->upper.has_value() || pair.b->upper.has_value() || pair.a->each != pair.b->each) continue;
    if (std::none_of(out.begin(), out.end(), [&](const Restated& other) { return SameMention(other, pair); })) out.push_back(pair);
  }
  return out;
}

bool IsMoney(const QuantityMention& quantity) { return quantity.type == QuantityType::kMoney && quantity.unit.valid(); }

// Units of `to` that one of `from` buys.
struct ExchangeRate {
  ConceptId from;
  ConceptId to;
  double rate = 0;
  bool implied = false;  // of another conversion, not stated
  ArticleId article;
  TokenRange tokens;
};

void StatedRates(const ArticleView& view, std::vector<ExchangeRate>& out) {
  for (const Match& match : FramesOf(view, "check-exchange")) {
    const QuantityMention* one = QuantityAt(view, match, "one");
    const QuantityMention* many = QuantityAt(view, match, "many");
    const Capture* single = match.Find("single");  // "88 rupees to the dollar"
    if (many == nullptr || !IsMoney(*many) || many->upper.has_value()) continue;
    if (one != nullptr ? !IsMoney(*one) || one->value.ToDouble() != 1 : single == nullptr) continue;
    const ConceptId unit = one != nullptr ? one->unit : single->concept_id;
    const bool sound = many->value.ToDouble() > 0 && (one != nullptr || !many->scaled);
    if (unit != many->unit && sound) out.push_back({unit, many->unit, many->value.ToDouble(), false, view.id, match.tokens});
  }
}

void ImpliedRates(const ArticleView& view, std::vector<ExchangeRate>& out) {
  for (const Restated& pair : RestatedIn(view)) {
    if (!IsMoney(*pair.a) || !IsMoney(*pair.b) || pair.a->unit == pair.b->unit) continue;
    if (pair.a->value.ToDouble() <= 0 || pair.b->value.ToDouble() <= 0) continue;
    out.push_back({pair.a->unit, pair.b->unit, pair.b->value.ToDouble() / pair.a->value.ToDouble(), true, view.id, pair.a->tokens});
  }
}

class ConversionCheck {
 public:
  ConversionCheck(const ArticleView& view, std::vector<Draft>& out) : view_(view), out_(out) {}

  void Run() {
    const std::vector<Restated> pairs = RestatedIn(view_);
    const bool money = std::any_of(pairs.begin(), pairs.end(), [](const Restated& p) { return IsMoney(*p.a) && IsMoney(*p.b) && p.a->unit != p.b->unit; });
    if (money) CollectRates();
    for (const Restated& pair : pairs) {
      if (IsMoney(*pair.a) && IsMoney(*pair.b) && pair.a->unit != pair.b->unit) {
        Exchange(pair);
      } else {
        Convert(pair);
      }
    }
  }

 private:
  void CollectRates() {
    std::vector<ArticleId> articles = {view_.id};
    const uint32_t story = view_.input.alignments.StoryOf(view_.id);
    if (story < view_.input.alignments.stories.size()) articles = view_.input.alignments.stories[story].articles;
    for (const ArticleId article : articles) StatedRates(ArticleView(view_.input, article), rates_);
    if (!rates_.empty()) return;
    for (const ArticleId article : articles) ImpliedRates(ArticleView(view_.input, article), rates_);
  }

  // Same dimension, or same currency in another scale.
  void Convert(const Restated& pair) {
    if (pair.a->type != pair.b->type || (pair.a->type != QuantityType::kMoney && pair.a->type != QuantityType::kMeasure)) return;
    if (pair.a->unit == pair.b->unit && pair.a->type != QuantityType::kMoney) return;  // 40 km (25 km of it paved)
    const NumberComparison comparison = CompareNumbers(*pair.a, *pair.b, view_.concepts);
    if (comparison.level == NumberLevel::kIncomparable || comparison.Agrees()) return;
    if (pair.a->hedge != Hedge::kExact && pair.a->hedge != Hedge::kAbout) return;
    const double gap = std::fabs(comparison.a - comparison.b) / std::max(std::fabs(comparison.a), std::fabs(comparison.b));
    const bool same_unit = pair.a->unit == pair.b->unit;
    // Either may be rounded to its last printed unit: six metres, 18 feet.
    // Degrees have no zero of their own: they may be off by their last printed digit, not by a share.
    const double offset = Number("offset", pair.a->unit);
    if (offset != Number("offset", pair.b->unit)) {
      const double degree = std::max(Number("factor", pair.a->unit), Number("factor", pair.b->unit));
      if (std::fabs(comparison.a - comparison.b) <= degree) return;
    } else if (!same_unit && gap <= std::max(kUnitSlack, Grain(*pair.a) + Grain(*pair.b))) {
      return;
    }
    // "60 per cent of 500,000 euros, that is 350,000": a share of the sum, which percent-of-base tells.
    if (same_unit && SharedOut(*pair.a)) return;
    // A part of the sum in brackets is no restatement: only scales differ by powers of ten, or the digits.
    if (same_unit && comparison.level != NumberLevel::kScaleSlip && comparison.level != NumberLevel::kDigitsSwapped && gap > 0.5) return;
    const double factor = Number("factor", pair.b->unit);  // none of money
    const double meant = factor != 0 ? (comparison.a - Number("offset", pair.b->unit)) / factor : comparison.a;
    Report(pair, ShowLike(view_, Rounded(meant), *pair.b), comparison.phrase, nullptr);
  }

  // Whether the sentence names a share, in per cent or as a fraction, in front of the sum.
  bool SharedOut(const QuantityMention& sum) const {
    const TokenRange sentence = view_.document.SentenceOf(sum.tokens.begin).tokens;
    const auto before = BeginningIn(view_.mentions.quantities, {sentence.begin, sum.tokens.begin});
    return std::any_of(before.begin(), before.end(), [](const QuantityMention& q) {
      return q.type == QuantityType::kPercent || (q.value < Decimal{1, 0} && q.type == QuantityType::kCardinal);
    });
  }

  double Number(std::string_view attribute, ConceptId unit) const { return NumberOf(view_.concepts, unit, attribute, 0); }

  void Exchange(const Restated& pair) {
    const double a = pair.a->value.ToDouble();
    const double b = pair.b->value.ToDouble();
    if (a <= 0 || b <= 0) return;
    const ExchangeRate* against = nullptr;
    double first = 0;  // by that rate
    bool alone = true;
    for (const ExchangeRate& rate : rates_) {
      if (rate.implied && rate.article == view_.id && rate.tokens == pair.a->tokens) continue;
      double meant = 0;
      if (rate.from == pair.a->unit && rate.to == pair.b->unit) {
        meant = a * rate.rate;
      } else if (rate.to == pair.a->unit && rate.from == pair.b->unit) {
        meant = a / rate.rate;
      } else {
        continue;
      }
      const double slack = HalfUnit(*pair.b, view_) + kRateSlack * meant + meant * HalfUnit(*pair.a, view_) / a;
      const double hedge = pair.b->hedge == Hedge::kExact ? 0 : 0.05 * meant;
      const bool fits = rate.implied ? b < meant * kImpliedFactor && meant < b * kImpliedFactor : std::fabs(meant - b) <= slack + hedge;
      if (fits) return;
      alone = against == nullptr;
      if (alone) against = &rate, first = meant;
    }
    if (against == nullptr) return;
    // Of two conversions that do not go together either may be wrong: told once, at the later.
    if (against->implied && alone && std::tie(view_.id, pair.a->tokens) < std::tie(against->article, against->tokens)) return;
    const std::string why = "1 " + std::string(view_.concepts.Name(against->from)) + " = " + ShowNumber(against->rate) + " " +
                            std::string(view_.concepts.Name(against->to)) + (against->implied ? " by another conversion of the story" : "");
    Report(pair, ShowLike(view_, Rounded(first), *pair.b), why, against);
  }

  // Half of the last printed unit, as a share of the value; a tenth at most.
  static double Grain(const QuantityMention& quantity) {
    const double value = std::fabs(quantity.value.ToDouble());
    if (value == 0) return 0;
    return std::min(0.1, 0.5 * std::pow(10, -quantity.value.places) / value);
  }

  // Three digits are enough to show what was meant.
  static double Rounded(double value) {
    if (value == 0) return 0;
    const double unit = std::pow(10, std::floor(std::log10(std::fabs(value))) - 2);
    return std::round(value / unit) * unit;
  }

  void Report(const Restated& pair, const std::string& converted, const std::string& why, const ExchangeRate* rate) {
    Draft draft;
    const std::string a = view_.Words(pair.a->tokens);
    const std::string b = view_.Words(pair.b->tokens);
    draft.subject = a;
    draft.fact_key = "conversion " + KeyOf(a) + " " + KeyOf(b);
    draft.slots = {{"a", a}, {"b", b}, {"converted", converted}};
    draft.reasons = {why};
    draft.repairs = {converted};
    Side first{a, {view_.Quote(pair.a->tokens)}};
    // The conversion that gave the rate is on the first one's side.
    if (rate != nullptr && rate->implied) first.evidence.push_back(MakeEvidence(view_.input, rate->article, rate->tokens, a));
    draft.sides.push_back(std::move(first));
    draft.sides.push_back({b, {view_.Quote(pair.b->tokens)}});
    out_.push_back(std::move(draft));
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
  std::vector<ExchangeRate> rates_;
};

}  // namespace

void CompareConversion(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  ConversionCheck(view, out).Run();
}

}  // namespace gainsay
