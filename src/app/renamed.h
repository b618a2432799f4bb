// Articles known by their paths alone that go by another path now. Their older
// form in the archive is no other article that they could contradict.
#pragma once

#include <string_view>

#include "ingest/article.h"

namespace gainsay {

// Whether `now` reads like `before` did: most of the same words in the same
// order (five-word shingles, Broder 1997), under a changed headline nearly all.
bool ReadsAlike(const Article& before, const Article& now);

// Whether `now` is taken for what became of the archived `before`: both known
// by path alone, no file at the old path below `root` any more, and the texts
// alike. Two files that lie side by side are two articles, however alike.
bool IsRenamed(const Article& before, const Article& now, std::string_view root);

}  // namespace gainsay
