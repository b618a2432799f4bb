#include "align/claim_graph.h"

#include <map>

namespace gainsay {
namespace {

// boost::add_vertex with a property looks for a name to find it by, and g++ 12
// warns of what it does there.
ClaimGraph::Node AddNode(ClaimGraph::Graph& graph, const GraphNode& value) {
  const ClaimGraph::Node node = boost::add_vertex(graph);
  graph[node] = value;
  return node;
}

class Builder {
 public:
  Builder(const std::vector<ArticleRead>& articles, const Alignments& alignments, ClaimGraph& out)
      : articles_(articles), alignments_(alignments), graph_(out.graph) {}

  void Run() {
    first_entity_ = boost::num_vertices(graph_);
    for (uint32_t i = 0; i < alignments_.entities.size(); ++i) AddEntity(i);
    for (uint32_t i = 0; i < alignments_.events.size(); ++i) AddEvent(i);
    for (uint32_t i = 0; i < alignments_.facts.size(); ++i) AddFact(i);
  }

 private:
  using Node = ClaimGraph::Node;

  void Link(Node a, Node b, GraphLink link) { boost::add_edge(a, b, std::move(link), graph_); }

  void AddEntity(uint32_t index) {
    const Entity& entity = alignments_.entities[index];
    const Node node = AddNode(graph_, {NodeKind::kEntity, index, {}});
    for (const EntityMember& member : entity.members) Link(member.article.index, node, {LinkKind::kNames, UINT32_MAX, entity.points});
  }

  void AddEvent(uint32_t index) {
    const AlignedEvent& event = alignments_.events[index];
    const Node node = AddNode(graph_, {NodeKind::kEvent, index, {}});
    std::vector<LinkPoint> points;
    for (const EventLink& link : event.links) points.insert(points.end(), link.points.begin(), link.points.end());
    ArticleId last;
    for (const EventRef& member : event.members) {
      event_of_[member] = node;
      if (member.article != last) Link(member.article.index, node, {LinkKind::kTells, UINT32_MAX, points});
      last = member.article;
    }
  }

  Node ClaimNode(ClaimRef ref) {
    const auto [it, fresh] = claim_of_.try_emplace(ref, 0);
    if (!fresh) return it->second;
    const Node node = AddNode(graph_, {NodeKind::kClaim, ref.claim.index, ref.article});
    it->second = node;
    Link(ref.article.index, node, {LinkKind::kStates, UINT32_MAX, {}});
    const Claim& claim = articles_[ref.article.index].claims.claims[ref.claim.index];
    uint32_t entity = UINT32_MAX;
    if (claim.person.valid()) entity = alignments_.EntityOf(EntityKind::kPerson, ref.article, claim.person.index);
    if (claim.org != UINT32_MAX) entity = alignments_.EntityOf(EntityKind::kOrganisation, ref.article, claim.org);
    if (entity != UINT32_MAX) Link(node, first_entity_ + entity, {LinkKind::kAbout, UINT32_MAX, {}});
    const auto event = event_of_.find({ref.article, claim.event});
    if (event != event_of_.end()) Link(node, event->second, {LinkKind::kOf, UINT32_MAX, {}});
    return node;
  }

  // The members of a fact in a row: each linked to the one before.
  void AddFact(uint32_t index) {
    const Fact& fact = alignments_.facts[index];
    for (size_t i = 1; i < fact.members.size(); ++i) {
      const Node a = ClaimNode(fact.members[i - 1]);
      const Node b = ClaimNode(fact.members[i]);
      Link(a, b, {LinkKind::kSameSlot, index, i == 1 ? fact.points : std::vector<LinkPoint>{}});
    }
  }

  const std::vector<ArticleRead>& articles_;
  const Alignments& alignments_;
  ClaimGraph::Graph& graph_;
  Node first_entity_ = 0;
  std::map<EventRef, Node> event_of_;
  std::map<ClaimRef, Node> claim_of_;
};

}  // namespace

ClaimGraph GraphOfArticles(size_t count) {
  ClaimGraph out;
  for (uint32_t i = 0; i < count; ++i) AddNode(out.graph, {NodeKind::kArticle, i, ArticleId{i}});
  return out;
}

void AddAlignments(const std::vector<ArticleRead>& articles, const Alignments& alignments, ClaimGraph& out) {
  Builder(articles, alignments, out).Run();
}

}  // namespace gainsay
