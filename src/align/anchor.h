// What two articles can be anchored to each other by, sentence by sentence:
// figures, people and organisations, concepts and, within a script, words.
// Nothing of it is compared here; align/parallel.h does.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "align/graph.h"
#include "claim/article_read.h"

namespace gainsay {

// One thing that a sentence holds. Equal keys are the same thing in any article
// of a run, whatever its language.
struct Anchor {
  uint64_t key = 0;
  uint32_t sentence = 0;
  int16_t weight = 0;  // what a match tells, in hundredths
  enum class Kind : uint8_t { kWording, kFigure, kName } kind = Kind::kWording;  // kFigure: of two digits or more, no date
  friend auto operator<=>(const Anchor&, const Anchor&) = default;
};

struct AnchoredText {
  std::vector<Anchor> anchors;     // sorted by key, then sentence; distinct
  std::vector<uint32_t> letters;   // of each sentence: code points
  std::vector<ConceptId> towns;    // listed places that are no country or state; sorted, distinct
};

// The number of the entity that a person or organisation of an article is of;
// UINT32_MAX where it is none.
using EntityLookup = std::function<uint32_t(EntityKind, ArticleId, uint32_t)>;

AnchoredText AnchorsOf(const std::vector<ArticleRead>& articles, ArticleId article, const EntityLookup& entity_of);

}  // namespace gainsay
