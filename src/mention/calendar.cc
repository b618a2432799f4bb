#include "mention/calendar.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace gainsay {
namespace {

constexpr std::string_view kNames[] = {"second",    "minute", "hour",    "day",       "business-day", "week",   "weekend", "workweek",
                                       "fortnight", "month",  "quarter", "half-year", "year",         "decade", "century"};

int64_t FloorDiv(int64_t a, int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

CivilSeconds Monday(CivilSeconds at) { return FloorDiv(at, kSecondsPerDay) * kSecondsPerDay - WeekdayOf(at) * kSecondsPerDay; }

// Keeps dates inside what the calendar functions take.
int32_t ClampYear(int64_t year) { return static_cast<int32_t>(std::clamp<int64_t>(year, 1, 9998)); }

CivilSeconds YearStart(int64_t year) { return StartOfDay({ClampYear(year), 1, 1}); }

}  // namespace

std::optional<CalendarUnit> UnitNamed(std::string_view name) {
  if (name == "night") name = "day";
  const auto found = std::find(std::begin(kNames), std::end(kNames), name);
  if (found == std::end(kNames)) return std::nullopt;
  return static_cast<CalendarUnit>(found - std::begin(kNames));
}

CivilSeconds AddMonths(CivilSeconds at, int64_t count) {
  const CivilDate date = DateOf(at);
  const int64_t months = int64_t{date.year} * 12 + date.month - 1 + std::clamp<int64_t>(count, -120000, 120000);
  const int32_t year = ClampYear(FloorDiv(months, 12));
  const uint32_t month = static_cast<uint32_t>(months - FloorDiv(months, 12) * 12) + 1;
  const CivilDate to{year, month, std::min(date.day, DaysInMonth(year, month))};
  return StartOfDay(to) + (at - StartOfDay(date));
}

CivilSeconds AddUnits(CivilSeconds at, CalendarUnit unit, double count) {
  count = std::clamp(count, -1e5, 1e5);
  const auto fixed = [&](int64_t seconds) { return at + static_cast<CivilSeconds>(std::llround(count * static_cast<double>(seconds))); };
  const auto months = [&](int each) { return AddMonths(at, std::llround(count * each)); };
  switch (unit) {
    case CalendarUnit::kSecond: return fixed(1);
    case CalendarUnit::kMinute: return fixed(kSecondsPerMinute);
    case CalendarUnit::kHour: return fixed(kSecondsPerHour);
    case CalendarUnit::kDay: return fixed(kSecondsPerDay);
    case CalendarUnit::kBusinessDay: {
      const CivilSeconds step = count < 0 ? -kSecondsPerDay : kSecondsPerDay;
      for (int left = static_cast<int>(std::min(std::abs(count), 1000.0)); left > 0;) {
        at += step;
        if (WeekdayOf(at) < 5) --left;
      }
      return at;
    }
    case CalendarUnit::kWeek: case CalendarUnit::kWeekend: case CalendarUnit::kWorkweek: return fixed(7 * kSecondsPerDay);
    case CalendarUnit::kFortnight: return fixed(14 * kSecondsPerDay);
    case CalendarUnit::kMonth: return months(1);
    case CalendarUnit::kQuarter: return months(3);
    case CalendarUnit::kHalfYear: return months(6);
    case CalendarUnit::kYear: return months(12);
    case CalendarUnit::kDecade: return months(120);
    case CalendarUnit::kCentury: return months(1200);
  }
  return at;
}

Interval MonthsInterval(int32_t year, int32_t first, int32_t last) {
  const CivilSeconds base = YearStart(year);
  return {AddMonths(base, first - 1), AddMonths(base, last)};
}

Interval MonthInterval(int32_t year, uint32_t month) {
  return MonthsInterval(year, static_cast<int32_t>(month), static_cast<int32_t>(month));
}

Interval UnitAround(CivilSeconds at, CalendarUnit unit, int shift) {
  const CivilDate date = DateOf(at);
  const CivilSeconds day = StartOfDay(date);
  const auto weeks = [&](int64_t from, int64_t length, int each) {
    const CivilSeconds begin = Monday(at) + shift * each * 7 * kSecondsPerDay + from * kSecondsPerDay;
    return Interval{begin, begin + length * kSecondsPerDay};
  };
  const auto months = [&](int each) {
    const int32_t first = static_cast<int32_t>((date.month - 1) / static_cast<uint32_t>(each)) * each + 1;
    const CivilSeconds begin = AddMonths(StartOfDay({date.year, static_cast<uint32_t>(first), 1}), int64_t{shift} * each);
    return Interval{begin, AddMonths(begin, each)};
  };
  const auto years = [&](int32_t each) {
    const int64_t first = FloorDiv(date.year, each) * each + int64_t{shift} * each;
    return Interval{YearStart(first), YearStart(first + each)};
  };
  switch (unit) {
    case CalendarUnit::kSecond: return {at + shift, at + shift + 1};
    case CalendarUnit::kMinute: return {at + shift * kSecondsPerMinute, at + (shift + 1) * kSecondsPerMinute};
    case CalendarUnit::kHour: return shift < 0 ? Interval{at + shift * kSecondsPerHour, at} : Interval{at, at + kSecondsPerHour};
    case CalendarUnit::kDay: case CalendarUnit::kBusinessDay: return {day + shift * kSecondsPerDay, day + (shift + 1) * kSecondsPerDay};
    case CalendarUnit::kWeek: return weeks(0, 7, 1);
    case CalendarUnit::kWeekend: return weeks(5, 2, 1);
    case CalendarUnit::kWorkweek: return weeks(0, 5, 1);
    case CalendarUnit::kFortnight: {
      const CivilSeconds begin = Monday(at) + shift * 14 * kSecondsPerDay;
      return {begin, begin + 14 * kSecondsPerDay};
    }
    case CalendarUnit::kMonth: return months(1);
    case CalendarUnit::kQuarter: return months(3);
    case CalendarUnit::kHalfYear: return months(6);
    case CalendarUnit::kYear: return years(1);
    case CalendarUnit::kDecade: return years(10);
    case CalendarUnit::kCentury: return years(100);
  }
  return {day, day + kSecondsPerDay};
}

CivilSeconds NthWeek(Interval span, int n) {
  // The first Monday whose Thursday is not before the span.
  CivilSeconds first = Monday(span.from);
  if (first + 3 * kSecondsPerDay < span.from) first += 7 * kSecondsPerDay;
  if (n > 0) return first + (n - 1) * 7 * kSecondsPerDay;
  CivilSeconds last = Monday(span.to - 1);
  if (last + 3 * kSecondsPerDay >= span.to) last -= 7 * kSecondsPerDay;
  return last + (n + 1) * 7 * kSecondsPerDay;
}

}  // namespace gainsay
