#include "ingest/wire_date.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace gainsay {
namespace {

constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";

struct Zone {
  std::string_view name;
  std::string_view offset;
};
// RFC 822's own, and no other: what "IST" means, the language packs say.
constexpr Zone kZones[] = {{"ut", "Z"},       {"utc", "Z"},      {"gmt", "Z"},      {"z", "Z"},
                           {"est", "-05:00"}, {"edt", "-04:00"}, {"cst", "-06:00"}, {"cdt", "-05:00"},
                           {"mst", "-07:00"}, {"mdt", "-06:00"}, {"pst", "-08:00"}, {"pdt", "-07:00"}};

bool AllDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string Lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

// "+0530", "+05:30" -> "+05:30"
std::optional<std::string> Offset(std::string_view zone) {
  if (zone.size() < 5 || (zone[0] != '+' && zone[0] != '-')) return std::nullopt;
  const std::string_view minutes = zone.substr(zone[3] == ':' ? 4 : 3);
  if (!AllDigits(zone.substr(1, 2)) || minutes.size() != 2 || !AllDigits(minutes)) return std::nullopt;
  return std::string(zone.substr(0, 3)) + ":" + std::string(minutes);
}

std::optional<std::string> FromBasic(std::string_view value) {
  if (value.size() < 8 || !AllDigits(value.substr(0, 8))) return std::nullopt;
  std::string out = std::string(value.substr(0, 4)) + "-" + std::string(value.substr(4, 2)) + "-" + std::string(value.substr(6, 2));
  if (value.size() == 8) return out;
  if (value[8] != 'T' || value.size() < 13) return std::nullopt;
  std::string_view clock = value.substr(9);
  const size_t end = std::min(clock.find_first_not_of("0123456789"), clock.size());
  if (end != 4 && end != 6) return std::nullopt;
  out += "T" + std::string(clock.substr(0, 2)) + ":" + std::string(clock.substr(2, 2));
  if (end == 6) out += ":" + std::string(clock.substr(4, 2));
  clock.remove_prefix(end);
  if (clock.starts_with('.')) clock.remove_prefix(std::min(clock.find_first_not_of("0123456789", 1), clock.size()));
  if (clock.empty()) return out;
  if (clock == "Z") return out + "Z";
  const std::optional<std::string> offset = Offset(clock);
  return offset ? std::optional<std::string>(out + *offset) : std::nullopt;
}

// Words in lower case, parted by blanks and commas; none where there are more
// than a date has.
std::vector<std::string> WordsOf(std::string_view value) {
  std::vector<std::string> words;
  std::string word;
  for (size_t i = 0; i <= value.size(); ++i) {
    const char c = i < value.size() ? value[i] : ' ';
    if (c != ' ' && c != ',' && c != '\t' && c != '\n' && c != '\r') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(Lower(word));
      word.clear();
    }
    if (words.size() > 8 || word.size() > 32) return {};
  }
  return words;
}

// From 1; 0 where the word names none.
size_t MonthOf(const std::string& word) {
  const size_t place = word.size() < 3 ? std::string_view::npos : kMonths.find(std::string_view(word).substr(0, 3));
  return place == std::string_view::npos || place % 3 != 0 ? 0 : place / 3 + 1;
}

bool IsClock(std::string_view word) {
  return word.size() >= 4 && (word[1] == ':' || word[2] == ':') && word.find_first_not_of("0123456789:") == std::string_view::npos;
}

std::optional<std::string> IsoOf(const std::string& year, size_t month, const std::string& day, const std::string& clock) {
  if (!AllDigits(year) || !AllDigits(day) || day.size() > 2 || month == 0) return std::nullopt;
  if (!IsClock(clock) || (year.size() != 4 && year.size() != 2)) return std::nullopt;
  const std::string whole = year.size() == 2 ? (year < "70" ? "20" : "19") + year : year;
  return whole + (month < 10 ? "-0" : "-") + std::to_string(month) + (day.size() < 2 ? "-0" : "-") + day + "T" +
         (clock[1] == ':' ? "0" : "") + clock;
}

// `iso` with the offset that a zone names; nothing where it is not known here.
std::optional<std::string> InZone(const std::string& iso, const std::string& zone) {
  if (const std::optional<std::string> offset = Offset(zone)) return iso + *offset;
  for (const Zone& known : kZones) {
    if (known.name == zone) return iso + std::string(known.offset);
  }
  // "gmt+0530", as mail programs write it.
  if (zone.starts_with("gmt") || zone.starts_with("utc")) {
    if (const std::optional<std::string> offset = Offset(std::string_view(zone).substr(3))) return iso + *offset;
  }
  return std::nullopt;
}

std::optional<std::string> FromRfc822(const std::vector<std::string>& words) {
  const size_t at = !words.empty() && !AllDigits(words[0]) ? 1 : 0;  // the weekday
  if (words.size() < at + 4) return std::nullopt;
  const std::optional<std::string> iso = IsoOf(words[at + 2], MonthOf(words[at + 1]), words[at], words[at + 3]);
  return !iso || words.size() == at + 4 ? iso : InZone(*iso, words[at + 4]);
}

// "Sun May 11 09:00:00 2025", with a zone before the year as Unix and Java put it.
std::optional<std::string> FromAsctime(const std::vector<std::string>& words) {
  if (words.size() != 5 && words.size() != 6) return std::nullopt;
  const std::optional<std::string> iso = IsoOf(words.back(), MonthOf(words[1]), words[2], words[3]);
  return !iso || words.size() == 5 ? iso : InZone(*iso, words[4]);
}

}  // namespace

std::string NormalizeWireDate(std::string_view value) {
  if (std::optional<std::string> iso = FromBasic(value)) return *iso;
  const std::vector<std::string> words = WordsOf(value);
  if (std::optional<std::string> iso = FromRfc822(words)) return *iso;
  if (std::optional<std::string> iso = FromAsctime(words)) return *iso;
  return std::string(value);
}

}  // namespace gainsay
