// "1 article", "2 articles".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay {

// REQUIRES: the noun takes an s.
inline std::string Counted(uint64_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace gainsay
