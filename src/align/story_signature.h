// What linking holds of an article: its traits and entities under numbers of
// the run, and its days.
#pragma once

#include <cstdint>
#include <vector>

#include "align/graph.h"
#include "align/story_score.h"
#include "align/story_traits.h"

namespace gainsay {

struct SharedTrait {
  uint32_t key = 0;  // a number of the run
  TraitKind kind = TraitKind::kName;
  int points = 0;
};

struct StorySignature {
  std::vector<SharedTrait> traits;  // sorted by key
  std::vector<uint32_t> scene;      // keys of the towns where it happens; sorted
  StoryDays days;
};

// Each says where it happens, and neither names a place where the other does.
bool Elsewhere(const StorySignature& a, const StorySignature& b);

// Of each article, in order.
std::vector<StorySignature> SignaturesOf(const std::vector<ArticleRead>& articles, const std::vector<Entity>& entities, size_t jobs);

}  // namespace gainsay
