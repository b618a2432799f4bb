#include "align/compare_time.h"

namespace gainsay {
namespace {

// "April 1" of two articles, of which one at least prints no year.
bool SameDayOfTheYear(const TimeMention& a, const TimeMention& b) {
  if (!a.day.has_value() || !a.month.has_value() || a.day != b.day || a.month != b.month) return false;
  if (a.range || b.range || (a.year.has_value() && b.year.has_value() && a.year != b.year)) return false;
  if (a.clock.has_value() && b.clock.has_value() && a.clock != b.clock) return false;
  return !a.weekday.has_value() || !b.weekday.has_value() || a.weekday == b.weekday;
}

constexpr int32_t kHalfDay = 12 * 60;

// 3 pm, and three o'clock of either half of the day.
bool ClocksMeet(const TimeMention& a, const TimeMention& b) {
  if (a.clock == b.clock) return true;
  return (a.half_unknown || b.half_unknown) && *a.clock % kHalfDay == *b.clock % kHalfDay;
}

}  // namespace

bool OneEndDiffers(const TimeMention& a, const TimeMention& b) {
  if (!a.range || !b.range || !a.when.has_value() || !b.when.has_value() || a.approximate || b.approximate) return false;
  if (a.granularity != Granularity::kDay || b.granularity != Granularity::kDay || !a.month.has_value() || !b.month.has_value()) return false;
  return (a.when->from == b.when->from) != (a.when->to == b.when->to);
}

bool TimesMeet(const TimeMention& a, const TimeMention& b) {
  if ((a.day_assumed || b.day_assumed) && a.clock.has_value() && b.clock.has_value()) return ClocksMeet(a, b);
  if (SameDayOfTheYear(a, b)) return true;
  if (OneEndDiffers(a, b)) return false;
  if (!a.when.has_value() || !b.when.has_value()) return false;
  // Nobody agrees on where dawn begins and night ends.
  if (a.granularity == Granularity::kDayPart && b.granularity == Granularity::kDayPart) return a.when->Overlaps(*b.when);
  return a.when->Contains(*b.when) || b.when->Contains(*a.when);
}

bool SameTime(const TimeMention& a, const TimeMention& b) {
  // "the last 24 hours" hold a clock, but are none.
  if (a.granularity < Granularity::kDayPart && a.clock.has_value() != b.clock.has_value()) return false;
  return a.granularity == b.granularity && TimesMeet(a, b);
}

}  // namespace gainsay
