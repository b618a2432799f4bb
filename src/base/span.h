// A span of bytes, end exclusive. From ingest to report a span counts bytes of
// an article's source: the file as it lies on disk, decompressed; or, where a
// file holds several articles or packs one (JSON Lines, feeds, .docx), the text
// taken out of it (docs/inputs.md).
#pragma once

#include <compare>
#include <cstdint>

namespace gainsay {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool Overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  constexpr bool Contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

// The smallest span that holds both.
constexpr Span Join(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace gainsay
