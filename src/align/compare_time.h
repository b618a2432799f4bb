// Whether two times that articles print can be one.
#pragma once

#include "mention/time_mention.h"

namespace gainsay {

// One interval inside the other, or the same. Clocks without a day of their
// own are compared as clocks; a day printed without its year is the same in
// two articles that take it for different years, or for none.
bool TimesMeet(const TimeMention& a, const TimeMention& b);

// Two stretches of days with one end in common: 14–24 August, 14–28 August.
bool OneEndDiffers(const TimeMention& a, const TimeMention& b);

// They meet, and are told with the same fineness.
bool SameTime(const TimeMention& a, const TimeMention& b);

}  // namespace gainsay
