// Bytes packed as gzip and zstd do, for tests.
#pragma once

#include <zlib.h>
#include <zstd.h>

#include <string>

namespace gainsay {

// `window`: as zlib's deflateInit2 takes it; below 0 without any header.
inline std::string Deflate(const std::string& bytes, int level, int window) {
  z_stream stream = {};
  deflateInit2(&stream, level, Z_DEFLATED, window, 9, Z_DEFAULT_STRATEGY);
  std::string in = bytes;
  std::string out(deflateBound(&stream, in.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

inline std::string Gzip(const std::string& bytes, int level = 6) { return Deflate(bytes, level, 15 + 16); }

inline std::string Zstd(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

}  // namespace gainsay
