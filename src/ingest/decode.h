// Bytes of a file as UTF-8, with the way back. Refuses what is no text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "ingest/offset_map.h"

namespace gainsay {

// `text` is well formed and holds no NUL. Line ends stay as they are.
struct Decoded {
  bool copied = false;     // the text is the bytes themselves; else `owned`
  std::string owned;
  OffsetMap offsets;       // text -> bytes
  std::string_view View(std::string_view bytes) const { return copied ? bytes : std::string_view(owned); }
};

// Reads UTF-8 and UTF-16, with or without a byte-order mark (UTF-16 without
// one only where the text can be nothing else). Errors name `path`, and line
// and column where the bytes are text up to there.
Result<Decoded> Decode(const std::string& path, std::string_view bytes);

enum class Encoding : uint8_t { kUtf8, kUtf16Le, kUtf16Be };

// How Decode takes the bytes.
Encoding EncodingOf(std::string_view bytes);

// Line and column (from 1, in bytes) of an offset; CR, LF and CRLF end lines.
void SetPosition(std::string_view text, size_t offset, Error& error);

}  // namespace gainsay
