// The claim graph of a run by place: made once, so that drawing a finding
// looks only at the nodes near it.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "align/graph_view.h"
#include "base/ids.h"
#include "base/span.h"

namespace gainsay {

class GraphIndex {
 public:
  // REQUIRES: `graph` outlives the object.
  explicit GraphIndex(const GraphView& graph);

  // The claims whose words overlap these, in the graph's order.
  std::vector<uint32_t> ClaimsAt(ArticleId article, Span span) const;
  // The people, bodies and events that a claim speaks of, in the order of the links.
  const std::vector<uint32_t>& SpokenOf(uint32_t claim) const { return spoken_of_[claim]; }

 private:
  const GraphView& graph_;
  std::map<ArticleId, std::vector<uint32_t>> claims_;
  std::vector<std::vector<uint32_t>> spoken_of_;  // by node
};

}  // namespace gainsay
