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
#include <string>

namespace gainsay {
namespace {

constexpr size_t kMaxTerms = 12;
const Decimal kOne{1, 0};

struct Term {
  Decimal value;
  Decimal scale = kOne;
};

class Parser {
 public:
  explicit Parser(std::span<const NumberPart> parts) : parts_(parts) {}

  std::optional<ParsedNumber> Run(uint32_t begin, bool nested) {
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

 private:
  PartKind Kind(uint32_t at) const { return at < parts_.size() && !parts_[at].dropped ? parts_[at].kind : PartKind::kStop; }
  PartKind Kind() const { return Kind(at_); }
  const NumberPart& Part() const { return parts_[at_]; }
  const NumberPart& Part(uint32_t at) const { return parts_[at]; }
  void Advance() { at_ += parts_[at_].length; }
  uint32_t Behind(uint32_t at) const { return at < parts_.size() ? at + parts_[at].length : at; }

  // Behind a hyphen at `at`, else `at`.
  uint32_t PastHyphen(uint32_t at) const { return Kind(at) == PartKind::kHyphen ? at + 1 : at; }

  static bool IsOnes(const NumberPart& part) { return part.value < Decimal{10, 0} && Decimal{0, 0} < part.value; }
  bool IsScale(uint32_t at) const { return Kind(at) == PartKind::kScale; }

  bool ReadTerms() {
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

  // A number below the next scale; pushes it as a term. On false the caller
  // takes back what was read.
  bool ReadGroup(bool first, bool joined) {
    const PartKind kind = Kind();
    Decimal value;
    bool digits = false;
    switch (kind) {
      case PartKind::kDigits:
        if (!first && joined && !(terms_.back().scale == Decimal{100, 0})) return false;
        value = ReadDigits();
        digits = true;
        break;
      case PartKind::kDigitFraction:
        if (!first) return false;
        value = Part().value;
        digits = true;
        fraction_ = true;
        Advance();
        break;
      case PartKind::kWord:
        value = Part().value;
        Advance();
        break;
      case PartKind::kBound:
        if (!Part().before_unit && !IsScale(Behind(at_))) return false;
        value = Part().value;
        Advance();
        break;
      case PartKind::kTens:
        if (ReadTensOrdinal(joined)) return true;
        value = ReadTens();
        break;
      case PartKind::kFraction:
        if (!first) return false;
        value = Part().value;
        Advance();
        if (Kind() == PartKind::kArticle && (IsScale(Behind(at_)) || Kind(Behind(at_)) == PartKind::kScaleMany)) Advance();
        break;
      case PartKind::kAdd:
        if (!ReadAdded(value, digits)) return false;
        break;
      case PartKind::kParts:
        if (!first || !(IsScale(Behind(at_)) || Kind(Behind(at_)) == PartKind::kPart || Part().before_unit)) return false;
        if (const auto part = Divide(kOne, Part().value)) value = *part;
        Advance();
        break;
      case PartKind::kArticle:
        return first && ReadArticle();
      case PartKind::kScale:
        // "a" is left out: सौ लोग, thousand people. Larger ones alone are vague.
        if (Decimal{100000, 0} < Part().value || Part().value == Decimal{12, 0}) return false;
        if (!first) return false;
        value = kOne;
        break;
      case PartKind::kOrdinal:
        return ReadOrdinal();
      default:
        return false;
    }
    if (!first && (value == Decimal{0, 0} || !(value < terms_.back().scale))) return false;
    if (digits) {
      ++digit_groups_;
      printed_ = value;
    }
    terms_.push_back({value, kOne});
    last_group_ = digits && value.places > 0;  // nothing is added to 2.12 hundred
    return ReadDivision(first, joined);
  }

  // Digits, with the groups of "40 000" and the fraction of "2 1/4".
  Decimal ReadDigits() {
    Decimal value = Part().value;
    bool small = !Part().grouped && value.places == 0 && value.units > 0 && value.units < 1000;
    Advance();
    while (small && Kind() == PartKind::kDigits && Part().space_before && Part().triple) {
      const auto thousand = Multiply(value, {1000, 0});
      const auto sum = thousand ? Add(*thousand, Part().value) : std::nullopt;
      if (!sum) break;
      value = *sum;
      small = value.places == 0;
      Advance();
      joined_groups_ = true;
    }
    if (Kind() == PartKind::kDigitFraction && value.IsInteger() && Part().value < kOne) {
      if (const auto sum = Add(value, Part().value)) value = *sum;
      fraction_ = true;
      Advance();
    }
    return value;
  }

  Decimal ReadTens() {
    Decimal value = Part().value;
    Advance();
    const uint32_t next = PastHyphen(at_);
    const PartKind kind = Kind(next);
    if ((kind == PartKind::kWord || kind == PartKind::kBound) && IsOnes(parts_[next])) {
      value.units += parts_[next].value.units;
      at_ = Behind(next);
    }
    return value;
  }

  // twenty-first, one hundred thirty-fifths (but "and thirty fifths" is thirty / 5)
  bool ReadTensOrdinal(bool joined) {
    const uint32_t next = PastHyphen(Behind(at_));
    const PartKind kind = Kind(next);
    if (kind != PartKind::kOrdinal && kind != PartKind::kOrdinalParts) return false;
    if (!IsOnes(parts_[next])) return false;
    const Decimal value{Part().value.units + parts_[next].value.units, 0};
    if (kind == PartKind::kOrdinalParts) {
      if (joined || terms_.empty()) return false;
      at_ = Behind(next);
      return DivideAll(value);
    }
    at_ = Behind(next);
    terms_.push_back({value, kOne});
    ordinal_ = true;
    done_ = true;
    return true;
  }

  bool ReadAdded(Decimal& value, bool& digits) {
    const Decimal add = Part().value;
    Advance();
    Decimal base = kOne;
    switch (Kind()) {
      case PartKind::kDigits:
        base = Part().value;
        digits = true;
        Advance();
        break;
      case PartKind::kWord:
        base = Part().value;
        Advance();
        break;
      case PartKind::kScale: break;
      default: return false;
    }
    const auto sum = Add(base, add);
    if (!sum) return false;
    value = *sum;
    return true;
  }

  // a hundred; a quarter, a third of: only where no ordinal is meant
  bool ReadArticle() {
    const uint32_t next = Behind(at_);
    if (IsScale(next)) {
      terms_.push_back({kOne, kOne});
      Advance();
      return true;
    }
    const uint32_t after = Behind(next);
    const bool closes = Kind(after) == PartKind::kStop || Kind(after) == PartKind::kOf;
    if (Kind(next) == PartKind::kFraction) {
      if (!closes && !IsScale(after)) return false;
      terms_.push_back({parts_[next].value, kOne});
      at_ = after;
      return true;
    }
    Decimal parts;
    if (Kind(next) == PartKind::kParts || (Kind(next) == PartKind::kOrdinal && (parts_[next].divides || parts_[next].scale))) {
      if (!closes && !IsScale(after)) return false;
      parts = parts_[next].value;
      at_ = after;
    } else if (Kind(next) == PartKind::kTens && Kind(PastHyphen(after)) == PartKind::kOrdinal) {
      const uint32_t ones = PastHyphen(after);
      const PartKind end = Kind(Behind(ones));
      if (!IsOnes(parts_[ones]) || (end != PartKind::kStop && end != PartKind::kOf)) return false;
      parts = {parts_[next].value.units + parts_[ones].value.units, 0};
      at_ = Behind(ones);
    } else {
      return false;
    }
    const auto value = Divide(kOne, parts);
    if (!value) return false;
    terms_.push_back({*value, kOne});
    fraction_ = true;
    return true;
  }

  // An ordinal that ends the number: fifth, one hundred and fifth, hundredth.
  bool ReadOrdinal() {
    const NumberPart& part = Part();
    if (part.scale && !terms_.empty()) return false;  // multiplies: ReadDivision
    if (!terms_.empty() && !(part.value < terms_.back().scale)) return false;
    terms_.push_back({part.value, kOne});
    Advance();
    ordinal_ = true;
    done_ = true;
    return true;
  }

  // What stands behind a group and divides or multiplies it: two thirds,
  // two-third, तीन चौथाई, two hundredth.
  bool ReadDivision(bool first, bool joined) {
    const uint32_t next = PastHyphen(at_);
    const PartKind kind = Kind(next);
    if (kind == PartKind::kParts) {
      const Decimal parts = parts_[next].value;
      if (!first || digit_groups_ > 0) return true;
      at_ = Behind(next);
      return DivideAll(parts);
    }
    if (kind == PartKind::kOrdinalParts) {
      const Decimal parts = parts_[next].value;
      at_ = Behind(next);
      return DivideAll(parts);
    }
    if (kind == PartKind::kTens && first && digit_groups_ == 0) {  // three twenty-firsts
      const uint32_t ones = PastHyphen(Behind(next));
      if (Kind(ones) == PartKind::kOrdinalParts && IsOnes(parts_[ones])) {
        const Decimal parts{parts_[next].value.units + parts_[ones].value.units, 0};
        at_ = Behind(ones);
        return DivideAll(parts);
      }
    }
    if (kind != PartKind::kOrdinal) return true;
    if (parts_[next].scale) {
      if (digit_groups_ > 0) return true;
      at_ = Behind(next);
      Decimal sum;
      if (!Sum(sum)) return false;
      const auto value = Multiply(sum, parts_[next].value);
      if (!value) return false;
      terms_ = {{*value, kOne}};
      ordinal_ = true;
      done_ = true;
      return true;
    }
    const bool small = first && !joined && digit_groups_ == 0 && IsWhole(terms_.back().value) &&
                       terms_.back().value < Decimal{10, 0};
    if (small && parts_[next].divides && terms_.back().value < parts_[next].value) {
      const Decimal parts = parts_[next].value;
      at_ = Behind(next);
      return DivideAll(parts);
    }
    return true;
  }

  static bool IsWhole(Decimal value) { return value.IsInteger(); }

  bool DivideAll(Decimal parts) {
    Decimal sum;
    if (!Sum(sum)) return false;
    const auto value = Divide(sum, parts);
    if (!value) return false;
    terms_ = {{*value, kOne}};
    fraction_ = true;
    if (!IsScale(at_)) done_ = true;
    return true;
  }

  bool ReadScales() {
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

  // ordinal scale right behind a scale: "a hundred trillionth", "hundred thousand trillionths"
  void ReadShareOfScale(uint32_t scale_at) {
    if (at_ != Behind(scale_at)) return;
    const PartKind kind = Kind(at_);
    if (kind != PartKind::kOrdinal && kind != PartKind::kOrdinalParts) return;
    if (!parts_[at_].scale) {
      if (kind == PartKind::kOrdinalParts) {
        const Decimal parts = parts_[at_].value;
        Advance();
        if (!DivideAll(parts)) terms_.clear();
      }
      return;
    }
    Decimal sum;
    const Decimal by = parts_[at_].value;
    if (!Sum(sum)) return;
    const auto value = kind == PartKind::kOrdinal ? Multiply(sum, by) : Divide(sum, by);
    if (!value) return;
    terms_ = {{*value, kOne}};
    Advance();
    ordinal_ = kind == PartKind::kOrdinal;
    fraction_ = !ordinal_;
    done_ = true;
  }

  // "and a half", "and three quarters", "and two thirds" behind a number.
  bool ReadFractionTail() {
    const uint32_t save = at_;
    Decimal count = kOne;
    if (Kind() == PartKind::kArticle) {
      Advance();
    } else if (Kind() == PartKind::kWord && IsOnes(Part())) {
      count = Part().value;
      Advance();
    } else if (Kind() != PartKind::kFraction) {
      return false;
    }
    uint32_t next = PastHyphen(at_);
    std::optional<Decimal> value;
    switch (Kind(next)) {
      case PartKind::kDivided:
        if (Kind(next + 1) == PartKind::kWord || Kind(next + 1) == PartKind::kDigits) value = Divide(count, parts_[++next].value);
        break;
      case PartKind::kFraction:
        if (parts_[next].value < kOne) value = Multiply(count, parts_[next].value);
        break;
      case PartKind::kParts:
      case PartKind::kOrdinalParts:
        value = Divide(count, parts_[next].value);
        break;
      case PartKind::kOrdinal:
        if (parts_[next].divides && count == kOne) value = Divide(kOne, parts_[next].value);
        break;
      default: break;
    }
    if (!value) {
      at_ = save;
      return false;
    }
    at_ = Behind(next);
    fraction_ = true;
    Term& last = terms_.back();
    if (IsScale(at_) && !(last.scale == kOne)) {
      const std::vector<Term> kept = terms_;
      terms_.push_back({*value, kOne});
      if (!ReadScales() || !Falls()) {
        terms_ = kept;
        at_ = save;
        return false;
      }
      return true;
    }
    const bool shares = Decimal{100, 0} < last.scale;  // one million and a half
    const auto add = shares ? Multiply(*value, last.scale) : value;
    const auto sum = add ? Add(last.value, *add) : std::nullopt;
    if (!sum) return false;
    last.value = shares ? Round(*sum) : *sum;
    if (last.scale == kOne && IsScale(at_)) return ReadScales();
    done_ = true;
    return true;
  }

  static Decimal Round(Decimal value) { return value.Normalized(); }

  // 1.1^23, 2.5^-1, 12e-1: behind digits
  void ReadPower() {
    const bool exponent = Part().scale;
    uint32_t next = at_ + 1;
    int sign = 1;
    for (int marks = 0; marks < 2 && next < parts_.size(); ++marks) {
      const PartKind kind = Kind(next);
      if (kind == PartKind::kMinus || kind == PartKind::kHyphen) {
        sign = -sign * (Part(next).scale ? -1 : 1);  // `scale`: a run of two
      } else if (kind != PartKind::kPlus) {
        break;
      }
      ++next;
    }
    if (Kind(next) != PartKind::kDigits || parts_[next].value.places != 0 || !(parts_[next].value < Decimal{100, 0})) return;
    Decimal sum;
    if (!Sum(sum)) return;
    const int power = static_cast<int>(parts_[next].value.units) * sign;
    const double value = exponent ? sum.ToDouble() * std::pow(10.0, power) : std::pow(sum.ToDouble(), power);
    if (!std::isfinite(value) || std::fabs(value) > 1e15 || std::fabs(value) < 1e-12) return;
    const int whole = static_cast<int>(std::floor(std::log10(std::fabs(value)))) + 1;
    const int places = whole < 0 ? 15 : whole > 15 ? 0 : 15 - whole;
    terms_ = {{Decimal{std::llround(value * std::pow(10.0, places)), places}.Normalized(), kOne}};
    fraction_ = true;
    at_ = next + 1;
  }

  // point five; बटा आठ; का पांचवां भाग
  void ReadTail() {
    if (ordinal_ || terms_.empty()) return;
    if (Kind() == PartKind::kPower && digit_groups_ == 1 && terms_.size() == 1 && Kind(at_ - 1) == PartKind::kDigits) {
      ReadPower();
      return;
    }
    if (Kind() == PartKind::kPoint) {
      ReadPoint();
      return;
    }
    const bool over = Kind() == PartKind::kOver;
    const bool of = Kind() == PartKind::kOf && digit_groups_ == 0;
    const bool out_of = Kind() == PartKind::kOutOf && digit_groups_ == 0;
    if (!over && !of && !out_of && Kind() != PartKind::kDivided) return;
    const uint32_t save = at_;
    Decimal sum;
    if (!Sum(sum)) return;
    if (over && !(sum == kOne)) return;
    Parser inner(parts_);
    const auto under = inner.Run(Behind(at_), true);
    if (!under || under->ordinal != of) return;
    const PartKind behind = Kind(under->end);
    if (over && behind != PartKind::kStop) return;
    if (of && behind != PartKind::kStop && behind != PartKind::kPart) return;
    // "one in three" as a share; with other numbers (12 में से 5) two counts.
    if (out_of && (!(under->value == kOne) || behind != PartKind::kStop)) return;
    const auto value = out_of ? Divide(under->value, sum) : Divide(sum, under->value);
    if (!value) {
      at_ = save;
      return;
    }
    terms_ = {{*value, kOne}};
    if (!under->words) ++digit_groups_;
    fraction_ = true;
    at_ = under->end;
  }

  void ReadPoint() {
    uint32_t next = at_ + 1;
    std::string digits;
    while (digits.size() < 9 && next < parts_.size()) {
      const PartKind kind = Kind(next);
      if (kind != PartKind::kWord && kind != PartKind::kTens && kind != PartKind::kDigits) break;
      if (parts_[next].value.places != 0 || parts_[next].value.units < 0) break;
      int64_t value = parts_[next].value.units;
      next = Behind(next);
      if (kind == PartKind::kTens) {
        const uint32_t ones = PastHyphen(next);
        if (Kind(ones) == PartKind::kWord && IsOnes(parts_[ones])) {
          value += parts_[ones].value.units;
          next = Behind(ones);
        }
      }
      digits += std::to_string(value);
    }
    if (digits.empty()) return;
    Decimal sum;
    const auto behind = Decimal::Parse("0." + digits);
    if (!behind || !Sum(sum) || !sum.IsInteger()) return;
    const auto value = Add(sum, *behind);
    if (!value) return;
    terms_ = {{*value, kOne}};
    at_ = next;
    ReadScales();
  }

  // Every term is below the scale of the one before.
  bool Falls() const {
    for (size_t i = 1; i < terms_.size(); ++i) {
      if (!(terms_[i].value < terms_[i - 1].scale)) return false;
    }
    return true;
  }

  bool Sum(Decimal& out) const {
    out = {0, 0};
    for (const Term& term : terms_) {
      const auto sum = Add(out, term.value);
      if (!sum) return false;
      out = *sum;
    }
    return true;
  }

  std::optional<ParsedNumber> Finish() {
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

  std::span<const NumberPart> parts_;
  uint32_t begin_ = 0;
  uint32_t at_ = 0;
  std::vector<Term> terms_;
  Decimal printed_;
  Decimal scale_ = kOne;
  int digit_groups_ = 0;
  bool negative_ = false;
  bool ordinal_ = false;
  bool fraction_ = false;
  bool joined_groups_ = false;
  bool done_ = false;
  bool last_group_ = false;
};

}  // namespace

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
  return Parser(parts).Run(begin, false);
}

}  // namespace gainsay
