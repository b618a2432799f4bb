// Civil time as whole seconds, and intervals of it. An article's times are
// civil seconds of its own zone; nothing here asks a clock.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

// Seconds since 1970-01-01T00:00:00 of an unnamed local clock.
using CivilSeconds = int64_t;

inline constexpr int64_t kSecondsPerMinute = 60;
inline constexpr int64_t kSecondsPerHour = 3600;
inline constexpr int64_t kSecondsPerDay = 86400;

struct CivilDate {
  int32_t year = 1970;
  uint32_t month = 1;  // 1..12
  uint32_t day = 1;    // 1..31
  friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

bool IsValid(CivilDate date);                 // 31 June is not
CivilSeconds StartOfDay(CivilDate date);      // REQUIRES: IsValid(date)
CivilDate DateOf(CivilSeconds at);
int WeekdayOf(CivilSeconds at);               // 0 Monday .. 6 Sunday
uint32_t DaysInMonth(int32_t year, uint32_t month);
std::string ToIsoDate(CivilDate date);        // "2025-05-11"
std::string ToIso(CivilSeconds at);           // "2025-05-11T15:35:00"

// An ISO 8601 date or date-time: "2025-05-11", "2025-05-11T14:10:00+05:30",
// "...Z", a space for the T and before the offset ("2025-05-11 14:10:00 +0530",
// also with a zone's name behind it), seconds optional. Nothing where it is no such thing.
struct IsoTime {
  CivilSeconds at = 0;               // as printed, before any zone shift
  bool has_clock = false;
  std::optional<int32_t> utc_offset;  // minutes east
};
std::optional<IsoTime> ParseIso(std::string_view text);

// Half open: [from, to).
struct Interval {
  CivilSeconds from = 0;
  CivilSeconds to = 0;
  bool Contains(Interval other) const { return from <= other.from && other.to <= to; }
  bool Overlaps(Interval other) const { return from < other.to && other.from < to; }
  friend auto operator<=>(const Interval&, const Interval&) = default;
};

}  // namespace gainsay
