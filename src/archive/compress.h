// Bytes made small and large again, with Zstandard (RFC 8878).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

std::string Compress(std::string_view bytes);
// An error where they are damaged, or would grow beyond `most` bytes.
Result<std::string> Decompress(std::string_view bytes, uint64_t most);

}  // namespace gainsay
