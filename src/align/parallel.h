// Parallel copy: two articles of which one is a translation or a light rewrite
// of the other, so that the same sentences stand in the same order. Says
// whether two articles are that, and which of their sentences correspond.
//
// Alignment by length and anchors: Gale & Church, "A Program for Aligning
// Sentences in Bilingual Corpora" (1993), with shared figures, names, concepts
// and words (align/anchor.h) as further evidence, and dynamic programming over
// beads of 1-1, 1-2, 2-1 and 2-2 sentences or of one that the other leaves out.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "align/anchor.h"
#include "align/graph.h"
#include "claim/article_read.h"

namespace gainsay {

// Corresponding sentences: [a_begin, a_end) of one article, [b_begin, b_end) of
// the other; none on a side where the other article leaves something out.
struct Bead {
  uint32_t a_begin = 0, a_end = 0;
  uint32_t b_begin = 0, b_end = 0;
  int32_t support = 0;  // of its anchors, in hundredths
  bool anchored = false;  // no other sentence has as much in common with either side
  bool sure = false;      // anchored itself, or between two beads that are
  bool one_to_one() const { return a_end - a_begin == 1 && b_end - b_begin == 1; }
  bool both() const { return a_begin < a_end && b_begin < b_end; }
};

struct ParallelTexts {
  bool parallel = false;
  bool closely = false;     // so closely that it makes one story of them
  std::vector<Bead> beads;  // in the order of both texts; empty where not parallel
};

class ParallelFinder {
 public:
  // Collects nothing yet; the anchors of an article are taken when it is first asked for, or prepared.
  // REQUIRES: `articles` outlives the finder.
  ParallelFinder(const std::vector<ArticleRead>& articles, EntityLookup entity_of);

  // Takes the anchors of `wanted`, each once, from up to `jobs` threads. These
  // may then be compared by several threads at once.
  void Prepare(const std::vector<ArticleId>& wanted, size_t jobs);

  // Whether enough of the shorter article runs parallel to the other. Looks at
  // the shared anchors alone first, so that strangers cost no alignment.
  ParallelTexts Compare(ArticleId a, ArticleId b);

 private:
  const AnchoredText& TextOf(ArticleId article);

  const std::vector<ArticleRead>& articles_;
  EntityLookup entity_of_;
  std::map<ArticleId, AnchoredText> texts_;
};

}  // namespace gainsay
