// How a command hands a finished run on: printed, written, and as an exit status.
#pragma once

#include "app/console.h"
#include "app/exit_status.h"
#include "app/options.h"
#include "report/run.h"

namespace gainsay {

// An error where two outputs name one file.
Status CheckOutputs(const Options& options);

// Whether what is asked for draws the graph and the timelines.
bool WantsGraph(const Options& options);

// Prints the run as --format, --output, --report, --color and --quiet say, and
// gives the status that --fail-on makes of it. What could not be read or
// written makes it kError.
ExitStatus Deliver(const Run& run, const Options& options, Console& console);

}  // namespace gainsay
