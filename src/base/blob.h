// A compact binary form for values that the program made itself: compiled
// packs, embedded when it is built. Little-endian, no versioning: writer and
// reader are always of one build. What is read views the blob, so that loading
// costs nothing however large the packs grow.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/check.h"

namespace gainsay {

// An array that owns its elements while it is built, and views a blob's after
// it was loaded.
template <typename T>
class FlatArray {
 public:
  FlatArray() = default;
  explicit FlatArray(std::span<const T> view) : view_(view) {}

  size_t size() const { return viewing() ? view_.size() : owned_.size(); }
  bool empty() const { return size() == 0; }
  const T* data() const { return viewing() ? view_.data() : owned_.data(); }
  const T& operator[](size_t i) const { return data()[i]; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size(); }
  std::span<const T> span() const { return {data(), size()}; }
  // For building; a view is copied first.
  std::vector<T>& Own() {
    if (viewing()) {
      owned_.assign(view_.begin(), view_.end());
      view_ = {};
    }
    return owned_;
  }

 private:
  bool viewing() const { return view_.data() != nullptr; }
  std::vector<T> owned_;
  std::span<const T> view_;
};

class BlobWriter {
 public:
  void U32(uint32_t value) { Raw(&value, sizeof value); }
  void I64(int64_t value) { Raw(&value, sizeof value); }
  void String(std::string_view text) {
    U32(static_cast<uint32_t>(text.size()));
    Raw(text.data(), text.size());
  }
  template <typename T>
  void Array(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    U32(static_cast<uint32_t>(values.size()));
    Align();
    Raw(values.data(), values.size() * sizeof(T));
  }
  template <typename T>
  void Array(const FlatArray<T>& values) { Array(values.span()); }
  template <typename T>
  void Array(const std::vector<T>& values) { Array(std::span<const T>(values)); }
  std::string Take() { return std::move(bytes_); }
  // So that what is appended next may hold arrays of its own.
  void Align() { bytes_.resize((bytes_.size() + 7) / 8 * 8); }
  void Append(std::string_view bytes) { bytes_.append(bytes); }

 private:
  void Raw(const void* data, size_t size) {
    if (size > 0) bytes_.append(static_cast<const char*>(data), size);
  }
  std::string bytes_;
};

// REQUIRES: the bytes came from a BlobWriter of this build, start at an
// address that is a multiple of 8, and outlive all that is read.
class BlobReader {
 public:
  explicit BlobReader(std::string_view bytes) : bytes_(bytes) {}
  uint32_t U32() { return Pod<uint32_t>(); }
  int64_t I64() { return Pod<int64_t>(); }
  // A view into the blob.
  std::string_view String() { return Take(U32()); }
  template <typename T>
  std::span<const T> Array() {
    const size_t count = U32();
    Align();
    const std::string_view raw = Take(count * sizeof(T));
    return {static_cast<const T*>(static_cast<const void*>(raw.data())), count};
  }
  template <typename T>
  std::vector<T> Vector() {
    const std::span<const T> view = Array<T>();
    return {view.begin(), view.end()};
  }
  void Align() { at_ = (at_ + 7) / 8 * 8; }
  std::string_view Rest() const { return bytes_.substr(at_); }

 private:
  template <typename T>
  T Pod() {
    T value;
    std::memcpy(&value, Take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string_view Take(size_t size) {
    GAINSAY_CHECK(at_ <= bytes_.size() && size <= bytes_.size() - at_);
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  std::string_view bytes_;
  size_t at_ = 0;
};

}  // namespace gainsay
