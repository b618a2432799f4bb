#include "judge/arithmetic.h"

#include <algorithm>
#include <cmath>

namespace gainsay {
namespace {

constexpr double kAboutShare = 0.1;  // "about 40" stands for 36 to 44
constexpr uint32_t kThingReach = 3;  // tokens behind the number
constexpr uint32_t kInFront = 4;     // tokens that a figure in front of its pair is farther off

// The thing or attribute named right behind a number, and where it ends.
std::pair<ConceptId, uint32_t> ThingBehind(const ArticleView& view, uint32_t from) {
  const uint32_t stop = std::min(view.document.SentenceOf(from - 1).tokens.end, from + kThingReach);
  for (uint32_t token = from; token < stop; ++token) {
    for (const std::string_view cls : {"attribute", "thing"}) {
      if (const LexHit* hit = view.reading.HitAt(token, cls); hit != nullptr) return {hit->concept_id, hit->end};
    }
    if (view.document.tokens[token].kind != TokenKind::kWord || view.IsConjunction(token)) break;
  }
  return {{}, from};
}

// The digits of a quantity, without its scale.
struct Printed {
  Decimal value;
  uint32_t token = 0;
};
std::optional<Printed> PrintedNumber(const ArticleView& view, const QuantityMention& quantity) {
  for (uint32_t token = quantity.tokens.begin; token < quantity.tokens.end; ++token) {
    if (view.document.tokens[token].kind != TokenKind::kNumber) continue;
    std::string digits;
    for (const char c : view.document.Norm(token)) {
      if (c != ',') digits += c;
    }
    const std::optional<Decimal> value = Decimal::Parse(digits);
    if (!value.has_value() || value->units == 0) return std::nullopt;
    return Printed{*value, token};
  }
  return std::nullopt;
}

std::string SortedDigits(double value) {
  std::string digits = std::to_string(std::llround(value));
  std::sort(digits.begin(), digits.end());
  return digits;
}

}  // namespace

Figure FigureOf(const ArticleView& view, const QuantityMention& quantity) {
  Figure figure;
  figure.quantity = &quantity;
  figure.core = quantity.tokens;
  figure.value = quantity.value.ToDouble();
  const auto [thing, end] = ThingBehind(view, quantity.tokens.end);
  figure.thing = thing;
  figure.tokens = {quantity.tokens.begin, end};
  return figure;
}

std::vector<Figure> FiguresIn(const ArticleView& view, TokenRange range) {
  std::vector<Figure> out;
  const auto& all = view.mentions.quantities;
  auto it = std::lower_bound(all.begin(), all.end(), range.begin,
                             [](const QuantityMention& q, uint32_t begin) { return q.tokens.begin < begin; });
  for (; it != all.end() && it->tokens.end <= range.end; ++it) {
    const bool counts = it->type == QuantityType::kCardinal || it->type == QuantityType::kMoney || it->type == QuantityType::kMeasure;
    if (counts && !it->upper.has_value()) out.push_back(FigureOf(view, *it));
  }
  return out;
}

bool SameKind(const Figure& a, const Figure& b) {
  return a.quantity->type == b.quantity->type && a.quantity->unit == b.quantity->unit && a.quantity->each == b.quantity->each;
}

double HalfUnit(const QuantityMention& quantity, const ArticleView& view) {
  const double value = std::fabs(quantity.value.ToDouble());
  if (!quantity.scaled && quantity.value.places == 0) return 0;
  double unit = std::pow(10, std::floor(std::log10(value)) - quantity.significant + 1);
  if (const std::optional<Printed> printed = PrintedNumber(view, quantity); printed.has_value()) {
    unit = value / std::fabs(printed->value.ToDouble()) * std::pow(10, -printed->value.places);
  }
  return std::min(unit / 2, value / 20);
}

std::string ShowLike(const ArticleView& view, double value, const QuantityMention& like) {
  const std::optional<Printed> printed = PrintedNumber(view, like);
  if (!printed.has_value()) return ShowNumber(value);
  const Document& document = view.document;
  const double scale = like.value.ToDouble() / printed->value.ToDouble();
  const uint32_t begin = document.tokens[like.tokens.begin].text.begin;
  const Span at = document.tokens[printed->token].text;
  const uint32_t end = document.tokens[like.tokens.end - 1].text.end;
  const std::string_view text = document.article->text;
  return std::string(text.substr(begin, at.begin - begin)) + ShowNumber(value / scale) + std::string(text.substr(at.end, end - at.end));
}

std::optional<double> Slack(const ArticleView& view, const std::vector<const Figure*>& figures) {
  double slack = 0;
  for (const Figure* figure : figures) {
    if (figure->quantity->hedge == Hedge::kAbout) {
      slack += kAboutShare * std::fabs(figure->value);
    } else if (figure->quantity->hedge != Hedge::kExact) {
      return std::nullopt;
    }
    slack += HalfUnit(*figure->quantity, view);
  }
  return slack * 1.0001;
}

uint32_t ToPair(TokenRange figure, TokenRange pair) {
  if (figure.begin >= pair.end) return figure.begin - pair.end;
  return figure.end <= pair.begin ? pair.begin - figure.end + kInFront : 0;
}

bool LooksMistyped(double computed, double printed, double share) {
  if (printed <= 0 || computed <= 0) return false;
  if (std::fabs(computed - printed) <= share * std::max(computed, printed)) return true;
  return printed >= 100 && SortedDigits(computed) == SortedDigits(printed);
}

double SumOf(const std::vector<Figure>& figures) {
  double sum = 0;
  for (const Figure& figure : figures) sum += figure.value;
  return sum;
}

Draft SumDraft(const ArticleView& view, const Figure& whole, const std::vector<Figure>& parts, std::string_view stated) {
  const double sum = SumOf(parts);
  Draft draft;
  Side given{view.Words(whole.tokens), {view.Quote(whole.tokens)}};
  Side added;
  std::string shown;
  for (const Figure& part : parts) {
    added.evidence.push_back(view.Quote(part.core));
    shown += (shown.empty() ? "" : " + ") + view.Words(part.core);
  }
  const std::string sum_shown = ShowLike(view, sum, *whole.quantity);
  added.value = parts.size() == 1 ? shown : shown + " = " + sum_shown;
  draft.subject = view.Words(whole.tokens);
  draft.fact_key = "sum " + ShowNumber(whole.value) + " " + ShowNumber(sum);
  draft.slots = {{"parts", shown}, {"sum", sum_shown}, {"total", view.Words(whole.tokens)}};
  draft.reasons = {added.value, std::string(stated) + " " + view.Words(whole.tokens)};
  draft.repairs = {sum_shown};
  draft.computed = sum;
  draft.sides = {std::move(given), std::move(added)};
  return draft;
}

std::vector<Match> FramesOf(const ArticleView& view, std::string_view group) {
  Matcher matcher(view.reading);
  for (uint32_t i = 0; i < view.mentions.quantities.size(); ++i) matcher.Provide("quantity", view.mentions.quantities[i].tokens, i);
  for (uint32_t i = 0; i < view.mentions.times.size(); ++i) matcher.Provide("time", view.mentions.times[i].tokens, i);
  for (uint32_t i = 0; i < view.mentions.events.size(); ++i) matcher.Provide("event", view.mentions.events[i].tokens, i);
  return matcher.FindEverywhere(group);
}

const QuantityMention* QuantityAt(const ArticleView& view, const Match& match, std::string_view capture) {
  const Capture* found = match.Find(capture);
  return found != nullptr && found->mention < view.mentions.quantities.size() ? &view.mentions.quantities[found->mention] : nullptr;
}

const TimeMention* TimeAt(const ArticleView& view, const Match& match, std::string_view capture) {
  const Capture* found = match.Find(capture);
  return found != nullptr && found->mention < view.mentions.times.size() ? &view.mentions.times[found->mention] : nullptr;
}

const EventMention* EventAt(const ArticleView& view, const Match& match, std::string_view capture) {
  const Capture* found = match.Find(capture);
  return found != nullptr && found->mention < view.mentions.events.size() ? &view.mentions.events[found->mention] : nullptr;
}

bool PointsBack(const ArticleView& view, uint32_t sentence) {
  const TokenRange tokens = view.SentenceTokens(sentence);
  for (uint32_t token = tokens.begin; token < std::min(tokens.end, tokens.begin + 12); ++token) {
    const LexHit* hit = view.reading.HitAt(token, "determiner");
    if (hit != nullptr && view.concepts.Name(hit->concept_id) == "this") return true;
    const LexHit* pronoun = view.reading.HitAt(token, "pronoun");
    if (pronoun != nullptr && view.concepts.Name(pronoun->concept_id) == "it") return true;
  }
  return false;
}

}  // namespace gainsay
