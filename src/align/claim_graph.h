// The graph of a run, for Boost.Graph: articles, entities, events and claims
// are its nodes; its links say what names, tells, states and is about what,
// and carry the named points that made them.
//
// Alignment grows it as it goes: articles and the links that make stories
// (story.h finds these as its components), then entities and events, then the
// claims of every fact.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <vector>

#include "align/graph.h"
#include "claim/article_read.h"

namespace gainsay {

enum class NodeKind : uint8_t { kArticle, kEntity, kEvent, kClaim };

struct GraphNode {
  NodeKind kind = NodeKind::kArticle;
  uint32_t index = 0;   // of the articles, Alignments::entities or ::events; the ClaimId
  ArticleId article;    // of a claim or an article
};

enum class LinkKind : uint8_t {
  kSameStory,  // article, article
  kNames,      // article, entity
  kTells,      // article, event
  kStates,     // article, claim
  kAbout,      // claim, entity: its subject
  kOf,         // claim, event
  kSameSlot,   // claim, claim: two of one fact
};

struct GraphLink {
  LinkKind kind = LinkKind::kSameStory;
  uint32_t fact = UINT32_MAX;          // kSameSlot: of Alignments::facts
  std::vector<LinkPoint> points;       // kSameStory, kNames, kTells, kSameSlot: why
};

struct ClaimGraph {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, GraphNode, GraphLink>;
  using Node = boost::graph_traits<Graph>::vertex_descriptor;

  Graph graph;  // the node of article i is i
};

// A node for each of `count` articles.
ClaimGraph GraphOfArticles(size_t count);

// Adds the entities, events and facts of `alignments`, in that order.
void AddAlignments(const std::vector<ArticleRead>& articles, const Alignments& alignments, ClaimGraph& out);

}  // namespace gainsay
