#include "judge/bead_figure.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {
namespace {

constexpr size_t kLongest = 90;  // bytes of a figure with its unit
constexpr int64_t kHalfDay = 12 * 60;

FigureKind KindOf(QuantityType type) {
  switch (type) {
    case QuantityType::kPercent: return FigureKind::kPercent;
    case QuantityType::kMoney: return FigureKind::kMoney;
    case QuantityType::kMeasure: return FigureKind::kMeasure;
    case QuantityType::kAge: return FigureKind::kAge;
    case QuantityType::kOrdinal: return FigureKind::kOrdinal;
    case QuantityType::kCardinal: return FigureKind::kCount;
    default: return FigureKind::kOther;
  }
}

// "19:30" in minutes.
std::optional<int64_t> ClockOf(std::string_view digits) {
  const size_t colon = digits.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto hour = Decimal::Parse(digits.substr(0, colon));
  const auto minute = Decimal::Parse(digits.substr(colon + 1));
  if (!hour || !minute || !hour->IsInteger() || !minute->IsInteger() || hour->units > 24 || minute->units > 59) return std::nullopt;
  return hour->units * 60 + minute->units;
}

std::vector<uint32_t> ByToken(size_t tokens) { return std::vector<uint32_t>(tokens, UINT32_MAX); }

void Cover(std::vector<uint32_t>& at, TokenRange tokens, uint32_t index) {
  for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (at[t] == UINT32_MAX) at[t] = index;
  }
}

// The clock that a number alone gives, in minutes: 7 (of "7 pm"), 7.30, 1530.
std::optional<int64_t> ClockOf(Decimal printed, int32_t clock) {
  const auto fits = [&](int64_t hour, int64_t minute) { return (hour * 60 + minute - clock) % kHalfDay == 0; };
  if (printed.places == 2 && fits(printed.units / 100, printed.units % 100)) return printed.units / 100 * 60 + printed.units % 100;
  if (printed.places != 0) return std::nullopt;
  if (printed.units >= 100 && fits(printed.units / 100, printed.units % 100)) return printed.units / 100 * 60 + printed.units % 100;
  if (printed.units <= 24 && fits(printed.units, clock % 60)) return printed.units * 60 + clock % 60;
  return std::nullopt;
}

}  // namespace

bool LooksLikeYear(Decimal value) { return value.IsInteger() && value.ToDouble() >= 1000 && value.ToDouble() < 2200; }

FigureReader::FigureReader(const ArticleRead& article)
    : article_(article), quantity_at_(ByToken(article.document->tokens.size())), time_at_(quantity_at_) {
  for (uint32_t i = 0; i < article.mentions.quantities.size(); ++i) Cover(quantity_at_, article.mentions.quantities[i].tokens, i);
  for (uint32_t i = 0; i < article.mentions.times.size(); ++i) Cover(time_at_, article.mentions.times[i].tokens, i);
}

BeadFigure FigureReader::OfTime(uint32_t token, Decimal printed) const {
  const TimeMention& time = article_.mentions.times[time_at_[token]];
  BeadFigure figure;
  figure.value = printed;
  figure.tokens = time.tokens;
  const auto is = [&](int64_t part) { return printed == Decimal::FromInt(part); };
  const auto clock = time.clock.has_value() ? ClockOf(printed, *time.clock) : std::nullopt;
  if (time.type == TimexType::kDuration) {
    figure.kind = FigureKind::kLength;
    figure.unit = time.unit;
  } else if (time.year.has_value() && is(*time.year)) {
    figure.kind = FigureKind::kYear;
  } else if (clock.has_value()) {
    figure.kind = FigureKind::kClock;
    figure.value = Decimal::FromInt(*clock);
  } else if (LooksLikeYear(printed) || time.granularity == Granularity::kDecade) {
    figure.kind = FigureKind::kYear;
  } else if (time.day.has_value()) {
    figure.kind = FigureKind::kDay;
  } else {
    figure.kind = FigureKind::kLength;  // "20 years ago"
  }
  return figure;
}

BeadFigure FigureReader::OfQuantity(uint32_t token, Decimal printed) const {
  const QuantityMention& quantity = article_.mentions.quantities[quantity_at_[token]];
  BeadFigure figure;
  figure.kind = KindOf(quantity.type);
  figure.tokens = quantity.tokens;
  figure.value = quantity.value;
  figure.unit = quantity.unit;
  if (quantity.upper.has_value() && !(quantity.value == printed)) figure.value = printed == *quantity.upper ? *quantity.upper : printed;
  return figure;
}

// Glued to a word before it that no reading takes with it: T20, HER2, MiG-21.
bool FigureReader::IsOfName(uint32_t t) const {
  const std::vector<Token>& tokens = article_.document->tokens;
  const auto glued = [&](uint32_t i) { return i > 0 && tokens[i - 1].text.end == tokens[i].text.begin; };
  uint32_t word = t;
  if (!glued(word)) return false;
  --word;
  if (article_.document->Norm(word) == "-") {
    if (!glued(word)) return false;
    --word;
  }
  if (tokens[word].kind != TokenKind::kWord) return false;
  return (time_at_[word] == UINT32_MAX || time_at_[word] != time_at_[t]) &&
         (quantity_at_[word] == UINT32_MAX || quantity_at_[word] != quantity_at_[t]);
}

// The minutes of a clock whose hour, a number before them, gives it whole: 9 and
// 18 of two numbers with a word between them.
bool FigureReader::IsMinutes(uint32_t t, Decimal printed) const {
  const TimeMention& time = article_.mentions.times[time_at_[t]];
  if (!time.clock.has_value() || printed != Decimal::FromInt(*time.clock % 60)) return false;
  for (uint32_t i = time.tokens.begin; i < t; ++i) {
    const auto hour = Decimal::Parse(article_.document->Norm(i));
    if (hour.has_value() && hour->IsInteger() && hour->units <= 24 && (hour->units * 60 + *time.clock % 60 - *time.clock) % kHalfDay == 0) return true;
  }
  return false;
}

std::optional<BeadFigure> FigureReader::OfDigits(uint32_t t) const {
  std::string digits;
  for (const char c : article_.document->Norm(t)) {
    if (c != ',') digits += c;
  }
  const auto printed = Decimal::Parse(digits);
  BeadFigure figure;
  if (IsOfName(t)) return std::nullopt;
  if (const auto clock = ClockOf(digits); clock.has_value()) {
    figure.kind = FigureKind::kClock;
    figure.value = Decimal::FromInt(*clock);
    figure.tokens = {t, t + 1};
  } else if (!printed.has_value()) {
    return std::nullopt;
  } else if (time_at_[t] != UINT32_MAX) {
    if (IsMinutes(t, *printed)) return std::nullopt;
    figure = OfTime(t, *printed);
  } else if (quantity_at_[t] != UINT32_MAX) {
    figure = OfQuantity(t, *printed);
    figure.quantity = quantity_at_[t];
  } else {
    figure.value = *printed;
    figure.tokens = {t, t + 1};
  }
  figure.printed = printed.value_or(figure.value);
  figure.digits = true;
  return figure;
}

// What times give in words: months and weekdays, numbered so that they can be
// compared, and lengths ("two years").
void FigureReader::AddNamed(uint32_t t, std::vector<BeadFigure>& out) const {
  if (time_at_[t] == UINT32_MAX) return;
  const TimeMention& time = article_.mentions.times[time_at_[t]];
  if (time.tokens.begin != t || time.range || time.type == TimexType::kSet) return;
  const auto add = [&](FigureKind kind, Decimal value) {
    BeadFigure figure;
    figure.kind = kind;
    figure.token = t;
    figure.tokens = time.tokens;
    figure.value = figure.printed = value;
    if (kind == FigureKind::kLength) figure.unit = time.unit;
    figure.with_hour = time.clock.has_value() || time.day_part.valid();
    out.push_back(std::move(figure));
  };
  if (time.type == TimexType::kDuration) {
    const bool digits = std::any_of(article_.document->tokens.begin() + time.tokens.begin, article_.document->tokens.begin() + time.tokens.end,
                                    [](const Token& token) { return token.kind == TokenKind::kNumber; });
    const auto count = static_cast<int64_t>(time.count);
    if (!digits && count > 0 && static_cast<double>(count) == time.count) add(FigureKind::kLength, Decimal::FromInt(count));
    return;
  }
  if (time.month.has_value()) add(FigureKind::kMonth, Decimal::FromInt(*time.month));
  // A weekday beside its date is checked against it inside the article.
  if (time.weekday.has_value() && !time.day.has_value()) add(FigureKind::kWeekday, Decimal::FromInt(*time.weekday));
}

std::vector<BeadFigure> FigureReader::Of(uint32_t begin, uint32_t end) const {
  const Document& document = *article_.document;
  std::vector<BeadFigure> out;
  if (begin >= end) return out;
  for (uint32_t t = document.sentences[begin].tokens.begin; t < document.sentences[end - 1].tokens.end; ++t) {
    AddNamed(t, out);
    std::optional<BeadFigure> figure;
    if (document.tokens[t].kind == TokenKind::kNumber) {
      figure = OfDigits(t);
    } else if (const uint32_t index = quantity_at_[t]; index != UINT32_MAX) {
      const QuantityMention& quantity = article_.mentions.quantities[index];
      if (quantity.number.begin != t || !quantity.words) continue;
      figure = OfQuantity(t, quantity.value);
      figure->quantity = index;
      figure->printed = quantity.value;
    }
    if (!figure.has_value()) continue;
    figure->token = t;
    if (document.Text(figure->tokens).size() > kLongest) figure->tokens = {t, t + 1};
    out.push_back(std::move(*figure));
  }
  return out;
}

}  // namespace gainsay
