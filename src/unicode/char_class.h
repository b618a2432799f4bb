// What the tokenizer has to know of a character. By table for ASCII and
// Devanagari, from ICU for the rest.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "unicode/scan.h"

namespace gainsay {

enum class CharClass : uint8_t {
  kEnd,          // past the text
  kSpace,
  kIgnorable,    // joiners, direction marks: part of a word, nothing elsewhere
  kLetter,
  kMark,
  kDigit,        // decimal digit of any script
  kOtherNumber,  // ½ ² ①
  kApostrophe,   // ' ’ ʼ
  kOpenSingle,   // ‘
  kQuote,        // any other quotation mark
  kDot,          // . and …
  kDash,
  kPunctuation,
  kSymbol,
};

struct CharInfo {
  CharClass cls = CharClass::kEnd;
  Script script = Script::kCommon;
  bool upper = false;
  uint8_t size = 0;  // bytes; 0 at the end
};

namespace char_class_internal {
extern const std::array<CharInfo, 0x80> kAscii;
extern const std::array<CharInfo, 0x80> kDevanagari;
CharInfo LookUp(std::string_view text, size_t at);
}  // namespace char_class_internal

// The character that starts at text[at]. A broken byte is a symbol of one byte.
inline CharInfo CharAt(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  const unsigned char lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return char_class_internal::kAscii[lead];
  if (lead == 0xE0 && at + 2 < text.size()) {
    const unsigned char second = static_cast<unsigned char>(text[at + 1]);
    const unsigned char third = static_cast<unsigned char>(text[at + 2]);
    if ((second & 0xFE) == 0xA4 && (third & 0xC0) == 0x80) {
      return char_class_internal::kDevanagari[((second & 1u) << 6) | (third & 0x3Fu)];
    }
  }
  return char_class_internal::LookUp(text, at);
}

}  // namespace gainsay
