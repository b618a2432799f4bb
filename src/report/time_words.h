// Times in the words of the report's language: "10 May 2025, 15:35", "8–9 May
// 2025", "May 2025". Words and order stand in the language packs, page/time/…
#pragma once

#include <array>
#include <string>

#include "base/civil_time.h"
#include "report/page_words.h"

namespace gainsay {

class TimeWords {
 public:
  explicit TimeWords(const PageWords& words);

  std::string Clock(CivilSeconds at) const;             // "15:35"
  std::string Day(CivilSeconds at, bool year) const;    // "10 May", "10 May 2025"
  std::string Month(CivilSeconds at, bool year) const;  // "May", "May 2025"
  std::string Year(CivilSeconds at) const;

  // An interval as whole years, months, days or clock times, whichever it is
  // made of; without the year where `year` is false.
  std::string Span(Interval when, bool year) const;

 private:
  std::string Join(const std::string& from, const std::string& to) const;
  std::string DayOf(const std::string& day, CivilSeconds at, bool year) const;

  // A timeline says thousands of times; the patterns are plain ones, so they
  // are filled here rather than by ICU.
  std::array<std::string, 12> months_;
  std::string day_, day_year_, month_year_, from_to_, day_clock_;
};

}  // namespace gainsay
