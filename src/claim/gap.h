// What stands between two things that a pattern joins, for the claims whose
// pattern gives the shape only. Not for other folders.
#pragma once

#include <algorithm>

#include "claim/kinds.h"

namespace gainsay {

// Whether a person, a clause or a preposition stands in the range.
class Gap {
 public:
  explicit Gap(const ClaimInput& in) : in_(in), document_(in.reading.document()) {}

  bool HasPerson(TokenRange range) const {
    const auto persons = BeginningIn(in_.mentions.persons, range);
    return std::any_of(persons.begin(), persons.end(), [&](const PersonMention& person) { return range.Contains(person.tokens); });
  }
  bool HasClause(TokenRange range) const {
    for (uint32_t i = range.begin; i < range.end; ++i) {
      if (document_.tokens[i].kind == TokenKind::kPunctuation && document_.Norm(i) != "." && document_.Norm(i) != "-") return true;
      if (document_.tokens[i].kind == TokenKind::kQuote) return true;
      // A postposition may be spelled like a conjunction.
      if (in_.reading.In(i, "conjunction") && !in_.reading.In(i, "postposition")) return true;
      if (in_.reading.In(i, "reporting-verb")) return true;
      const LexHit* mark = in_.reading.HitAt(i, "postposition");
      if (mark != nullptr && in_.reading.concepts().Attribute(mark->concept_id, "case") == "ergative") return true;
    }
    return false;
  }
  bool HasPreposition(TokenRange range) const {
    for (uint32_t i = range.begin; i < range.end; ++i) {
      if (in_.reading.In(i, "negation")) return true;
      if (in_.reading.In(i, "preposition") && !in_.reading.In(i, "postposition")) return true;
    }
    return false;
  }

 private:
  const ClaimInput& in_;
  const Document& document_;
};

inline TokenRange Hull(TokenRange a, TokenRange b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }
inline TokenRange Between(TokenRange a, TokenRange b) {
  return a.end <= b.begin ? TokenRange{a.end, b.begin} : TokenRange{b.end, std::max(a.begin, b.end)};
}

// The person that the capture is a naming of, or none.
inline PersonId PersonOf(const ClaimInput& in, const Capture* capture) {
  if (capture == nullptr || capture->mention >= in.mentions.persons.size()) return {};
  if (in.mentions.persons[capture->mention].tokens != capture->tokens) return {};
  return in.mentions.persons[capture->mention].person;
}

}  // namespace gainsay
