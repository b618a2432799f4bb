#include "base/file_buffer.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace gainsay {
namespace {

constexpr size_t kBuffer = 1 << 16;

std::string Reason() { return std::string("cannot read: ") + std::strerror(errno); }

}  // namespace

FileBuffer::FileBuffer(const std::string& path) : file_(STDIN_FILENO), owned_(path != "-"), bytes_(kBuffer) {
  if (!owned_) return;
  file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) fault_ = Reason();
}

FileBuffer::~FileBuffer() {
  if (owned_ && file_ >= 0) ::close(file_);
}

FileBuffer::int_type FileBuffer::underflow() {
  if (!fault_.empty()) return traits_type::eof();
  ssize_t got = 0;
  do {
    got = ::read(file_, bytes_.data(), bytes_.size());
  } while (got < 0 && errno == EINTR);
  if (got < 0) fault_ = Reason();
  if (got <= 0) return traits_type::eof();
  setg(bytes_.data(), bytes_.data(), bytes_.data() + got);
  return traits_type::to_int_type(bytes_[0]);
}

}  // namespace gainsay
