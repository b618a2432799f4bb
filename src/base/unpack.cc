#include "base/unpack.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <sstream>

namespace gainsay {
namespace {

constexpr size_t kBuffer = 1 << 17;
constexpr std::string_view kGzip = "\x1F\x8B";
constexpr std::string_view kZstd = "\x28\xB5\x2F\xFD";
constexpr int kWindowLog = 27;  // 128 MB: what zstd's own tool allows without being asked

}  // namespace

struct UnpackingBuffer::Unpacker {
  virtual ~Unpacker() = default;
  // Takes from `in`, puts into `out` and returns the bytes put; false in `ok` where `in` is damaged.
  virtual size_t Unpack(std::string_view& in, std::string& out, bool& ok) = 0;
  // Whether the bytes may end here.
  virtual bool complete() const = 0;
};

struct UnpackingBuffer::Gzip : Unpacker {
  z_stream stream = {};
  bool at_end = false;  // of a member

  Gzip() { inflateInit2(&stream, 15 + 16); }
  ~Gzip() override { inflateEnd(&stream); }
  size_t Unpack(std::string_view& in, std::string& out, bool& ok) override {
    if (at_end && !in.empty()) {
      inflateReset(&stream);
      at_end = false;
    }
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(in.data()));  // zlib's interface; it only reads
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int status = inflate(&stream, Z_NO_FLUSH);
    ok = status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR;
    at_end = status == Z_STREAM_END;
    in.remove_prefix(in.size() - stream.avail_in);
    return out.size() - stream.avail_out;
  }
  bool complete() const override { return at_end; }
};

struct UnpackingBuffer::Zstd : Unpacker {
  ZSTD_DCtx* context = ZSTD_createDCtx();
  size_t hint = 0;  // 0 at the end of a frame

  Zstd() { ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, kWindowLog); }
  ~Zstd() override { ZSTD_freeDCtx(context); }
  size_t Unpack(std::string_view& in, std::string& out, bool& ok) override {
    if (in.empty() && hint == 0) return 0;
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{out.data(), out.size(), 0};
    hint = ZSTD_decompressStream(context, &to, &from);
    ok = ZSTD_isError(hint) == 0;
    in.remove_prefix(from.pos);
    return to.pos;
  }
  bool complete() const override { return hint == 0; }
};

UnpackingBuffer::UnpackingBuffer(std::istream& packed) : packed_(packed) {}
UnpackingBuffer::~UnpackingBuffer() = default;

// False at the end of the packed bytes.
bool UnpackingBuffer::FillIn() {
  in_.resize(kBuffer);
  packed_.read(in_.data(), static_cast<std::streamsize>(in_.size()));
  in_.resize(static_cast<size_t>(packed_.gcount()));
  left_ = in_;
  return !left_.empty();
}

UnpackingBuffer::int_type UnpackingBuffer::underflow() {
  if (!fault_.empty()) return traits_type::eof();
  if (!begun_) {
    begun_ = true;
    FillIn();
    if (left_.starts_with(kGzip)) unpacker_ = std::make_unique<Gzip>();
    if (left_.starts_with(kZstd)) unpacker_ = std::make_unique<Zstd>();
  }
  if (!unpacker_) {
    if (left_.empty() && !FillIn()) return traits_type::eof();
    out_.assign(left_);
    left_ = {};
    setg(out_.data(), out_.data(), out_.data() + out_.size());
    return traits_type::to_int_type(out_[0]);
  }
  out_.resize(kBuffer);
  size_t got = 0;
  while (got == 0) {
    if (left_.empty() && !full_ && !FillIn()) {
      if (!unpacker_->complete()) fault_ = "the compressed bytes break off";
      return traits_type::eof();
    }
    bool ok = true;
    const size_t before = left_.size();
    got = unpacker_->Unpack(left_, out_, ok);
    if (!ok || (got == 0 && left_.size() == before && before != 0)) {
      fault_ = "the compressed bytes are damaged";
      return traits_type::eof();
    }
    full_ = got == out_.size();
  }
  setg(out_.data(), out_.data(), out_.data() + got);
  return traits_type::to_int_type(out_[0]);
}

bool IsPacked(std::string_view bytes) { return bytes.starts_with(kGzip) || bytes.starts_with(kZstd); }

Result<std::string> Unpack(std::string bytes, uint64_t most) {
  if (!IsPacked(bytes)) return bytes;
  std::istringstream packed(std::move(bytes));
  UnpackingBuffer buffer(packed);
  std::string out;
  for (;;) {
    const size_t before = out.size();
    out.resize(before + kBuffer);
    const std::streamsize got = buffer.sgetn(out.data() + before, static_cast<std::streamsize>(kBuffer));
    out.resize(before + static_cast<size_t>(got));
    if (out.size() > most) {
      return Error{ErrorCode::kLimit, "unpacks to more than the limit of " + std::to_string(most) + " bytes", {}, 0, 0, {}};
    }
    if (got == 0) break;
  }
  if (!buffer.fault().empty()) return Error{ErrorCode::kInput, buffer.fault(), {}, 0, 0, {}};
  return out;
}

std::string_view UnpackedName(std::string_view path) {
  for (const std::string_view extension : {".gz", ".zst", ".GZ", ".ZST"}) {
    if (path.size() > extension.size() && path.ends_with(extension)) return path.substr(0, path.size() - extension.size());
  }
  return path;
}

}  // namespace gainsay
