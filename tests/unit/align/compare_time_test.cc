// Whether two printed times can be one.
#include "align/compare_time.h"

#include <gtest/gtest.h>

#include "unit/align/first_time.h"

namespace gainsay {
namespace {

struct Row {
  const char* label;
  const char* a;
  const char* b;
  bool meet;
  bool same;  // with the same fineness
};

const Row kRows[] = {
    {"one day", "on 12 October 2025", "on October 12, 2025", true, true},
    {"another day", "on 12 October 2025", "on 13 October 2025", false, false},
    {"another month", "on 12 October 2025", "on 12 November 2025", false, false},
    {"another year", "on 12 October 2025", "on 12 October 2024", false, false},
    {"one prints no year", "on 12 October", "on 12 October 2024", true, true},
    {"neither prints one", "on 12 October", "on 12 October", true, true},
    {"another day without years", "on 12 October", "on 13 October", false, false},
    {"another month without years", "on 12 October", "on 12 November", false, false},
    {"a day of a month", "on 12 October 2025", "in October 2025", true, false},
    {"a day of another month", "on 12 October 2025", "in November 2025", false, false},
    {"a month of a year", "in October 2025", "in 2025", true, false},
    {"one clock", "at 3 pm", "at 3 pm", true, true},
    {"two clocks", "at 3 pm", "at 4 pm", false, false},
    {"half a day apart", "at 3 pm", "at 3 am", false, false},
    {"a clock of either half", "at 3 o'clock", "at 3 pm", true, true},
    {"another clock of either half", "at 3 o'clock", "at 4 pm", false, false},
    {"a clock and its day", "at 3 pm on June 9", "on June 9", true, false},
    {"a clock and another day", "at 3 pm on June 9", "on June 8", false, false},
    {"a clock on two days", "at 3 pm on June 9", "at 3 pm on June 8", false, false},
    {"two clocks on a day", "at 3 pm on June 9", "at 4 pm on June 9", false, false},
    {"two clocks on a day, one without its year", "at 3 pm on June 9", "at 4 pm on June 9, 2026", false, false},
    {"one stretch", "from August 14 to August 24, 2026", "from August 14 to August 24, 2026", true, true},
    {"another end", "from August 14 to August 24, 2026", "from August 14 to August 28, 2026", false, false},
    {"another beginning", "from August 10 to August 24, 2026", "from August 14 to August 24, 2026", false, false},
    {"a stretch in a stretch", "from August 10 to August 24, 2026", "from August 14 to August 20, 2026", true, true},
    {"stretches that overlap", "from August 10 to August 24, 2026", "from August 14 to August 28, 2026", false, false},
    {"a day of a stretch", "from August 10 to August 24, 2026", "on August 14, 2026", true, true},
    {"parts of a day that touch", "on Tuesday morning", "on Tuesday morning", true, true},
    {"parts of a day that do not", "on Tuesday morning", "on Tuesday evening", false, false},
    {"a part of another day", "on Tuesday morning", "on Monday morning", false, false},
    {"no time at all", "in the town", "on 12 October 2025", false, false},
};

TEST(CompareTime, TellsWhetherTimesMeet) {
  for (const Row& row : kRows) {
    const TimeMention a = FirstTime(row.a);
    const TimeMention b = FirstTime(row.b);
    EXPECT_EQ(TimesMeet(a, b), row.meet) << row.label;
    EXPECT_EQ(TimesMeet(b, a), row.meet) << row.label << ", the other way";
    EXPECT_EQ(SameTime(a, b), row.same) << row.label;
    EXPECT_EQ(SameTime(b, a), row.same) << row.label << ", the other way";
  }
}

TEST(CompareTime, KnowsStretchesWithOneEndInCommon) {
  const auto differs = [](const char* a, const char* b) {
    EXPECT_EQ(OneEndDiffers(FirstTime(a), FirstTime(b)), OneEndDiffers(FirstTime(b), FirstTime(a))) << a << "; " << b;
    return OneEndDiffers(FirstTime(a), FirstTime(b));
  };
  EXPECT_TRUE(differs("from August 14 to August 24", "from August 14 to August 28"));
  EXPECT_TRUE(differs("from August 10 to August 24", "from August 14 to August 24"));
  EXPECT_FALSE(differs("from August 14 to August 24", "from August 14 to August 24"));
  EXPECT_FALSE(differs("from August 10 to August 24", "from August 14 to August 28"));
  EXPECT_FALSE(differs("on August 14", "from August 14 to August 28"));
  EXPECT_FALSE(differs("from 2020 to 2024", "from 2020 to 2026"));
  EXPECT_FALSE(differs("from June to August 2026", "from June to September 2026"));
}

// Stretches with one end in common, and one condition taken away on either side.
TEST(CompareTime, StretchesDifferInOneEndOnlyWhereAllIsKnown) {
  const TimeMention a = FirstTime("from August 14 to August 24, 2026"), b = FirstTime("from August 14 to August 28, 2026");
  ASSERT_TRUE(OneEndDiffers(a, b));
  const auto falls = [&](const char* label, void (*take)(TimeMention&)) {
    TimeMention less = a;
    take(less);
    EXPECT_FALSE(OneEndDiffers(less, b)) << label;
    EXPECT_FALSE(OneEndDiffers(b, less)) << label << ", the other way";
  };
  falls("no range", [](TimeMention& t) { t.range = false; });
  falls("no interval", [](TimeMention& t) { t.when.reset(); });
  falls("approximate", [](TimeMention& t) { t.approximate = true; });
  falls("of months", [](TimeMention& t) { t.granularity = Granularity::kMonth; });
  falls("no month", [](TimeMention& t) { t.month.reset(); });
}

// Two days of the year whose years are not told alike meet, unless something of them differs.
TEST(CompareTime, ADayOfTheYearMeetsItself) {
  const auto day = [] {
    TimeMention t;
    t.day = 12;
    t.month = 10;
    t.granularity = Granularity::kDay;
    return t;
  };
  EXPECT_TRUE(TimesMeet(day(), day()));
  const auto apart = [&](const char* label, void (*change)(TimeMention&, TimeMention&)) {
    TimeMention a = day(), b = day();
    change(a, b);
    EXPECT_FALSE(TimesMeet(a, b)) << label;
    EXPECT_FALSE(TimesMeet(b, a)) << label << ", the other way";
  };
  const auto together = [&](const char* label, void (*change)(TimeMention&, TimeMention&)) {
    TimeMention a = day(), b = day();
    change(a, b);
    EXPECT_TRUE(TimesMeet(a, b)) << label;
    EXPECT_TRUE(TimesMeet(b, a)) << label << ", the other way";
  };
  apart("no day", [](TimeMention& a, TimeMention& b) { a.day.reset(), b.day.reset(); });
  apart("no month", [](TimeMention& a, TimeMention& b) { a.month.reset(), b.month.reset(); });
  apart("another day", [](TimeMention& a, TimeMention&) { a.day = 13; });
  apart("another month", [](TimeMention& a, TimeMention&) { a.month = 11; });
  apart("a stretch", [](TimeMention& a, TimeMention&) { a.range = true; });
  apart("two years", [](TimeMention& a, TimeMention& b) { a.year = 2024, b.year = 2025; });
  apart("two clocks", [](TimeMention& a, TimeMention& b) { a.clock = 600, b.clock = 601; });
  apart("two weekdays", [](TimeMention& a, TimeMention& b) { a.weekday = 1, b.weekday = 2; });
  together("one year told", [](TimeMention& a, TimeMention&) { a.year = 2024; });
  together("one year", [](TimeMention& a, TimeMention& b) { a.year = 2024, b.year = 2024; });
  together("one clock told", [](TimeMention& a, TimeMention&) { a.clock = 600; });
  together("one clock", [](TimeMention& a, TimeMention& b) { a.clock = 600, b.clock = 600; });
  together("one weekday told", [](TimeMention& a, TimeMention&) { a.weekday = 1; });
  together("one weekday", [](TimeMention& a, TimeMention& b) { a.weekday = 1, b.weekday = 1; });
}

// Of an assumed day only the clocks tell, where both have one.
TEST(CompareTime, OfAnAssumedDayOnlyTheClocksTell) {
  TimeMention a = FirstTime("at 3 pm on June 9"), b = FirstTime("at 3 pm on June 8");
  EXPECT_FALSE(TimesMeet(a, b));
  a.day_assumed = true;
  EXPECT_TRUE(TimesMeet(a, b));
  EXPECT_TRUE(TimesMeet(b, a));
  b.clock = 16 * 60;
  EXPECT_FALSE(TimesMeet(a, b));
  EXPECT_FALSE(TimesMeet(b, a));
  b.clock = 3 * 60;
  EXPECT_FALSE(TimesMeet(a, b));
  b.half_unknown = true;
  EXPECT_TRUE(TimesMeet(a, b));
  EXPECT_TRUE(TimesMeet(b, a));
  b.clock = 4 * 60;
  EXPECT_FALSE(TimesMeet(a, b));
  b.clock.reset();
  EXPECT_FALSE(TimesMeet(a, b));
}

TEST(CompareTime, PartsOfADayMeetWhereTheyOverlap) {
  TimeMention night = FirstTime("on Tuesday night"), dawn = night;
  dawn.when = Interval{night.when->to - 1, night.when->to + 5 * kSecondsPerHour};
  EXPECT_TRUE(TimesMeet(night, dawn));
  dawn.when->from = night.when->to;
  EXPECT_FALSE(TimesMeet(night, dawn));
  dawn.when->from = night.when->to - 1;
  dawn.granularity = Granularity::kHour;
  EXPECT_FALSE(TimesMeet(night, dawn));  // a clock that only touches the night
  EXPECT_FALSE(TimesMeet(dawn, night));
}

// "The last 24 hours" hold a clock and are none.
TEST(CompareTime, ATimeWithAClockIsNoneWithout) {
  TimeMention a = FirstTime("at 3 pm on June 9"), b = a;
  EXPECT_TRUE(SameTime(a, b));
  b.clock.reset();
  EXPECT_FALSE(SameTime(a, b));
  EXPECT_FALSE(SameTime(b, a));
  a.granularity = b.granularity = Granularity::kDayPart;
  EXPECT_TRUE(SameTime(a, b));
}

}  // namespace
}  // namespace gainsay
