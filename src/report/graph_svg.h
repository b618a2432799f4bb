// The claim graph around a finding as inline SVG, and the same in words. Its
// look stands in reports/figures.css.
#pragma once

#include <string>

#include "report/graph_index.h"
#include "report/page_words.h"
#include "report/place_href.h"
#include "report/run.h"

namespace gainsay {

// Empty where the finding has fewer than two claims. About 3 kB.
std::string GraphSvg(const Run& run, const GraphIndex& index, const Finding& finding, const PageWords& words, const PlaceHref& href);

// The picture in a box that scrolls, and the list, folded. Empty as above.
std::string GraphFigure(const Run& run, const GraphIndex& index, const Finding& finding, const PageWords& words, const PlaceHref& href);

}  // namespace gainsay
