// Which articles of a story tell its one event, though they may give it another
// day, place and toll. An article with several slips at once still has most of
// the names and figures of the other, and its sentences; an accident in another
// town has the sentences at most, and the next day's bulletin other figures.
#pragma once

#include <utility>
#include <vector>

#include "align/story_signature.h"

namespace gainsay {

// Pairs of `members`, the lesser first; sorted. Looks at the first 40 articles.
// REQUIRES: `members` is sorted; `signatures` holds every article's.
std::vector<std::pair<ArticleId, ArticleId>> FindRetellings(const std::vector<ArticleRead>& articles, const std::vector<StorySignature>& signatures,
                                                            const std::vector<ArticleId>& members);

}  // namespace gainsay
