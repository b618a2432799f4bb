// Entity resolution across articles: which people and organisations of a run
// are one.
//
// Candidates are blocked by phonetic key and scored by named points. People
// whom two articles list side by side are matched one to one (assignment.h):
// the links between the two lists that the matching leaves out are dropped, and
// a name that is only part of another is enough where their company agrees.
// Then links are merged best first (agglomerative, single best link); a merge
// that would join two entities one article tells apart is refused (cannot-link),
// so that one bad link does not chain.
#pragma once

#include <vector>

#include "align/graph.h"
#include "claim/article_read.h"
#include "names/compare_name.h"

namespace gainsay {

// Entities with members in one article or more, ordered by first member.
// `story` is left at 0. Up to `jobs` threads compare names.
std::vector<Entity> ResolvePeople(const std::vector<ArticleRead>& articles, const NameComparer& names, size_t jobs = 1);
std::vector<Entity> ResolveOrganisations(const std::vector<ArticleRead>& articles);

}  // namespace gainsay
