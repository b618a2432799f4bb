#include "report/graph_index.h"

namespace gainsay {

GraphIndex::GraphIndex(const GraphView& graph) : graph_(graph), spoken_of_(graph.nodes.size()) {
  for (uint32_t n = 0; n < graph.nodes.size(); ++n) {
    const GraphView::Node& node = graph.nodes[n];
    if (node.kind == "claim") claims_[node.article].push_back(n);
  }
  for (const GraphView::Link& link : graph.links) {
    if (link.kind != "about" && link.kind != "of") continue;
    spoken_of_[link.from].push_back(link.to);
    spoken_of_[link.to].push_back(link.from);
  }
}

std::vector<uint32_t> GraphIndex::ClaimsAt(ArticleId article, Span span) const {
  std::vector<uint32_t> out;
  const auto found = claims_.find(article);
  if (found == claims_.end()) return out;
  for (const uint32_t n : found->second) {
    if (graph_.nodes[n].span.Overlaps(span)) out.push_back(n);
  }
  return out;
}

}  // namespace gainsay
