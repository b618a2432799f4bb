// Interned strings: each distinct string has a number, in order of arrival.
// Open addressing over a pool, in flat arrays, so that a compiled table loads
// as a view.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/blob.h"

namespace gainsay {

class StringTable {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  StringTable() { begins_.Own().push_back(0); }

  // The string's number, or kNone.
  uint32_t Find(std::string_view text) const;
  uint32_t Add(std::string_view text);
  std::string_view operator[](uint32_t id) const {
    return {pool_.data() + begins_[id], begins_[id + 1] - begins_[id]};
  }
  uint32_t size() const { return static_cast<uint32_t>(begins_.size()) - 1; }

  void Save(BlobWriter& out) const;
  static StringTable Load(BlobReader& in);

 private:
  static uint64_t Hash(std::string_view text);
  void Grow();

  FlatArray<char> pool_;
  FlatArray<uint32_t> begins_;
  FlatArray<uint32_t> slots_;  // power of two; id + 1, 0 for free
};

}  // namespace gainsay
