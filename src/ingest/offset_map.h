// Where decoded text came from: a monotone, piecewise map from bytes of the
// text (UTF-8, markup gone) to bytes of the source.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/span.h"

namespace gainsay {

// Text is a sequence of pieces. A copied piece stands byte for byte in the
// source; a decoded one (an entity, an escape, a UTF-16 character, the one
// space for a soft line break) is indivisible: each of its bytes maps to the
// whole of its source span. A paragraph break maps to an empty span.
class OffsetMap {
 public:
  // The text is the source, byte for byte.
  OffsetMap() = default;

  // Appends `text_size` bytes of text that stand for source bytes `source`.
  // Copied: the sizes are equal and bytes map one for one. Decoded: every
  // byte of the text maps to the whole source span. Spans come in rising
  // order; adjoining pieces of one shape are merged.
  void AppendCopied(Span source);
  void AppendDecoded(uint32_t text_size, Span source);
  // Appends the part `text` of what `inner` maps: this map's source is
  // `inner`'s source. Where text was decoded twice (a JSON string in a UTF-16
  // file), that is how the steps are joined.
  void AppendThrough(const OffsetMap& inner, Span text);
  // Appends `units` units of text_unit bytes of text, each of which stands for
  // source_unit bytes, from source byte `begin` on: what ForEachPiece told.
  // False, and nothing appended, where that is no map: it goes back in the
  // source or beyond 32 bits, or text_unit is 0.
  bool AppendUnits(uint32_t begin, uint32_t units, uint32_t text_unit, uint32_t source_unit);
  // Calls visit(begin, units, text_unit, source_unit) for each piece.
  template <typename Visit>
  void ForEachPiece(Visit visit) const {
    for (const Piece& piece : pieces_) {
      visit(piece.source.begin, piece.text.size() / piece.text_unit, piece.text_unit, piece.source_unit);
    }
  }
  // Forgets text from `size` on. Does nothing on an identity map.
  void Truncate(uint32_t size);

  // The source bytes of text bytes [text.begin, text.end). An empty text span
  // gives an empty source span.
  Span ToSource(Span text) const;
  bool identity() const { return pieces_.empty(); }
  uint32_t text_size() const { return pieces_.empty() ? 0 : pieces_.back().text.end; }

 private:
  // `text` is cut into units of text_unit bytes, `source` into as many of
  // source_unit bytes. Copied text has units of one byte each.
  struct Piece {
    Span text;
    Span source;
    uint32_t text_unit;
    uint32_t source_unit;
  };
  void Append(Piece piece);
  size_t PieceAt(uint32_t text) const;

  std::vector<Piece> pieces_;  // rising, without gaps in the text
};

}  // namespace gainsay
