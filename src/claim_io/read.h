// A claims file (write.h) -> articles read. Documents are cut again from the
// articles' text; mentions and claims are taken as they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "claim/article_read.h"
#include "lang/packs.h"
#include "text/segment.h"

namespace gainsay {

// The articles in the file's order, with the ids that they have there. The
// input may be anything: what is wrong is an error that names `path` and the
// line, and then nothing of the file is used. On success every span lies in its
// source, every token range in its document and every number in its table.
// REQUIRES: `packs` outlives the result.
Result<std::vector<ArticleRead>> ParseClaims(const std::string& path, std::string_view bytes, const Packs& packs,
                                             const SegmentRules& segment);

}  // namespace gainsay
