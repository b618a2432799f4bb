#include "align/graph.h"

#include <algorithm>

namespace gainsay {

uint32_t Alignments::EntityOf(EntityKind kind, ArticleId article, uint32_t index) const {
  const auto it = entity_of_.find({kind, {article, index}});
  return it == entity_of_.end() ? UINT32_MAX : it->second;
}

void Alignments::Index() {
  entity_of_.clear();
  for (uint32_t i = 0; i < entities.size(); ++i) {
    for (const EntityMember& member : entities[i].members) entity_of_[{entities[i].kind, member}] = i;
  }
  story_of_.clear();
  for (uint32_t i = 0; i < stories.size(); ++i) {
    for (const ArticleId article : stories[i].articles) {
      if (story_of_.size() <= article.index) story_of_.resize(article.index + 1, UINT32_MAX);
      story_of_[article.index] = i;
    }
  }
}

std::span<const Fact> Alignments::FactsOf(uint32_t story) const {
  const auto begin = std::partition_point(facts.begin(), facts.end(), [&](const Fact& f) { return f.story < story; });
  const auto end = std::partition_point(begin, facts.end(), [&](const Fact& f) { return f.story == story; });
  return {begin, end};
}

uint32_t Alignments::StoryOf(ArticleId article) const {
  return article.index < story_of_.size() ? story_of_[article.index] : UINT32_MAX;
}

bool Alignments::Retold(ArticleId a, ArticleId b) const {
  const uint32_t story = StoryOf(a);
  if (story == UINT32_MAX || story != StoryOf(b)) return false;
  const auto& retold = stories[story].retold;
  return std::binary_search(retold.begin(), retold.end(), std::pair(std::min(a, b), std::max(a, b)));
}

}  // namespace gainsay
