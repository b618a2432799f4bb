// How many bytes of the heap a piece of work leaves taken.
#pragma once

#include <cstdint>

namespace gainsay::bench {

// Counts what operator new gives out and operator delete takes back while it
// lives: the sizes that the allocator set aside, without its own book-keeping.
// REQUIRES: at most one lives.
class LiveBytes {
 public:
  LiveBytes();
  ~LiveBytes();
  LiveBytes(const LiveBytes&) = delete;
  LiveBytes& operator=(const LiveBytes&) = delete;

  int64_t count() const;
};

}  // namespace gainsay::bench
