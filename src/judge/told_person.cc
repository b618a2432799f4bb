#include "judge/told_person.h"

#include <algorithm>
#include <utility>

#include "judge/role_words.h"
#include "judge/story_util.h"
#include "mention/within.h"
#include "names/name_parts.h"

namespace gainsay {
namespace {

constexpr uint32_t kEventReach = 10;   // tokens between a name and what happens to the person
constexpr uint32_t kKinReach = 6;      // tokens behind a name: ", 52, a distant cousin"
constexpr size_t kMostSentences = 4;   // that name a person
constexpr size_t kMostPeople = 200;    // of an article that are looked at
constexpr int kMany = 100;             // people counted: more is a crowd, not a group somebody belongs to

}  // namespace

void ToldPeople::Collect(ArticleId article, std::vector<ToldPerson>& out) const {
  const ArticleRead& read = input_.articles[article.index];
  const MentionTable& mentions = read.mentions;
  if (mentions.people.size() > kMostPeople) return;
  std::vector<ToldPerson> own(mentions.people.size());
  for (uint32_t p = 0; p < mentions.people.size(); ++p) {
    const Person& person = mentions.people[p];
    ToldPerson& named = own[p];
    named.article = article;
    named.person = PersonId{p};
    named.entity = input_.alignments.EntityOf(EntityKind::kPerson, article, p);
    named.name = person.name;
    const std::vector<std::string_view> parts = NameParts(person.name);
    named.parts.assign(parts.begin(), parts.end());
    named.gender = person.gender;
    std::set<uint32_t> sentences;
    for (const uint32_t m : person.mentions) {
      const PersonMention& mention = mentions.persons[m];
      named.one_of_many = named.one_of_many || mention.in_list;
      if (!mention.full) continue;
      named.namings.push_back(mention.tokens);
      named.kin = named.kin || ToldAsKin(read, mention.tokens);
      const uint32_t sentence = read.document->sentence_of[mention.tokens.begin];
      if (sentences.size() < kMostSentences && sentences.insert(sentence).second) Sentence(read, mention, sentence, named);
    }
    for (const uint32_t r : person.roles) {
      const RoleMention& role = mentions.roles[r];
      named.former = named.former || role.status == RoleStatus::kFormer;
      named.one_of_many = named.one_of_many || role.plural;
      Posts(read, role, named.posts);
      named.around.push_back(role.tokens);
    }
  }
  for (const Claim& claim : read.claims.claims) {
    if (claim.kind != ClaimKind::kAge || !claim.person.valid() || !claim.quantity) continue;
    own[claim.person.index].age = mentions.quantities[*claim.quantity].value.Normalized();
  }
  for (ToldPerson& named : own) {
    if (named.entity != UINT32_MAX && named.parts.size() >= 2 && !named.namings.empty()) out.push_back(std::move(named));
  }
}

bool ToldPeople::ToldAsKin(const ArticleRead& read, TokenRange name) const {
  const ConceptId relative = concepts_.Find("occupation", "officeholder-relative");
  const TokenRange sentence = read.document->SentenceOf(name.begin).tokens;
  const auto kin = [&](uint32_t token) {
    for (const LexHit& hit : read.reading->HitsAt(token)) {
      if (hit.concept_id == relative || concepts_.InClass(hit.concept_id, "kinship")) return true;
    }
    return false;
  };
  if (name.begin > sentence.begin && kin(name.begin - 1)) return true;
  for (uint32_t t = name.end; t < std::min(sentence.end, name.end + kKinReach); ++t) {
    if (kin(t)) return read.document->Norm(name.end) == ",";
  }
  return false;
}

void ToldPeople::Posts(const ArticleRead& read, const RoleMention& role, std::set<ConceptId>& out) const {
  const RoleWords words = WordsOf(read, role);
  bool longer = false;
  for (uint32_t i = role.tokens.begin; i < words.tokens.begin; ++i) {
    for (const LexHit& hit : read.reading->HitsAt(i)) {
      if (hit.end != words.tokens.end || !(IsPost(hit.concept_id) || concepts_.InClass(hit.concept_id, "occupation"))) continue;
      out.insert(hit.concept_id);
      longer = true;
    }
  }
  if (!longer && role.status != RoleStatus::kDeputy) out.insert(words.readings.begin(), words.readings.end());
}

void ToldPeople::Sentence(const ArticleRead& read, const PersonMention& mention, uint32_t sentence, ToldPerson& named) const {
  const TokenRange tokens = read.document->sentences[sentence].tokens;
  const std::set<std::string> words = TellingWords(input_, named.article, sentence, {}, {mention.tokens});
  named.words.insert(words.begin(), words.end());
  for (const EventMention& event : BeginningIn(read.mentions.events, tokens)) {
    if (event.negated || concepts_.Attribute(event.event, "generic") == "true") continue;
    const uint32_t gap = event.tokens.begin >= mention.tokens.end ? event.tokens.begin - mention.tokens.end
                         : mention.tokens.begin >= event.tokens.end ? mention.tokens.begin - event.tokens.end
                                                                    : 0;
    if (gap <= kEventReach) named.events.insert(event.event);
  }
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const uint32_t gap = i >= mention.tokens.end ? i - mention.tokens.end : mention.tokens.begin > i ? mention.tokens.begin - i : 0;
    if (gap > kEventReach) continue;
    for (const LexHit& hit : read.reading->HitsAt(i)) {
      if (concepts_.Attribute(hit.concept_id, "unique") == "event") named.prizes.insert(hit.concept_id);
    }
  }
  // "Three men, X among them": another article may name another of the three.
  for (const QuantityMention& number : BeginningIn(read.mentions.quantities, tokens)) {
    if (number.value < Decimal::FromInt(2) || Decimal::FromInt(kMany) < number.value) continue;
    for (const RoleMention& role : BeginningIn(read.mentions.roles, {number.tokens.end, number.tokens.end + 1})) {
      if (!role.person.valid()) named.one_of_many = true;
    }
  }
}

}  // namespace gainsay
