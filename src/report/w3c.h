// W3C Web Annotations (JSON-LD), one a piece of evidence, for a CMS that marks
// the words in its own editor: a text-quote selector and a text-position
// selector, which counts code points of the article's text from zero.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

std::string RenderW3c(const Run& run, const RenderOptions& options);

}  // namespace gainsay
