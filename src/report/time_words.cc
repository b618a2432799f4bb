#include "report/time_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace gainsay {
namespace {

bool StartsDay(CivilSeconds at) { return StartOfDay(DateOf(at)) == at; }
bool StartsMonth(CivilSeconds at) { return StartsDay(at) && DateOf(at).day == 1; }
bool StartsYear(CivilSeconds at) { return StartsMonth(at) && DateOf(at).month == 1; }

using Parts = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// The pattern with each {name} replaced.
std::string Filled(std::string_view pattern, Parts parts) {
  std::string out;
  while (!pattern.empty()) {
    const size_t open = std::min(pattern.find('{'), pattern.size());
    out += pattern.substr(0, open);
    pattern.remove_prefix(open);
    const size_t close = pattern.find('}');
    if (close == std::string_view::npos) return out + std::string(pattern);
    for (const auto& [name, value] : parts) {
      if (name == pattern.substr(1, close - 1)) out += value;
    }
    pattern.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace

TimeWords::TimeWords(const PageWords& words)
    : day_(words.Say("time/day")),
      day_year_(words.Say("time/day-year")),
      month_year_(words.Say("time/month-year")),
      from_to_(words.Say("time/from-to")),
      day_clock_(words.Say("time/day-clock")) {
  for (size_t i = 0; i < months_.size(); ++i) months_[i] = words.Say(fmt::format("time/month-{}", i + 1));
}

std::string TimeWords::Clock(CivilSeconds at) const {
  const int64_t minutes = (at - StartOfDay(DateOf(at))) / kSecondsPerMinute;
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string TimeWords::Month(CivilSeconds at, bool year) const {
  const CivilDate date = DateOf(at);
  const std::string& month = months_[date.month - 1];
  return year ? Filled(month_year_, {{"month", month}, {"year", std::to_string(date.year)}}) : month;
}

std::string TimeWords::DayOf(const std::string& day, CivilSeconds at, bool year) const {
  return Filled(year ? day_year_ : day_, {{"day", day}, {"month", Month(at, false)}, {"year", Year(at)}});
}

std::string TimeWords::Day(CivilSeconds at, bool year) const { return DayOf(std::to_string(DateOf(at).day), at, year); }

std::string TimeWords::Year(CivilSeconds at) const { return std::to_string(DateOf(at).year); }

std::string TimeWords::Join(const std::string& from, const std::string& to) const {
  return Filled(from_to_, {{"from", from}, {"to", to}});
}

std::string TimeWords::Span(Interval when, bool year) const {
  const CivilSeconds last = when.to - 1;  // the last second that belongs to it
  const CivilDate a = DateOf(when.from), b = DateOf(last);
  if (year && StartsYear(when.from) && StartsYear(when.to)) return a.year == b.year ? Year(last) : Join(Year(when.from), Year(last));
  if (StartsMonth(when.from) && StartsMonth(when.to)) {
    if (a.year == b.year && a.month == b.month) return Month(last, year);
    return Join(Month(when.from, year && a.year != b.year), Month(last, year));
  }
  if (StartsDay(when.from) && StartsDay(when.to)) {
    if (a == b) return Day(last, year);
    if (a.year == b.year && a.month == b.month) return DayOf(Join(std::to_string(a.day), std::to_string(b.day)), last, year);
    return Join(Day(when.from, year && a.year != b.year), Day(last, year));
  }
  const auto with_clock = [&](const std::string& day, const std::string& clock) {
    return Filled(day_clock_, {{"day", day}, {"clock", clock}});
  };
  // An hour or less is a time of the clock; more is from one to another.
  if (a == b && when.to - when.from <= kSecondsPerHour) return with_clock(Day(last, year), Clock(when.from));
  if (a == b) return with_clock(Day(last, year), Join(Clock(when.from), Clock(when.to)));
  return Join(with_clock(Day(when.from, year), Clock(when.from)), with_clock(Day(when.to, year), Clock(when.to)));
}

}  // namespace gainsay
