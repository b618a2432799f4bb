// How number words and digits combine: "two lakh forty thousand", साढ़े तीन
// लाख, "5.2 lakh crore", "two-thirds", "twenty-first". Knows no language: the
// parts come with their values (mention/number_words.h). Units, hedges and the
// type of a quantity are mention/quantity.h's.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/decimal.h"

namespace gainsay {

// What one token gives to a number.
enum class PartKind : uint8_t {
  kOther,
  kStop,          // punctuation or the sentence's end
  kDigits,        // 5,00,000  2.31
  kDigitFraction, // 4/5, ½: a value below one that may follow a whole number
  kWord,          // 0..19, 0..99 where a language has one word
  kTens,          // twenty, which a ones word may follow
  kBound,         // ones that count only behind tens, before a scale or unit
  kScale,         // hundred, lakh
  kScaleShort,    // k, bn: only behind digits
  kScaleMany,     // dozens: only behind a number
  kFraction,      // half, डेढ़: a value of its own
  kAdd,           // साढ़े: onto the number behind it
  kParts,         // quarter: divides the number before it
  kOrdinal,       // fifth
  kOrdinalParts,  // fifths
  kAnd,
  kPoint,
  kOver,          // one over three
  kDivided,       // तीन बटा चार
  kMinus,
  kPlus,
  kArticle,       // a, where a scale or a part follows
  kOf,            // of, का
  kPart,          // भाग
  kOutOf,         // में से: three of them one
  kHyphen,
  kPower,         // 1.1^23; with `scale` the e of 12e-1
};

struct NumberPart {
  PartKind kind = PartKind::kOther;
  Decimal value;
  uint32_t length = 1;        // tokens
  bool space_before = true;
  bool divides = false;       // kOrdinal: two-third is a fraction in this language
  bool scale = false;         // kOrdinal, kOrdinalParts: hundredth; kPower: the e of 12e-1; kHyphen, kMinus: a run of two
  bool before_unit = false;   // a unit or currency follows
  bool grouped = false;       // kDigits: 5,00,000
  bool triple = false;        // kDigits: three digits and nothing else: 40 000
  bool dropped = false;       // inside a phrase that counts nothing
};

struct ParsedNumber {
  uint32_t end = 0;           // parts [begin, end)
  Decimal value;
  bool ordinal = false;
  bool words = false;         // no digit in it
  bool plain = false;         // one part of digits and nothing else
  Decimal scale{1, 0};        // of a number of one term: 5 lakh -> 100000
  int32_t significant = 0;    // digits as printed; trailing zeros of a whole number don't count
};

// The number that begins at `begin`, the longest that makes sense; nothing
// where none begins there. Parts are one a token, in order; looks no further
// than their end. Linear in the number's length.
std::optional<ParsedNumber> ParseNumber(std::span<const NumberPart> parts, uint32_t begin);

// `a / b` to 15 significant digits; nothing where b is 0.
std::optional<Decimal> Divide(Decimal a, Decimal b);
// Digits of the value without leading zeros; zeros at the end of a whole number don't count.
int32_t SignificantDigits(Decimal value);

}  // namespace gainsay
