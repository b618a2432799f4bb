// Walking UTF-8. Functions take text that may be broken: an ill-formed byte
// reads as U+FFFD of one byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

struct CodePoint {
  char32_t value = 0;
  uint32_t size = 0;  // bytes it takes; 0 at the end of the text
};

CodePoint DecodeAt(std::string_view text, size_t at);
void AppendUtf8(char32_t value, std::string& out);
// The offset of the first ill-formed byte, or nothing.
std::optional<size_t> FindInvalidUtf8(std::string_view text);
// Number of code points.
size_t CountCodePoints(std::string_view text);

}  // namespace gainsay
