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

using ArticleId = Id<struct ArticleTag>;  // position in a run's articles
using ConceptId = Id<struct ConceptTag>;  // position in a Lexicon's concepts
using ClassId = Id<struct ClassTag>;      // position in a Lexicon's classes
using PersonId = Id<struct PersonTag>;    // a person of one article (MentionTable::people)
using ClaimId = Id<struct ClaimTag>;      // position in a ClaimTable's claims
using EventId = Id<struct EventTag>;      // an aligned event of a story

}  // namespace gainsay
