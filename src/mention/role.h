// Roles: ranks, offices and occupations with what bounds them (an
// organisation, a place) and their status (former, acting). Who holds a role
// is mention/person.h's.
#pragma once

#include <vector>

#include "mention/matcher.h"
#include "mention/mention.h"
#include "mention/reading.h"

namespace gainsay {

// Matches of the packs' pattern group "role" (captures: role, status, scope,
// ordinal), and every rank, office and occupation that no match covers.
// In reading order, not overlapping.
// REQUIRES: `matcher` was offered the places and organisations.
std::vector<RoleMention> FindRoles(const Reading& reading, const Matcher& matcher, const std::vector<OrgMention>& orgs,
                                   const std::vector<PlaceMention>& places);

}  // namespace gainsay
