#include "align/graph_view.h"

#include "align/claim_graph.h"

namespace gainsay {
namespace {

constexpr const char* kLinkNames[] = {"same-story", "names", "tells", "states", "about", "of", "same-slot"};

GraphView::Node NodeOf(const std::vector<ArticleRead>& articles, const Alignments& alignments, const GraphNode& node) {
  switch (node.kind) {
    case NodeKind::kArticle: return {"article", articles[node.index].article->title, node.article, {}};
    case NodeKind::kEntity: return {"entity", alignments.entities[node.index].name, {}, {}};
    case NodeKind::kEvent: {
      const AlignedEvent& event = alignments.events[node.index];
      const EventRef first = event.members.front();
      const ArticleRead& read = articles[first.article.index];
      return {"event", std::string(read.document->Text(read.mentions.events[first.event].tokens)), {}, {}};
    }
    case NodeKind::kClaim: break;
  }
  const Claim& claim = articles[node.article.index].claims.claims[node.index];
  return {"claim", std::string(articles[node.article.index].document->Text(claim.tokens)), node.article, claim.span};
}

}  // namespace

GraphView ViewGraph(const std::vector<ArticleRead>& articles, const Alignments& alignments) {
  const ClaimGraph::Graph& graph = alignments.graph->graph;
  GraphView out;
  for (auto [node, end] = boost::vertices(graph); node != end; ++node) out.nodes.push_back(NodeOf(articles, alignments, graph[*node]));
  for (auto [edge, end] = boost::edges(graph); edge != end; ++edge) {
    out.links.push_back({static_cast<uint32_t>(boost::source(*edge, graph)), static_cast<uint32_t>(boost::target(*edge, graph)),
                         kLinkNames[static_cast<size_t>(graph[*edge].kind)], graph[*edge].points});
  }
  return out;
}

}  // namespace gainsay
