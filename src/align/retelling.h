// Which articles of a story tell its one event, though they may give it another
// day, place and toll. An article with several slips at once still has most of
// the names and figures of the other, and its sentences; an accident in another
// town has the sentences at most, and the next day's bulletin other figures.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "align/story_signature.h"
#include "align/twin.h"

namespace gainsay {

class RetellingFinder {
 public:
  // REQUIRES: both outlive the finder; `signatures` holds every article's.
  RetellingFinder(const std::vector<ArticleRead>& articles, const std::vector<StorySignature>& signatures)
      : articles_(articles), signatures_(signatures) {}

  bool Retold(ArticleId a, ArticleId b);
  // The pairs of a story, the lesser first; sorted. Looks at the first 40
  // articles. REQUIRES: `members` is sorted.
  std::vector<std::pair<ArticleId, ArticleId>> Pairs(const std::vector<ArticleId>& members);

 private:
  bool Alike(ArticleId left, ArticleId right);
  const std::vector<SentenceWords>& WordsOf(ArticleId article);

  const std::vector<ArticleRead>& articles_;
  const std::vector<StorySignature>& signatures_;
  std::map<ArticleId, std::vector<SentenceWords>> words_;  // of the first sentences, once asked for
};

}  // namespace gainsay
