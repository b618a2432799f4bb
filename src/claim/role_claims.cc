// Who is named how, who holds which role, how organisations and places are named.

#include "claim/kinds.h"

namespace gainsay {

void FindRoleClaims(const ClaimInput& in, std::vector<Claim>& out) {
  const Document& document = in.reading.document();
  for (const PersonMention& person : in.mentions.persons) {
    Claim claim = MakeClaim(in, ClaimKind::kName, person.whole);
    claim.person = person.person;
    claim.value = person.name;
    out.push_back(std::move(claim));
  }
  for (uint32_t i = 0; i < in.mentions.roles.size(); ++i) {
    const RoleMention& role = in.mentions.roles[i];
    if (!role.person.valid()) continue;
    // The naming nearest to the role carries the value.
    const PersonMention* holder = nullptr;
    for (const PersonMention& person : BeginningIn(in.mentions.persons, document.SentenceOf(role.tokens.begin).tokens)) {
      if (person.person != role.person) continue;
      const auto gap = [&](const PersonMention& p) {
        return p.tokens.begin > role.tokens.begin ? p.tokens.begin - role.tokens.begin : role.tokens.begin - p.tokens.begin;
      };
      if (holder == nullptr || gap(person) < gap(*holder)) holder = &person;
    }
    if (holder == nullptr) continue;
    const TokenRange both{std::min(role.tokens.begin, holder->tokens.begin), std::max(role.tokens.end, holder->tokens.end)};
    Claim claim = MakeClaim(in, ClaimKind::kRole, both);
    claim.attribute = role.role;
    claim.person = role.person;
    claim.value = holder->name;
    claim.role = i;
    claim.status = role.status;
    claim.scope = role.scope;
    claim.scope_concept = role.scope_concept;
    out.push_back(std::move(claim));
  }
  for (uint32_t i = 0; i < in.mentions.orgs.size(); ++i) {
    Claim claim = MakeClaim(in, ClaimKind::kOrgName, in.mentions.orgs[i].tokens);
    claim.org = in.mentions.orgs[i].same;
    claim.value = in.mentions.orgs[i].name;
    claim.attribute = in.mentions.orgs[i].kind;
    out.push_back(std::move(claim));
  }
  for (const PlaceMention& place : in.mentions.places) {
    Claim claim = MakeClaim(in, ClaimKind::kPlace, place.tokens);
    claim.value = place.name;
    claim.scope_concept = place.known;
    out.push_back(std::move(claim));
  }
}

}  // namespace gainsay
