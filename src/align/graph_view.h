// The claim graph as plain values that a report can show: what claim_graph.h
// names by index, here in words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/graph.h"
#include "claim/article_read.h"

namespace gainsay {

struct GraphView {
  struct Node {
    std::string kind;                // "article", "entity", "event", "claim"
    std::string label;               // a title, a name, the words of a claim
    ArticleId article;               // of an article or a claim
    Span span;                       // of a claim
  };
  struct Link {
    uint32_t from = 0;               // of nodes
    uint32_t to = 0;
    std::string kind;                // "same-story", "names", "tells", "states", "about", "of", "same-slot"
    std::vector<LinkPoint> points;
  };
  std::vector<Node> nodes;           // in the graph's order
  std::vector<Link> links;
};

// REQUIRES: the graph is whole.
GraphView ViewGraph(const std::vector<ArticleRead>& articles, const Alignments& alignments);

}  // namespace gainsay
