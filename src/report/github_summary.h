// A GitHub step summary: a table of the findings in GitHub's Markdown, severest
// first, within the size that GitHub takes. Its layout is reports/summary.md.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

std::string RenderGithubSummary(const Run& run, const RenderOptions& options);

}  // namespace gainsay
