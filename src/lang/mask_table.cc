#include "lang/mask_table.h"

#include <utility>

namespace gainsay {

uint32_t& MaskTable::SlotOf(const ClassMask& mask) {
  size_t at = Hash(mask);
  for (;; ++at) {
    uint32_t& slot = slots_[at & (slots_.size() - 1)];
    if (slot == kFree || (masks_[slot][0] == mask[0] && masks_[slot][1] == mask[1])) return slot;
  }
}

uint32_t MaskTable::Find(const ClassMask& mask) {
  uint32_t& slot = SlotOf(mask);
  if (slot != kFree) return slot;
  const auto number = static_cast<uint32_t>(masks_.size());
  slot = number;
  masks_.push_back(mask);
  if (masks_.size() * 2 > slots_.size()) Grow();
  return number;
}

void MaskTable::Grow() {
  slots_.assign(slots_.size() * 2, kFree);
  for (uint32_t i = kEmpty + 1; i < masks_.size(); ++i) SlotOf(masks_[i]) = i;
}

std::vector<ClassMask> MaskTable::Take() {
  masks_.shrink_to_fit();
  return std::move(masks_);
}

}  // namespace gainsay
