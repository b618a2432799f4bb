// Workflow commands of GitHub Actions, severest first, and a last notice where
// GitHub shows fewer annotations than there are findings.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

std::string RenderGithub(const Run& run, const RenderOptions& options);

}  // namespace gainsay
