// Lengths of time for people and how far two may be apart; shared by the
// checks of printed lengths.
#pragma once

#include <string>

#include "judge/check_util.h"

namespace gainsay {

// "3.6 years", in the unit of `like` and the article's language.
std::string ShowLength(const ArticleView& view, double seconds, const TimeMention& like);
// Seconds of one of the units that a length counts; the whole length where it counts none.
inline double UnitOf(const TimeMention& length) { return length.count > 0 ? length.seconds / length.count : length.seconds; }
// Seconds that a printed length may be off: a unit, more where hedged.
double LengthSlack(const TimeMention& length);
inline bool HasLength(const TimeMention& time) {
  return (time.type == TimexType::kDuration || !time.when.has_value()) && time.seconds > 0 && time.unit.valid();
}

void CompareElapsedSince(const ArticleView& view, std::vector<Draft>& out);  // elapsed.cc
void CompareClockGap(const ArticleView& view, std::vector<Draft>& out);      // clock_gap.cc
std::vector<Draft> LengthsUntil(const ArticleView& view);                      // length_until.cc
void CompareEventLength(const ArticleView& view, std::vector<Draft>& out);   // event_length.cc

}  // namespace gainsay
