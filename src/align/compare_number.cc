// Rounding is judged by the digits that were printed: 4.6 lakh crore stands for
// all from 4.55 to 4.65. A plain count ending in zeros (1,400) may be rounded
// too, but only where it is within 5 per cent: 200 and 249 are two claims.
// "about" widens either to 5 per cent, for copy says "about 430" of 412.
#include "align/compare_number.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "lang/concept_number.h"

namespace gainsay {
namespace {

constexpr double kLoose = 0.05;      // relative: about, and the cap of rounding by zeros
constexpr double kExact = 1e-9;      // relative: floating point only
constexpr double kInfinity = std::numeric_limits<double>::infinity();

// A quantity in the unit compared in: what it may stand for, [low, high].
struct Range {
  double value = 0;
  double size = 0;  // how far from the nought that is printed: degrees have one of their own
  double ulp = 0;   // one of the last printed significant digit
  double low = 0;
  double high = 0;
  bool open_low = false;
  bool open_high = false;
};

bool Near(double a, double b) {
  if (!std::isfinite(a) || !std::isfinite(b)) return a == b;
  return std::fabs(a - b) <= kExact * std::max({1e-12, std::fabs(a), std::fabs(b)});
}

struct Scale {
  double factor = 1;
  double offset = 0;
};

// How the two are brought to one unit; nothing where they can't be.
struct Bridge {
  Scale a;
  Scale b;
  bool converts = false;
};

std::optional<Bridge> BridgeOf(const QuantityMention& a, const QuantityMention& b, const Concepts& concepts) {
  Bridge out;
  if (a.unit == b.unit) return out;
  if (!a.unit.valid() || !b.unit.valid()) return std::nullopt;
  out.converts = true;
  const std::string_view dimension = concepts.Attribute(a.unit, "dimension");
  if (!dimension.empty() && dimension == concepts.Attribute(b.unit, "dimension")) {
    const auto factor_a = NumberOf(concepts, a.unit, "factor");
    const auto factor_b = NumberOf(concepts, b.unit, "factor");
    if (!factor_a || !factor_b) return std::nullopt;
    out.a = {factor_a->ToDouble(), NumberOf(concepts, a.unit, "offset", 0)};
    out.b = {factor_b->ToDouble(), NumberOf(concepts, b.unit, "offset", 0)};
    return out;
  }
  // Small change: 50 paise is half a rupee.
  const auto part = [&](ConceptId small, ConceptId whole, Scale& scale) {
    const std::string_view of = concepts.Attribute(small, "part-of");
    if (of.empty() || of != concepts.Name(whole)) return false;
    const auto factor = NumberOf(concepts, small, "factor");
    if (factor) scale.factor = factor->ToDouble();
    return factor.has_value();
  };
  if (part(a.unit, b.unit, out.a) || part(b.unit, a.unit, out.b)) return out;
  return std::nullopt;
}

Range RangeOf(const QuantityMention& q, Scale scale) {
  Range out;
  const double printed = q.value.ToDouble();
  const double top = q.upper ? q.upper->ToDouble() : printed;
  const int exponent = printed == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::fabs(printed))));
  out.value = printed * scale.factor + scale.offset;
  out.size = std::fabs(printed * scale.factor);
  out.ulp = std::pow(10.0, exponent - std::max(q.significant, 1) + 1) * scale.factor;
  out.low = out.value;
  out.high = top * scale.factor + scale.offset;
  switch (q.hedge) {
    case Hedge::kAtLeast: out.high = kInfinity; break;
    case Hedge::kMoreThan: out.high = kInfinity; out.open_low = !q.upper; break;
    case Hedge::kAtMost: out.low = -kInfinity; break;
    case Hedge::kLessThan: out.low = -kInfinity; out.open_high = !q.upper; break;
    case Hedge::kExact:
    case Hedge::kAbout: break;
  }
  return out;
}

bool IsBound(const QuantityMention& q) {
  return q.upper || q.hedge == Hedge::kAtLeast || q.hedge == Hedge::kAtMost || q.hedge == Hedge::kMoreThan ||
         q.hedge == Hedge::kLessThan;
}

bool Meet(const Range& a, const Range& b) {
  const double low = std::max(a.low, b.low);
  const double high = std::min(a.high, b.high);
  if (low < high && !Near(low, high)) return true;
  if (!Near(low, high)) return false;
  // They touch in one point. Copy says "more than 12" of twelve, too; but
  // "more than 12" and "less than 12" have nothing in common.
  const bool low_open = (Near(a.low, low) && a.open_low) || (Near(b.low, low) && b.open_low);
  const bool high_open = (Near(a.high, high) && a.open_high) || (Near(b.high, high) && b.open_high);
  return !(low_open && high_open);
}

// Whether `rough` is `fine` as its printed digits give it.
bool Rounds(const QuantityMention& rough, const Range& r, const QuantityMention& exact, const Range& fine) {
  const double gap = std::fabs(r.value - fine.value);
  const double limit = kLoose * fine.size;
  if (rough.hedge == Hedge::kAbout && gap <= limit) return true;
  if (r.ulp < fine.ulp * (1 + kExact)) return false;  // not the rougher one
  const bool half = gap <= r.ulp / 2 * (1 + kExact);
  const bool measured = exact.value.places > 0 && exact.value.places > rough.value.places;  // 244 of 244.2 mm
  if (rough.scaled || rough.value.places > 0 || rough.hedge == Hedge::kAbout || measured) {
    return half && (rough.value.places > 0 || gap <= limit);
  }
  const bool zeros = rough.value.places == 0 && rough.value.units % 100 == 0 && rough.value.units != 0;
  return zeros && half && gap <= limit;
}

std::string DigitsOf(const QuantityMention& q) {
  Decimal value = q.value.Normalized();
  if (value.units < 0) value.units = -value.units;
  std::string digits = std::to_string(value.units);
  while (digits.size() > 1 && digits.back() == '0' && value.places == 0) digits.pop_back();
  return digits;
}

// Two neighbouring digits change places: 7317, 7371.
bool Swapped(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  size_t at = 0;
  while (at < a.size() && a[at] == b[at]) ++at;
  if (at + 1 >= a.size() || a[at] != b[at + 1] || a[at + 1] != b[at]) return false;
  return a.compare(at + 2, std::string::npos, b, at + 2) == 0;
}

int SlipOf(double a, double b) {
  if (a == 0 || b == 0) return 0;
  const double ratio = std::fabs(a) > std::fabs(b) ? a / b : b / a;
  for (const int factor : {10, 100, 1000}) {
    if (Near(ratio, factor)) return factor;
  }
  return 0;
}

// Kinds that are compared with their own kind only.
bool StandsApart(QuantityType type) {
  return type == QuantityType::kOrdinal || type == QuantityType::kAge || type == QuantityType::kScore ||
         type == QuantityType::kRatio || type == QuantityType::kIdentifier || type == QuantityType::kPercent;
}

NumberComparison ComparePairs(const QuantityMention& a, const QuantityMention& b, NumberComparison out) {
  const Decimal second_a = a.upper.value_or(Decimal{});
  const Decimal second_b = b.upper.value_or(Decimal{});
  if (a.value == b.value && second_a == second_b) {
    out.level = NumberLevel::kEqual;
    out.phrase = "the same pair";
  } else if (a.value == second_b && b.value == second_a) {
    out.level = NumberLevel::kEqual;
    out.phrase = "the same pair, told from the other side";
  } else {
    out.phrase = "different pairs";
  }
  return out;
}

// As people read it: digits before the point by threes, where there are many.
std::string Said(const QuantityMention& quantity, const Concepts& concepts) {
  constexpr size_t kMany = 5;
  std::string text = DescribeNumber(quantity, concepts);
  if (quantity.type == QuantityType::kIdentifier) return text;
  const auto digit = [&](size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (size_t begin = 0; begin < text.size(); ++begin) {
    if (!digit(begin)) continue;
    size_t end = begin;
    while (digit(end)) ++end;
    const bool fraction = begin > 0 && text[begin - 1] == '.';
    const size_t size = end - begin;
    if (!fraction && size >= kMany) {
      for (size_t left = 3; left < size; left += 3) text.insert(end - left, 1, ',');
      end += (size - 1) / 3;
    }
    begin = end;
  }
  return text;
}

}  // namespace

std::string DescribeNumber(const QuantityMention& quantity, const Concepts& concepts) {
  static constexpr const char* kHedges[] = {"", "about ", "at least ", "at most ", "more than ", "less than "};
  std::string out = kHedges[static_cast<size_t>(quantity.hedge)] + quantity.value.ToString();
  if (quantity.upper) out += (quantity.type == QuantityType::kRatio ? ":" : "-") + quantity.upper->ToString();
  if (quantity.unit.valid()) {
    out += " ";
    out += concepts.Name(quantity.unit);
  }
  return out;
}

bool SameBareValue(const QuantityMention& a, const QuantityMention& b) {
  const auto bare = [](const QuantityMention& q) { return q.type == QuantityType::kCardinal && !q.unit.valid(); };
  const auto whole = [](const QuantityMention& q) { return (q.type == QuantityType::kPercent || q.type == QuantityType::kMeasure) && q.unit.valid(); };
  return ((bare(a) && whole(b)) || (whole(a) && bare(b))) && a.value.Normalized() == b.value.Normalized() && !a.upper && !b.upper && a.hedge == b.hedge;
}

NumberComparison CompareNumbers(const QuantityMention& a, const QuantityMention& b, const Concepts& concepts) {
  NumberComparison out;
  out.a = a.value.ToDouble();
  out.b = b.value.ToDouble();
  const std::string said_a = Said(a, concepts);
  const std::string said_b = Said(b, concepts);
  if (a.type != b.type && (StandsApart(a.type) || StandsApart(b.type))) {
    out.level = NumberLevel::kIncomparable;
    out.phrase = said_a + " and " + said_b + " are different kinds of number";
    return out;
  }
  if (a.type == QuantityType::kScore || (a.type == QuantityType::kRatio && a.upper && b.upper)) return ComparePairs(a, b, out);
  const auto bridge = BridgeOf(a, b, concepts);
  if (!bridge) {
    out.level = NumberLevel::kIncomparable;
    out.phrase = said_a + " and " + said_b + " have no common unit";
    return out;
  }
  const Range range_a = RangeOf(a, bridge->a);
  const Range range_b = RangeOf(b, bridge->b);
  out.a = range_a.value;
  out.b = range_b.value;
  const bool same_range = Near(range_a.low, range_b.low) && Near(range_a.high, range_b.high);
  if (Near(range_a.value, range_b.value) && (same_range || (a.upper.has_value() == b.upper.has_value() && a.hedge == b.hedge))) {
    out.level = bridge->converts ? NumberLevel::kConverted : NumberLevel::kEqual;
    out.phrase = bridge->converts ? said_a + " is " + said_b : "the same value";
    return out;
  }
  if (a.each != b.each) {
    out.level = NumberLevel::kIncomparable;
    out.phrase = "one of " + said_a + " and " + said_b + " is for each";
    return out;
  }
  if (IsBound(a) || IsBound(b)) {
    if (Meet(range_a, range_b)) {
      out.level = NumberLevel::kBoundHolds;
      out.phrase = said_a + " allows " + said_b;
      return out;
    }
  } else {
    const bool a_rough = Rounds(a, range_a, b, range_b);
    const bool b_rough = Rounds(b, range_b, a, range_a);
    if (a_rough || b_rough) {
      out.level = bridge->converts ? NumberLevel::kConverted : NumberLevel::kRounded;
      out.phrase = (a_rough ? said_b + " rounds to " + said_a : said_a + " rounds to " + said_b);
      return out;
    }
    // A conversion is rarely printed to its last digit: 10 km, 6 miles.
    if (bridge->converts && std::fabs(out.a - out.b) <= std::min(kLoose * range_a.size, std::max(range_a.ulp, range_b.ulp) / 2)) {
      out.level = NumberLevel::kConverted;
      out.phrase = said_a + " is " + said_b + ", rounded";
      return out;
    }
  }
  if (!bridge->converts && !IsBound(a) && !IsBound(b)) {
    if (const int slip = SlipOf(out.a, out.b); slip != 0) {
      out.level = NumberLevel::kScaleSlip;
      out.phrase = said_a + " and " + said_b + " differ by a factor of " + std::to_string(slip);
      return out;
    }
    const double larger = std::max(std::fabs(out.a), std::fabs(out.b));
    const double smaller = std::min(std::fabs(out.a), std::fabs(out.b));
    // As printed, too: 90.1 and 91.0, 104 and 140.
    const bool printed = a.value.places == b.value.places && Swapped(std::to_string(a.value.units), std::to_string(b.value.units));
    if (smaller * 10 > larger && (printed || Swapped(DigitsOf(a), DigitsOf(b)))) {
      out.level = NumberLevel::kDigitsSwapped;
      out.phrase = said_a + " and " + said_b + " have two digits swapped";
      return out;
    }
  }
  out.phrase = said_a + " is not " + said_b;
  return out;
}

}  // namespace gainsay
