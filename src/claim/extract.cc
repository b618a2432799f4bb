#include "claim/extract.h"

#include <algorithm>

#include "claim/context.h"
#include "claim/kinds.h"
#include "claim/meant_person.h"

namespace gainsay {
namespace {

void Offer(const MentionTable& mentions, Matcher& matcher) {
  const auto all = [&](const char* type, const auto& table) {
    for (uint32_t i = 0; i < table.size(); ++i) matcher.Provide(type, table[i].tokens, i);
  };
  all("person", mentions.persons);
  all("org", mentions.orgs);
  all("place", mentions.places);
  all("time", mentions.times);
  all("quantity", mentions.quantities);
  all("event", mentions.events);
  all("role", mentions.roles);
}

}  // namespace

Claim MakeClaim(const ClaimInput& in, ClaimKind kind, TokenRange tokens) {
  Claim claim;
  claim.kind = kind;
  claim.tokens = tokens;
  claim.span = in.reading.document().SpanOf(tokens);
  claim.sentence = in.reading.document().sentence_of[tokens.begin];
  claim.context = in.context.ContextOf(tokens);
  return claim;
}

ClaimTable ExtractClaims(const Reading& reading, MentionTable& mentions) {
  const ContextFinder context(reading, mentions);
  FindSpeakers(reading, context, mentions);
  Matcher matcher(reading);
  Offer(mentions, matcher);
  const ClaimInput in{reading, mentions, context, matcher};
  ClaimTable table;
  FindRoleClaims(in, table.claims);
  FindChargeClaims(in, table.claims);
  const MeantPerson meant(in);
  FindRelationClaims(in, meant, table.claims);
  FindAgeClaims(in, meant, table.claims);
  FindParticipantClaims(in, meant, table.claims);
  FindQuantityClaims(in, table.claims);
  FindTimeClaims(in, table.claims);
  FindStateClaims(in, table.claims);
  FindQuoteClaims(in, table.claims);
  std::stable_sort(table.claims.begin(), table.claims.end(), [](const Claim& a, const Claim& b) {
    return a.tokens != b.tokens ? a.tokens < b.tokens : a.kind < b.kind;
  });
  table.claims.shrink_to_fit();  // held while a run lasts
  return table;
}

}  // namespace gainsay
