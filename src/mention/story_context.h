// What one article of a story may lend another: the second pass of the mention
// step reads with it. Made by the context step from first-pass tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/article.h"

namespace gainsay {

struct StoryContext {
  // Full names of persons that sibling articles hold, as printed there.
  std::vector<std::string> names;
  // The publication time to read with where the article has none of its own.
  std::optional<Published> assumed;
};

}  // namespace gainsay
