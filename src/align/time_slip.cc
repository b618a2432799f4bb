#include "align/time_slip.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace gainsay {
namespace {

constexpr int kHalfHour = 30;

uint32_t Apart(uint32_t a, uint32_t b) { return a < b ? b - a : a - b; }

// Two days with their months, of years that don't differ.
bool Days(const TimeMention& a, const TimeMention& b) {
  if (!a.day.has_value() || !b.day.has_value() || !a.month.has_value() || !b.month.has_value() || a.range || b.range) return false;
  return !a.year.has_value() || !b.year.has_value() || a.year == b.year;
}

bool End(const TimeMention& time) {
  return time.bound == TimeMention::Bound::kBefore || time.bound == TimeMention::Bound::kUntil;
}

}  // namespace

bool YearSlip(const TimeMention& a, const TimeMention& b) {
  return a.year.has_value() && b.year.has_value() && a.year != b.year && a.day.has_value() && a.day == b.day && a.month == b.month;
}

bool HalfDaySlip(const TimeMention& a, const TimeMention& b) {
  if (!a.clock.has_value() || !b.clock.has_value()) return false;
  if (std::abs(*a.clock - *b.clock) != 12 * 60) return false;
  if (!a.when.has_value() || !b.when.has_value()) return true;
  return DateOf(a.when->from) == DateOf(b.when->from);
}

bool DaySlip(const TimeMention& a, const TimeMention& b) {
  return Days(a, b) && (MonthSlip(a, b) || (a.month == b.month && Apart(*a.day, *b.day) == 1));
}

bool MonthSlip(const TimeMention& a, const TimeMention& b) {
  return Days(a, b) && a.day == b.day && Apart(*a.month, *b.month) == 1;
}

bool TensSlip(const TimeMention& a, const TimeMention& b) {
  return Days(a, b) && a.month == b.month && a.day != b.day && *a.day % 10 == *b.day % 10;
}

bool YearDigitSlip(const TimeMention& a, const TimeMention& b) {
  if (a.granularity != Granularity::kYear || b.granularity != Granularity::kYear || a.range || b.range) return false;
  if (!a.year.has_value() || !b.year.has_value() || a.year == b.year) return false;
  std::string x = std::to_string(*a.year);
  std::string y = std::to_string(*b.year);
  if (x.size() != y.size()) return false;
  size_t differ = 0;
  for (size_t i = 0; i < x.size(); ++i) differ += x[i] != y[i];
  if (differ == 1) return true;
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  return differ == 2 && x == y;
}

bool HourSlip(const TimeMention& a, const TimeMention& b) {
  if (!a.clock.has_value() || !b.clock.has_value() || a.clock == b.clock || a.range || b.range) return false;
  if (a.half_unknown || b.half_unknown || a.utc_offset != b.utc_offset) return false;
  return *a.clock % 60 == *b.clock % 60 && *a.clock % kHalfHour != 0;
}

bool MinuteSlip(const TimeMention& a, const TimeMention& b) {
  if (!a.clock.has_value() || !b.clock.has_value() || a.range || b.range || a.utc_offset != b.utc_offset) return false;
  const int x = *a.clock % 60;
  const int y = *b.clock % 60;
  return *a.clock / 60 == *b.clock / 60 && x != y && x / 10 == y % 10 && x % 10 == y / 10;
}

bool SameClockOtherDay(const TimeMention& a, const TimeMention& b) {
  if (!a.clock.has_value() || a.clock != b.clock || a.day_assumed || b.day_assumed || a.range || b.range) return false;
  if (!a.when.has_value() || !b.when.has_value()) return false;
  const int64_t apart = std::llabs(StartOfDay(DateOf(a.when->from)) - StartOfDay(DateOf(b.when->from)));
  return apart > 0 && apart <= 2 * kSecondsPerDay;
}

bool BothDeadlines(const TimeMention& a, const TimeMention& b) { return Days(a, b) && End(a) && End(b); }

}  // namespace gainsay
