#include "bench/live_bytes.h"

#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

// Else nothing is counted, so that other measurements pay nothing for it.
std::atomic<bool> counting = false;
std::atomic<int64_t> live = 0;

void* Allocate(size_t size) {
  void* block = std::malloc(size == 0 ? 1 : size);
  if (block == nullptr) throw std::bad_alloc();
  if (counting.load(std::memory_order_relaxed)) live += static_cast<int64_t>(malloc_usable_size(block));
  return block;
}

void Free(void* block) {
  if (block != nullptr && counting.load(std::memory_order_relaxed)) live -= static_cast<int64_t>(malloc_usable_size(block));
  std::free(block);
}

}  // namespace

// The library's other forms call these, but for the over-aligned ones.
void* operator new(size_t size) { return Allocate(size); }
void operator delete(void* block) noexcept { Free(block); }
void operator delete(void* block, size_t) noexcept { Free(block); }

namespace gainsay::bench {

LiveBytes::LiveBytes() {
  live = 0;
  counting = true;
}

LiveBytes::~LiveBytes() { counting = false; }

int64_t LiveBytes::count() const { return live; }

}  // namespace gainsay::bench
