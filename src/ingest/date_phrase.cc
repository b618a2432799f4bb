#include "ingest/date_phrase.h"

#include <algorithm>
#include <charconv>

#include "ingest/wire_date.h"

namespace gainsay {
namespace {

using Words = std::vector<LineWord>;

std::optional<int32_t> NumberAt(const Words& words, size_t at, int32_t low, int32_t high, size_t max_digits) {
  if (at >= words.size() || words[at].kind != LineWord::Kind::kNumber) return std::nullopt;
  const std::string& digits = words[at].folded;
  if (digits.empty() || digits.size() > max_digits) return std::nullopt;
  int32_t value = 0;
  const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (status != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  if (value < low || value > high) return std::nullopt;
  return value;
}

std::optional<int32_t> YearAt(const Words& words, size_t at) {
  return at < words.size() && words[at].folded.size() == 4 ? NumberAt(words, at, 1900, 2100, 4) : std::nullopt;
}

std::optional<uint32_t> MonthAt(const Words& words, size_t at, const RuleIndex& index) {
  if (at >= words.size() || !words[at].IsWord()) return std::nullopt;
  const auto found = index.rules.months.find(words[at].folded);
  if (found == index.rules.months.end()) return std::nullopt;
  return found->second;
}

bool IsMarkAt(const Words& words, size_t at, std::string_view mark) {
  return at < words.size() && words[at].IsMark(mark);
}

size_t Skip(const Words& words, size_t at, std::string_view mark) { return IsMarkAt(words, at, mark) ? at + 1 : at; }

bool Exists(const DatePhrase& date) {
  return IsValid({date.year.value_or(2000), date.month, date.day});  // 2000 has a 29 February
}

// Three numbers with the same mark between: 2025-05-11, 03/02/2025, 3.2.2025.
std::optional<DatePhrase> NumericDate(const Words& words, size_t at, const RuleIndex& index) {
  if (at + 4 >= words.size() || words[at + 1].kind != LineWord::Kind::kMark) return std::nullopt;
  const std::string& mark = words[at + 1].folded;
  if ((mark != "-" && mark != "/" && mark != ".") || words[at + 3].folded != mark) return std::nullopt;
  for (size_t i = at + 1; i < at + 5; ++i) {
    if (words[i].space_before) return std::nullopt;
  }
  DatePhrase date;
  date.date_end = at + 5;
  if (const auto year = YearAt(words, at)) {
    const auto month = NumberAt(words, at + 2, 1, 12, 2);
    const auto day = NumberAt(words, at + 4, 1, 31, 2);
    if (!month || !day) return std::nullopt;
    date.year = year;
    date.month = static_cast<uint32_t>(*month);
    date.day = static_cast<uint32_t>(*day);
    return date;
  }
  auto day = NumberAt(words, at, 1, 31, 2);
  auto month = NumberAt(words, at + 2, 1, 31, 2);
  date.year = YearAt(words, at + 4);
  if (!day || !month || !date.year) return std::nullopt;
  if (!index.rules.day_first) std::swap(day, month);
  if (*month > 12) std::swap(day, month);
  if (*month > 12) return std::nullopt;
  date.month = static_cast<uint32_t>(*month);
  date.day = static_cast<uint32_t>(*day);
  return date;
}

// A day and a named month in either order, the year behind them.
std::optional<DatePhrase> NamedDate(const Words& words, size_t at, const RuleIndex& index) {
  DatePhrase date;
  size_t next = at;
  const auto take_day = [&] {
    const auto day = NumberAt(words, next, 1, 31, 2);
    if (!day) return false;
    date.day = static_cast<uint32_t>(*day);
    ++next;
    if (next < words.size() && !words[next].space_before) next += index.ordinal_suffixes.Match(words, next);
    return true;
  };
  if (const auto month = MonthAt(words, next, index)) {
    date.month = *month;
    next = Skip(words, next + 1, ".");
    if (!take_day()) return std::nullopt;
  } else {
    if (!take_day()) return std::nullopt;
    const auto named = MonthAt(words, next, index);
    if (!named) return std::nullopt;
    date.month = *named;
    ++next;
    if (IsMarkAt(words, next, ".") && YearAt(words, next + 1)) ++next;
  }
  date.date_end = next;
  const size_t year_at = Skip(words, next, ",");
  // "16 May 1535:20" would be a clock; "16 May 2025: The …" ends a dateline.
  const bool clock = IsMarkAt(words, year_at + 1, ":") && year_at + 2 < words.size() && !words[year_at + 2].space_before &&
                     words[year_at + 2].kind == LineWord::Kind::kNumber;
  if (const auto year = YearAt(words, year_at); year && !clock) {
    date.year = year;
    date.date_end = year_at + 1;
  }
  return date;
}

// "+0530", "+05:30", "+5:30" at words[at] in minutes, `end` behind it; a west one
// in four digits only, because "10:30 -11:30" is a range.
std::optional<int32_t> OffsetAt(const Words& words, size_t at, size_t& end) {
  const bool west = IsMarkAt(words, at, "-");
  if ((!west && !IsMarkAt(words, at, "+")) || at + 1 >= words.size() || words[at + 1].space_before) return std::nullopt;
  if (west && !words[at].space_before) return std::nullopt;
  int32_t minutes = 0;
  if (const auto both = NumberAt(words, at + 1, 0, 1459, 4); both && words[at + 1].folded.size() == 4) {
    if (*both % 100 > 59) return std::nullopt;
    minutes = *both / 100 * 60 + *both % 100;
    end = at + 2;
  } else {
    const auto hour = NumberAt(words, at + 1, 0, 14, 2);
    if (!hour || west || !IsMarkAt(words, at + 2, ":")) return std::nullopt;
    const auto minute = NumberAt(words, at + 3, 0, 59, 2);
    if (!minute || words[at + 3].folded.size() != 2) return std::nullopt;
    minutes = *hour * 60 + *minute;
    end = at + 4;
  }
  return west ? -minutes : minutes;
}

// "T14:10:00+05:30" lies in one word with its letter, so ISO times go through
// ParseIso; here are the clocks of copy: "09:40 PM", "9.40 pm IST", "21:40".
void MatchClock(const Words& words, size_t at, const RuleIndex& index, DatePhrase& date) {
  while (at < words.size() && (words[at].IsMark(",") || words[at].IsMark("|") || words[at].IsMark("-"))) ++at;
  if (const size_t n = index.connectors.Match(words, at)) at += n;
  const auto hour = NumberAt(words, at, 0, 23, 2);
  if (!hour) return;
  int64_t seconds = *hour * kSecondsPerHour;
  size_t next = at + 1;
  bool sure = false;
  if ((IsMarkAt(words, next, ":") || IsMarkAt(words, next, ".")) && !words[next].space_before) {
    const auto minute = NumberAt(words, next + 1, 0, 59, 2);
    if (!minute || words[next + 1].folded.size() != 2) return;
    seconds += *minute * kSecondsPerMinute;
    sure = words[next].IsMark(":");
    next += 2;
    if (IsMarkAt(words, next, ":")) {
      const auto second = NumberAt(words, next + 1, 0, 59, 2);
      if (!second) return;
      seconds += *second;
      next += 2;
    }
  }
  if (next < words.size() && words[next].IsWord()) {
    if (const auto half = index.rules.half_days.find(words[next].folded); half != index.rules.half_days.end()) {
      if (*hour < 1 || *hour > 12) return;
      seconds += (*hour == 12 ? -12 * kSecondsPerHour : 0) + half->second * kSecondsPerHour;
      sure = true;
      ++next;
    }
  }
  if (!sure) return;
  date.clock = seconds;
  date.end = next;
  const size_t zone_at = IsMarkAt(words, next, "(") ? next + 1 : next;
  if (zone_at < words.size() && words[zone_at].IsWord()) {
    if (const auto zone = index.rules.zones.find(words[zone_at].folded); zone != index.rules.zones.end()) {
      date.utc_offset = zone->second;
      size_t end = zone_at + 1;
      // "UTC+05:30" lies east of the zone that it names.
      if (zone->second == 0 && !words[std::min(end, words.size() - 1)].space_before) {
        if (const auto offset = OffsetAt(words, end, end)) date.utc_offset = *offset;
      }
      date.end = Skip(words, end, ")");
    }
  } else if (size_t end = 0; const auto offset = OffsetAt(words, zone_at, end)) {
    date.utc_offset = *offset;
    date.end = Skip(words, end, ")");
  }
}

}  // namespace

std::optional<DatePhrase> MatchDate(const Words& words, size_t at, const RuleIndex& index) {
  if (const size_t n = index.weekdays.Match(words, at)) at = Skip(words, Skip(words, at + n, "."), ",");
  if (at >= words.size()) return std::nullopt;
  std::optional<DatePhrase> date = NumericDate(words, at, index);
  if (!date) date = NamedDate(words, at, index);
  if (!date || !Exists(*date)) return std::nullopt;
  date->end = date->date_end;
  MatchClock(words, date->date_end, index, *date);
  return date;
}

Published ToPublished(const DatePhrase& date, DateSource source) {
  Published out;
  out.at = StartOfDay({date.year.value_or(1970), date.month, date.day}) + date.clock.value_or(0);
  out.has_clock = date.clock.has_value();
  out.utc_offset = date.utc_offset;
  out.source = source;
  return out;
}

std::optional<Published> ReadMetadataDate(std::string_view value, const RuleIndex& index) {
  while (!value.empty() && value.front() == ' ') value.remove_prefix(1);
  while (!value.empty() && value.back() == ' ') value.remove_suffix(1);
  std::optional<IsoTime> iso = ParseIso(value);
  // Eight digits alone may be a number of any kind.
  if (!iso && value.find_first_not_of("0123456789") != std::string_view::npos) iso = ParseIso(NormalizeWireDate(value));
  if (iso) {
    Published out;
    out.at = iso->at;
    out.has_clock = iso->has_clock;
    out.utc_offset = iso->utc_offset;
    out.source = DateSource::kMetadata;
    return out;
  }
  const Words words = ScanLine(value, 40);
  if (words.empty()) return std::nullopt;
  std::optional<DatePhrase> date = MatchDate(words, 0, index);
  // "Sun, 11 May 2025 …": a weekday that no pack shortens so.
  if (!date && words[0].IsWord() && IsMarkAt(words, 1, ",")) date = MatchDate(words, 2, index);
  if (!date || !date->year) return std::nullopt;
  return ToPublished(*date, DateSource::kMetadata);
}

}  // namespace gainsay
