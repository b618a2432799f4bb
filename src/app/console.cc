#include "app/console.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>

#include "report/safe_text.h"

namespace gainsay {
namespace {

// 0, or the error number.
int WriteAll(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t wrote = ::write(fd, text.data(), text.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return errno;
    text.remove_prefix(static_cast<size_t>(wrote));
  }
  return 0;
}

}  // namespace

Console::Console() {
  std::signal(SIGPIPE, SIG_IGN);
  // Opened the other way round: reading from a closed input and writing to a
  // closed output shall fail as they would have.
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(fd, F_GETFD) >= 0 || errno != EBADF) continue;
    const int opened = ::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (opened >= 0 && opened != fd) ::close(opened);
  }
}

void Console::Out(std::string_view text) {
  if (!ok_) return;
  const int error = WriteAll(STDOUT_FILENO, text);
  if (error == 0) return;
  ok_ = false;
  if (error != EPIPE) Complain(std::string("cannot write to standard output: ") + std::strerror(error) + (error == ENOSPC ? "; make room and run again" : ""));
}

void Console::Err(std::string_view text) const { (void)WriteAll(STDERR_FILENO, text); }

void Console::Complain(std::string_view message) const { Err("gainsay: " + Printable(message) + "\n"); }

void Console::Complain(const Error& error) const {
  Complain(error.ToString());
  // The bar: a line that opens with "::" behind blanks would be a command to GitHub's runner.
  if (!error.excerpt.empty()) Err("  | " + Printable(error.excerpt) + "\n");
}

bool Console::OutIsTerminal() const { return ::isatty(STDOUT_FILENO) == 1; }
bool Console::ErrIsTerminal() const { return ::isatty(STDERR_FILENO) == 1; }

}  // namespace gainsay
