// The sides of an event, from the packs' pattern groups "participant" (both)
// and "side" (one of them).

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "claim/gap.h"
#include "claim/meant_person.h"
#include "claim/possible.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr uint32_t kModalReach = 2;         // tokens in front of an event that "could" may stand in
constexpr uint32_t kHypotheticalReach = 3;  // tokens in front of a sentence's sides that "if" may stand in

// One side of an event: a person, or a body or place by a key that is equal
// for the same one ("place/india", or the folded name where no pack lists it).
struct SideOf {
  PersonId person;
  std::string key;
  uint32_t org = UINT32_MAX;
  bool valid() const { return person.valid() || !key.empty(); }
};

SideOf ReadSide(const ClaimInput& in, const Capture* capture) {
  SideOf side;
  if (capture == nullptr) return side;
  side.person = PersonOf(in, capture);
  if (side.person.valid()) return side;
  const Concepts& concepts = in.reading.concepts();
  const uint32_t i = capture->mention;
  if (i < in.mentions.orgs.size() && in.mentions.orgs[i].tokens == capture->tokens) {
    const OrgMention& org = in.mentions.orgs[i];
    side.key = org.known.valid() ? std::string(concepts.FullName(org.known)) : Fold(org.name);
    side.org = org.same;
  } else if (i < in.mentions.places.size() && in.mentions.places[i].tokens == capture->tokens) {
    const PlaceMention& place = in.mentions.places[i];
    side.key = place.known.valid() ? std::string(concepts.FullName(place.known)) : Fold(place.name);
  }
  return side;
}

// The roles an event gives its two sides, first side first.
std::pair<std::string_view, std::string_view> RolesOf(const Concepts& concepts, ConceptId event) {
  const std::string_view roles = concepts.Attribute(event, "roles");
  const size_t space = roles.find(' ');
  if (space == std::string_view::npos) return {};
  return {roles.substr(0, space), roles.substr(space + 1)};
}

// Whether a condition opens the sentence of these tokens, or stands shortly in front of or in them.
bool IsConditional(const ClaimInput& in, TokenRange tokens) {
  const uint32_t opening = std::max(in.reading.document().SentenceOf(tokens.begin).tokens.begin,
                                    tokens.begin > kHypotheticalReach ? tokens.begin - kHypotheticalReach : 0);
  for (uint32_t i = opening; i < tokens.end; ++i) {
    if (in.reading.In(i, "hypothetical")) return true;
  }
  return false;
}

// The polarity and the event mention of a participant's claim.
void Finish(const ClaimInput& in, TokenRange event, TokenRange tokens, Claim& claim) {
  for (uint32_t i = event.begin > 2 ? event.begin - 2 : 0; i < tokens.end; ++i) {
    if (in.reading.In(i, "negation")) claim.affirmed = false;
    if (in.reading.In(i, "planned")) claim.modality = Modality::kPlanned;
  }
  if (IsPossible(in, {event.begin - std::min(event.begin, kModalReach), event.begin})) claim.modality = Modality::kHypothetical;
  for (const EventMention& mention : MaybeOverlapping(in.mentions.events, event)) {
    if (mention.tokens.Overlaps(event)) claim.event = static_cast<uint32_t>(&mention - in.mentions.events.data());
  }
}

// An event with one of its sides, whatever the other is ("summoned the jail
// superintendent"): a person, a body or a bare role. `a` is the side that the
// event names first, `b` the second; sides that stand in a list are none.
void OneSide(const ClaimInput& in, const MeantPerson& meant, const Match& match, std::vector<Claim>& out) {
  const Document& document = in.reading.document();
  const Capture* event = match.Find("event");
  if (event == nullptr) return;
  const bool first = match.Find("b") == nullptr;
  const bool pronoun = match.pattern->make == "antecedent";
  const Capture* capture = match.Find(pronoun ? "pronoun" : first ? "a" : "b");
  if (capture == nullptr) return;
  const auto [one, two] = RolesOf(in.reading.concepts(), event->concept_id);
  if (one.empty() || one == two || capture->tokens.Overlaps(event->tokens)) return;
  // The mark of the side itself stands first.
  TokenRange inner = Between(capture->tokens, event->tokens);
  if (capture->tokens.end == inner.begin && !inner.empty() && in.reading.In(inner.begin, "postposition")) ++inner.begin;
  if ((match.pattern->make == "apart" || pronoun) && Gap(in).HasClause(inner)) return;
  SideOf side = pronoun ? SideOf{} : ReadSide(in, capture);
  if (pronoun) side.person = meant.LifeOf(capture->tokens.begin);
  uint32_t role = UINT32_MAX;
  TokenRange words = capture->tokens;
  if (side.person.valid() && !pronoun) {
    const PersonMention& mention = in.mentions.persons[capture->mention];
    if (mention.in_list) return;
    words = Hull(mention.whole, mention.tokens);
  } else if (!side.valid()) {
    if (pronoun) return;
    role = capture->mention;
    if (role >= in.mentions.roles.size() || in.mentions.roles[role].tokens != capture->tokens) return;
    const RoleMention& held = in.mentions.roles[role];
    if (!in.reading.concepts().InClass(held.role, "office") && !in.reading.concepts().InClass(held.role, "rank")) return;
    if (held.plural || held.status != RoleStatus::kCurrent) return;
    side.person = held.person;
    side.key = std::string(in.reading.concepts().FullName(held.role));
  }
  const TokenRange sentence = document.SentenceOf(words.begin).tokens;
  const auto joint = [&](uint32_t token) {
    return sentence.begin <= token && token < sentence.end && in.reading.In(token, "conjunction") && !in.reading.In(token, "postposition");
  };
  if ((words.begin > 0 && joint(words.begin - 1)) || joint(words.end)) return;
  const TokenRange tokens = Hull(words, event->tokens);
  if (IsConditional(in, tokens)) return;
  Claim claim = MakeClaim(in, ClaimKind::kParticipant, tokens);
  claim.attribute = event->concept_id;
  (first ? claim.person : claim.object) = side.person;
  (first ? claim.subject_words : claim.scope) = side.key;
  if (first) claim.org = side.org;
  if (role != UINT32_MAX) claim.role = role;
  claim.value = std::string(first ? one : two);
  Finish(in, event->tokens, tokens, claim);
  out.push_back(std::move(claim));
}

void Participants(const ClaimInput& in, std::vector<Claim>& out) {
  const Gap gap(in);
  std::set<TokenRange> passive;  // events read as passive: no second reading of them
  std::vector<Match> matches = in.matcher.FindEverywhere("participant");
  for (const Match& match : matches) {
    if (match.pattern->make == "passive") passive.insert(match.Find("event")->tokens);
  }
  for (const Match& match : matches) {
    const Capture* event = match.Find("event");
    const Capture* a = match.Find("a");
    const Capture* b = match.Find("b");
    if (event == nullptr || a == nullptr || b == nullptr) continue;
    const bool is_passive = match.pattern->make == "passive";
    if (!is_passive && passive.count(event->tokens) != 0) continue;
    auto [first, second] = RolesOf(in.reading.concepts(), event->concept_id);
    if (first.empty() || (first == second && in.reading.concepts().Attribute(event->concept_id, "level") != "true")) continue;
    const SideOf left = ReadSide(in, a);
    const SideOf right = ReadSide(in, b);
    if (!left.valid() || !right.valid()) continue;
    if (left.person.valid() ? left.person == right.person : left.key == right.key) continue;
    // Nobody else stands between them, and no other clause.
    const TokenRange inner = Between(a->tokens, b->tokens);
    if (gap.HasPerson(inner)) continue;
    if (match.pattern->make == "plain") {
      if (gap.HasClause(inner) || gap.HasPreposition(Between(event->tokens, b->tokens))) continue;
    }
    if (match.pattern->make == "apart" && gap.HasClause(Between(event->tokens, b->tokens))) continue;
    const TokenRange tokens = Hull(Hull(a->tokens, b->tokens), event->tokens);
    if (IsConditional(in, tokens)) continue;
    Claim claim = MakeClaim(in, ClaimKind::kParticipant, tokens);
    claim.attribute = event->concept_id;
    claim.person = left.person;
    claim.object = right.person;
    claim.org = left.org;
    claim.subject_words = left.key;
    claim.scope = right.key;
    claim.value = std::string(is_passive ? second : first);
    Finish(in, event->tokens, tokens, claim);
    out.push_back(std::move(claim));
  }
}

}  // namespace

void FindParticipantClaims(const ClaimInput& in, const MeantPerson& meant, std::vector<Claim>& out) {
  Participants(in, out);
  for (const Match& match : in.matcher.FindEverywhere("side")) OneSide(in, meant, match, out);
}

}  // namespace gainsay
