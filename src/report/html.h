// The report page: one file for an editor to open, without scripts and
// without a request to anywhere. Layout and words are reports/page.html, its
// look reports/style.css.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

// Nothing of an article, a path or a value reaches the page unescaped.
std::string RenderHtml(const Run& run, const RenderOptions& options);

}  // namespace gainsay
