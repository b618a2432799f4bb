#include "report/time_words.h"

#include <gtest/gtest.h>

#include "unit/report/page_pack.h"

namespace gainsay {
namespace {

TEST(TimeWords, SaysAnIntervalByWhatItIsMadeOf) {
  gainsay::Run run;
  run.report_language = "en";
  run.words = PagePack("en");
  const TimeWords words{PageWords(run)};
  const auto at = [](int32_t year, uint32_t month, uint32_t day, int minutes = 0) { return StartOfDay({year, month, day}) + minutes * 60; };
  struct Row {
    Interval when;
    bool year;
    const char* said;
  };
  const Row rows[] = {
      {{at(2025, 1, 1), at(2026, 1, 1)}, true, "2025"},
      {{at(2025, 1, 1), at(2028, 1, 1)}, true, "2025–2027"},
      {{at(2025, 5, 1), at(2025, 6, 1)}, true, "May 2025"},
      {{at(2025, 12, 1), at(2026, 1, 1)}, true, "Dec 2025"},
      {{at(2025, 3, 1), at(2025, 6, 1)}, true, "Mar–May 2025"},
      {{at(2025, 11, 1), at(2026, 3, 1)}, true, "Nov 2025–Feb 2026"},
      {{at(2025, 5, 10), at(2025, 5, 11)}, true, "10 May 2025"},
      {{at(2025, 5, 10), at(2025, 5, 11)}, false, "10 May"},
      {{at(2025, 5, 8), at(2025, 5, 10)}, true, "8–9 May 2025"},
      {{at(2025, 4, 30), at(2025, 5, 2)}, true, "30 Apr–1 May 2025"},
      {{at(2025, 5, 10, 935), at(2025, 5, 10, 936)}, true, "10 May 2025, 15:35"},
      {{at(2025, 5, 10, 240), at(2025, 5, 10, 720)}, true, "10 May 2025, 04:00–12:00"},
      {{at(2025, 5, 10, 1320), at(2025, 5, 11, 120)}, false, "10 May, 22:00–11 May, 02:00"},
  };
  for (const Row& row : rows) EXPECT_EQ(words.Span(row.when, row.year), row.said);
}

}  // namespace
}  // namespace gainsay
