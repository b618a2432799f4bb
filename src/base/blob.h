// A compact binary form for values that the program made itself: compiled
// packs, embedded when it is built. Little-endian, no versioning: writer and
// reader are always of one build.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/check.h"

namespace gainsay {

class BlobWriter {
 public:
  void U32(uint32_t value) { Raw(&value, sizeof value); }
  void I64(int64_t value) { Raw(&value, sizeof value); }
  void String(std::string_view text) {
    U32(static_cast<uint32_t>(text.size()));
    Raw(text.data(), text.size());
  }
  template <typename T>
  void Vector(const std::vector<T>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    U32(static_cast<uint32_t>(values.size()));
    Raw(values.data(), values.size() * sizeof(T));
  }
  std::string Take() { return std::move(bytes_); }

 private:
  void Raw(const void* data, size_t size) { bytes_.append(static_cast<const char*>(data), size); }
  std::string bytes_;
};

// REQUIRES: the bytes came from a BlobWriter of this build.
class BlobReader {
 public:
  explicit BlobReader(std::string_view bytes) : bytes_(bytes) {}
  uint32_t U32() { return Pod<uint32_t>(); }
  int64_t I64() { return Pod<int64_t>(); }
  // A view into the blob.
  std::string_view String() { return Take(U32()); }
  template <typename T>
  std::vector<T> Vector() {
    static_assert(std::is_trivially_copyable_v<T>);
    std::vector<T> values(U32());
    const std::string_view raw = Take(values.size() * sizeof(T));
    if (!raw.empty()) std::memcpy(static_cast<void*>(values.data()), raw.data(), raw.size());
    return values;
  }

 private:
  template <typename T>
  T Pod() {
    T value;
    std::memcpy(&value, Take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string_view Take(size_t size) {
    GAINSAY_CHECK(size <= bytes_.size() - at_);
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  std::string_view bytes_;
  size_t at_ = 0;
};

}  // namespace gainsay
