#include "archive/compress.h"

#include <zstd.h>

#include <memory>

#include "base/check.h"

namespace gainsay {

std::string Compress(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);  // so that damage is seen
  const size_t size = ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
  GAINSAY_CHECK(!ZSTD_isError(size));  // the bound holds
  out.resize(size);
  out.shrink_to_fit();
  return out;
}

namespace {

Error Damage() { return {ErrorCode::kInput, "its bytes cannot be unpacked", {}, 0, 0, {}}; }

}  // namespace

Result<uint64_t> DecompressedSize(std::string_view bytes) {
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) return Damage();
  return uint64_t{size};
}

Result<std::string> Decompress(std::string_view bytes, uint64_t most) {
  const Result<uint64_t> size = DecompressedSize(bytes);
  if (!size) return size.error();
  if (*size > most) return Error{ErrorCode::kLimit, "compressed bytes would take " + std::to_string(*size) + " bytes", {}, 0, 0, {}};
  std::string out(static_cast<size_t>(*size), '\0');
  const size_t got = ZSTD_decompress(out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(got) || got != out.size()) return Damage();
  return out;
}

}  // namespace gainsay
