// Kinship, age and the two sides of an event, from the packs' pattern groups
// "relation", "age" and "participant".

#include "claim/kinds.h"

namespace gainsay {
namespace {

PersonId PersonOf(const ClaimInput& in, const Capture* capture) {
  if (capture == nullptr || capture->mention >= in.mentions.persons.size()) return {};
  if (in.mentions.persons[capture->mention].tokens != capture->tokens) return {};
  return in.mentions.persons[capture->mention].person;
}

void Relations(const ClaimInput& in, std::vector<Claim>& out) {
  for (const Match& match : in.matcher.FindEverywhere("relation")) {
    const Capture* kin = match.Find("kinship");
    const PersonId a = PersonOf(in, match.Find("a"));
    PersonId b = PersonOf(in, match.Find("b"));
    if (kin == nullptr || !a.valid()) continue;
    if (match.pattern->make == "antecedent") b = in.context.PersonBefore(match.tokens.begin, a);
    if (a == b) continue;
    Claim claim = MakeClaim(in, ClaimKind::kRelation, match.tokens);
    claim.attribute = kin->concept_id;
    claim.value_concept = kin->concept_id;
    claim.person = a;
    claim.object = b;
    claim.value = std::string(in.reading.document().Text(kin->tokens));
    out.push_back(std::move(claim));
  }
}

void Ages(const ClaimInput& in, std::vector<Claim>& out) {
  for (const Match& match : in.matcher.FindEverywhere("age")) {
    PersonId person = PersonOf(in, match.Find("person"));
    if (match.pattern->make == "antecedent") person = in.context.PersonBefore(match.tokens.begin, {});
    if (!person.valid()) continue;
    Claim claim = MakeClaim(in, ClaimKind::kAge, match.tokens);
    claim.person = person;
    if (const Capture* age = match.Find("age"); age != nullptr) {
      claim.value = std::to_string(age->number);
      for (uint32_t i = 0; i < in.mentions.quantities.size(); ++i) {
        if (in.mentions.quantities[i].tokens.Overlaps(age->tokens)) claim.quantity = i;
      }
    } else if (const Capture* born = match.Find("born"); born != nullptr && born->mention < in.mentions.times.size()) {
      claim.time = born->mention;
    } else {
      continue;
    }
    out.push_back(std::move(claim));
  }
}

// The roles an event gives its two sides, first side first.
std::pair<std::string_view, std::string_view> RolesOf(const Concepts& concepts, ConceptId event) {
  const std::string_view roles = concepts.Attribute(event, "roles");
  const size_t space = roles.find(' ');
  if (space == std::string_view::npos) return {};
  return {roles.substr(0, space), roles.substr(space + 1)};
}

void Participants(const ClaimInput& in, std::vector<Claim>& out) {
  for (const Match& match : in.matcher.FindEverywhere("participant")) {
    const Capture* event = match.Find("event");
    const Capture* a = match.Find("a");
    const Capture* b = match.Find("b");
    if (event == nullptr || a == nullptr || b == nullptr) continue;
    auto [first, second] = RolesOf(in.reading.concepts(), event->concept_id);
    if (first.empty()) continue;
    if (match.pattern->make == "passive") std::swap(first, second);
    const PersonId left = PersonOf(in, a);
    const PersonId right = PersonOf(in, b);
    if (!left.valid() || !right.valid() || left == right) continue;  // teams and bodies are not told apart yet
    Claim claim = MakeClaim(in, ClaimKind::kParticipant, match.tokens);
    claim.attribute = event->concept_id;
    claim.person = left;
    claim.object = right;
    claim.value = std::string(first);
    out.push_back(std::move(claim));
  }
}

}  // namespace

void FindRelationClaims(const ClaimInput& in, std::vector<Claim>& out) {
  Relations(in, out);
  Ages(in, out);
  Participants(in, out);
}

}  // namespace gainsay
