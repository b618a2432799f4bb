// Places: those that the packs list, and names that a place word or a locative
// marks as one.
#pragma once

#include <vector>

#include "mention/mention.h"
#include "mention/name_run.h"
#include "mention/reading.h"

namespace gainsay {

// Whether a listed place is so wide that much lies in it (a country, state,
// region or water): two articles that name it need not tell of one event.
bool IsWide(const Concepts& concepts, ConceptId place);

// In reading order, not overlapping each other or `orgs`.
std::vector<PlaceMention> FindPlaces(const Reading& reading, const NameWords& words, const std::vector<OrgMention>& orgs);

}  // namespace gainsay
