// A list of fixed length that takes one pointer, and nothing more where it is
// empty: for the many short lists of values that are held by the thousand. It is
// made of a finished range and then only read, so that copies share the values.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <utility>
#include <vector>

namespace gainsay {

template <typename T>
class CompactList {
 public:
  using value_type = T;

  CompactList() = default;
  CompactList(std::span<const T> values) {  // NOLINT: a range of values is a list
    if (values.empty()) return;
    head_ = new (::operator new(sizeof(Head) + values.size_bytes())) Head{1, static_cast<uint32_t>(values.size())};
    std::uninitialized_copy(values.begin(), values.end(), Values());
  }
  CompactList(const std::vector<T>& values) : CompactList(std::span<const T>(values)) {}  // NOLINT: as above
  CompactList(const CompactList& other) : head_(other.head_) {
    if (head_ != nullptr) head_->lists.fetch_add(1, std::memory_order_relaxed);
  }
  CompactList(CompactList&& other) noexcept : head_(std::exchange(other.head_, nullptr)) {}
  CompactList& operator=(CompactList other) noexcept {
    std::swap(head_, other.head_);
    return *this;
  }
  ~CompactList() {
    if (head_ == nullptr || head_->lists.fetch_sub(1, std::memory_order_acq_rel) > 1) return;
    std::destroy_n(Values(), size());
    ::operator delete(head_);
  }

  const T* begin() const { return head_ == nullptr ? nullptr : Values(); }
  const T* end() const { return begin() + size(); }
  size_t size() const { return head_ == nullptr ? 0 : head_->size; }
  bool empty() const { return head_ == nullptr; }
  operator std::span<const T>() const { return {begin(), size()}; }

 private:
  // The values stand behind it.
  struct alignas(std::max(alignof(T), alignof(uint32_t))) Head {
    std::atomic<uint32_t> lists;  // that share them
    uint32_t size;
  };
  static_assert(alignof(Head) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);
  T* Values() const { return reinterpret_cast<T*>(head_ + 1); }

  Head* head_ = nullptr;
};

}  // namespace gainsay
