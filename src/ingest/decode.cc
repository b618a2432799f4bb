#include "ingest/decode.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr size_t kMaxBytes = size_t{1} << 31;  // a span counts 32 bits, and UTF-16 grows when decoded
constexpr size_t kSample = 8192;               // bytes that a guess looks at

struct Magic {
  std::string_view bytes;
  std::string_view name;
};

// Files that newsrooms do drop into a folder of articles.
constexpr Magic kMagics[] = {
    {"%PDF-", "a PDF"},
    {"PK\x03\x04", "a ZIP or office document"},
    {"\xD0\xCF\x11\xE0", "an old office document"},
    {"{\\rtf", "an RTF document"},
    {"\x89PNG", "an image"},
    {"\xFF\xD8\xFF", "an image"},
    {"\x1F\x8B", "gzip-compressed"},
    {"\x28\xB5\x2F\xFD", "zstd-compressed"},
};

Error Refuse(const std::string& path, std::string message) {
  Error error;
  error.code = ErrorCode::kEncoding;
  error.message = std::move(message);
  error.file = path;
  return error;
}

char16_t UnitAt(std::string_view bytes, size_t at, bool big) {
  const auto a = static_cast<unsigned char>(bytes[at]);
  const auto b = static_cast<unsigned char>(bytes[at + 1]);
  return static_cast<char16_t>(big ? (a << 8 | b) : (b << 8 | a));
}

// Whether nearly all 16-bit units are characters that news copy is made of:
// ASCII, Indic scripts, typographic punctuation.
bool LooksUtf16(std::string_view bytes, bool big) {
  const size_t end = std::min(bytes.size(), kSample) & ~size_t{1};
  size_t fit = 0;
  for (size_t i = 0; i < end; i += 2) {
    const char16_t unit = UnitAt(bytes, i, big);
    const bool ascii = (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t';
    if (ascii || (unit >= 0xA0 && unit < 0x250) || (unit >= 0x900 && unit < 0xE00) ||
        (unit >= 0x2000 && unit < 0x20D0)) {
      ++fit;
    }
  }
  return end >= 4 && fit * 2 * 100 >= end * 97;
}

Result<Decoded> DecodeUtf16(const std::string& path, std::string_view bytes, bool big, size_t begin) {
  Decoded out;
  if ((bytes.size() - begin) % 2 != 0) return Refuse(path, "UTF-16 with half a character at its end");
  out.owned.reserve(bytes.size());
  for (size_t i = begin; i < bytes.size();) {
    char32_t value = UnitAt(bytes, i, big);
    size_t size = 2;
    if (value >= 0xD800 && value < 0xDC00 && i + 4 <= bytes.size()) {
      const char32_t low = UnitAt(bytes, i + 2, big);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        size = 4;
      }
    }
    if (value == 0 || (value >= 0xD800 && value < 0xE000)) {
      return Refuse(path, std::string(value == 0 ? "a NUL character" : "half a surrogate pair") +
                              " in UTF-16 at byte " + std::to_string(i));
    }
    const size_t before = out.owned.size();
    AppendUtf8(value, out.owned);
    out.offsets.AppendDecoded(static_cast<uint32_t>(out.owned.size() - before),
                              {static_cast<uint32_t>(i), static_cast<uint32_t>(i + size)});
    i += size;
  }
  return out;
}

}  // namespace

void SetPosition(std::string_view text, size_t offset, Error& error) {
  offset = std::min(offset, text.size());
  uint32_t line = 1;
  size_t start = 0;
  for (size_t i = 0; i < offset; ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] != '\n' && text[i] != '\r') continue;
    ++line;
    start = i + 1;
  }
  error.line = line;
  error.column = static_cast<uint32_t>(offset - start + 1);
}

Encoding EncodingOf(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Encoding::kUtf16Le;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::kUtf16Be;
  if (bytes.find('\0') == std::string_view::npos) return Encoding::kUtf8;
  return LooksUtf16(bytes, false) ? Encoding::kUtf16Le : LooksUtf16(bytes, true) ? Encoding::kUtf16Be : Encoding::kUtf8;
}

Result<Decoded> Decode(const std::string& path, std::string_view bytes) {
  if (bytes.size() > kMaxBytes) {
    Error error = Refuse(path, "more than 2 GB in one file; split it");
    error.code = ErrorCode::kLimit;
    return error;
  }
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.bytes)) {
      return Refuse(path, "the file is " + std::string(magic.name) + ", no text; export it as text or HTML");
    }
  }
  if (const Encoding encoding = EncodingOf(bytes); encoding != Encoding::kUtf8) {
    const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    return DecodeUtf16(path, bytes, encoding == Encoding::kUtf16Be, marked ? 2 : 0);
  }
  if (const size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    Error error = Refuse(path, "a NUL byte at byte " + std::to_string(nul) + ": the file is binary, no text");
    SetPosition(bytes, nul, error);
    return error;
  }
  if (const std::optional<size_t> bad = FindInvalidUtf8(bytes)) {
    static constexpr char kHex[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(bytes[*bad]);
    Error error = Refuse(path, "byte " + std::to_string(*bad) + " (0x" + kHex[byte >> 4] + kHex[byte & 15] +
                                   ") is no valid UTF-8; save the file as UTF-8");
    SetPosition(bytes, *bad, error);
    return error;
  }
  Decoded out;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    out.owned = bytes.substr(3);
    out.offsets.AppendCopied({3, static_cast<uint32_t>(bytes.size())});
  } else {
    out.copied = true;
  }
  return out;
}

}  // namespace gainsay
