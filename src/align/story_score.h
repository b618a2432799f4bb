// How much two articles must share to be of one story. What a pair scores
// depends on the two alone, so that a run over an archive joins what a run over
// the same articles joins.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "align/graph.h"
#include "align/story_traits.h"
#include "base/civil_time.h"

namespace gainsay {

// Points of people and bodies, in tenths; other traits bring theirs.
inline constexpr int kPersonPoints = 15;
inline constexpr int kOrganisationPoints = 6;
inline constexpr int kStoryPoints = 36;  // from which two articles are of one story
inline constexpr int kLeastShared = 10;  // of a pair, to be looked at

// When an article was published, and the days that it speaks of.
struct StoryDays {
  std::optional<CivilSeconds> published;
  bool day_stated = false;     // its day and month; the year of a dateline may be assumed
  bool year_stated = false;
  std::vector<int64_t> named;  // sorted; days since 1970-01-01
};

StoryDays StoryDaysOf(const ArticleRead& article);

// What two articles share, by kind.
class SharedTraits {
 public:
  void Add(TraitKind kind, int points);
  int of(TraitKind kind) const { return kinds_[static_cast<size_t>(kind)]; }

 private:
  std::array<int, kTraitKinds> kinds_{};
};

struct StoryScore {
  int sum = 0;
  bool story = false;      // of one story
  bool far_apart = false;  // told of days apart
  std::vector<LinkPoint> points;  // of a story
};

// `elsewhere`: each says where it happens, and neither names the other's town.
StoryScore ScoreStory(SharedTraits shared, const StoryDays& a, const StoryDays& b, bool elsewhere);

}  // namespace gainsay
