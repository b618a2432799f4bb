// Runs the gainsay program as a user would: arguments, standard input, both
// outputs, exit status. And a folder for the files of a test.
#pragma once

#include <string>
#include <vector>

namespace gainsay {

struct ProgramRun {
  int status = -1;  // exit status; 128 + signal where a signal ended it
  std::string out;
  std::string err;
};

enum class Stdout { kPipe, kClosed, kBrokenPipe };

// REQUIRES: outputs fit into memory. Runs in the folder of the sources.
ProgramRun RunGainsay(const std::vector<std::string>& args, const std::string& input = {}, Stdout out = Stdout::kPipe);

// A folder that is removed at the end.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  // Writes a file, with the folders above it, and returns its path.
  std::string Write(const std::string& name, const std::string& bytes) const;

 private:
  std::string path_;
};

// Nothing where the file can't be read.
std::string ReadWhole(const std::string& path);

}  // namespace gainsay
