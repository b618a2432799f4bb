// Stories: which articles are about the same events. Articles that share
// nothing particular are never compared.
#pragma once

#include <vector>

#include "align/graph.h"

namespace gainsay {

// Connected components of the article graph, whose edges need kStoryPoints of
// shared people, organisations, places, events and figures. Sorted by first
// article; an article that shares nothing is a story of its own. Sets
// `story` of the entities.
std::vector<AlignedStory> FindStories(const std::vector<ArticleRead>& articles, std::vector<Entity>& entities);

}  // namespace gainsay
