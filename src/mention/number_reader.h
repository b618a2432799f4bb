// Reads one number from its parts: the state that the readers of groups
// (number_group.cc), of shares (number_share.cc), of what ends a number
// (number_tail.cc) and of terms and scales (number_parser.cc) have in common.
// Not for other folders.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "mention/number_parser.h"

namespace gainsay {

class NumberReader {
 public:
  explicit NumberReader(std::span<const NumberPart> parts) : parts_(parts) {}
  std::optional<ParsedNumber> Run(uint32_t begin, bool nested);

 private:
  static constexpr Decimal kOne{1, 0};

  struct Term {
    Decimal value;
    Decimal scale = kOne;
  };

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

  bool ReadTerms();
  // A number below the next scale; pushes it as a term. On false the caller
  // takes back what was read.
  bool ReadGroup(bool first, bool joined);
  // Digits, with the groups of "40 000" and the fraction of "2 1/4".
  Decimal ReadDigits();
  Decimal ReadTens();
  // twenty-first, one hundred thirty-fifths (but "and thirty fifths" is thirty / 5)
  bool ReadTensOrdinal(bool joined);
  bool ReadAdded(Decimal& value, bool& digits);
  // a hundred; a quarter, a third of: only where no ordinal is meant
  bool ReadArticle();
  // An ordinal that ends the number: fifth, one hundred and fifth, hundredth.
  bool ReadOrdinal();

  // What stands behind a group and divides or multiplies it: two thirds,
  // two-third, तीन चौथाई, two hundredth.
  bool ReadDivision(bool first, bool joined);
  static bool IsWhole(Decimal value) { return value.IsInteger(); }
  bool DivideAll(Decimal parts);
  bool ReadScales();
  // ordinal scale right behind a scale: "a hundred trillionth", "hundred thousand trillionths"
  void ReadShareOfScale(uint32_t scale_at);
  // "and a half", "and three quarters", "and two thirds" behind a number.
  bool ReadFractionTail();
  static Decimal Round(Decimal value) { return value.Normalized(); }

  // 1.1^23, 2.5^-1, 12e-1: behind digits
  void ReadPower();
  // point five; बटा आठ; का पांचवां भाग
  void ReadTail();
  void ReadPoint();

  // Every term is below the scale of the one before.
  bool Falls() const;
  bool Sum(Decimal& out) const;
  std::optional<ParsedNumber> Finish();

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

}  // namespace gainsay
