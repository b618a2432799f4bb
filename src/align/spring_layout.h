// Places for the nodes of a small graph, by springs between them (Kamada and
// Kawai, "An algorithm for drawing general undirected graphs", Information
// Processing Letters 31, 1989), as Boost.Graph has it.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace gainsay {

struct Spot2d {
  double x = 0;
  double y = 0;
};

// Moves the nodes from where they stand to where the springs leave them; linked
// nodes come to lie about `length` apart. The same start gives the same places,
// to a tenth. Leaves them alone where they are too many (over 60) or a part is
// linked to nothing.
// REQUIRES: links name nodes of `spots`, and no two nodes start at one place.
void SpringLayout(const std::vector<std::pair<uint32_t, uint32_t>>& links, double length, std::vector<Spot2d>& spots);

}  // namespace gainsay
