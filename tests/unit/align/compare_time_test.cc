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

}  // namespace
}  // namespace gainsay
