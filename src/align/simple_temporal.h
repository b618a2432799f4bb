// A Simple Temporal Problem (Dechter, Meiri & Pearl 1991): variables and bounds
// on their differences. It is consistent exactly where its distance graph has
// no negative cycle, and a negative cycle is the explanation why it is not.
#pragma once

#include <cstdint>
#include <vector>

namespace gainsay {

class SimpleTemporal {
 public:
  // `to` - `from` <= `most`. Parallel bounds are allowed.
  struct Bound {
    uint32_t from = 0;
    uint32_t to = 0;
    int64_t most = 0;
    bool active = true;
  };

  uint32_t AddVariable() { return variables_++; }
  // The bound's number: they count up from 0.
  uint32_t AddBound(uint32_t from, uint32_t to, int64_t most);
  void Retract(uint32_t bound) { bounds_[bound].active = false; }
  const Bound& At(uint32_t bound) const { return bounds_[bound]; }
  uint32_t variables() const { return variables_; }

  // The bounds of one negative cycle in its order, the least number first;
  // empty where the problem is consistent. Bellman-Ford: variables x bounds.
  std::vector<uint32_t> NegativeCycle() const;

 private:
  uint32_t variables_ = 0;
  std::vector<Bound> bounds_;
};

}  // namespace gainsay
