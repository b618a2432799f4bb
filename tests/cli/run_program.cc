#include "cli/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct Pipe {
  int read = -1;
  int write = -1;
};

Pipe MakePipe() {
  int fds[2];
  EXPECT_EQ(::pipe2(fds, O_CLOEXEC), 0);
  return {fds[0], fds[1]};
}

[[noreturn]] void Exec(const std::vector<std::string>& args, int in, int out, int err) {
  ::dup2(in, STDIN_FILENO);
  ::dup2(err, STDERR_FILENO);
  if (out >= 0) {
    ::dup2(out, STDOUT_FILENO);
  } else {
    ::close(STDOUT_FILENO);
  }
  std::signal(SIGPIPE, SIG_DFL);
  std::vector<char*> argv = {const_cast<char*>(GAINSAY_PROGRAM)};
  for (const std::string& arg : args) argv.push_back(const_cast<char*>(arg.c_str()));
  argv.push_back(nullptr);
  if (::chdir(GAINSAY_SOURCE_DIR) == 0) ::execv(GAINSAY_PROGRAM, argv.data());
  ::_exit(126);
}

// Feeds and drains all three pipes until the program has closed its ends.
void Exchange(const std::string& input, int to, int from_out, int from_err, ProgramRun& run) {
  size_t sent = 0;
  while (to >= 0 || from_out >= 0 || from_err >= 0) {
    if (to >= 0 && sent == input.size()) {
      ::close(to);
      to = -1;
      continue;
    }
    pollfd fds[3] = {{to, POLLOUT, 0}, {from_out, POLLIN, 0}, {from_err, POLLIN, 0}};
    if (::poll(fds, 3, -1) < 0 && errno != EINTR) break;
    if (fds[0].revents != 0) {
      const ssize_t wrote = ::write(to, input.data() + sent, input.size() - sent);
      sent = wrote < 0 ? input.size() : sent + static_cast<size_t>(wrote);
    }
    const auto drain = [](int& fd, short revents, std::string& text) {
      if (fd < 0 || revents == 0) return;
      char buffer[4096];
      const ssize_t got = ::read(fd, buffer, sizeof buffer);
      if (got > 0) {
        text.append(buffer, static_cast<size_t>(got));
      } else {
        ::close(fd);
        fd = -1;
      }
    };
    drain(from_out, fds[1].revents, run.out);
    drain(from_err, fds[2].revents, run.err);
  }
}

}  // namespace

ProgramRun RunGainsay(const std::vector<std::string>& args, const std::string& input, Stdout stdout_kind) {
  std::signal(SIGPIPE, SIG_IGN);
  const Pipe in = MakePipe();
  Pipe out = MakePipe();
  const Pipe err = MakePipe();
  if (stdout_kind == Stdout::kBrokenPipe) {
    ::close(out.read);
    out.read = -1;
  }
  const pid_t child = ::fork();
  if (child == 0) Exec(args, in.read, stdout_kind == Stdout::kClosed ? -1 : out.write, err.write);
  ::close(in.read);
  ::close(out.write);
  ::close(err.write);
  ProgramRun run;
  Exchange(input, in.write, out.read, err.read, run);
  int state = 0;
  while (::waitpid(child, &state, 0) < 0 && errno == EINTR) {
  }
  run.status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
  return run;
}

TempFolder::TempFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "gainsay-test-XXXXXX").string();
  EXPECT_NE(::mkdtemp(name.data()), nullptr);
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code code;
  std::filesystem::remove_all(path_, code);
}

std::string TempFolder::Write(const std::string& name, const std::string& bytes) const {
  const std::filesystem::path path = std::filesystem::path(path_) / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
}

std::string ReadWhole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace gainsay
