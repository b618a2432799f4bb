// A ZIP file of parts in memory, for tests.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "support/pack.h"

namespace gainsay {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline void Put(std::string& out, uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

// A ZIP file; `claimed` is the size that its headers give, where not the true one.
inline std::string Zip(const Parts& parts, uint32_t claimed = 0, uint32_t flags = 0) {
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : parts) {
    const std::string packed = Deflate(bytes, Z_BEST_SPEED, -15);
    std::string head;
    Put(head, 20, 2);
    Put(head, flags, 2);
    Put(head, 8, 2);
    Put(head, 0, 4);
    Put(head, static_cast<uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()))), 4);
    Put(head, static_cast<uint32_t>(packed.size()), 4);
    Put(head, claimed != 0 ? claimed : static_cast<uint32_t>(bytes.size()), 4);
    Put(head, static_cast<uint32_t>(name.size()), 2);
    Put(head, 0, 2);
    directory += "PK\x01\x02";
    Put(directory, 20, 2);
    directory += head;
    Put(directory, 0, 2);
    Put(directory, 0, 2);
    Put(directory, 0, 2);
    Put(directory, 0, 4);
    Put(directory, static_cast<uint32_t>(out.size()), 4);
    directory += name;
    out += "PK\x03\x04" + head + name + packed;
  }
  const auto start = static_cast<uint32_t>(out.size());
  out += directory + "PK\x05\x06";
  Put(out, 0, 4);
  Put(out, static_cast<uint32_t>(parts.size()), 2);
  Put(out, static_cast<uint32_t>(parts.size()), 2);
  Put(out, static_cast<uint32_t>(directory.size()), 4);
  Put(out, start, 4);
  Put(out, 0, 2);
  return out;
}

}  // namespace gainsay
