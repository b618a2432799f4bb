// States of a group whose members exclude each other (voted in favour,
// abstained; valid, lapsed), with the subject they are said of.

#include "claim/kinds.h"

namespace gainsay {
namespace {

constexpr uint32_t kSubjectReach = 9;
constexpr uint32_t kNegationReach = 3;

bool Near(TokenRange a, TokenRange b) {
  const uint32_t gap = a.end <= b.begin ? b.begin - a.end : b.end <= a.begin ? a.begin - b.end : 0;
  return gap <= kSubjectReach;
}

// The subject nearest in front of the state, in its sentence: a body, a
// place, a person; else a document or thing beside it.
void Subject(const ClaimInput& in, TokenRange state, Claim& claim) {
  const Document& document = in.reading.document();
  const TokenRange sentence = document.SentenceOf(state.begin).tokens;
  uint32_t best = 0;
  const auto consider = [&](TokenRange tokens, auto set) {
    if (!sentence.Contains(tokens) || tokens.end > state.begin || !Near(tokens, state) || tokens.end < best) return;
    best = tokens.end;
    claim.person = {};
    claim.org = UINT32_MAX;
    claim.scope_concept = {};
    claim.subject_words.clear();
    set();
  };
  for (const PlaceMention& place : in.mentions.places) {
    consider(place.tokens, [&] {
      claim.scope_concept = place.known;
      claim.subject_words = place.name;
    });
  }
  for (const OrgMention& org : in.mentions.orgs) {
    consider(org.tokens, [&] { claim.org = org.same; });
  }
  for (const PersonMention& person : in.mentions.persons) {
    consider(person.tokens, [&] { claim.person = person.person; });
  }
  // A document is named on either side of its state: "a valid certificate".
  for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const LexHit* hit = in.reading.HitAt(i, "document");
    if (hit != nullptr && Near({hit->begin, hit->end}, state)) claim.value = std::string(in.reading.concepts().FullName(hit->concept_id));
  }
}

}  // namespace

void FindStateClaims(const ClaimInput& in, std::vector<Claim>& out) {
  const Concepts& concepts = in.reading.concepts();
  const ClassId state = concepts.FindClass("state");
  if (!state.valid()) return;
  const auto size = static_cast<uint32_t>(in.reading.document().tokens.size());
  for (uint32_t at = 0; at < size;) {
    const LexHit* hit = in.reading.HitAt(at, state);
    if (hit == nullptr) {
      ++at;
      continue;
    }
    const TokenRange tokens{hit->begin, hit->end};
    at = hit->end;
    if (!concepts.Has(hit->concept_id, "group")) continue;
    Claim claim = MakeClaim(in, ClaimKind::kState, tokens);
    claim.attribute = hit->concept_id;
    claim.value_concept = hit->concept_id;
    Subject(in, tokens, claim);
    const TokenRange sentence = in.reading.document().SentenceOf(tokens.begin).tokens;
    const uint32_t from = tokens.begin > sentence.begin + kNegationReach ? tokens.begin - kNegationReach : sentence.begin;
    for (uint32_t i = from; i < std::min(tokens.end + kNegationReach, sentence.end); ++i) {
      if ((i < tokens.begin || i >= tokens.end) && in.reading.In(i, "negation")) claim.affirmed = false;
      if (in.reading.In(i, "planned")) claim.modality = Modality::kPlanned;
      if (in.reading.In(i, "hypothetical")) claim.modality = Modality::kHypothetical;
    }
    out.push_back(std::move(claim));
  }
}

}  // namespace gainsay
