// Union-find over small integers; the sets come out in order of their least
// member.
#pragma once

#include <cstdint>
#include <map>
#include <numeric>
#include <vector>

namespace gainsay {

class Groups {
 public:
  explicit Groups(size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0u); }
  uint32_t Root(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void Join(uint32_t a, uint32_t b) {
    a = Root(a);
    b = Root(b);
    if (a != b) parent_[a < b ? b : a] = a < b ? a : b;
  }
  // Root -> members, both rising.
  std::map<uint32_t, std::vector<uint32_t>> Sets() {
    std::map<uint32_t, std::vector<uint32_t>> out;
    for (uint32_t i = 0; i < parent_.size(); ++i) out[Root(i)].push_back(i);
    return out;
  }

 private:
  std::vector<uint32_t> parent_;
};

}  // namespace gainsay
