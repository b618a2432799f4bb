#include "new_copy.h"

#include <algorithm>

namespace gainsay {

void KeepNewCopy(Run& run) {
  const auto is_new = [&](const Evidence& evidence) { return run.articles[evidence.article.index].archived.empty(); };
  const auto has_new = [&](const Side& side) { return std::any_of(side.evidence.begin(), side.evidence.end(), is_new); };
  if (std::all_of(run.articles.begin(), run.articles.end(), [](const Article& article) { return article.archived.empty(); })) return;
  const auto of_archive = [&](const auto& item) { return std::none_of(item.sides.begin(), item.sides.end(), has_new); };
  std::erase_if(run.findings, of_archive);
  std::erase_if(run.alignments, of_archive);
  std::erase_if(run.claims, [&](const ClaimMark& mark) { return !run.articles[mark.article.index].archived.empty(); });
  std::erase_if(run.timeline.events, [&](const TimelineView::Event& event) {
    return std::none_of(event.entries.begin(), event.entries.end(),
                        [&](const TimelineView::Entry& entry) { return run.articles[entry.article.index].archived.empty(); });
  });
  for (Finding& finding : run.findings) {
    for (Side& side : finding.sides) std::stable_partition(side.evidence.begin(), side.evidence.end(), is_new);
    std::stable_partition(finding.sides.begin(), finding.sides.end(), has_new);
  }
}

}  // namespace gainsay
