#include "align/story_signature.h"

#include <algorithm>
#include <map>
#include <string>

namespace gainsay {

std::vector<StorySignature> SignaturesOf(const std::vector<ArticleRead>& articles, const std::vector<Entity>& entities) {
  std::vector<StorySignature> out(articles.size());
  std::map<std::string, uint32_t> numbers;
  for (size_t a = 0; a < articles.size(); ++a) {
    for (Trait& trait : TraitsOf(articles[a])) {
      const auto number = static_cast<uint32_t>(numbers.size());
      out[a].traits.push_back({numbers.try_emplace(std::move(trait.key), number).first->second, trait.kind, trait.points});
    }
    out[a].days = StoryDaysOf(articles[a]);
  }
  for (uint32_t e = 0; e < entities.size(); ++e) {
    const int points = entities[e].kind == EntityKind::kPerson ? kPersonPoints : kOrganisationPoints;
    const auto number = static_cast<uint32_t>(numbers.size()) + e;
    for (const EntityMember& member : entities[e].members) {
      std::vector<SharedTrait>& traits = out[member.article.index].traits;
      if (traits.empty() || traits.back().key != number) traits.push_back({number, TraitKind::kName, points});
    }
  }
  for (StorySignature& signature : out) {
    std::sort(signature.traits.begin(), signature.traits.end(), [](const SharedTrait& x, const SharedTrait& y) { return x.key < y.key; });
  }
  return out;
}

}  // namespace gainsay
