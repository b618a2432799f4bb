// Kinship, from the packs' pattern group "relation".
//
// Patterns give the shape; what a shape cannot say is checked here: that no
// third person, clause or speech stands between the two it joins, and whom a
// pronoun means. "Rao told Das that his wife …" has two candidates and gives
// no relation; "Rao came with his wife Meena" has one.

#include <algorithm>
#include <map>
#include <set>

#include "claim/gap.h"
#include "claim/meant_person.h"

namespace gainsay {
namespace {

constexpr uint32_t kAntecedentSentences = 3;  // in front of the pronoun's own
constexpr uint32_t kAdjacent = 2;             // tokens between kinship word and name that evidence may hold

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

}  // namespace

void FindRelationClaims(const ClaimInput& in, const MeantPerson& meant, std::vector<Claim>& out) {
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

}  // namespace gainsay
