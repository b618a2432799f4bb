// Reading files, behind an interface with an in-memory twin for tests.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace gainsay {

class FileReader {
 public:
  virtual ~FileReader() = default;
  // The bytes of `path`; "-" is standard input. An error names the path.
  virtual Result<std::string> Read(const std::string& path) const = 0;
  virtual bool IsDirectory(const std::string& path) const = 0;
  // Regular files below `path`, sorted by path, hidden files and folders left
  // out; symbolic links to folders are not followed.
  virtual Result<std::vector<std::string>> List(const std::string& path) const = 0;
};

class DiskReader : public FileReader {
 public:
  explicit DiskReader(uint64_t max_bytes = uint64_t{1} << 30) : max_bytes_(max_bytes) {}
  Result<std::string> Read(const std::string& path) const override;
  bool IsDirectory(const std::string& path) const override;
  Result<std::vector<std::string>> List(const std::string& path) const override;

 private:
  uint64_t max_bytes_;  // a larger file is refused with kLimit
};

class MemoryReader : public FileReader {
 public:
  void Add(std::string path, std::string bytes) { files_[std::move(path)] = std::move(bytes); }
  Result<std::string> Read(const std::string& path) const override;
  bool IsDirectory(const std::string& path) const override;
  Result<std::vector<std::string>> List(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace gainsay
