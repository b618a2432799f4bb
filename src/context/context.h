// What the articles of a story lend each other between the two passes of the
// mention step: a publication time for an article that has none, and full
// names of persons, which an article in a script without capitals may need.
#pragma once

#include <string>
#include <vector>

#include "ingest/article.h"
#include "mention/mention.h"
#include "mention/story_context.h"

namespace gainsay {

// One article's share: its value after the first pass.
struct FirstPass {
  const Article* article = nullptr;
  const MentionTable* mentions = nullptr;
  std::vector<std::string> asked;  // of FindMentions
};

// A context for each article, in the same order. An article without a
// publication time takes, in this order: the day and month of its dateline
// with a sibling's year; the latest full date in its own text; the latest
// publication time of a sibling that shares a person or a place with it.
// All are marked as assumed. All share the names, which point to `names`.
std::vector<StoryContext> BuildContexts(const std::vector<FirstPass>& articles, const NameComparer& names);

// Whether a second pass with the context could find anything else.
bool Lends(const StoryContext& context, const FirstPass& article);

}  // namespace gainsay
