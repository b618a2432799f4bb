#include "app/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <iterator>

namespace gainsay {
namespace {

// What helps, where it is plain.
std::string_view AdviceOn(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT: return "; make room and run again, what stood there before is unchanged";
    case EACCES:
    case EPERM:
    case EROFS: return "; allow writing to its folder, or name another place";
    case ENOENT: return "; make the folder first";
    case EISDIR: return "; name a file";
    default: return {};
  }
}

Error Io(const std::string& path, int error) {
  return {ErrorCode::kIo, std::string("cannot write: ") + std::strerror(error) + std::string(AdviceOn(error)), path, 0, 0, {}};
}

constexpr int kEnding[] = {SIGINT, SIGTERM, SIGHUP};

// The file that a signal would leave behind half written; empty: none.
char unfinished[PATH_MAX];

void RemoveUnfinished(int signal) {
  if (unfinished[0] != '\0') ::unlink(unfinished);
  ::raise(signal);  // its action is the default again (SA_RESETHAND)
}

// While it lives, a signal that ends the program also removes the file. One at
// a time: files are written by one thread.
class EndingGuard {
 public:
  // Makes the file; fd() is -1 where that failed, with errno set.
  explicit EndingGuard(std::string& beside) {
    sigset_t ending, before;
    sigemptyset(&ending);
    for (const int signal : kEnding) sigaddset(&ending, signal);
    ::pthread_sigmask(SIG_BLOCK, &ending, &before);
    fd_ = ::mkstemp(beside.data());
    const int error = errno;
    if (fd_ >= 0 && beside.size() < sizeof unfinished) std::copy_n(beside.c_str(), beside.size() + 1, unfinished);
    for (size_t i = 0; i < std::size(kEnding); ++i) {
      struct sigaction action = {};
      action.sa_handler = &RemoveUnfinished;
      action.sa_flags = static_cast<int>(SA_RESETHAND);
      ::sigaction(kEnding[i], nullptr, &before_[i]);
      if (before_[i].sa_handler == SIG_DFL) ::sigaction(kEnding[i], &action, nullptr);  // nohup's ignoring stays
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = error;
  }
  ~EndingGuard() {
    for (size_t i = 0; i < std::size(kEnding); ++i) ::sigaction(kEnding[i], &before_[i], nullptr);
    unfinished[0] = '\0';
  }
  EndingGuard(const EndingGuard&) = delete;
  EndingGuard& operator=(const EndingGuard&) = delete;

  int fd() const { return fd_; }

 private:
  int fd_ = -1;
  struct sigaction before_[std::size(kEnding)] = {};
};

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
  const EndingGuard guard(beside);
  const int fd = guard.fd();
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
