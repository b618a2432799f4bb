// Byte offsets of a source as line and column, in the unit that a format
// counts. Made once an article; asking is a binary search plus a count of at
// most kStride bytes, however long the lines are.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/decode.h"

namespace gainsay {

enum class ColumnUnit : uint8_t { kBytes, kCodePoints, kUtf16 };

struct LinePlace {
  uint32_t line = 1;    // from 1
  uint32_t column = 1;  // from 1, in the unit asked for
};

// Lines end with LF, CR LF or a lone CR. UTF-16 (ingest/decode.h tells it) is
// counted in its own units; all else is taken for UTF-8, where an ill-formed
// byte may count as none or one. A byte-order mark is no column: editors show none.
class LineIndex {
 public:
  // REQUIRES: `source` outlives the index.
  explicit LineIndex(std::string_view source);

  // The place of a byte; offsets past the end give the end.
  LinePlace At(uint32_t byte, ColumnUnit unit = ColumnUnit::kCodePoints) const;
  uint32_t line_count() const { return static_cast<uint32_t>(starts_.size()); }

 private:
  static constexpr uint32_t kStride = 1024;
  uint32_t UnitAt(size_t byte) const;  // the UTF-16 unit, or the byte
  // Characters and additional UTF-16 units (of pairs) before a byte.
  struct Count {
    uint32_t points = 0;
    uint32_t pairs = 0;
  };
  void Add(size_t byte, Count& count) const;
  Count Before(uint32_t byte) const;

  std::string_view source_;
  Encoding encoding_ = Encoding::kUtf8;
  uint32_t width_ = 1;            // bytes of a unit
  uint32_t mark_ = 0;             // bytes of the byte-order mark
  std::vector<uint32_t> starts_;  // first byte of each line
  std::vector<Count> counts_;     // before every kStride bytes
};

}  // namespace gainsay
