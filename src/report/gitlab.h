// GitLab's Code Quality report: an entry for each article of new copy that a
// finding touches, each with a fingerprint of its own. GitLab shows lines only.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

std::string RenderGitlab(const Run& run, const RenderOptions& options);

}  // namespace gainsay
