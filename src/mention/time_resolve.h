// From what a time expression says to when it is. Private to the time finder.
#pragma once

#include <optional>

#include "ingest/article.h"
#include "mention/reading.h"
#include "mention/time_expr.h"
#include "mention/time_mention.h"

namespace gainsay {

struct ResolvedTime {
  Interval when;
  std::optional<Interval> typical;
  Granularity granularity = Granularity::kDay;
  bool anchored = false;  // depends on the publication or on another date
  bool day_assumed = false;
};

// What an expression may lean on.
struct TimeContext {
  const Published* published = nullptr;
  int tense = 0;                    // of the expression's sentence
  std::optional<CivilSeconds> day;  // the day of the date that stands before it in its paragraph
  bool same_sentence = false;       // that date stands in the expression's own sentence
};

// Nothing where an expression can't be placed: no publication date, 31 June,
// "three days later" without a date before it.
std::optional<ResolvedTime> ResolveTime(const Concepts& concepts, const TimeExpr& expr, const TimeContext& context);

// Seconds after midnight as meant, am and pm applied.
int32_t MeantSeconds(const ClockReading& clock);
// Whether the clock could also lie twelve hours later.
bool HalfUnknown(const ClockReading& clock);

}  // namespace gainsay
