// A number is a sum of terms of falling scale: 2 crore + 40 lakh + 300. A
// scale takes the group before it, and all terms before that where it stands
// right behind another scale (एक लाख 65 हजार करोड़ is 165,000 crore) or where
// they are hundreds (two hundred and two thousand is 202,000). A group that
// would break the fall is given back: "3 hundred and 2 hundred" is 300 and 200.
//
// "and" before digits joins only behind a hundred, for "2 lakh and 50 thousand"
// are as a rule the sums for two kinds of victims.
//
// Not read: "one hundred and five thousandths"; fractions of fractions.
#include "mention/number_parser.h"

#include <cmath>

#include "mention/number_reader.h"

namespace gainsay {
namespace {

constexpr size_t kMaxTerms = 12;

}  // namespace

std::optional<ParsedNumber> NumberReader::Run(uint32_t begin, bool nested) {
  at_ = begin;
  begin_ = begin;
  if (Kind() == PartKind::kMinus) {
    negative_ = true;
    Advance();
    if (Kind() == PartKind::kScale || Kind() == PartKind::kArticle) return std::nullopt;
  }
  if (!ReadTerms()) return std::nullopt;
  if (!nested) ReadTail();
  return Finish();
}

bool NumberReader::ReadTerms() {
  for (;;) {
    const uint32_t save = at_;
    const bool first = terms_.empty();
    bool joined = false;
    if (!first) {
      if (Kind() == PartKind::kAnd) {
        joined = true;
        Advance();
      }
      if (joined && ReadFractionTail()) {
        if (done_) return true;
        continue;
      }
      if (terms_.back().scale == kOne || terms_.size() >= kMaxTerms) {
        at_ = save;
        break;
      }
      at_ = PastHyphen(at_);
    }
    const std::vector<Term> kept = terms_;
    const auto digits_before = digit_groups_;
    const bool fits = ReadGroup(first, joined) && ReadScales() && Falls();
    // Behind digits a word without a scale begins something else: "17 lakh four years ago".
    const bool other = !first && !joined && digits_before > 0 && digit_groups_ == digits_before && fits && terms_.back().scale == kOne;
    if (!fits || other) {
      terms_ = kept;
      at_ = save;
      break;
    }
    if (done_ || last_group_) break;
  }
  return !terms_.empty() || ordinal_;
}

bool NumberReader::ReadScales() {
  bool behind_scale = false;
  while (!done_) {
    uint32_t next = at_;
    if (Kind(next) == PartKind::kHyphen && IsScale(next + 1)) next = next + 1;
    const PartKind kind = Kind(next);
    const bool last_is_digits = next > begin_ && Kind(next - 1) == PartKind::kDigits;
    if (!(kind == PartKind::kScale || kind == PartKind::kScaleMany || (kind == PartKind::kScaleShort && last_is_digits))) break;
    const Decimal scale = parts_[next].value;
    Decimal sum{0, 0};
    while (!terms_.empty()) {
      const Term& term = terms_.back();
      const bool takes = term.scale == kOne || behind_scale || !(Decimal{100, 0} < term.scale);
      if (!takes || !(term.scale < scale)) break;
      const auto more = Add(sum, term.value);
      if (!more) return false;
      sum = *more;
      terms_.pop_back();
    }
    if (sum == Decimal{0, 0}) return false;
    const auto value = Multiply(sum, scale);
    if (!value) return false;
    terms_.push_back({value->Normalized(), scale});
    at_ = Behind(next);
    behind_scale = true;
    const auto product = Multiply(scale_, scale);
    if (product) scale_ = *product;
    ReadShareOfScale(next);
  }
  return true;
}

bool NumberReader::Falls() const {
  for (size_t i = 1; i < terms_.size(); ++i) {
    if (!(terms_[i].value < terms_[i - 1].scale)) return false;
  }
  return true;
}

bool NumberReader::Sum(Decimal& out) const {
  out = {0, 0};
  for (const Term& term : terms_) {
    const auto sum = Add(out, term.value);
    if (!sum) return false;
    out = *sum;
  }
  return true;
}

std::optional<ParsedNumber> NumberReader::Finish() {
  ParsedNumber out;
  if (!Sum(out.value)) return std::nullopt;
  if (negative_) out.value.units = -out.value.units;
  out.end = at_;
  out.ordinal = ordinal_;
  out.words = digit_groups_ == 0;
  const bool one_digit_group = digit_groups_ == 1 && !fraction_ && terms_.size() == 1;
  out.plain = one_digit_group && !joined_groups_ && !negative_ && terms_[0].scale == kOne;
  if (terms_.size() == 1) out.scale = scale_;
  out.significant = SignificantDigits(one_digit_group ? printed_ : out.value.Normalized());
  if (fraction_ && out.significant > 6) out.significant = 6;  // a third is 0.333…
  return out;
}

std::optional<Decimal> Divide(Decimal a, Decimal b) {
  if (b.units == 0) return std::nullopt;
  if (a.units == 0) return Decimal{0, 0};
  const long double value = static_cast<long double>(a.units) * std::pow(10.0L, b.places - a.places) / static_cast<long double>(b.units);
  const int whole = static_cast<int>(std::floor(std::log10(std::fabs(value)))) + 1;
  const int places = whole > 15 ? 0 : whole < -3 ? 18 : 15 - whole;
  const long double units = std::round(value * std::pow(10.0L, places));
  if (!(std::fabs(units) < 9.2e18L)) return std::nullopt;
  return Decimal{static_cast<int64_t>(units), places}.Normalized();
}

int32_t SignificantDigits(Decimal value) {
  int64_t units = value.units < 0 ? -value.units : value.units;
  if (value.places <= 0) {
    while (units != 0 && units % 10 == 0) units /= 10;
  }
  int32_t count = 0;
  for (; units != 0; units /= 10) ++count;
  return count == 0 ? 1 : count;
}

std::optional<ParsedNumber> ParseNumber(std::span<const NumberPart> parts, uint32_t begin) {
  return NumberReader(parts).Run(begin, false);
}

}  // namespace gainsay
