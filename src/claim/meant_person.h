// Whom a word that names nobody means: "the priest", "the dead man", the "he"
// of a sentence about a life.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "claim/kinds.h"

namespace gainsay {

// Reads the article's people once; then a question costs next to nothing.
class MeantPerson {
 public:
  // REQUIRES: `in` outlives the result.
  explicit MeantPerson(const ClaimInput& in);

  // The one who holds the role of `holder`; of the others named so far who
  // hold no office, the one of whom the article tells most. Two are none.
  PersonId HolderOf(const Capture& holder, PersonId not_this) const;

  // Who "he" or "she" is that a sentence about a life begins with: the last one
  // named in the paragraph; at its start the article's main person.
  PersonId LifeOf(uint32_t token) const;

 private:
  struct Told {
    size_t mentions = 0;
    PersonId person;
  };
  // Those without office of whom most is told, of all named up to a token.
  struct Before {
    uint32_t token = 0;
    std::vector<Told> most;  // the most mentions first
  };

  void ReadRoles();
  void ReadPlain();

  const ClaimInput& in_;
  std::map<ConceptId, std::set<PersonId>> holders_;
  std::vector<Before> plain_;  // by token
  PersonId main_;              // of whom the article tells most
};

}  // namespace gainsay
