// Reviewdog's Diagnostic Format (a DiagnosticResult). Columns count bytes of
// UTF-8, as its definition says.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

std::string RenderRdjson(const Run& run, const RenderOptions& options);

}  // namespace gainsay
