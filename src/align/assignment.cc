#include "align/assignment.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/maximum_weighted_matching.hpp>

#include "base/sorted.h"

namespace gainsay {
namespace {

uint32_t Place(std::vector<uint32_t>& ids, uint32_t id) {
  return static_cast<uint32_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
}

}  // namespace

std::vector<Pairing> BestAssignment(std::vector<Pairing> candidates) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                      boost::property<boost::edge_weight_t, int32_t>>;
  std::sort(candidates.begin(), candidates.end());
  std::vector<uint32_t> left, right;
  for (const Pairing& c : candidates) {
    left.push_back(c.left);
    right.push_back(c.right);
  }
  SortUnique(left);
  SortUnique(right);
  // Only bipartite graphs: on some general ones the algorithm does not end (boostorg/graph 199, 223).
  Graph graph(left.size() + right.size());
  for (const Pairing& c : candidates) {
    boost::add_edge(Place(left, c.left), left.size() + Place(right, c.right), c.weight, graph);
  }
  std::vector<boost::graph_traits<Graph>::vertex_descriptor> mate(boost::num_vertices(graph));
  boost::maximum_weighted_matching(graph, mate.data());
  std::vector<Pairing> out;
  for (const Pairing& c : candidates) {
    if (mate[Place(left, c.left)] == left.size() + Place(right, c.right)) out.push_back(c);
  }
  return out;
}

}  // namespace gainsay
