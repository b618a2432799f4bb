// A story's timeline as an HTML table, a row a time: for readers of print and
// screen readers, and for everybody who wants the words.
#pragma once

#include <cstdint>
#include <string>

#include "report/page_words.h"
#include "report/place_href.h"
#include "report/run.h"
#include "report/time_words.h"
#include "report/timeline_lanes.h"

namespace gainsay {

// Empty where the story dates no event.
std::string TimelineTable(const Run& run, uint32_t story, const PageWords& words, const PlaceHref& href, const FindingHref& finding);

// What is to be said of a time beside its value: "planned", "uncertain",
// "finding 3"; joined by commas, not escaped, may be empty.
std::string RemarkOf(const TimelineItem& item, const PageWords& words);

}  // namespace gainsay
