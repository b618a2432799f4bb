// Who may be one person by name alone: of all namings of a run, the pairs whose
// names are alike. What else speaks for a pair is entity.h's part.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "names/compare_name.h"

namespace gainsay {

struct Naming {
  std::string_view name;
  ArticleId article;
};

struct NamePair {
  uint32_t a = 0, b = 0;  // places in the list of namings, a < b
  NameLevel level = NameLevel::kDifferent;  // kPartial or nearer
  double score = 0;
};

// The pairs of namings of different articles that share the sounds of a part
// and whose names are at least part of each other, each pair once: by the
// first of the shared sounds, then by a and b. A part that more namings share
// than tell anything pairs nobody.
std::vector<NamePair> FindNamePairs(const std::vector<Naming>& namings, const NameComparer& names, size_t jobs);

}  // namespace gainsay
