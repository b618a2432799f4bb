// What the articles of a run lend one of them: the second pass of the mention
// step reads with it. Made by the context step from first-pass tables.
#pragma once

#include <memory>
#include <optional>

#include "ingest/article.h"
#include "mention/lent_names.h"

namespace gainsay {

struct StoryContext {
  // Full names of persons, of all articles of the run; none in the first pass.
  std::shared_ptr<const LentNames> names;
  uint32_t article = 0;  // the place of this one in the run
  // The publication time to read with where the article has none of its own.
  std::optional<Published> assumed;
};

}  // namespace gainsay
