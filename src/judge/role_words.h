// What the words of a role may mean: "Captain" is a rank and the head of a team.
#pragma once

#include <set>

#include "judge/comparator.h"

namespace gainsay {

struct RoleWords {
  TokenRange tokens;               // the title alone, without its scope and status
  std::set<ConceptId> readings;    // ranks, offices, occupations
};

RoleWords WordsOf(const ArticleRead& read, const RoleMention& role);

}  // namespace gainsay
