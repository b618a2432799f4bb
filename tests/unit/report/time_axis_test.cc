#include "report/time_axis.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

CivilSeconds Day(int32_t year, uint32_t month, uint32_t day) { return StartOfDay({year, month, day}); }
Interval Days(CivilSeconds from, int count) { return {from, from + count * kSecondsPerDay}; }
Interval Clock(CivilSeconds day, int hour) { return {day + hour * kSecondsPerHour, day + hour * kSecondsPerHour + kSecondsPerMinute}; }
Interval Year(int32_t year) { return {Day(year, 1, 1), Day(year + 1, 1, 1)}; }

// Ten pixels a letter; ISO names.
TickWords PlainWords() {
  TickWords words;
  words.name = [](TickUnit unit, CivilSeconds at) {
    const std::string iso = ToIso(at);
    switch (unit) {
      case TickUnit::kHour: return iso.substr(11, 5);
      case TickUnit::kDay: return iso.substr(5, 5);
      case TickUnit::kMonth: return iso.substr(5, 2);
      case TickUnit::kYear: break;
    }
    return iso.substr(0, 4);
  };
  words.context = [](TickUnit unit, CivilSeconds at) {
    return unit == TickUnit::kHour ? ToIso(at).substr(0, 10) : unit == TickUnit::kYear ? "" : ToIso(at).substr(0, 4);
  };
  words.width = [](const std::string& text) { return static_cast<int>(text.size()) * 10; };
  return words;
}

// A panel a line: its ticks, contexts in brackets.
std::string Dump(const TimeAxis& axis) {
  std::string out;
  for (const TimeAxis::Panel& panel : axis.panels()) {
    for (const Tick& tick : panel.ticks) {
      out += (&tick == &panel.ticks.front() ? "" : " ") + tick.name + (tick.context.empty() ? "" : "[" + tick.context + "]");
    }
    out += "\n";
  }
  return out;
}

struct Row {
  const char* label;
  std::vector<Interval> times;
  int width;
  const char* ticks;
};

TEST(TimeAxis, ChoosesTicksThatHaveRoom) {
  const CivilSeconds may7 = Day(2025, 5, 7);
  const Row rows[] = {
      {"hours of a morning", {Clock(may7, 5), Clock(may7, 9)}, 900, "05:00[2025-05-07] 06:00 07:00 08:00 09:00\n"},
      {"a day of clocks", {Clock(may7, 0), Clock(may7, 23)}, 900,
       "00:00[2025-05-07] 06:00 12:00 18:00\n"},
      {"days of a week", {Days(may7, 1), Days(Day(2025, 5, 10), 2)}, 900, "05-07[2025] 05-08 05-09 05-10 05-11\n"},
      {"days that begin no week", {Days(may7, 1), Days(Day(2025, 5, 10), 30)}, 400, "05-07[2025] 05-14 05-21 05-28 06-04\n"},
      {"over new year", {Days(Day(2025, 12, 30), 1), Days(Day(2026, 1, 2), 1)}, 900, "12-30[2025] 12-31 01-01[2026] 01-02\n"},
      {"months", {{Day(2025, 3, 1), Day(2025, 4, 1)}, {Day(2025, 5, 1), Day(2025, 6, 1)}}, 900, "03[2025] 04 05\n"},
      {"one year", {Year(1983)}, 900, "1983\n"},
      {"decades", {{Day(1900, 1, 1), Day(1990, 1, 1)}}, 300, "1900 1920 1940 1960 1980\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(Dump(TimeAxis(row.times, row.width, PlainWords())), row.ticks) << row.label;
}

TEST(TimeAxis, NamesOfTicksNeverOverlap) {
  const TickWords words = PlainWords();
  for (int days = 1; days < 3000; days = days * 5 / 4 + 1) {
    for (const int width : {100, 300, 900}) {
      const TimeAxis axis({Days(Day(2024, 2, 20), 1), Days(Day(2024, 2, 20), days), Clock(Day(2024, 2, 20), 15)}, width, words);
      int free_from = -1, context_from = -1;
      for (const TimeAxis::Panel& panel : axis.panels()) {
        for (const Tick& tick : panel.ticks) {
          EXPECT_GE(tick.x, free_from) << days << " days on " << width;
          free_from = tick.x + words.width(tick.name);
          if (tick.context.empty()) continue;
          EXPECT_GE(tick.x, context_from) << days << " days on " << width;
          context_from = tick.x + words.width(tick.context);
        }
      }
    }
  }
}

// Far times stand in panels of their own; the week keeps its room.
TEST(TimeAxis, FarTimesDoNotSquashTheRest) {
  const TimeAxis axis({Days(Day(2025, 5, 7), 1), Days(Day(2025, 5, 8), 1), Days(Day(2025, 5, 10), 1), Year(1971)}, 900, PlainWords());
  EXPECT_EQ(Dump(axis), "1971\n05-07[2025] 05-08 05-09 05-10\n");
  const TimeAxis::Place day = axis.PlaceOf(Days(Day(2025, 5, 8), 1));
  EXPECT_GT(day.end - day.begin, 100);
  EXPECT_FALSE(day.cut_begin || day.cut_end);
}

// A year around a week is drawn across it, cut at both ends.
TEST(TimeAxis, CutsWhatIsMuchWider) {
  const TimeAxis axis({Days(Day(2025, 5, 7), 1), Days(Day(2025, 5, 10), 1), Year(2025)}, 900, PlainWords());
  ASSERT_EQ(axis.panels().size(), 1u);
  const TimeAxis::Place year = axis.PlaceOf(Year(2025));
  EXPECT_TRUE(year.cut_begin && year.cut_end);
  EXPECT_EQ(year.begin, 0);
  EXPECT_EQ(year.end, axis.panels()[0].width);
}

TEST(TimeAxis, ManyFarTimesShareFewPanels) {
  std::vector<Interval> times = {Days(Day(2025, 5, 7), 1), Days(Day(2025, 5, 8), 1), Days(Day(2025, 5, 9), 1), Days(Day(2025, 5, 10), 1)};
  for (int32_t year = 1900; year < 2000; year += 9) times.push_back(Year(year));
  const TimeAxis axis(times, 900, PlainWords());
  EXPECT_LE(axis.panels().size(), 5u);
  const TimeAxis::Place day = axis.PlaceOf(times[0]);
  EXPECT_GE(day.end - day.begin, 20);
  int before = -1;
  for (const TimeAxis::Panel& panel : axis.panels()) {
    EXPECT_GT(panel.x, before);
    before = panel.x + panel.width;
  }
  EXPECT_LE(before, 900);
}

TEST(TimeAxis, StandsTheEndsOfTime) {
  const TimeAxis axis({Year(1), Year(9000), Days(Day(2025, 5, 7), 1), {0, 1}}, 900, PlainWords());
  for (const TimeAxis::Panel& panel : axis.panels()) EXPECT_FALSE(panel.ticks.empty());
}

}  // namespace
}  // namespace gainsay
