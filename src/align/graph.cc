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
}

uint32_t Alignments::StoryOf(ArticleId article) const {
  for (uint32_t i = 0; i < stories.size(); ++i) {
    if (std::binary_search(stories[i].articles.begin(), stories[i].articles.end(), article)) return i;
  }
  return UINT32_MAX;
}

}  // namespace gainsay
