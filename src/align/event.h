// Event resolution: which event mentions of a story are one event.
//
// Mentions are blocked by the family of their concept, scored by named points
// (event_links.h: the proper name, people, place, definiteness), and joined
// best link first; a join that would give one event two proper names is refused.
#pragma once

#include <cstddef>
#include <vector>

#include "align/graph.h"
#include "claim/article_read.h"
#include "names/compare_name.h"

namespace gainsay {

// The events of every story that a time or an order is claimed of, sorted by
// story and first member. Of a story the first 40 articles and 600 mentions.
// REQUIRES: the entities and stories of `alignments` stand, and are indexed.
std::vector<AlignedEvent> ResolveEvents(const std::vector<ArticleRead>& articles, const Alignments& alignments,
                                        const NameComparer& names, size_t jobs);

}  // namespace gainsay
