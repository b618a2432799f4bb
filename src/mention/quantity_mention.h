// Numbers as copy gives them, typed before anybody compares them: cardinals,
// ordinals, percentages, money, measures, ages. mention/quantity.h finds them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/decimal.h"
#include "base/ids.h"
#include "base/span.h"
#include "text/document.h"

namespace gainsay {

enum class QuantityType : uint8_t { kCardinal, kOrdinal, kPercent, kMoney, kMeasure, kAge, kScore, kRatio, kIdentifier };
enum class Hedge : uint8_t { kExact, kAbout, kAtLeast, kAtMost, kMoreThan, kLessThan };

struct QuantityMention {
  TokenRange tokens;      // number, scale and unit, with a hedge word before it left out
  TokenRange number;      // number and scale only
  Span span;              // of `tokens`
  QuantityType type = QuantityType::kCardinal;
  Decimal value;          // after lakh, crore, million: "5.2 lakh" is 520000
  std::optional<Decimal> upper;  // of a range "10-12"; `value` is the lower end; of a score "3-2" the other side
  int32_t significant = 0;       // significant digits as printed: 4.62 lakh crore has 3
  Hedge hedge = Hedge::kExact;
  bool each = false;      // distributive: "Rs 5 lakh each", पांच-पांच लाख
  ConceptId unit;         // class unit or currency, where printed
  bool words = false;     // written in words
  bool scaled = false;    // a scale word stands in it (5 lakh, 1.2 bn), so that it may be rounded
};

}  // namespace gainsay
