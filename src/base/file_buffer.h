// A file or standard input as a stream. The library's own streams take a read
// error for the end of the file.
#pragma once

#include <streambuf>
#include <string>
#include <vector>

namespace gainsay {

class FileBuffer : public std::streambuf {
 public:
  // "-" is standard input.
  explicit FileBuffer(const std::string& path);
  ~FileBuffer() override;
  FileBuffer(const FileBuffer&) = delete;
  FileBuffer& operator=(const FileBuffer&) = delete;

  // Why the bytes ended before their time ("cannot read: …"); empty where they did not.
  const std::string& fault() const { return fault_; }

 protected:
  int_type underflow() override;

 private:
  int file_;
  bool owned_;
  std::vector<char> bytes_;
  std::string fault_;
};

}  // namespace gainsay
