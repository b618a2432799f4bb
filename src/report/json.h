// Everything of a run as one JSON object; docs/findings.schema.json describes
// it. Spans are bytes of the source, lines and columns count code points from
// one.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

// UTF-8 with a final line feed; ill-formed bytes of paths or values become
// U+FFFD. The same run gives the same bytes.
std::string RenderJson(const Run& run, const RenderOptions& options);

}  // namespace gainsay
