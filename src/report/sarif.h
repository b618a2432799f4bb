// SARIF 2.1.0 (OASIS), as GitHub code scanning and editors read it. Columns count
// UTF-16 units, and the log says so. A result's location is in new copy; its
// other places are relatedLocations, linked from the message.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

std::string RenderSarif(const Run& run, const RenderOptions& options);

}  // namespace gainsay
