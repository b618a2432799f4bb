// Times in running text: dates, clocks, parts of a day, spans, lengths and
// sets. Words and patterns come from rules/lang/<code>/time*.yaml; ages and
// other counted units are quantity.h's.
#pragma once

#include <vector>

#include "ingest/article.h"
#include "mention/reading.h"
#include "mention/time_mention.h"

namespace gainsay {

// Returns the times of the document in reading order; none overlap. Relative
// words and missing years are resolved against `published` (its day; its clock
// only for "two hours ago"); where it is unknown they get no interval.
// "The next day" and "three days later" are resolved against the date that
// stands before them in their paragraph, else get no interval.
std::vector<TimeMention> FindTimes(const Reading& reading, const Published& published);
// The same, anchored on the article's own publication time.
std::vector<TimeMention> FindTimes(const Reading& reading);

}  // namespace gainsay
