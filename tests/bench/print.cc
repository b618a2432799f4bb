#include "bench/print.h"

#include <array>

#include "base/civil_time.h"

namespace gainsay::bench {
namespace {

constexpr std::array<Word, 12> kMonths = {{{{"January", "जनवरी"}}, {{"February", "फरवरी"}}, {{"March", "मार्च"}},
                                           {{"April", "अप्रैल"}}, {{"May", "मई"}}, {{"June", "जून"}}, {{"July", "जुलाई"}},
                                           {{"August", "अगस्त"}}, {{"September", "सितंबर"}}, {{"October", "अक्टूबर"}},
                                           {{"November", "नवंबर"}}, {{"December", "दिसंबर"}}}};
constexpr std::array<Word, 7> kWeekdays = {{{{"Monday", "सोमवार"}}, {{"Tuesday", "मंगलवार"}}, {{"Wednesday", "बुधवार"}},
                                            {{"Thursday", "गुरुवार"}}, {{"Friday", "शुक्रवार"}}, {{"Saturday", "शनिवार"}},
                                            {{"Sunday", "रविवार"}}}};
constexpr std::array<Word, 10> kSmall = {{{{"zero", "शून्य"}}, {{"one", "एक"}}, {{"two", "दो"}}, {{"three", "तीन"}}, {{"four", "चार"}},
                                          {{"five", "पांच"}}, {{"six", "छह"}}, {{"seven", "सात"}}, {{"eight", "आठ"}}, {{"nine", "नौ"}}}};

bool Hindi(const Style& style) { return style.tongue == Tongue::kHindi; }

std::string InDigitsOf(std::string latin, const Style& style) {
  if (!style.devanagari_digits) return latin;
  std::string out;
  for (const char c : latin) {
    if (c < '0' || c > '9') {
      out += c;
    } else {
      out += "\xE0\xA5";  // ० is U+0966
      out += static_cast<char>(0xA6 + (c - '0'));
    }
  }
  return out;
}

CivilDate CivilOf(int64_t day) { return DateOf(day * kSecondsPerDay); }

}  // namespace

Style Style::Draw(const Paper& paper, int64_t today, Dice& dice) {
  Style style;
  style.tongue = paper.tongue;
  style.devanagari_digits = paper.devanagari_digits;
  style.small_in_words = dice.Chance(60);
  style.rupee_sign = dice.Chance(25);
  style.colon_in_clock = dice.Chance(55);
  style.month_first = paper.tongue == Tongue::kEnglish && dice.Chance(50);
  style.today = today;
  return style;
}

std::string Printed(int64_t number, const Style& style) {
  std::string digits = std::to_string(number);
  // The Indian grouping: 12,34,567.
  for (size_t at = digits.size() > 3 ? digits.size() - 3 : 0; at > 0; at = at > 2 ? at - 2 : 0) digits.insert(at, 1, ',');
  return InDigitsOf(std::move(digits), style);
}

std::string PrintedInWords(int64_t number, const Style& style) {
  if (style.small_in_words && number > 1 && number < 10) return std::string(kSmall[static_cast<size_t>(number)].In(style.tongue));
  return Printed(number, style);
}

std::string PrintedOrdinal(int64_t number, const Style& style) {
  if (Hindi(style)) {
    constexpr std::array<std::string_view, 7> kIrregular = {"", "पहले", "दूसरे", "तीसरे", "चौथे", "", "छठे"};
    const bool irregular = number > 0 && number < 7 && !kIrregular[static_cast<size_t>(number)].empty();
    return irregular ? std::string(kIrregular[static_cast<size_t>(number)]) : Printed(number, style) + "वें";
  }
  const int64_t last = number % 100 / 10 == 1 ? 0 : number % 10;  // 11th, 12th, 13th
  return Printed(number, style) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

std::string PrintedDay(int64_t day, DayForm form, int32_t weekday_shift, const Style& style) {
  const CivilDate date = CivilOf(day);
  const size_t weekday = static_cast<size_t>((WeekdayOf(day * kSecondsPerDay) + 7 + weekday_shift) % 7);
  const std::string weekday_name(kWeekdays[weekday].In(style.tongue));
  const std::string month(kMonths[date.month - 1].In(style.tongue));
  const std::string number = InDigitsOf(std::to_string(date.day), style);
  const bool with_year = form == DayForm::kBare || (form != DayForm::kDateline && date.year != CivilOf(style.today).year);
  const std::string year = InDigitsOf(std::to_string(date.year), style);
  std::string printed = style.month_first ? month + " " + number + (with_year ? ", " + year : "") : number + " " + month + (with_year ? " " + year : "");
  if (form == DayForm::kWeekday) printed = weekday_name;
  if (form == DayForm::kBoth) printed = weekday_name + ", " + printed;
  if (form == DayForm::kBare || form == DayForm::kDateline) return printed;
  return Hindi(style) ? printed + " को" : "on " + printed;
}

std::string PrintedClock(int64_t minutes, const Style& style) {
  const int64_t hour = minutes / 60 % 24;
  const int64_t past = minutes % 60;
  const int64_t shown = hour % 12 == 0 ? 12 : hour % 12;
  const bool full_hour = past == 0;
  std::string digits = std::to_string(shown);
  if (!full_hour) digits += (style.colon_in_clock || Hindi(style) ? ":" : ".") + std::string(past < 10 ? "0" : "") + std::to_string(past);
  if (!Hindi(style)) return digits + (hour < 12 ? " am" : " pm");
  const char* part = hour < 4 ? "रात" : hour < 12 ? "सुबह" : hour < 16 ? "दोपहर" : hour < 20 ? "शाम" : "रात";
  return part + (" " + InDigitsOf(digits, style)) + " बजे";
}

std::string PrintedMoney(int64_t sum, bool crore, const Style& style) {
  if (Hindi(style)) return PrintedInWords(sum, style) + (crore ? " करोड़ रुपये" : " लाख रुपये");
  return (style.rupee_sign ? "₹" : "Rs ") + Printed(sum, style) + (crore ? " crore" : " lakh");
}

std::string PrintedPercent(int64_t tenths, const Style& style) {
  std::string digits = std::to_string(tenths / 10);
  if (tenths % 10 != 0) digits += "." + std::to_string(tenths % 10);
  return InDigitsOf(digits, style) + (Hindi(style) ? " प्रतिशत" : " per cent");
}

std::string PrintedName(const Value& person, const Style& style) {
  const Words& words = TheWords();
  return std::string(words.given[person.a].In(style.tongue)) + " " + std::string(words.surnames[person.b].In(style.tongue));
}

std::string PrintedQuote(const QuoteTheme& theme, const Value& quote, const Style& style) {
  std::string out;
  const std::string whole = std::string(theme.openings[quote.a].In(style.tongue)) + " " + std::string(theme.bodies[quote.b].In(style.tongue));
  for (size_t at = 0; at < whole.size();) {
    const size_t open = whole.find('<', at);
    out += whole.substr(at, open == whole.npos ? whole.npos : open - at);
    if (open == whole.npos) break;
    const size_t bar = whole.find('|', open);
    const size_t close = whole.find('>', bar);
    out += quote.n == 0 ? whole.substr(open + 1, bar - open - 1) : whole.substr(bar + 1, close - bar - 1);
    at = close + 1;
  }
  return out;
}

std::string IsoDay(int64_t day) { return ToIsoDate(CivilOf(day)); }

}  // namespace gainsay::bench
