// Findings one a line, "path:line:column: severity[rule] message", as compilers
// print them. Columns count code points. Safe for terminals, as text.h.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

std::string RenderConcise(const Run& run, const RenderOptions& options);

}  // namespace gainsay
