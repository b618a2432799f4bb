// What an article has that another article of the same story would share:
// places, events, figures, clocks, and names that no pack lists. People and
// organisations are resolved first and come from align/entity.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/civil_time.h"
#include "claim/article_read.h"

namespace gainsay {

enum class TraitKind : uint8_t { kName, kPlace, kEvent, kFigure, kUnlisted };
constexpr size_t kTraitKinds = 5;

struct Trait {
  std::string key;  // equal in any article, whatever its language, as long as concepts keep their names
  TraitKind kind = TraitKind::kName;
  int points = 0;   // what it tells when two articles share it, in tenths
  bool scene = false;  // a town of the title or the lead: where it happens
};

// Sorted by key; each key once.
std::vector<Trait> TraitsOf(const ArticleRead& article);

// Since 1970-01-01.
int64_t DayOf(CivilSeconds at);

// The days that the article names to the day or finer, since 1970-01-01 of its
// zone; sorted, each once. Relative days count where the article is dated.
std::vector<int64_t> NamedDays(const ArticleRead& article);

}  // namespace gainsay
