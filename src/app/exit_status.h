// The exit statuses of the program. An error outranks findings: a run that
// could not read everything is never reported as merely "has findings".
#pragma once

namespace gainsay {

enum class ExitStatus {
  kClean = 0,     // nothing at or above the failing level; compare: the values match
  kFindings = 1,  // findings at or above it; compare: the values differ
  kError = 2,     // usage, rule, input, output or internal error
};

// The status of two parts of one run.
constexpr ExitStatus Worse(ExitStatus a, ExitStatus b) { return a < b ? b : a; }

}  // namespace gainsay
