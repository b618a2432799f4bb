#include "base/file_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace gainsay {
namespace fs = std::filesystem;

namespace {

Error Io(const std::string& path, const std::string& what) {
  return {ErrorCode::kIo, what, path, 0, 0, {}};
}

}  // namespace

Result<std::string> DiskReader::Read(const std::string& path) const {
  const bool stdin_wanted = path == "-";
  const int fd = stdin_wanted ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return Io(path, std::string("cannot read: ") + std::strerror(errno) + (errno == EACCES ? "; allow reading it" : ""));
  std::string bytes;
  struct stat info = {};
  if (::fstat(fd, &info) == 0 && S_ISREG(info.st_mode)) {
    bytes.reserve(std::min<uint64_t>(static_cast<uint64_t>(info.st_size) + 1, max_bytes_ + 1));
  }
  char buffer[1 << 16];
  std::string problem;
  for (;;) {
    const ssize_t got = ::read(fd, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) problem = std::string("cannot read: ") + std::strerror(errno);
    if (got <= 0) break;
    bytes.append(buffer, static_cast<size_t>(got));
    if (bytes.size() > max_bytes_) break;
  }
  if (!stdin_wanted) ::close(fd);
  if (!problem.empty()) return Io(path, problem);
  if (bytes.size() > max_bytes_) {
    return Error{ErrorCode::kLimit, "larger than the limit of " + std::to_string(max_bytes_) + " bytes; split it, or make it shorter", path, 0, 0, {}};
  }
  return bytes;
}

bool DiskReader::IsDirectory(const std::string& path) const {
  std::error_code code;
  return fs::is_directory(path, code);
}

Result<std::vector<std::string>> DiskReader::List(const std::string& path) const {
  std::error_code code;
  std::vector<std::string> found;
  fs::recursive_directory_iterator it(path, code);
  if (code) return Io(path, "cannot list: " + code.message());
  for (const fs::recursive_directory_iterator end; it != end;) {
    const std::string name = it->path().filename().string();
    if (!name.empty() && name[0] == '.') {
      if (it->is_directory(code)) it.disable_recursion_pending();
    } else if (it->is_regular_file(code)) {
      found.push_back(it->path().string());
    }
    it.increment(code);
    if (code) return Io(path, "cannot list: " + code.message());
  }
  std::sort(found.begin(), found.end());
  return found;
}

Result<std::string> MemoryReader::Read(const std::string& path) const {
  const auto it = files_.find(path);
  if (it == files_.end()) return Io(path, "cannot read: No such file or directory");
  return it->second;
}

bool MemoryReader::IsDirectory(const std::string& path) const {
  const auto it = files_.lower_bound(path + "/");
  return it != files_.end() && it->first.compare(0, path.size() + 1, path + "/") == 0;
}

Result<std::vector<std::string>> MemoryReader::List(const std::string& path) const {
  std::vector<std::string> found;
  for (const auto& [name, bytes] : files_) {
    if (name.compare(0, path.size() + 1, path + "/") == 0) found.push_back(name);
  }
  return found;
}

}  // namespace gainsay
