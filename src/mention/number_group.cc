// What stands below the next scale: digits, words, tens and ones, an article,
// the ordinal that ends a number.
#include "mention/number_reader.h"

namespace gainsay {

bool NumberReader::ReadGroup(bool first, bool joined) {
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

Decimal NumberReader::ReadDigits() {
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

Decimal NumberReader::ReadTens() {
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

bool NumberReader::ReadTensOrdinal(bool joined) {
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

bool NumberReader::ReadAdded(Decimal& value, bool& digits) {
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

bool NumberReader::ReadArticle() {
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

bool NumberReader::ReadOrdinal() {
  const NumberPart& part = Part();
  if (part.scale && !terms_.empty()) return false;  // multiplies: ReadDivision
  if (!terms_.empty() && !(part.value < terms_.back().scale)) return false;
  terms_.push_back({part.value, kOne});
  Advance();
  ordinal_ = true;
  done_ = true;
  return true;
}

}  // namespace gainsay
