#include "align/time_slip.h"

#include <gtest/gtest.h>

#include "lang/shipped.h"
#include "mention/time.h"
#include "unit/text/make_document.h"

namespace gainsay {
namespace {

TimeMention First(std::string_view text) {
  static const Packs packs = ShippedPacks();
  TestDocument made = MakeDocument(text);
  made.article->language = "en";
  Published published;
  published.source = DateSource::kMetadata;
  published.at = StartOfDay({2026, 6, 10});
  const Reading reading(made.document, packs);
  const std::vector<TimeMention> found = FindTimes(reading, published);
  return found.empty() ? TimeMention{} : found[0];
}

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
    {"two deadlines", BothDeadlines, "by April 15", "till April 25", true},
    {"a deadline and a day", BothDeadlines, "by April 15", "on April 25", false},
};

TEST(TimeSlip, TellsLookAlikesFromOtherTimes) {
  for (const Row& row : kRows) {
    EXPECT_EQ(row.slip(First(row.a), First(row.b)), row.is) << row.label;
    EXPECT_EQ(row.slip(First(row.b), First(row.a)), row.is) << row.label << ", the other way";
  }
}

}  // namespace
}  // namespace gainsay
