// What divides or multiplies what stands before it: thirds, hundredths, "and a half".
#include "mention/number_reader.h"

namespace gainsay {

bool NumberReader::ReadDivision(bool first, bool joined) {
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

bool NumberReader::DivideAll(Decimal parts) {
  Decimal sum;
  if (!Sum(sum)) return false;
  const auto value = Divide(sum, parts);
  if (!value) return false;
  terms_ = {{*value, kOne}};
  fraction_ = true;
  if (!IsScale(at_)) done_ = true;
  return true;
}

void NumberReader::ReadShareOfScale(uint32_t scale_at) {
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

bool NumberReader::ReadFractionTail() {
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

}  // namespace gainsay
