// Checkstyle XML, findings by file. Columns count code points.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

std::string RenderCheckstyle(const Run& run, const RenderOptions& options);

}  // namespace gainsay
