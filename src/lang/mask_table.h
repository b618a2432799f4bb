// Sets of classes, each kept once and known by a number: of the tokens of an
// article, most share theirs with others.
#pragma once

#include <cstdint>
#include <vector>

#include "lang/class_mask.h"

namespace gainsay {

class MaskTable {
 public:
  static constexpr uint32_t kEmpty = 0;  // the number of the set without a class

  MaskTable() : slots_(kFirstSlots, kFree) { masks_.reserve(kFirstSlots / 2); }

  // The set's number, in order of arrival.
  uint32_t Add(const ClassMask& mask) { return (mask[0] | mask[1]) == 0 ? kEmpty : Find(mask); }
  // All of them, by number. The table is used up.
  std::vector<ClassMask> Take();

 private:
  static constexpr uint32_t kFree = UINT32_MAX;
  static constexpr size_t kFirstSlots = 256;

  static size_t Hash(const ClassMask& mask) {
    const uint64_t mixed = (mask[0] ^ (mask[1] << 29 | mask[1] >> 35)) * 0x9E3779B97F4A7C15u;  // Fibonacci hashing
    return mixed >> 32;
  }
  uint32_t Find(const ClassMask& mask);
  // Where it stands, or could.
  uint32_t& SlotOf(const ClassMask& mask);
  void Grow();

  std::vector<ClassMask> masks_ = {ClassMask{}};
  std::vector<uint32_t> slots_;  // open addressing, power of two
};

}  // namespace gainsay
