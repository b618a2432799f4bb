// Quantities in running text: "26", "२६", "twenty-six", "Rs 5.2 lakh crore",
// "150-foot", 18 फीसदी, "3-2". Words and units come from rules/lang/CODE/
// number.yaml and unit.yaml; times, dates and durations are mention/time.h's.
#pragma once

#include <span>
#include <vector>

#include "lang/lexicon.h"
#include "mention/quantity_mention.h"
#include "mention/reading.h"
#include "mention/time_mention.h"
#include "text/document.h"

namespace gainsay {

// The quantities of `document` in reading order; none overlap. Numbers inside
// a time mention are left out, unless an age word claims them. House numbers,
// telephone numbers, sections of a law and bare years are kIdentifier: callers
// that compare values pass over them.
// REQUIRES: `hits` are those of the document, ordered by begin, then longest first.
std::vector<QuantityMention> FindQuantities(const Document& document, std::span<const LexHit> hits,
                                            const Concepts& concepts, const std::vector<TimeMention>& times);
inline std::vector<QuantityMention> FindQuantities(const Reading& reading, const std::vector<TimeMention>& times) {
  return FindQuantities(reading.document(), reading.hits(), reading.concepts(), times);
}

}  // namespace gainsay
