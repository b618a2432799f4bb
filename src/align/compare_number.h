// Comparing two quantities of what is claimed to be the same fact. Explains
// itself: a level, both values as used, and a phrase. Whether a level is a
// finding is judge's business.
#pragma once

#include <cstdint>
#include <string>

#include "lang/concepts.h"
#include "mention/quantity_mention.h"

namespace gainsay {

enum class NumberLevel : uint8_t {
  kEqual,
  kRounded,        // one is the other, rounded as printed or within "about"
  kBoundHolds,     // "at least 12" and 14; 10-12 and 11
  kConverted,      // 150 feet and 46 metres
  kDigitsSwapped,  // 7,317 and 7,371
  kScaleSlip,      // off by a factor of 10, 100 or 1000
  kDifferent,
  kIncomparable,   // another unit without a fixed rate, another kind of number
};

struct NumberComparison {
  NumberLevel level = NumberLevel::kDifferent;
  std::string phrase;  // lower case: "62.4 million rounds to 62 million"
  double a = 0;        // in the unit compared in
  double b = 0;
  // The two can both be true.
  bool Agrees() const { return level <= NumberLevel::kConverted; }
};

// Symmetric in level. Units are converted by the attributes dimension, factor
// and offset of class unit; currencies never are, but for small change
// (part-of). Plain counts match exactly: 12 and 10 differ, "about 10" and 10.4 don't.
// Whether they are one value and only one of them has a unit or is a share:
// "an earthquake measuring 5.8", "magnitude 5.8".
bool SameBareValue(const QuantityMention& a, const QuantityMention& b);

NumberComparison CompareNumbers(const QuantityMention& a, const QuantityMention& b, const Concepts& concepts);

// A quantity for people: "5,200 inr" style is left to reports; this is value,
// range and unit: "10-12 km".
std::string DescribeNumber(const QuantityMention& quantity, const Concepts& concepts);

}  // namespace gainsay
