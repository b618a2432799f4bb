// How a teller's paper prints numbers, times, names and sums.
#pragma once

#include <string>
#include <string_view>

#include "bench/story.h"

namespace gainsay::bench {

struct Style {
  Tongue tongue = Tongue::kEnglish;
  bool devanagari_digits = false;
  bool small_in_words = false;  // "three", not "3"
  bool rupee_sign = false;
  bool colon_in_clock = false;
  bool month_first = false;     // "June 11"
  int64_t today = 0;            // days since 1970

  static Style Draw(const Paper& paper, int64_t today, Dice& dice);
};

// kBare and kDateline have no "on"; kBare always has its year, kDateline never.
enum class DayForm : uint8_t { kWeekday, kDate, kBoth, kBare, kDateline };

std::string Printed(int64_t number, const Style& style);       // 12450: "12,450"
std::string PrintedInWords(int64_t number, const Style& style);  // "three", where the paper does so
std::string PrintedOrdinal(int64_t number, const Style& style);  // "22nd"; Hindi in the oblique case: "22वें"
std::string PrintedDay(int64_t day, DayForm form, int32_t weekday_shift, const Style& style);
std::string PrintedClock(int64_t minutes, const Style& style);
std::string PrintedMoney(int64_t sum, bool crore, const Style& style);
std::string PrintedPercent(int64_t tenths, const Style& style);
std::string PrintedName(const Value& person, const Style& style);
std::string PrintedQuote(const QuoteTheme& theme, const Value& quote, const Style& style);
std::string IsoDay(int64_t day);  // "2025-06-11"

}  // namespace gainsay::bench
