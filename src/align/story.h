// Stories: which articles are about the same events. Articles that share
// nothing particular are never compared.
#pragma once

#include <vector>

#include "align/claim_graph.h"
#include "align/graph.h"

namespace gainsay {

// Links the articles of `graph` that share enough people, organisations,
// places, events and figures, or run parallel (align/parallel.h), by kSameStory
// with its points in tenths, and returns the connected components. What two
// articles score depends on them alone, not on what else is in the run; of the
// articles that share one thing, each is scored against the 64 that follow it
// by their days. Sorted by first article; an article that
// shares nothing is a story of its own. Sets `story` of the entities.
std::vector<AlignedStory> FindStories(const std::vector<ArticleRead>& articles, std::vector<Entity>& entities, ClaimGraph& graph, size_t jobs);

}  // namespace gainsay
