// Listed persons matched one to one.
//
// Where two articles each list people ("A, B and C were present"), at most one
// of one list is one of the other. Who is whom is a maximum weighted bipartite
// matching (Galil 1986, boost::maximum_weighted_matching), so that a partial
// name goes to the person whom nobody else fits better.
#pragma once

#include <cstdint>
#include <vector>

namespace gainsay {

struct Pairing {
  uint32_t left = 0;
  uint32_t right = 0;
  int32_t weight = 0;   // positive
  friend auto operator<=>(const Pairing&, const Pairing&) = default;
};

// The pairings of the matching with the greatest weight, each side at most
// once, sorted. Left and right ids are two separate spaces. Of equal matchings
// the same one is found for the same input in any order.
std::vector<Pairing> BestAssignment(std::vector<Pairing> candidates);

}  // namespace gainsay
