// All ClaimTables -> Alignments.
#pragma once

#include <vector>

#include "align/graph.h"
#include "claim/article_read.h"
#include "names/compare_name.h"

namespace gainsay {

// Resolves entities, parts the run into stories, and collects the facts of
// each story. The result does not depend on the order of the articles beyond
// their ids.
Alignments Align(const std::vector<ArticleRead>& articles, const NameComparer& names);

// The first half of it: the stories alone.
std::vector<AlignedStory> AlignStories(const std::vector<ArticleRead>& articles, const NameComparer& names);

}  // namespace gainsay
