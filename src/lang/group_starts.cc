#include "lang/group_starts.h"

#include <algorithm>
#include <bit>

namespace gainsay {

void GroupStarts::Add(uint32_t group, const PatternIndex& index) {
  std::vector<Bits>& by_place = by_place_.Own();
  const std::span<const uint64_t> places = index.places();
  by_place.resize(std::max(by_place.size(), places.size() * 64));
  for (size_t i = 0; i < places.size(); ++i) {
    for (uint64_t bits = places[i]; bits != 0; bits &= bits - 1) {
      by_place[i * 64 + static_cast<size_t>(std::countr_zero(bits))] |= BitOf(group);
    }
  }
  for (size_t half = 0; half < classes_.size(); ++half) classes_[half] |= index.classes()[half];
}

void GroupStarts::Save(BlobWriter& out) const {
  out.Array(by_place_);
  for (const uint64_t half : classes_) out.I64(static_cast<int64_t>(half));
}

GroupStarts GroupStarts::Load(BlobReader& in) {
  GroupStarts starts;
  starts.by_place_ = FlatArray<Bits>(in.Array<Bits>());
  for (uint64_t& half : starts.classes_) half = static_cast<uint64_t>(in.I64());
  return starts;
}

}  // namespace gainsay
