// Where decoded text came from: a monotone, piecewise map from bytes of the
// text (UTF-8, markup gone) to bytes of the source.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace gainsay {

// A run of text whose bytes stand one for one in the source. Between runs the
// text is synthetic (a paragraph break) or was decoded (an entity, an escape,
// UTF-16): those bytes belong to `source_end` of the piece they are in.
class OffsetMap {
 public:
  // The text is the source, byte for byte.
  OffsetMap() = default;

  // Appends `text_size` bytes of text that stand for source bytes `source`.
  // Copied: the sizes are equal and bytes map one for one. Decoded: every
  // byte of the text maps to the whole source span. Spans come in rising
  // order; adjoining copied pieces are merged.
  void AppendCopied(Span source);
  void AppendDecoded(uint32_t text_size, Span source);

  // The source bytes of text bytes [text.begin, text.end).
  Span ToSource(Span text) const;
  bool identity() const { return pieces_.empty(); }

 private:
  struct Piece {
    uint32_t text_begin;
    uint32_t text_end;
    Span source;
    bool copied;
  };
  std::vector<Piece> pieces_;  // rising, without gaps in the text
};

}  // namespace gainsay
