// Which patterns of a group can begin at a token: most tokens can begin none,
// and only the others have to be tried.
#pragma once

#include <array>
#include <cstdint>
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
    kWord,     // a word of the pack's vocabulary, by its id
    kClass,    // a lexicon entry of a class, by its id
    kMention,  // a mention offered, by the number of its slot
    kNumber,   // any number token
    kLetters,  // any word token
    kAlways,   // whatever stands there
  };

  // Appends the numbers of the patterns that a key can begin, rising. Most keys
  // begin none, which takes one look at a bit.
  void Find(Key key, uint32_t id, std::vector<uint32_t>& out) const {
    if (Has(key, id)) Append(key, id, out);
  }
  // Whether any pattern begins with the key.
  bool Has(Key key, uint32_t id = 0) const {
    const FlatArray<uint64_t>& bits = begins_[static_cast<size_t>(key)];
    return id / 64 < bits.size() && (bits[id / 64] >> (id % 64) & 1U) != 0;
  }
  // The classes, and the types of mentions (MentionBit), that patterns begin with.
  const ClassMask& classes() const { return classes_; }
  uint64_t mentions() const { return mentions_; }

  void Save(BlobWriter& out) const;
  static PatternIndex Load(BlobReader& in);

 private:
  friend class PatternIndexBuilder;
  static constexpr size_t kKeys = 6;
  struct Entry {
    uint64_t slot;  // key << 32 | id
    uint32_t pattern;
    uint32_t unused;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  static uint64_t Slot(Key key, uint32_t id) { return static_cast<uint64_t>(key) << 32 | id; }
  void Append(Key key, uint32_t id, std::vector<uint32_t>& out) const;
  void FindClasses();

  FlatArray<Entry> entries_;                          // sorted
  std::array<FlatArray<uint64_t>, kKeys> begins_;     // of each key, a bit an id: whether it begins any
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
  std::vector<PatternIndex::Entry> entries_;
  std::array<std::vector<uint64_t>, PatternIndex::kKeys> begins_;
  uint64_t mentions_ = 0;
  uint32_t pattern_ = 0;
};

}  // namespace gainsay
