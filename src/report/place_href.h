// Where a figure's links lead.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "base/ids.h"
#include "base/span.h"

namespace gainsay {

// The id of the page's element that shows a place of an article, of an empty
// span the article itself. Empty where the page has none: then there is no link.
using PlaceHref = std::function<std::string(ArticleId, Span)>;

// The id of the element that shows a finding, by its place in Run::findings;
// empty as above.
using FindingHref = std::function<std::string(size_t)>;

}  // namespace gainsay
