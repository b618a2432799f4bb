#include "app/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace gainsay {
namespace {

Error Io(const std::string& path, int error) {
  return {ErrorCode::kIo, std::string("cannot write: ") + std::strerror(error), path, 0, 0, {}};
}

// Writes and closes; 0, or the error number.
int WriteAndClose(int fd, std::string_view bytes) {
  int error = 0;
  while (!bytes.empty() && error == 0) {
    const ssize_t wrote = ::write(fd, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) {
      error = errno;
    } else {
      bytes.remove_prefix(static_cast<size_t>(wrote));
    }
  }
  if (::close(fd) != 0 && error == 0) error = errno;
  return error;
}

Status WriteInPlace(const std::string& path, std::string_view bytes) {
  const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (fd < 0) return Io(path, errno);
  const int error = WriteAndClose(fd, bytes);
  return error == 0 ? Status() : Io(path, error);
}

}  // namespace

Status WriteFile(const std::string& path, std::string_view bytes) {
  struct stat info = {};
  const bool exists = ::stat(path.c_str(), &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) return Io(path, EISDIR);
  if (exists && !S_ISREG(info.st_mode)) return WriteInPlace(path, bytes);
  std::string beside = path + ".XXXXXX";
  const int fd = ::mkstemp(beside.data());
  if (fd < 0) return Io(path, errno);
  // mkstemp makes private files; a report gets the mode that it had, or the
  // one that any new file gets.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  (void)::fchmod(fd, exists ? (info.st_mode & 07777) : (0666 & ~mask));
  int error = WriteAndClose(fd, bytes);
  if (error == 0 && std::rename(beside.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return {};
  ::unlink(beside.c_str());
  return Io(path, error);
}

}  // namespace gainsay
