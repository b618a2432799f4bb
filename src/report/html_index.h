// The index page of an archive's stories: a row each, linking to its report
// page. Its layout is reports/index.html.
#pragma once

#include <string>
#include <vector>

#include "report/run.h"

namespace gainsay {

struct StoryPage {
  std::string file;  // beside the index: "story-0001.html"
  Run run;           // of the story alone
};

// `whole` is the run over all articles: its words and counts. Stories stand as
// they are given.
std::string RenderIndex(const Run& whole, const std::vector<StoryPage>& stories);

}  // namespace gainsay
