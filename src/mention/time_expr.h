// What a time expression says, as printed and before anything is anchored: the
// step between a pattern's captures and a TimeMention. Private to the time
// finder: time_find.cc makes these, time_resolve.cc reads them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "mention/matcher.h"
#include "mention/reading.h"
#include "mention/time_mention.h"

namespace gainsay {

enum class TimeKind : uint8_t {
  kNumber,        // count
  kNumericDate,   // 22/04/2025, 2025-05-11
  kNumericDay,    // 22/04
  kNumericMonth,  // 12-2015
  kNumericClock,  // 10:52
  kNumericRace,   // 2:12:47, which may also be a length
  kNumericDot,    // 5.30: a clock only beside a cue
  kDay, kClock, kClocks, kPart, kMoment, kMonth, kYear, kDecade, kCentury, kQuarter, kFiscal, kSeason,
  kShift, kShiftCount, kWeekNumber, kToDate, kRest, kElapsed, kEdge, kNth, kWeekOf, kOffset, kOffsetBase,
  kOffsetDay, kLengthFrom, kDuration, kSet, kNow, kRange
};

struct ClockReading {
  int32_t seconds = 0;      // after midnight as printed, before am or pm is applied
  bool day_clock = false;   // only a 24-hour reading is possible: 1535, 15:35, 00:10
  bool whole_hour = false;  // printed without minutes
  int half = 0;             // -1 am, 1 pm, 0 not said
};

struct TimeTerm {
  double count = 1;
  ConceptId unit;
};

struct TimeExpr {
  TimeKind kind = TimeKind::kNumber;
  TokenRange tokens;
  bool bare = false;        // a time only where a cue or a neighbour says so
  bool ambiguous = false;   // day and month could be swapped
  bool approximate = false;
  bool vague = false;       // "a few"
  bool within = false;      // kOffset: "in two weeks", at some day until then
  TimeMention::Bound bound = TimeMention::Bound::kAt;

  double count = 0;         // kNumber
  bool worded = false;      // kNumber: in words
  std::optional<int32_t> year, year2;
  std::optional<uint32_t> month, day, day2;
  std::optional<int> weekday;
  ConceptId relative, shift, part, zone, unit, edge, direction, season;
  int shift_by = 0;         // calendar units; from `shift` or the pattern
  int n = 0;                // ordinal; -1 is the last
  std::optional<ClockReading> clock, clock2;
  std::vector<TimeTerm> terms;   // durations, offsets
  std::vector<TimeExpr> inner;   // ranges: both ends; others: what it is part of
};

// Numbers, dates and clocks in digits, in reading order; they may overlap.
std::vector<TimeExpr> FindNumericTimes(const Reading& reading);

// Reads a match of a time pattern. `pool` holds the expressions that mention
// captures index. Nothing where the parts make no time (32 May).
std::optional<TimeExpr> BuildTime(const Reading& reading, const Match& match, const std::vector<TimeExpr>& pool);

// Every time expression of a document, in reading order, not overlapping.
std::vector<TimeExpr> FindTimeExprs(const Reading& reading);

// The direction of the verb near a token: -1 past, 1 future, 0 unknown.
int TenseNear(const Reading& reading, TokenRange tokens);

}  // namespace gainsay
