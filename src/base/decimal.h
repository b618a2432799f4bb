// An exact decimal number as copy prints it: 2.31 keeps its two places, so
// that rounding can be judged ("about 2.3").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

// units * 10^-places. 64 bits hold any count, sum or rate that a newsroom prints.
struct Decimal {
  int64_t units = 0;
  int32_t places = 0;  // 0..18; digits after the point as written

  static Decimal FromInt(int64_t value) { return {value, 0}; }
  // "1234", "-0.5", "12.30"; ASCII digits, no grouping. Nothing on overflow.
  static std::optional<Decimal> Parse(std::string_view text);

  double ToDouble() const;
  // Plain notation without exponent or grouping; "12.30" keeps its zero.
  std::string ToString() const;
  // The same number with trailing zeros behind the point cut.
  Decimal Normalized() const;
  // Whether the number is whole.
  bool IsInteger() const;
};

// Numeric order, whatever the places: 2.30 == 2.3.
int Compare(Decimal a, Decimal b);
inline bool operator==(Decimal a, Decimal b) { return Compare(a, b) == 0; }
inline bool operator<(Decimal a, Decimal b) { return Compare(a, b) < 0; }

// Sums and products are exact; nothing on overflow.
std::optional<Decimal> Add(Decimal a, Decimal b);
std::optional<Decimal> Subtract(Decimal a, Decimal b);
std::optional<Decimal> Multiply(Decimal a, Decimal b);

}  // namespace gainsay
