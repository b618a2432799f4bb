#include "align/story_signature.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/parallel.h"

namespace gainsay {

namespace {

bool Names(const StorySignature& article, const std::vector<uint32_t>& keys) {
  return std::any_of(keys.begin(), keys.end(), [&](uint32_t key) {
    const auto at = std::lower_bound(article.traits.begin(), article.traits.end(), key, [](const SharedTrait& t, uint32_t k) { return t.key < k; });
    return at != article.traits.end() && at->key == key;
  });
}

}  // namespace

bool Elsewhere(const StorySignature& a, const StorySignature& b) {
  return !a.scene.empty() && !b.scene.empty() && !Names(a, b.scene) && !Names(b, a.scene);
}

std::vector<StorySignature> SignaturesOf(const std::vector<ArticleRead>& articles, const std::vector<Entity>& entities, size_t jobs) {
  std::vector<StorySignature> out(articles.size());
  std::vector<std::vector<Trait>> traits(articles.size());
  ParallelFor(articles.size(), jobs, [&](size_t a) {
    traits[a] = TraitsOf(articles[a]);
    out[a].days = StoryDaysOf(articles[a]);
  });
  std::map<std::string, uint32_t> numbers;
  for (size_t a = 0; a < articles.size(); ++a) {
    for (Trait& trait : traits[a]) {
      const auto number = static_cast<uint32_t>(numbers.size());
      const uint32_t key = numbers.try_emplace(std::move(trait.key), number).first->second;
      out[a].traits.push_back({key, trait.kind, trait.points});
      if (trait.scene) out[a].scene.push_back(key);
    }
    std::sort(out[a].scene.begin(), out[a].scene.end());
    traits[a] = {};
  }
  for (uint32_t e = 0; e < entities.size(); ++e) {
    const int points = entities[e].kind == EntityKind::kPerson ? kPersonPoints : kOrganisationPoints;
    const auto number = static_cast<uint32_t>(numbers.size()) + e;
    for (const EntityMember& member : entities[e].members) {
      std::vector<SharedTrait>& shared = out[member.article.index].traits;
      if (shared.empty() || shared.back().key != number) shared.push_back({number, TraitKind::kName, points});
    }
  }
  for (StorySignature& signature : out) {
    std::sort(signature.traits.begin(), signature.traits.end(), [](const SharedTrait& x, const SharedTrait& y) { return x.key < y.key; });
  }
  return out;
}

}  // namespace gainsay
