#include "align/simple_temporal.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <numeric>

namespace gainsay {
namespace {

struct BoundEdge {
  int64_t most = 0;
  uint32_t bound = 0;
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property, BoundEdge>;

// Keeps the edge that last lowered each vertex: Boost's predecessor map holds
// vertices only, and bounds may be parallel.
class LastEdge : public boost::bellman_visitor<> {
 public:
  explicit LastEdge(std::vector<uint32_t>& last) : last_(&last) {}
  template <typename Edge>
  void edge_relaxed(Edge edge, const Graph& graph) {
    (*last_)[boost::target(edge, graph)] = graph[edge].bound;
  }

 private:
  std::vector<uint32_t>* last_;
};

}  // namespace

uint32_t SimpleTemporal::AddBound(uint32_t from, uint32_t to, int64_t most) {
  bounds_.push_back({from, to, most, true});
  return static_cast<uint32_t>(bounds_.size() - 1);
}

std::vector<uint32_t> SimpleTemporal::NegativeCycle() const {
  Graph graph(variables_);
  for (uint32_t b = 0; b < bounds_.size(); ++b) {
    if (bounds_[b].active) boost::add_edge(bounds_[b].from, bounds_[b].to, BoundEdge{bounds_[b].most, b}, graph);
  }
  // All distances start at zero: as if a source led to every variable.
  std::vector<int64_t> distance(variables_, 0);
  std::vector<uint32_t> last(variables_, UINT32_MAX);
  const bool consistent = boost::bellman_ford_shortest_paths(
      graph, static_cast<int>(variables_),
      boost::weight_map(boost::get(&BoundEdge::most, graph)).distance_map(distance.data()).visitor(LastEdge(last)));
  if (consistent) return {};
  for (uint32_t b = 0; b < bounds_.size(); ++b) {
    const Bound& bound = bounds_[b];
    if (!bound.active || distance[bound.from] + bound.most >= distance[bound.to]) continue;
    // An edge that still lowers its end is reached from a cycle: go back often enough to be on it.
    last[bound.to] = b;
    uint32_t at = bound.to;
    for (uint32_t step = 0; step < variables_ && last[at] != UINT32_MAX; ++step) at = bounds_[last[at]].from;
    std::vector<uint32_t> cycle;
    uint32_t walk = at;
    do {
      if (last[walk] == UINT32_MAX || cycle.size() > variables_) return {};
      cycle.push_back(last[walk]);
      walk = bounds_[last[walk]].from;
    } while (walk != at);
    std::reverse(cycle.begin(), cycle.end());
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    return cycle;
  }
  return {};
}

}  // namespace gainsay
