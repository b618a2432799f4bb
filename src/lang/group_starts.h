// Which groups of patterns have one that may begin at a token. A text is walked
// for a score of groups; asked once for all of them, most tokens are passed
// over with one look.
#pragma once

#include <cstdint>

#include "base/blob.h"
#include "lang/class_mask.h"
#include "lang/pattern_index.h"

namespace gainsay {

class GroupStarts {
 public:
  using Bits = uint32_t;
  using Key = PatternIndex::Key;

  // Groups whose numbers are 32 apart share a bit: a set bit says "may".
  static constexpr Bits BitOf(uint32_t group) { return Bits{1} << group % 32; }

  // The groups that have a pattern which begins with the key.
  Bits At(Key key, uint32_t id = 0) const {
    const uint32_t place = PatternIndex::PlaceOf(key, id);
    return place < by_place_.size() ? by_place_[place] : 0;
  }
  // The classes that any pattern of any group begins with.
  const ClassMask& classes() const { return classes_; }

  void Add(uint32_t group, const PatternIndex& index);
  void Save(BlobWriter& out) const;
  static GroupStarts Load(BlobReader& in);

 private:
  FlatArray<Bits> by_place_;
  ClassMask classes_{};
};

}  // namespace gainsay
