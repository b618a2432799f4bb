// Document -> MentionTable: runs the finders in the order they need each
// other.
#pragma once

#include <string>
#include <vector>

#include "mention/mention.h"
#include "mention/reading.h"
#include "mention/story_context.h"
#include "names/compare_name.h"

namespace gainsay {

// All mentions of one article. In the first pass `context` is empty, and
// `asked`, where given, is filled with the names that a sibling's holding them
// could decide on; a second pass with names of which it holds none, and no
// assumed date, would find the same.
MentionTable FindMentions(const Reading& reading, const NameComparer& names, const StoryContext& context,
                          std::vector<std::string>* asked = nullptr);

// The second pass where `context` holds names only, and no assumed date:
// persons are found again, all else stays.
// REQUIRES: `table` is of a first pass over `reading`.
void FindPersonsAgain(const Reading& reading, const NameComparer& names, const StoryContext& context, MentionTable& table);

}  // namespace gainsay
