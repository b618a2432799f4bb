// Many inputs as pieces of work of a bounded size: a file, or some lines of a
// file of JSON Lines, so that a file of any length is read by several threads
// and never held whole.
#pragma once

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file_buffer.h"
#include "base/file_reader.h"
#include "base/unpack.h"
#include "gainsay.h"

namespace gainsay {

struct InputPiece {
  std::string path;
  std::optional<std::string> bytes = {};  // whole lines; where there are none, the file is still to be read
  uint32_t lines_before = 0;              // of the file
  bool lines = false;                     // of JSON Lines, whatever the file is called
  std::optional<Error> fault = {};        // why there are no bytes, where that is known
  uint64_t most = 0;                      // bytes of the file that is still to be read, unpacked
  Error too_long = {};                    // where it has more
};

struct PieceLimits {
  size_t record = size_t{64} << 20;  // bytes of a line, and of a file that is none of lines
  std::string option = {};           // that sets it, for messages
};

class PieceSource {
 public:
  // Files in their order, gzip and zstd unpacked; "-" is standard input, which
  // goes by the name `standard`.
  PieceSource(std::vector<std::string> files, std::string standard, PieceLimits limits)
      : files_(std::move(files)), standard_(std::move(standard)), limits_(std::move(limits)) {}

  // The next pieces, up to `most`, empty at the end. They hold about a megabyte
  // and one line at most, which goes into a piece of its own.
  std::vector<InputPiece> Next(size_t most);

  // Of all files, how many have been handed out.
  size_t done() const { return next_; }
  size_t size() const { return files_.size(); }

 private:
  // A file that is read bit by bit, unpacked.
  struct Open {
    explicit Open(const std::string& path) : file(path), packed(&file), unpacking(packed), stream(&unpacking) {}
    std::string Fault() const { return file.fault().empty() ? unpacking.fault() : file.fault(); }
    FileBuffer file;
    std::istream packed;
    UnpackingBuffer unpacking;
    std::istream stream;
  };

  bool Fill();
  bool Lines(InputPiece& piece);
  bool SkipLine();
  void StandardInput(std::vector<InputPiece>& out);
  void Close(std::vector<InputPiece>& out);
  Error TooLong(const std::string& what) const;

  std::vector<std::string> files_;
  std::string standard_;
  PieceLimits limits_;
  size_t next_ = 0;
  std::unique_ptr<Open> open_;  // the file of lines at hand
  std::string path_;
  std::string rest_;            // read, not handed out
  uint32_t lines_ = 0;          // handed out
  bool skipping_ = false;       // within a line that is too long
  bool any_ = false;            // something was handed out
};

// The articles of one piece; what cannot be read goes to `skipped`, with the
// line of the file.
std::vector<Article> ReadPieceArticles(const Engine& engine, const FileReader& reader, InputPiece piece, std::vector<Error>& skipped);

}  // namespace gainsay
