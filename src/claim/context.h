// What stands around a value: the clause it is in and that clause's concepts,
// entities and words.
#pragma once

#include <functional>
#include <vector>

#include "claim/claim.h"
#include "mention/mention.h"
#include "mention/reading.h"

namespace gainsay {

class ContextFinder {
 public:
  // REQUIRES: both outlive the finder.
  ContextFinder(const Reading& reading, const MentionTable& mentions);

  // The clause around `tokens`: cut at commas, semicolons, colons, dashes,
  // brackets and conjunctions, within its sentence.
  TokenRange ClauseOf(TokenRange tokens) const;

  // Concepts and words of the clause without the value itself and without the
  // words of `told`, which the claim names already; entities of the whole
  // sentence.
  Context ContextOf(TokenRange tokens, const std::vector<TokenRange>& told = {}) const;

  // The nearest hit of a class in the clause that `fits`, behind the value
  // before in front of it; then in the sentence within `reach` tokens. Null
  // where there is none.
  const LexHit* Nearest(TokenRange tokens, std::string_view cls, uint32_t reach,
                        const std::function<bool(const LexHit&)>& fits) const;
  // The same for event mentions: an index, or UINT32_MAX.
  uint32_t NearestEvent(TokenRange tokens, uint32_t reach) const;

  uint32_t SentenceOf(TokenRange tokens) const { return document_.sentence_of[tokens.begin]; }
  // The last person named before a token, other than `not_this`.
  PersonId PersonBefore(uint32_t token, PersonId not_this) const;

 private:
  bool Cuts(uint32_t token) const;

  const Reading& reading_;
  const Document& document_;
  const MentionTable& mentions_;
  ClassMask covered_, telling_;
  ClassId conjunction_;
  std::vector<Context> named_;  // by sentence: who and what it names, kMostEntities of each at most
};

}  // namespace gainsay
