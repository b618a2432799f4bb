// What an article's own comments keep back.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "decide/notice.h"
#include "ingest/article.h"
#include "judge/finding.h"

namespace gainsay {

// Sets the status of open findings with a piece of evidence in a block that a
// comment covers; for one between articles one side is enough. Tells comments
// that are not well formed, name an unknown rule or keep nothing back, but not
// those of archived articles. `rules` are the ids that the engine knows, `off`
// those of them that did not run: whether these keep anything back, none can tell.
void Suppress(const std::vector<Article>& articles, std::span<const std::string_view> rules, const std::set<std::string>& off,
              std::vector<Finding>& findings, std::vector<Notice>& notices);

}  // namespace gainsay
