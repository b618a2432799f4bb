// gzip and zstd, told by their first bytes. zlib and libzstd end in the .cc.
#pragma once

#include <cstdint>
#include <istream>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

// The bytes of a stream as they were before they were packed; a stream that is
// not packed comes through as it is. Several packed parts in a row (as `cat`
// and pigz make them) are one. Takes little memory, however much comes out.
class UnpackingBuffer : public std::streambuf {
 public:
  // REQUIRES: `packed` outlives the buffer.
  explicit UnpackingBuffer(std::istream& packed);
  ~UnpackingBuffer() override;

  // Why the bytes ended before their time; empty where they did not.
  const std::string& fault() const { return fault_; }

 protected:
  int_type underflow() override;

 private:
  struct Unpacker;
  struct Gzip;
  struct Zstd;
  bool FillIn();

  std::istream& packed_;
  std::unique_ptr<Unpacker> unpacker_;  // none: the bytes are plain
  std::string in_;
  std::string_view left_;  // of in_, not taken yet
  std::string out_;
  bool begun_ = false;
  bool full_ = false;  // more may come out though nothing more goes in
  std::string fault_;
};

// Whether the bytes open as packed ones do.
bool IsPacked(std::string_view bytes);

// Packed bytes as they were, plain ones as they are. Refuses damaged ones, and
// what unpacks to more than `most` bytes (kLimit).
Result<std::string> Unpack(std::string bytes, uint64_t most);

// "news/a.md.gz" -> "news/a.md": the name of what is packed.
std::string_view UnpackedName(std::string_view path);

}  // namespace gainsay
