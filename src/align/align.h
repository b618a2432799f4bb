// All ClaimTables -> Alignments.
#pragma once

#include <cstddef>
#include <vector>

#include "align/graph.h"
#include "claim/article_read.h"
#include "names/compare_name.h"

namespace gainsay {

// Resolves entities, parts the run into stories, and collects the facts of
// each story, from up to `jobs` threads. The result does not depend on how many
// there are, nor on the order of the articles beyond their ids. The graph holds
// the stories; entities, events and claims with `whole_graph`, for those that
// show it.
Alignments Align(const std::vector<ArticleRead>& articles, const NameComparer& names, size_t jobs = 1, bool whole_graph = true);

// The first half of it: the stories alone.
std::vector<AlignedStory> AlignStories(const std::vector<ArticleRead>& articles, const NameComparer& names, size_t jobs = 1);

}  // namespace gainsay
