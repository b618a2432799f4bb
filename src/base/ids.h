// Typed indices: an id names an element of one particular vector, and ids of
// two vectors don't mix. Ids are never pointers, so values stay plain.
#pragma once

#include <compare>
#include <cstdint>

namespace gainsay {

template <typename Tag>
struct Id {
  static constexpr uint32_t kNone = UINT32_MAX;
  uint32_t index = kNone;

  constexpr bool valid() const { return index != kNone; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

// An index into a vector that the member's comment names, or none: an
// std::optional<uint32_t> of half the size.
class MaybeIndex {
 public:
  constexpr MaybeIndex() = default;
  constexpr MaybeIndex(uint32_t index) : index_(index) {}  // NOLINT: an index is one that may be there

  constexpr bool has_value() const { return index_ != kNone; }
  constexpr explicit operator bool() const { return has_value(); }
  constexpr uint32_t operator*() const { return index_; }
  constexpr uint32_t value_or(uint32_t other) const { return has_value() ? index_ : other; }
  friend constexpr bool operator==(const MaybeIndex&, const MaybeIndex&) = default;

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  uint32_t index_ = kNone;
};

using ArticleId = Id<struct ArticleTag>;  // position in a run's articles
using ConceptId = Id<struct ConceptTag>;  // position in a Lexicon's concepts
using ClassId = Id<struct ClassTag>;      // position in a Lexicon's classes
using PersonId = Id<struct PersonTag>;    // a person of one article (MentionTable::people)
using ClaimId = Id<struct ClaimTag>;      // position in a ClaimTable's claims
using EventId = Id<struct EventTag>;      // an aligned event of a story

}  // namespace gainsay
