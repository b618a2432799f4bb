// HTML character references, as Markdown and titles in metadata hold them.
// Pages themselves are decoded by the HTML parser.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gainsay {

// Decodes the reference at text[at] ('&'): numbers and the names that copy
// uses. `value` gets UTF-8; returns the bytes read, 0 where it is none.
size_t DecodeEntity(std::string_view text, size_t at, std::string& value);

}  // namespace gainsay
