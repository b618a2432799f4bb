// Which patterns of a group can begin at a token: most tokens can begin none,
// and only the others have to be tried.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "lang/pattern.h"

namespace gainsay {

class PatternIndex {
 public:
  enum class Key : uint8_t {
    kWord,     // a word of the pack's vocabulary, by its id
    kClass,    // a lexicon entry of a class, by its id
    kMention,  // a mention offered, by its place in mentions()
    kNumber,   // any number token
    kLetters,  // any word token
    kAlways,   // whatever stands there
  };

  PatternIndex() = default;
  explicit PatternIndex(const std::vector<Pattern>& patterns);

  // Appends the numbers of the patterns that a key can begin, rising. Most keys
  // begin none, which takes one look at a bit.
  void Find(Key key, uint32_t id, std::vector<uint32_t>& out) const {
    const std::vector<uint64_t>& bits = begins_[static_cast<size_t>(key)];
    if (id / 64 < bits.size() && (bits[id / 64] >> (id % 64) & 1U) != 0) Append(key, id, out);
  }
  // Whether any pattern begins with such a key, whatever its id.
  bool Has(Key key) const { return (kinds_ >> static_cast<unsigned>(key) & 1U) != 0; }
  // The types of mentions that patterns begin with.
  const std::vector<std::string>& mentions() const { return mentions_; }

 private:
  static constexpr size_t kKeys = 6;

  void Add(Key key, uint32_t id, uint32_t pattern);
  void Append(Key key, uint32_t id, std::vector<uint32_t>& out) const;
  // Adds what a list can begin with; false where the list may match nothing.
  bool AddFirst(const std::vector<PatternElement>& list, uint32_t pattern);
  bool AddFirst(const PatternElement& element, uint32_t pattern);

  std::vector<std::pair<uint64_t, uint32_t>> entries_;  // key << 32 | id, pattern; sorted
  std::array<std::vector<uint64_t>, kKeys> begins_;     // of each key, a bit an id: whether it begins any
  std::vector<std::string> mentions_;
  uint32_t kinds_ = 0;  // a bit a key
};

}  // namespace gainsay
