// Kinship, age and the sides of an event, from the packs' pattern groups
// "relation", "age", "participant" and "side".
//
// Patterns give the shape; what a shape cannot say is checked here: that no
// third person, clause or speech stands between the two it joins, and whom a
// pronoun means. "Rao told Das that his wife …" has two candidates and gives
// no relation; "Rao came with his wife Meena" has one.

#include <algorithm>
#include <map>
#include <set>

#include "claim/kinds.h"
#include "claim/meant_person.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr uint32_t kAntecedentSentences = 3;  // in front of the pronoun's own
constexpr uint32_t kHypotheticalReach = 3;    // tokens in front of a sentence's sides that "if" may stand in
constexpr uint32_t kAdjacent = 2;             // tokens between kinship word and name that evidence may hold

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

TokenRange Hull(TokenRange a, TokenRange b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }
TokenRange Between(TokenRange a, TokenRange b) {
  return a.end <= b.begin ? TokenRange{a.end, b.begin} : TokenRange{b.end, std::max(a.begin, b.end)};
}

PersonId PersonOf(const ClaimInput& in, const Capture* capture) {
  if (capture == nullptr || capture->mention >= in.mentions.persons.size()) return {};
  if (in.mentions.persons[capture->mention].tokens != capture->tokens) return {};
  return in.mentions.persons[capture->mention].person;
}

// "male", "female" or nothing.
std::string_view GenderOf(const ClaimInput& in, PersonId person) {
  const ConceptId gender = in.mentions.people[person.index].gender;
  return gender.valid() ? in.reading.concepts().Name(gender) : std::string_view();
}

// What words of kinship said of people before: a granddaughter is no "he".
using Genders = std::map<PersonId, std::string_view>;

// Whom a possessive pronoun at `at` means: the one person of the nearest
// sentence that names any, up to a few sentences back in the paragraph, whose
// gender fits. Two candidates are none; one that only a relation names ("her
// aunt Poongodi") is none either.
PersonId Antecedent(const ClaimInput& in, uint32_t at, PersonId not_this, ConceptId kinship, const Genders& genders, const std::set<PersonId>& relatives) {
  const Document& document = in.reading.document();
  const Concepts& concepts = in.reading.concepts();
  const LexHit* pronoun = in.reading.HitAt(at, "pronoun");
  const std::string_view wanted = pronoun == nullptr ? std::string_view() : concepts.Attribute(pronoun->concept_id, "gender");
  // A wife's possessor is a husband, and the other way round.
  const std::string_view inverse = concepts.Attribute(kinship, "inverse");
  const ConceptId spouse = inverse.find(' ') == std::string_view::npos ? concepts.Find("kinship", inverse) : ConceptId{};
  const std::string_view also = spouse.valid() ? concepts.Attribute(spouse, "gender") : std::string_view();
  const uint32_t own = document.sentence_of[at];
  const uint32_t paragraph = document.sentences[own].paragraph;
  for (uint32_t back = 0; back <= kAntecedentSentences && back <= own; ++back) {
    const Sentence& sentence = document.sentences[own - back];
    if (sentence.paragraph != paragraph) return {};
    std::set<PersonId> found;
    for (const PersonMention& person : BeginningIn(in.mentions.persons, sentence.tokens)) {
      if (person.tokens.begin >= at) break;
      if (!sentence.tokens.Contains(person.tokens) || person.person == not_this) continue;
      if (relatives.count(person.person) != 0 && in.mentions.people[person.person.index].name.find(' ') == std::string::npos) continue;
      const auto kin = genders.find(person.person);
      const std::string_view gender = kin != genders.end() ? kin->second : GenderOf(in, person.person);
      if (!gender.empty() && ((!wanted.empty() && wanted != gender) || (!also.empty() && also != gender))) continue;
      found.insert(person.person);
    }
    if (found.size() == 1) return *found.begin();
    if (found.size() > 1) return {};
  }
  return {};
}

void Relations(const ClaimInput& in, const MeantPerson& meant, std::vector<Claim>& out) {
  const Gap gap(in);
  const Document& document = in.reading.document();
  Genders genders;
  std::set<PersonId> relatives;  // already told as somebody's
  for (const Match& match : in.matcher.FindEverywhere("relation")) {
    const Capture* kin = match.Find("kinship");
    const Capture* left = match.Find("a");
    const Capture* right = match.Find("b");
    PersonId a = PersonOf(in, left);
    PersonId b = PersonOf(in, right);
    if (kin == nullptr) continue;
    if (match.pattern->make == "subject") {  // "She is a granddaughter of …": whose life is told
      left = match.Find("pronoun");
      if (left == nullptr || !b.valid()) continue;
      a = meant.LifeOf(left->tokens.begin);
    }
    if (!a.valid()) continue;
    const std::string_view gender = in.reading.concepts().Attribute(kin->concept_id, "gender");
    if (!gender.empty()) genders.emplace(a, gender);
    TokenRange tokens = Hull(left->tokens, kin->tokens);
    std::string holder_key;
    if (match.pattern->make == "antecedent") {
      const Capture* pronoun = match.Find("pronoun");
      const uint32_t at = pronoun != nullptr ? pronoun->tokens.begin : kin->tokens.begin;
      b = Antecedent(in, std::min(at, left->tokens.begin), a, kin->concept_id, genders, relatives);
      // A paragraph that names nobody before the pronoun goes on with whose life is told.
      const TokenRange before{document.paragraphs[document.SentenceOf(at).paragraph].tokens.begin, std::min(at, left->tokens.begin)};
      if (!b.valid() && pronoun != nullptr && BeginningIn(in.mentions.persons, before).empty()) b = meant.LifeOf(at);
      if (pronoun != nullptr) tokens = Hull(tokens, pronoun->tokens);
    } else if (const Capture* holder = match.Find("holder"); holder != nullptr) {
      if (in.reading.concepts().Has(holder->concept_id, "anybody")) continue;  // "the man's father"
      b = meant.HolderOf(*holder, a);
      holder_key = std::string(in.reading.concepts().FullName(holder->concept_id));
      const uint32_t name_gap = Between(kin->tokens, left->tokens).size();
      tokens = Hull(kin->tokens, holder->tokens);
      if (name_gap <= kAdjacent) tokens = Hull(tokens, left->tokens);
    } else if (right != nullptr) {
      const TokenRange apart = left->tokens.end <= right->tokens.begin ? Between(left->tokens, right->tokens) : Between(kin->tokens, left->tokens);
      if (gap.HasPerson(apart)) continue;
      if (match.pattern->make == "apart" && gap.HasClause(apart)) continue;
      if (match.pattern->make == "subject" && gap.HasClause(apart)) continue;
      const uint32_t name_gap = Between(kin->tokens, left->tokens).size();
      tokens = Hull(kin->tokens, right->tokens);
      if (name_gap <= kAdjacent) tokens = Hull(tokens, left->tokens);
    }
    if ((!b.valid() && holder_key.empty()) || a == b) continue;
    Claim claim = MakeClaim(in, ClaimKind::kRelation, tokens);
    claim.scope = std::move(holder_key);
    claim.attribute = kin->concept_id;
    claim.value_concept = kin->concept_id;
    claim.person = a;
    claim.object = b;
    claim.value = std::string(in.reading.document().Text(kin->tokens));
    relatives.insert(a);
    out.push_back(std::move(claim));
  }
}

void Ages(const ClaimInput& in, const MeantPerson& meant, std::vector<Claim>& out) {
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
      claim.holds = in.mentions.times[then->mention].when;
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

void FindRelationClaims(const ClaimInput& in, std::vector<Claim>& out) {
  const MeantPerson meant(in);
  Relations(in, meant, out);
  Ages(in, meant, out);
  Participants(in, out);
  for (const Match& match : in.matcher.FindEverywhere("side")) OneSide(in, meant, match, out);
}

}  // namespace gainsay
