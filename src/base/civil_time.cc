#include "base/civil_time.h"

#include <fmt/format.h>

namespace gainsay {
namespace {

std::chrono::year_month_day ToYmd(CivilDate date) {
  return {std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day)};
}

int64_t FloorDiv(int64_t a, int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

// Reads exactly `digits` digits at `at`; -1 where there are none.
int Digits(std::string_view text, size_t at, size_t digits) {
  if (at + digits > text.size()) return -1;
  int value = 0;
  for (size_t i = at; i < at + digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

bool IsValid(CivilDate date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.year > -9999 && date.year < 10000 &&
         date.day <= DaysInMonth(date.year, date.month);
}

CivilSeconds StartOfDay(CivilDate date) {
  return std::chrono::sys_days(ToYmd(date)).time_since_epoch().count() * kSecondsPerDay;
}

CivilDate DateOf(CivilSeconds at) {
  const std::chrono::year_month_day ymd{
      std::chrono::sys_days(std::chrono::days(FloorDiv(at, kSecondsPerDay)))};
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())};
}

int WeekdayOf(CivilSeconds at) {
  const int64_t day = FloorDiv(at, kSecondsPerDay);  // 1970-01-01 was a Thursday
  return static_cast<int>(((day + 3) % 7 + 7) % 7);
}

uint32_t DaysInMonth(int32_t year, uint32_t month) {
  const std::chrono::year_month_day_last last{std::chrono::year(year),
                                              std::chrono::month_day_last(std::chrono::month(month))};
  return static_cast<unsigned>(last.day());
}

std::string ToIsoDate(CivilDate date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string ToIso(CivilSeconds at) {
  const int64_t seconds = at - FloorDiv(at, kSecondsPerDay) * kSecondsPerDay;
  return fmt::format("{}T{:02}:{:02}:{:02}", ToIsoDate(DateOf(at)), seconds / kSecondsPerHour,
                     seconds / kSecondsPerMinute % 60, seconds % 60);
}

std::optional<IsoTime> ParseIso(std::string_view text) {
  const int year = Digits(text, 0, 4);
  const int month = Digits(text, 5, 2);
  const int day = Digits(text, 8, 2);
  if (year < 0 || month < 0 || day < 0 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const CivilDate date{year, static_cast<uint32_t>(month), static_cast<uint32_t>(day)};
  if (!IsValid(date)) return std::nullopt;
  IsoTime out{StartOfDay(date), false, std::nullopt};
  if (text.size() == 10) return out;
  if (text[10] != 'T' && text[10] != ' ') return std::nullopt;
  const int hour = Digits(text, 11, 2);
  const int minute = Digits(text, 14, 2);
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || text[13] != ':') return std::nullopt;
  out.has_clock = true;
  out.at += hour * kSecondsPerHour + minute * kSecondsPerMinute;
  size_t at = 16;
  if (at < text.size() && text[at] == ':') {
    const int second = Digits(text, at + 1, 2);
    if (second < 0 || second > 60) return std::nullopt;
    out.at += second;
    at += 3;
    if (at < text.size() && text[at] == '.') {
      ++at;
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    }
  }
  if (at == text.size()) return out;
  if (text[at] == 'Z' && at + 1 == text.size()) {
    out.utc_offset = 0;
    return out;
  }
  if (text[at] != '+' && text[at] != '-') return std::nullopt;
  const int zone_hour = Digits(text, at + 1, 2);
  const bool colon = at + 3 < text.size() && text[at + 3] == ':';
  const int zone_minute = Digits(text, at + (colon ? 4u : 3u), 2);
  if (zone_hour < 0 || zone_minute < 0) return std::nullopt;
  out.utc_offset = (zone_hour * 60 + zone_minute) * (text[at] == '-' ? -1 : 1);
  return out;
}

}  // namespace gainsay
