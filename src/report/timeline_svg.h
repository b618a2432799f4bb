// A story's timeline as inline SVG: events as bars on a time axis, an origin a
// lane, times that exclude each other hatched and signed. Its look stands in
// reports/figures.css. timeline_table.h tells the same in words.
#pragma once

#include <cstdint>
#include <string>

#include "report/page_words.h"
#include "report/place_href.h"
#include "report/run.h"

namespace gainsay {

// Empty where the story dates no event. Ids begin with "tl" and the story's number.
std::string TimelineSvg(const Run& run, uint32_t story, const PageWords& words, const PlaceHref& href);

// The picture in a box that scrolls, a legend of what is drawn, what is left
// out, and the table, folded: all that a page shows. Empty as above.
std::string TimelineFigure(const Run& run, uint32_t story, const PageWords& words, const PlaceHref& href, const FindingHref& finding);

}  // namespace gainsay
