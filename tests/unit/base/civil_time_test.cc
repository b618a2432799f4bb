#include "base/civil_time.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

struct Row {
  const char* label;
  const char* input;
  const char* expect;  // time, "c" with a clock, offset in minutes
};

constexpr Row kIso[] = {
    {"date", "2025-05-11", "2025-05-11T00:00:00"},
    {"zone", "2025-05-11T14:10:00+05:30", "2025-05-11T14:10:00 c +330"},
    {"west", "2025-05-11T14:10:00-04:00", "2025-05-11T14:10:00 c -240"},
    {"Greenwich", "2025-05-11T14:10:00Z", "2025-05-11T14:10:00 c +0"},
    {"space, no seconds", "2025-05-11 14:10", "2025-05-11T14:10:00 c"},
    {"Jekyll's offset", "2025-08-12 10:00:00 +0530", "2025-08-12T10:00:00 c +330"},
    {"Go's zone behind the offset", "2025-08-12 10:00:00 +0530 IST", "2025-08-12T10:00:00 c +330"},
    {"Go's offset for a zone", "2025-08-12 10:00:00 -0330 -0330", "2025-08-12T10:00:00 c -210"},
    {"zone by name", "2025-08-12 10:00:00 UTC", "2025-08-12T10:00:00 c +0"},
    {"hours alone", "2025-08-12 10:00:00+05", "2025-08-12T10:00:00 c +300"},
    {"small letters, milliseconds", "2025-08-12t10:00:00.125z", "2025-08-12T10:00:00 c +0"},
    {"half an offset", "2025-08-12T10:00:00+0", "none"},
    {"words behind the offset", "2025-08-12T10:00:00+05:30 or so", "none"},
    {"29 February of a leap year", "2024-02-29", "2024-02-29T00:00:00"},
    {"29 February of another", "2025-02-29", "none"},
    {"31 June", "2025-06-31", "none"},
    {"month 13", "2025-13-01", "none"},
    {"hour 25", "2025-05-11T25:00", "none"},
    {"two digits of a year", "25-05-11", "none"},
    {"words", "11 May 2025", "none"},
    {"empty", "", "none"},
};

TEST(CivilTime, ReadsIsoDatesOnly) {
  for (const Row& row : kIso) {
    const std::optional<IsoTime> time = ParseIso(row.input);
    std::string shown = time ? ToIso(time->at) : "none";
    if (time && time->has_clock) shown += " c";
    if (time && time->utc_offset) shown += (*time->utc_offset < 0 ? " " : " +") + std::to_string(*time->utc_offset);
    EXPECT_EQ(shown, row.expect) << row.label;
  }
}

TEST(CivilTime, EveryDayOfFourCenturies) {
  // A Gregorian cycle: dates come back, weekdays go round.
  CivilSeconds at = StartOfDay({1890, 1, 1});
  int weekday = 2;  // a Wednesday
  CivilDate last{1889, 12, 31};
  for (int day = 0; day < 146097; ++day, at += kSecondsPerDay) {
    const CivilDate date = DateOf(at + kSecondsPerDay - 1);
    ASSERT_TRUE(IsValid(date));
    ASSERT_LT(last, date);
    ASSERT_EQ(StartOfDay(date), at);
    ASSERT_EQ(WeekdayOf(at), weekday);
    weekday = (weekday + 1) % 7;
    last = date;
  }
  EXPECT_EQ(ToIsoDate(last), "2289-12-31");
}

TEST(CivilTime, IntervalsAreHalfOpen) {
  const Interval day{0, kSecondsPerDay};
  EXPECT_FALSE(day.Overlaps({kSecondsPerDay, 2 * kSecondsPerDay}));
  EXPECT_TRUE(day.Overlaps({kSecondsPerDay - 1, kSecondsPerDay}));
  EXPECT_TRUE(day.Contains({kSecondsPerHour, kSecondsPerDay}));
  EXPECT_FALSE(day.Contains({0, kSecondsPerDay + 1}));
}

}  // namespace
}  // namespace gainsay
