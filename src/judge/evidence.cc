#include <algorithm>
#include <set>

#include "base/sorted.h"
#include "judge/comparator.h"

namespace gainsay {

Evidence MakeEvidence(const JudgeInput& input, ArticleId article, TokenRange tokens, std::string value) {
  return {article, input.articles[article.index].document->SpanOf(tokens), std::move(value)};
}

void Finish(const JudgeInput& input, Side& side, size_t most_an_article) {
  SortUnique(side.evidence);
  std::vector<Evidence> kept;
  std::set<uint32_t> origins;
  for (const Evidence& evidence : side.evidence) {
    const auto in_article = std::count_if(kept.begin(), kept.end(), [&](const Evidence& e) { return e.article == evidence.article; });
    origins.insert(input.alignments.origin_of[evidence.article.index]);
    if (static_cast<size_t>(in_article) < most_an_article) kept.push_back(evidence);
  }
  side.evidence = std::move(kept);
  side.origins = static_cast<uint32_t>(origins.size());
}

}  // namespace gainsay
