#include "align/time_slip.h"

#include <gtest/gtest.h>

#include "unit/align/first_time.h"

namespace gainsay {
namespace {

using Slip = bool (*)(const TimeMention&, const TimeMention&);

struct Row {
  const char* label;
  Slip slip;
  const char* a;
  const char* b;
  bool is;
};

const Row kRows[] = {
    {"neighbouring months", MonthSlip, "on 12 October", "on 12 November", true},
    {"not so near", MonthSlip, "on 12 March", "on 12 November", false},
    {"years that differ", MonthSlip, "on 12 October 2024", "on 12 November 2025", false},
    {"a digit before", TensSlip, "on August 5", "on August 15", true},
    {"another digit", TensSlip, "on August 25", "on August 15", true},
    {"two other days", TensSlip, "on August 5", "on August 12", false},
    {"one digit of a year", YearDigitSlip, "in 2006", "in 2009", true},
    {"two swapped", YearDigitSlip, "in 1967", "in 1976", true},
    {"two years", YearDigitSlip, "in 1998", "in 2011", false},
    {"the minutes stay", HourSlip, "at 4.10 pm", "at 6.10 pm", true},
    {"half hours are common", HourSlip, "at 4.30 pm", "at 6.30 pm", false},
    {"other minutes", HourSlip, "at 4.10 pm", "at 4.20 pm", false},
    {"a clock on two days", SameClockOtherDay, "at 8.30 pm on June 9", "at 8.30 pm on June 8", true},
    {"on days far apart", SameClockOtherDay, "at 8.30 pm on June 9", "at 8.30 pm on June 2", false},
    {"two swapped digits, not neighbours", YearDigitSlip, "in 1927", "in 1972", true},
    {"two digits that are each other's places", YearDigitSlip, "in 1937", "in 1973", true},
    {"three digits of a year", YearDigitSlip, "in 1789", "in 1978", false},
    {"an hour and the quarter", HourSlip, "at 4.15 pm", "at 5.15 pm", true},
    {"the full hour", HourSlip, "at 4 pm", "at 6 pm", false},
    {"minutes of one ten", MinuteSlip, "at 4.05 pm", "at 4.50 pm", true},
    {"minutes that are no mirror", MinuteSlip, "at 4.25 pm", "at 4.42 pm", false},
    {"minutes with one digit in common", MinuteSlip, "at 4.25 pm", "at 4.53 pm", false},
    {"ten days of a month", TensSlip, "on August 1", "on August 31", true},
    {"the same clock on the days around midnight", SameClockOtherDay, "at 0.30 am on June 9", "at 0.30 am on June 8", true},
    {"a month apart in either order", MonthSlip, "on 12 May", "on 12 April", true},
    {"another day of the next month", MonthSlip, "on 12 October", "on 13 November", false},
    {"days side by side", DaySlip, "on 12 October", "on 13 October", true},
    {"two days apart", DaySlip, "on 12 October", "on 14 October", false},
    {"the same day of the next month", DaySlip, "on 12 October", "on 12 November", true},
    {"a day of another year", DaySlip, "on 12 October 2024", "on 13 October 2025", false},
    {"stretches", DaySlip, "from October 12 to October 15", "from October 13 to October 15", false},
    {"a year apart", YearSlip, "on 12 October 2024", "on 12 October 2025", true},
    {"one year", YearSlip, "on 12 October 2024", "on 12 October 2024", false},
    {"another day of another year", YearSlip, "on 12 October 2024", "on 13 October 2025", false},
    {"another month of another year", YearSlip, "on 12 October 2024", "on 12 November 2025", false},
    {"half a day", HalfDaySlip, "at 6.10 am on June 9", "at 6.10 pm on June 9", true},
    {"not quite half a day", HalfDaySlip, "at 6.10 am on June 9", "at 6.20 pm on June 9", false},
    {"half a day of another day", HalfDaySlip, "at 6.10 am on June 8", "at 6.10 pm on June 9", false},
    {"no clock", HalfDaySlip, "on June 9", "at 6.10 pm on June 9", false},
    {"one day", TensSlip, "on August 5", "on August 5", false},
    {"the month too", TensSlip, "on August 5", "on July 15", false},
    {"years of two lengths", YearDigitSlip, "in 2006", "on 12 October 2009", false},
    {"two digits and not swapped", YearDigitSlip, "in 1967", "in 1956", false},
    {"swapped minutes", MinuteSlip, "at 4.15 pm", "at 4.51 pm", true},
    {"minutes that are not swapped", MinuteSlip, "at 4.15 pm", "at 4.52 pm", false},
    {"swapped minutes of another hour", MinuteSlip, "at 4.15 pm", "at 5.51 pm", false},
    {"one minute", MinuteSlip, "at 4.11 pm", "at 4.11 pm", false},
    {"one clock", HourSlip, "at 4.10 pm", "at 4.10 pm", false},
    {"one day of a clock", SameClockOtherDay, "at 8.30 pm on June 9", "at 8.30 pm on June 9", false},
    {"two days apart with a clock", SameClockOtherDay, "at 8.30 pm on June 9", "at 8.30 pm on June 7", true},
    {"three days apart with a clock", SameClockOtherDay, "at 8.30 pm on June 9", "at 8.30 pm on June 6", false},
    {"two clocks on two days", SameClockOtherDay, "at 8.30 pm on June 9", "at 8.40 pm on June 8", false},
    {"a day and a deadline", BothDeadlines, "on April 15", "before April 25", false},
    {"before and till", BothDeadlines, "before April 15", "till April 25", true},
    {"two deadlines", BothDeadlines, "by April 15", "till April 25", true},
    {"a deadline and a day", BothDeadlines, "by April 15", "on April 25", false},
};

TEST(TimeSlip, TellsLookAlikesFromOtherTimes) {
  for (const Row& row : kRows) {
    EXPECT_EQ(row.slip(FirstTime(row.a), FirstTime(row.b)), row.is) << row.label;
    EXPECT_EQ(row.slip(FirstTime(row.b), FirstTime(row.a)), row.is) << row.label << ", the other way";
  }
}

// What no text is read as yet: a day of an unknown month.
TEST(TimeSlip, NeedsAMonthWithTheDay) {
  TimeMention whole = FirstTime("on 13 October");
  whole.bound = TimeMention::Bound::kUntil;
  TimeMention bare = whole;
  bare.month.reset();
  for (const uint32_t day : {12u, 13u}) {
    bare.day = day;
    for (const Slip slip : {DaySlip, MonthSlip, TensSlip, BothDeadlines}) {
      EXPECT_FALSE(slip(bare, whole));
      EXPECT_FALSE(slip(whole, bare));
      EXPECT_FALSE(slip(bare, bare));
    }
  }
}

// A slip that is one, and every condition of it taken away by itself, on
// either side: then it is none.
struct Taken {
  const char* label;
  void (*take)(TimeMention&);
};

const Taken kClock = {"no clock", [](TimeMention& t) { t.clock.reset(); }};
const Taken kRange = {"a range", [](TimeMention& t) { t.range = true; }};
const Taken kHalf = {"either half of the day", [](TimeMention& t) { t.half_unknown = true; }};
const Taken kZone = {"another zone", [](TimeMention& t) { t.utc_offset = 60; }};
const Taken kAssumed = {"an assumed day", [](TimeMention& t) { t.day_assumed = true; }};
const Taken kWhen = {"no interval", [](TimeMention& t) { t.when.reset(); }};
const Taken kDay = {"no day", [](TimeMention& t) { t.day.reset(); }};
const Taken kMonth = {"no month", [](TimeMention& t) { t.month.reset(); }};
const Taken kYear = {"no year", [](TimeMention& t) { t.year.reset(); }};
const Taken kOtherYear = {"another year", [](TimeMention& t) { t.year = 1999; }};
const Taken kLongYear = {"a year of five digits", [](TimeMention& t) { t.year = 20061; }};
const Taken kCoarse = {"another fineness", [](TimeMention& t) { t.granularity = Granularity::kMonth; }};
const Taken kNoEnd = {"no end", [](TimeMention& t) { t.bound = TimeMention::Bound::kAt; }};

struct Whole {
  Slip slip;
  const char* a;
  const char* b;
  std::vector<Taken> needs;
};

TEST(TimeSlip, NeedsEachOfItsConditions) {
  const Whole wholes[] = {
      {HourSlip, "at 4.10 pm", "at 6.10 pm", {kClock, kRange, kHalf, kZone}},
      {MinuteSlip, "at 4.15 pm", "at 4.51 pm", {kClock, kRange, kZone}},
      {SameClockOtherDay, "at 8.30 pm on June 9", "at 8.30 pm on June 8", {kClock, kAssumed, kRange, kWhen}},
      {YearSlip, "on 12 October 2024", "on 12 October 2025", {kYear, kDay, kMonth}},
      {HalfDaySlip, "at 6.10 am on June 9", "at 6.10 pm on June 9", {kClock}},
      {MonthSlip, "on 12 October 2025", "on 12 November 2025", {kDay, kMonth, kRange, kOtherYear}},
      {DaySlip, "on 12 October 2025", "on 13 October 2025", {kDay, kMonth, kRange, kOtherYear}},
      {TensSlip, "on 5 August 2025", "on 15 August 2025", {kDay, kMonth, kRange, kOtherYear}},
      {YearDigitSlip, "in 2006", "in 2009", {kCoarse, kRange, kYear, kLongYear}},
      {YearDigitSlip, "in 1967", "in 1976", {kCoarse, kRange, kYear, kLongYear}},
      {BothDeadlines, "by 15 April 2025", "till 25 April 2025", {kDay, kMonth, kRange, kOtherYear, kNoEnd}},
  };
  for (const Whole& whole : wholes) {
    SCOPED_TRACE(std::string(whole.a) + ", " + whole.b);
    EXPECT_TRUE(whole.slip(FirstTime(whole.a), FirstTime(whole.b)));
    EXPECT_TRUE(whole.slip(FirstTime(whole.b), FirstTime(whole.a)));
    for (const Taken& taken : whole.needs) {
      TimeMention a = FirstTime(whole.a), b = FirstTime(whole.b);
      taken.take(a);
      EXPECT_FALSE(whole.slip(a, b)) << taken.label;
      EXPECT_FALSE(whole.slip(b, a)) << taken.label << ", the other way";
    }
  }
}

TEST(TimeSlip, OfTimesThatLackAYearOrAnIntervalIsOneAllTheSame) {
  for (const Slip slip : {MonthSlip, DaySlip}) {
    TimeMention a = FirstTime("on 12 October 2025"), b = FirstTime(slip == MonthSlip ? "on 12 November 2025" : "on 13 October 2025");
    a.year.reset();
    EXPECT_TRUE(slip(a, b));
    EXPECT_TRUE(slip(b, a));
  }
  TimeMention a = FirstTime("at 6.10 am on June 9"), b = FirstTime("at 6.10 pm on June 8");
  EXPECT_FALSE(HalfDaySlip(a, b));
  a.when.reset();
  EXPECT_TRUE(HalfDaySlip(a, b));
  EXPECT_TRUE(HalfDaySlip(b, a));
  TimeMention c = FirstTime("at 4.10 pm"), d = FirstTime("at 6.10 pm");
  c.utc_offset = d.utc_offset = 330;
  EXPECT_TRUE(HourSlip(c, d));
}

}  // namespace
}  // namespace gainsay
