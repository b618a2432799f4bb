// How old people are or were, and when they were born, from the packs' pattern
// group "age".

#include <string>

#include "claim/gap.h"
#include "claim/meant_person.h"

namespace gainsay {

void FindAgeClaims(const ClaimInput& in, const MeantPerson& meant, std::vector<Claim>& out) {
  for (const Match& match : in.matcher.FindEverywhere("age")) {
    PersonId person = PersonOf(in, match.Find("person"));
    if (match.pattern->make == "antecedent") person = meant.LifeOf(match.tokens.begin);
    const Capture* then = match.Find("then");
    if (then != nullptr) {
      // Whom the sentence names, else whose life is told.
      const uint32_t begin = in.reading.document().SentenceOf(match.tokens.begin).tokens.begin;
      const ClassId kinship = in.reading.concepts().FindClass("kinship");
      bool kin = false;  // "her husband died in 2011 at the age of 79"
      for (uint32_t i = begin; i < match.tokens.begin && !kin; ++i) kin = in.reading.In(i, kinship);
      if (kin) continue;
      for (const PersonMention& mention : BeginningIn(in.mentions.persons, {begin, match.tokens.begin})) person = mention.person;
      if (!person.valid()) person = meant.LifeOf(begin);
    }
    if (!person.valid()) continue;
    Claim claim = MakeClaim(in, ClaimKind::kAge, match.tokens);
    claim.person = person;
    if (then != nullptr) {
      if (then->mention >= in.mentions.times.size() || !in.mentions.times[then->mention].when.has_value()) continue;
      claim.holds = *in.mentions.times[then->mention].when;
    }
    const Capture* age = match.Find("age");
    const Capture* born = match.Find("born");
    if (born != nullptr && born->mention >= in.mentions.times.size()) born = nullptr;
    if (age != nullptr && born != nullptr) {  // "Sachdev, 67, born in 1960": both
      Claim birth = MakeClaim(in, ClaimKind::kAge, born->tokens);
      birth.person = person;
      birth.time = born->mention;
      out.push_back(std::move(birth));
      claim.tokens.end = age->tokens.end;
      claim.span = in.reading.document().SpanOf(claim.tokens);
    }
    if (age != nullptr) {
      claim.value = std::to_string(age->number);
      for (const QuantityMention& quantity : MaybeOverlapping(in.mentions.quantities, age->tokens)) {
        if (quantity.tokens.Overlaps(age->tokens)) claim.quantity = static_cast<uint32_t>(&quantity - in.mentions.quantities.data());
      }
    } else if (born != nullptr) {
      claim.time = born->mention;
    } else {
      continue;
    }
    out.push_back(std::move(claim));
  }
}

}  // namespace gainsay
