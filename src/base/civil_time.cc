#include "base/civil_time.h"

#include <algorithm>

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

namespace {

// The offset behind a clock: "Z", "+05:30", " +0530", " UTC", "+05"; what Go and
// its like add behind it (" IST") is passed over. False where it is something else.
bool TakeOffset(std::string_view text, std::optional<int32_t>& offset) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  if (text.empty()) return true;
  if (text == "Z" || text == "z" || text == "UTC" || text == "GMT") {
    offset = 0;
    return true;
  }
  if (text[0] != '+' && text[0] != '-') return false;
  const bool west = text[0] == '-';
  const int hour = Digits(text, 1, 2);
  const bool colon = text.size() > 3 && text[3] == ':';
  const size_t minutes_at = colon ? 4 : 3;
  const bool whole = text.size() <= 3 || text[3] == ' ';  // "+05"
  const int minute = whole ? 0 : Digits(text, minutes_at, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
  text.remove_prefix(std::min(text.size(), whole ? size_t{3} : minutes_at + 2));
  if (!text.empty() && text[0] != ' ') return false;
  for (const char c : text) {
    const bool name = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '+' || c == '-';
    if (!name) return false;
  }
  offset = (hour * 60 + minute) * (west ? -1 : 1);
  return true;
}

}  // namespace

std::optional<IsoTime> ParseIso(std::string_view text) {
  const int year = Digits(text, 0, 4);
  const int month = Digits(text, 5, 2);
  const int day = Digits(text, 8, 2);
  if (year < 0 || month < 0 || day < 0 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const CivilDate date{year, static_cast<uint32_t>(month), static_cast<uint32_t>(day)};
  if (!IsValid(date)) return std::nullopt;
  IsoTime out{StartOfDay(date), false, std::nullopt};
  if (text.size() == 10) return out;
  if (text[10] != 'T' && text[10] != 't' && text[10] != ' ') return std::nullopt;
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
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
      ++at;
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    }
  }
  if (!TakeOffset(text.substr(at), out.utc_offset)) return std::nullopt;
  return out;
}

}  // namespace gainsay
