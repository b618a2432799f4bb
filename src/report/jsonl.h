// JSON Lines: one finding a line, as in json.h, with the articles that it names
// beside it, so that each line can be read alone.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

std::string RenderJsonl(const Run& run, const RenderOptions& options);

}  // namespace gainsay
