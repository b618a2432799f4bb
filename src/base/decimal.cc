#include "base/decimal.h"

#include <cmath>

namespace gainsay {
namespace {

__extension__ typedef __int128 Wide;

constexpr int kMaxPlaces = 18;

// `value` with `places` digits behind the point, where that fits.
std::optional<Wide> Scaled(Decimal value, int places) {
  Wide units = value.units;
  for (int i = value.places; i < places; ++i) units *= 10;
  return units;
}

std::optional<Decimal> Fit(Wide units, int places) {
  while (places > 0 && units % 10 == 0 && (units > INT64_MAX || units < INT64_MIN || places > kMaxPlaces)) {
    units /= 10;
    --places;
  }
  if (units > INT64_MAX || units < INT64_MIN || places > kMaxPlaces) return std::nullopt;
  return Decimal{static_cast<int64_t>(units), places};
}

}  // namespace

std::optional<Decimal> Decimal::Parse(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  Decimal out;
  bool point = false;
  bool digit_seen = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digit_seen = true;
    if (point && out.places == kMaxPlaces) return std::nullopt;
    if (__builtin_mul_overflow(out.units, int64_t{10}, &out.units) ||
        __builtin_add_overflow(out.units, int64_t{c - '0'}, &out.units)) {
      return std::nullopt;
    }
    if (point) ++out.places;
  }
  if (!digit_seen) return std::nullopt;
  if (negative) out.units = -out.units;
  return out;
}

double Decimal::ToDouble() const { return static_cast<double>(units) / std::pow(10.0, places); }

std::string Decimal::ToString() const {
  const bool negative = units < 0;
  std::string digits = std::to_string(units);
  if (negative) digits.erase(0, 1);
  if (places > 0) {
    const size_t wanted = static_cast<size_t>(places) + 1;
    if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
    digits.insert(digits.size() - static_cast<size_t>(places), ".");
  }
  return negative ? "-" + digits : digits;
}

Decimal Decimal::Normalized() const {
  Decimal out = *this;
  while (out.places > 0 && out.units % 10 == 0) {
    out.units /= 10;
    --out.places;
  }
  return out;
}

bool Decimal::IsInteger() const { return Normalized().places == 0; }

int Compare(Decimal a, Decimal b) {
  const int places = a.places > b.places ? a.places : b.places;
  const Wide left = *Scaled(a, places);
  const Wide right = *Scaled(b, places);
  return left < right ? -1 : left > right ? 1 : 0;
}

std::optional<Decimal> Add(Decimal a, Decimal b) {
  const int places = a.places > b.places ? a.places : b.places;
  return Fit(*Scaled(a, places) + *Scaled(b, places), places);
}

std::optional<Decimal> Subtract(Decimal a, Decimal b) { return Add(a, {-b.units, b.places}); }

std::optional<Decimal> Multiply(Decimal a, Decimal b) {
  return Fit(static_cast<Wide>(a.units) * b.units, a.places + b.places);
}

}  // namespace gainsay
