// gzip and zstd, whole and damaged; no more comes out than was allowed.
#include "base/check.h"
#include "base/unpack.h"
#include "fuzz/fuzz.h"

GAINSAY_FUZZ_TARGET(unpack) {
  constexpr uint64_t kMost = 1 << 20;
  const gainsay::Result<std::string> out = gainsay::Unpack(std::string(bytes), kMost);
  if (gainsay::IsPacked(bytes)) {
    GAINSAY_CHECK(out ? out->size() <= kMost : !out.error().message.empty());
  } else {
    GAINSAY_CHECK(out && *out == bytes);
  }
}
