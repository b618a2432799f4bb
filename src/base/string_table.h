// Interned strings: each distinct string has a number, in order of arrival.
// Open addressing over a pool, so that a compiled table loads by copying.
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

  // The string's number, or kNone.
  uint32_t Find(std::string_view text) const;
  uint32_t Add(std::string_view text);
  std::string_view operator[](uint32_t id) const {
    return std::string_view(pool_).substr(begins_[id], begins_[id + 1] - begins_[id]);
  }
  uint32_t size() const { return static_cast<uint32_t>(begins_.size()) - 1; }

  void Save(BlobWriter& out) const;
  static StringTable Load(BlobReader& in);

 private:
  static uint64_t Hash(std::string_view text);
  void Grow();

  std::string pool_;
  std::vector<uint32_t> begins_ = {0};
  std::vector<uint32_t> slots_;  // power of two; id + 1, 0 for free
};

}  // namespace gainsay
