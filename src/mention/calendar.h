// Arithmetic on calendar units: the week, month, quarter … that holds a day,
// and the same some units away. Weeks begin on Monday.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/civil_time.h"

namespace gainsay {

enum class CalendarUnit : uint8_t {
  kSecond, kMinute, kHour, kDay, kBusinessDay, kWeek, kWeekend, kWorkweek, kFortnight, kMonth, kQuarter, kHalfYear, kYear, kDecade, kCentury
};

// By a concept's name: "week". Nothing where it is no unit.
std::optional<CalendarUnit> UnitNamed(std::string_view name);

// The day `count` months on; the last of the month where it has no such day.
CivilSeconds AddMonths(CivilSeconds at, int64_t count);
// `count` may be broken for units of a fixed length; months and more are
// rounded to whole months.
CivilSeconds AddUnits(CivilSeconds at, CalendarUnit unit, double count);
// The unit that holds `at`, `shift` units on: the week after next.
Interval UnitAround(CivilSeconds at, CalendarUnit unit, int shift);
Interval MonthInterval(int32_t year, uint32_t month);
// Months may run past 12 into the next year. [first, last] both included.
Interval MonthsInterval(int32_t year, int32_t first, int32_t last);
// The n-th week of a span (ISO: a week belongs where its Thursday lies); n < 0 counts from the end.
CivilSeconds NthWeek(Interval span, int n);

}  // namespace gainsay
