// What ends a number: a power, "point five", बटा आठ, "one in three".
#include "mention/number_reader.h"

#include <cmath>
#include <string>

namespace gainsay {

void NumberReader::ReadPower() {
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

void NumberReader::ReadTail() {
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
  NumberReader inner(parts_);
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

void NumberReader::ReadPoint() {
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

}  // namespace gainsay
