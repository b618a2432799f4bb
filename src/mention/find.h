// Document -> MentionTable: runs the finders in the order they need each
// other.
#pragma once

#include "mention/mention.h"
#include "mention/reading.h"
#include "mention/story_context.h"
#include "names/compare_name.h"

namespace gainsay {

// All mentions of one article. In the first pass `context` is empty; in the
// second it holds what siblings lend.
MentionTable FindMentions(const Reading& reading, const NameComparer& names, const StoryContext& context);

}  // namespace gainsay
