// The runs that `check` and `lint` make, for commands that need one.
#pragma once

#include "app/console.h"
#include "app/exit_status.h"
#include "app/options.h"
#include "gainsay.h"

namespace gainsay {

// Of the articles of the options, and of those of --archive that may be of one
// story with them. What cannot be read is told, and stands in the run as skipped.
Result<Run> LintedRun(const Engine& engine, const Options& options, Console& console);   // lint.cc
// The same, or of --claims.
Result<Run> CheckedRun(const Engine& engine, const Options& options, Console& console);  // check.cc

// Loads what --decisions, --baseline and --today name, makes the run, lays the
// one over the other and delivers it. With `whole` the run is about all that
// the decisions are about.
ExitStatus RunAndDeliver(const Options& options, bool whole, Result<Run> (*make)(const Engine&, const Options&, Console&), Console& console);

}  // namespace gainsay
