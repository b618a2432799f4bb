// `gainsay archive report`: a page a story of the archive, and an index.
#pragma once

#include <string>

#include "app/console.h"
#include "app/exit_status.h"
#include "app/options.h"

namespace gainsay {

// Writes index.html and the stories' pages to the folder that --out names,
// which is made where there is none. Stories of one article get a page where
// something was found in it.
ExitStatus ReportArchive(const Options& options, const std::string& archive, Console& console);

}  // namespace gainsay
