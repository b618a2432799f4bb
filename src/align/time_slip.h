// How two times that cannot be one resemble each other: what a slip of the pen,
// of a keyboard or of a translation makes of a time.
#pragma once

#include "mention/time_mention.h"

namespace gainsay {

// Day and month printed alike, years that differ.
bool YearSlip(const TimeMention& a, const TimeMention& b);
// The same clock face, half a day apart, on a day that does not differ.
bool HalfDaySlip(const TimeMention& a, const TimeMention& b);
// Two days of one number in neighbouring months, or neighbouring days.
bool DaySlip(const TimeMention& a, const TimeMention& b);
// Two days of one number in neighbouring months: 12 October, 12 November.
bool MonthSlip(const TimeMention& a, const TimeMention& b);
// Two days of one month that a digit parts: 5 and 15, 15 and 25 August.
bool TensSlip(const TimeMention& a, const TimeMention& b);
// Two bare years with one digit that differs, or two swapped: 2006 and 2009, 1967 and 1976.
bool YearDigitSlip(const TimeMention& a, const TimeMention& b);
// Two clocks of different hours that show the same minutes, and no full or half hour: 4.10, 6.10.
bool HourSlip(const TimeMention& a, const TimeMention& b);
// Two clocks of one hour whose minutes have their digits swapped: 5.43, 5.34.
bool MinuteSlip(const TimeMention& a, const TimeMention& b);
// One clock on two days that are at most two apart.
bool SameClockOtherDay(const TimeMention& a, const TimeMention& b);
// Both days are printed and are ends: by 15 April, 25 अप्रैल तक.
bool BothDeadlines(const TimeMention& a, const TimeMention& b);

}  // namespace gainsay
