// Bytes made small and large again, with Zstandard (RFC 8878).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

std::string Compress(std::string_view bytes);
// How many bytes they say they become; an error where they do not say.
Result<uint64_t> DecompressedSize(std::string_view bytes);
// An error where they are damaged (kInput), or would grow beyond `most` bytes (kLimit).
Result<std::string> Decompress(std::string_view bytes, uint64_t most);

}  // namespace gainsay
