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

}  // namespace
}  // namespace gainsay
