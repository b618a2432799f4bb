// JUnit XML as GitLab, Jenkins and Azure read it: a suite a file, a failed case
// a finding, one passed case for a file without any. What is below
// options.fails passes.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

std::string RenderJunit(const Run& run, const RenderOptions& options);

}  // namespace gainsay
