#include "judge/spoken.h"

#include <algorithm>

#include "names/name_parts.h"

namespace gainsay {
namespace {

constexpr double kOnePart = 0.9;  // likeness of two name parts

// Speakers of one post that share a name: a slip of the name, which another
// check tells.
bool NamedAlike(const JudgeInput& input, const Spoken& a, const Spoken& b) {
  const MentionTable& left = a.article->mentions;
  const MentionTable& right = b.article->mentions;
  const Person& x = left.people[a.claim->person.index];
  const Person& y = right.people[b.claim->person.index];
  const bool one_post = std::any_of(x.roles.begin(), x.roles.end(), [&](uint32_t i) {
    return std::any_of(y.roles.begin(), y.roles.end(), [&](uint32_t j) { return left.roles[i].role == right.roles[j].role; });
  });
  if (!one_post) return false;
  for (const std::string_view p : NameParts(x.name)) {
    for (const std::string_view q : NameParts(y.name)) {
      if (input.names.PartSimilarity(p, q) >= kOnePart) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<QuoteText> TextsOf(const std::vector<Spoken>& spoken) {
  std::vector<QuoteText> texts;
  texts.reserve(spoken.size());
  for (const Spoken& quotation : spoken) texts.emplace_back(*quotation.article, quotation.claim->tokens);
  return texts;
}

std::vector<Spoken> SpokenIn(const JudgeInput& input, const Fact& fact) {
  std::vector<Spoken> out;
  for (const ClaimRef& ref : fact.members) {
    const ArticleRead& read = input.articles[ref.article.index];
    out.push_back({ref, &read, &read.claims.claims[ref.claim.index]});
  }
  return out;
}

bool OtherSpeaker(const JudgeInput& input, const Spoken& a, const Spoken& b) {
  if (a.ref.article == b.ref.article || !a.claim->person.valid() || !b.claim->person.valid()) return false;
  const uint32_t x = input.alignments.EntityOf(EntityKind::kPerson, a.ref.article, a.claim->person.index);
  const uint32_t y = input.alignments.EntityOf(EntityKind::kPerson, b.ref.article, b.claim->person.index);
  if (x == y) return false;
  return input.names.LevelOf(a.claim->value, b.claim->value) == NameLevel::kDifferent && !NamedAlike(input, a, b);
}

}  // namespace gainsay
