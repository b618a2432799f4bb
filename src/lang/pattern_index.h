// Which patterns of a group can begin at a token: most tokens can begin none,
// and only the others have to be tried.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/blob.h"
#include "base/string_table.h"
#include "lang/class_mask.h"
#include "lang/pattern.h"
#include "lang/pattern_needs.h"

namespace gainsay {

class PatternIndex {
 public:
  enum class Key : uint8_t {
    kNumber,   // any number token
    kLetters,  // any word token
    kAlways,   // whatever stands there
    kMention,  // a mention offered, by the number of its slot
    kClass,    // a lexicon entry of a class, by its id
    kWord,     // a word of the pack's vocabulary, by its id
  };

  // Keys of all kinds in one row, so that one set of bits tells which begin a
  // pattern. Mention slots may share a place.
  static constexpr uint32_t PlaceOf(Key key, uint32_t id = 0) {
    switch (key) {
      case Key::kMention: return kMentions + id % (kClasses - kMentions);
      case Key::kClass: return kClasses + id;
      case Key::kWord: return kWords + id;
      default: return static_cast<uint32_t>(key);
    }
  }

  // The numbers of the patterns that a key can begin, rising.
  std::span<const uint32_t> At(Key key, uint32_t id = 0) const {
    const uint32_t place = PlaceOf(key, id);
    if (!Has(place)) return {};
    const uint64_t below = begins_[place / 64] & ((uint64_t{1} << place % 64) - 1);
    const uint32_t rank = before_[place / 64] + static_cast<uint32_t>(std::popcount(below));
    return {patterns_.data() + starts_[rank], patterns_.data() + starts_[rank + 1]};
  }
  // The places of all keys that begin a pattern: a bit each.
  std::span<const uint64_t> places() const { return begins_.span(); }
  // The classes, and the types of mentions (MentionBit), that patterns begin with.
  const ClassMask& classes() const { return classes_; }
  uint64_t mentions() const { return mentions_; }

  void Save(BlobWriter& out) const;
  static PatternIndex Load(BlobReader& in);

 private:
  friend class PatternIndexBuilder;
  static constexpr uint32_t kMentions = 64;
  static constexpr uint32_t kClasses = 128;
  static constexpr uint32_t kWords = kClasses + kMaxClasses;
  bool Has(uint32_t place) const { return place / 64 < begins_.size() && (begins_[place / 64] >> (place % 64) & 1U) != 0; }
  void FindClasses();

  FlatArray<uint64_t> begins_;    // a bit a place
  FlatArray<uint32_t> before_;    // by 64 places: how many before them begin any
  FlatArray<uint32_t> starts_;    // by such a place, in their order: where its patterns start; with the end
  FlatArray<uint32_t> patterns_;
  ClassMask classes_{};
  uint64_t mentions_ = 0;
};

class PatternIndexBuilder {
 public:
  // `slots` numbers the mention slots.
  explicit PatternIndexBuilder(StringTable& slots) : slots_(slots) {}
  // The next pattern of the group.
  void Add(const std::vector<PatternElement>& elements);
  PatternIndex Finish();

 private:
  using Key = PatternIndex::Key;
  void Add(Key key, uint32_t id);
  // Adds what a list can begin with; false where the list may match nothing.
  bool AddFirst(const std::vector<PatternElement>& list);
  bool AddFirst(const PatternElement& element);

  StringTable& slots_;
  std::vector<std::pair<uint32_t, uint32_t>> entries_;  // place, pattern
  uint64_t mentions_ = 0;
  uint32_t pattern_ = 0;
};

}  // namespace gainsay
