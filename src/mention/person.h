// Persons: names with the titles around them, in-article coreference, and who
// holds which role.
//
// A run of name tokens is taken for a person when enough named signs speak for
// it (a title, a listed given name or surname, an age, an agentive mark);
// later short forms are joined to the one full name that they fit. Precision
// first: a short form that fits two people is joined to the one whose role
// stands beside it, or to nobody.
#pragma once

#include <vector>

#include "mention/matcher.h"
#include "mention/mention.h"
#include "mention/name_run.h"
#include "mention/reading.h"
#include "mention/story_context.h"
#include "names/compare_name.h"

namespace gainsay {

// Fills persons, people and the holders of `table.roles`.
// REQUIRES: orgs, places, roles of `table` are found; `matcher` was offered
// organisations, places and roles. `asked` as of FindMentions.
void FindPersons(const Reading& reading, const NameWords& words, const NameComparer& names,
                 const StoryContext& context, Matcher& matcher, MentionTable& table, std::vector<std::string>* asked);

}  // namespace gainsay
