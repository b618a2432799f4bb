// What a sentence must hold for a pattern to match in it. Of a hundred patterns
// whose first element fits a token, ninety-nine want a word or a class that the
// sentence does not hold: they need not be tried.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lang/class_mask.h"
#include "lang/pattern.h"

namespace gainsay {

// A set of words that may say it holds one that it does not (Bloom 1970, with
// one hash function).
class WordMask {
 public:
  static constexpr WordMask Anything() { return WordMask(uint64_t{1} << 63); }
  constexpr WordMask() = default;

  void Add(uint32_t word) {
    const uint32_t bit = word * 0x9E3779B1U >> 25;  // Fibonacci hashing (Knuth, vol. 3, 6.4)
    bits_[bit / 64] |= uint64_t{1} << (bit == kAnything ? 62 : bit % 64);
  }
  void Add(const WordMask& other) {
    bits_[0] |= other.bits_[0];
    bits_[1] |= other.bits_[1];
  }
  // Whether they may have a word in common. Anything() meets all that hold Anything().
  bool Meets(const WordMask& other) const { return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1])) != 0; }
  int size() const { return std::popcount(bits_[0]) + std::popcount(bits_[1]); }

 private:
  static constexpr uint32_t kAnything = 127;
  explicit constexpr WordMask(uint64_t high) : bits_{0, high} {}
  std::array<uint64_t, 2> bits_{};
};

// A bit for the type of a mention slot; types may share one.
constexpr uint64_t MentionBit(std::string_view type) {
  uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a
  for (const char c : type) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return uint64_t{1} << ((hash ^ (hash >> 32)) % 64);
}

// What a sentence holds.
struct Supply {
  ClassMask classes{};                     // of the entries that begin there
  WordMask words = WordMask::Anything();
  uint64_t numbers = 0;                    // 1: a number token
};

struct PatternNeeds {
  static constexpr size_t kWordSets = 3;

  ClassMask classes{};                     // all of them
  uint64_t mentions = 0;                   // all of these types
  uint64_t numbers = 0;
  std::array<WordMask, kWordSets> words = {WordMask::Anything(), WordMask::Anything(), WordMask::Anything()};  // one of each

  // Whether the pattern can match in what holds `supply` and where the mention types `offered` follow.
  bool MetBy(const Supply& supply, uint64_t offered) const {
    const uint64_t missing = (classes[0] & ~supply.classes[0]) | (classes[1] & ~supply.classes[1]) | (mentions & ~offered) |
                             (numbers & ~supply.numbers);
    return missing == 0 && words[0].Meets(supply.words) && words[1].Meets(supply.words) && words[2].Meets(supply.words);
  }
};

PatternNeeds NeedsOf(const std::vector<PatternElement>& elements);

}  // namespace gainsay
