// Dice that fall alike everywhere: <random>'s distributions differ between
// libraries.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gainsay::bench {

// Sebastiano Vigna's splitmix64 (2015, public domain): a counter and a mixer,
// so that a seed made of small numbers falls as evenly as any other.
class Dice {
 public:
  // Dice of their own for each event, teller and purpose.
  explicit Dice(uint64_t seed, uint64_t first = 0, uint64_t second = 0, uint64_t third = 0) : state_(seed) {
    for (const uint64_t part : {first, second, third}) state_ = Next() ^ (part * 0x9E3779B97F4A7C15u);
  }

  // 0 .. limit - 1. REQUIRES: limit > 0.
  uint32_t Below(uint32_t limit) { return static_cast<uint32_t>((Next() >> 32) * limit >> 32); }
  int64_t Between(int64_t low, int64_t high) {
    return high <= low ? low : low + static_cast<int64_t>(Below(static_cast<uint32_t>(high - low + 1)));
  }
  bool Chance(uint32_t percent) { return Below(100) < percent; }

 private:
  uint64_t Next() {
    uint64_t mixed = (state_ += 0x9E3779B97F4A7C15u);
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
  }

  uint64_t state_;
};

}  // namespace gainsay::bench
