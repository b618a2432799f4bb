#include "align/spring_layout.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/kamada_kawai_spring_layout.hpp>
#include <cmath>
#include <cstddef>

namespace gainsay {
namespace {

constexpr size_t kMostNodes = 60;
constexpr size_t kMostRounds = 200;
constexpr size_t kMostSteps = 1000;
constexpr double kSettled = 5e-4;  // of a link's length: a force below it moves nothing that is seen

struct Weight {
  double value = 1;
};

using Square = boost::square_topology<>;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Weight>;

// Boost's own stops by tolerance alone; a graph whose springs never come to
// rest must end, too.
class Settled {
 public:
  explicit Settled(double length) : least_(kSettled * length) {}
  template <typename G, typename Node>
  bool operator()(double force, const Node&, const G&, bool global) {
    return force < least_ || (global ? ++rounds_ > kMostRounds : ++steps_ > kMostSteps);
  }

 private:
  double least_;
  size_t rounds_ = 0;
  size_t steps_ = 0;
};

}  // namespace

void SpringLayout(const std::vector<std::pair<uint32_t, uint32_t>>& links, double length, std::vector<Spot2d>& spots) {
  if (spots.size() < 2 || spots.size() > kMostNodes) return;
  Graph graph(spots.size());
  for (const auto& [a, b] : links) {
    if (a != b && !boost::edge(a, b, graph).second) boost::add_edge(a, b, Weight{}, graph);
  }
  std::vector<size_t> part(spots.size());
  if (boost::connected_components(graph, part.data()) != 1) return;
  std::vector<Square::point_type> at(spots.size());
  for (size_t i = 0; i < spots.size(); ++i) {
    at[i][0] = spots[i].x;
    at[i][1] = spots[i].y;
  }
  const auto place = boost::make_iterator_property_map(at.begin(), boost::get(boost::vertex_index, graph));
  if (!boost::kamada_kawai_spring_layout(graph, place, boost::get(&Weight::value, graph), Square(), boost::edge_length(length), Settled(length))) return;
  for (size_t i = 0; i < spots.size(); ++i) {
    if (!std::isfinite(at[i][0]) || !std::isfinite(at[i][1])) return;
  }
  for (size_t i = 0; i < spots.size(); ++i) spots[i] = {std::round(at[i][0] * 10) / 10, std::round(at[i][1] * 10) / 10};
}

}  // namespace gainsay
