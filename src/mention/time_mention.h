// Times as copy gives them (TIMEX3): the interval they name, its granularity,
// and the parts that were printed. A plain value; mention/time.h finds them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/civil_time.h"
#include "base/ids.h"
#include "base/span.h"
#include "text/document.h"

namespace gainsay {

enum class TimexType : uint8_t { kDate, kTime, kDuration, kSet };
enum class Granularity : uint8_t { kSecond, kMinute, kHour, kDayPart, kDay, kWeek, kMonth, kSeason, kQuarter, kYear, kDecade, kCentury };

struct TimeMention {
  TokenRange tokens;
  Span span;
  TimexType type = TimexType::kDate;
  std::string timex;                   // TIMEX3 value: "2025-05-10", "XXXX-WXX-7", "P4D", "2025-05-10T15:35"

  // The interval, in civil seconds of the article's zone; durations have none.
  // Anchored on the publication time where the words are relative or lack a year.
  std::optional<Interval> when;
  // The span that the words typically name, where it is narrower than `when`:
  // `when` of "Tuesday morning" holds all that a newsroom calls morning, of
  // "two years ago" about a year. For printing; checks use `when`.
  std::optional<Interval> typical;
  Granularity granularity = Granularity::kDay;
  bool anchored = false;               // `when` depends on the publication time
  bool range = false;                  // two ends were printed: 8-9 May, from 2026 to 2030
  bool approximate = false;            // about, around, करीब
  bool day_assumed = false;            // a clock or part of a day without a day: `when` borrows the day
                                       // of the date before it, else of the publication
  bool half_unknown = false;           // a 12-hour clock without am, pm or part of the day: may be 12 hours later
  bool ambiguous = false;              // day and month in digits that read both ways: 03/02/2025
  enum class Bound : uint8_t { kAt, kBefore, kAfter, kSince, kUntil } bound = Bound::kAt;

  // What was printed, for checks of one part against another.
  std::optional<int32_t> year;
  std::optional<uint32_t> month;       // 1..12
  std::optional<uint32_t> day;         // 1..31, of a range the first
  std::optional<int> weekday;          // 0 Monday .. 6 Sunday
  std::optional<int32_t> clock;        // minutes after midnight as meant ("5 pm" is 1020)
  bool clock_24h = false;              // printed so that only the 24-hour reading is meant: 1535, 15:35
  ConceptId day_part;                  // concept of class day-part ("morning"), where printed
  std::optional<int32_t> utc_offset;   // minutes east, where a zone was printed
  ConceptId relative;                  // concept of class relative-day or similar ("today", "yesterday")

  // Durations, and offsets from what no date is known of ("an hour after the
  // crash"): length. Also of other offsets: the printed count and unit ("four days": 4, day).
  double seconds = 0;
  double count = 0;
  ConceptId unit;                      // concept of class time-unit
};

}  // namespace gainsay
