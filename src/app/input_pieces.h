// Many inputs as pieces of work of a bounded size: a file, or some lines of a
// file of JSON Lines, so that a file of any length is read by several threads
// and never held whole.
#pragma once

#include <cstdint>
#include <fstream>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file_reader.h"
#include "base/unpack.h"
#include "gainsay.h"

namespace gainsay {

struct InputPiece {
  std::string path;
  std::optional<std::string> bytes;  // whole lines; where there are none, the file is still to be read
  uint32_t lines_before = 0;         // of the file
  bool lines = false;                // of JSON Lines, whatever the file is called
  bool cut = false;                  // standard input went on beyond what one article may take
  std::optional<Error> fault = {};   // why there are no bytes, where that is known
};

class PieceSource {
 public:
  // Files in their order, gzip and zstd unpacked; "-" is `standard`, which
  // outlives the object.
  PieceSource(std::vector<std::string> files, std::istream& standard) : files_(std::move(files)), standard_(standard) {}

  // The next pieces, up to `most`, empty at the end. A line longer than a
  // piece goes into a piece of its own.
  std::vector<InputPiece> Next(size_t most);

  // Of all files, how many have been handed out.
  size_t done() const { return next_; }
  size_t size() const { return files_.size(); }

 private:
  bool Lines(InputPiece& piece);
  void Open(std::istream& packed);
  void Close(std::vector<InputPiece>& out);

  std::vector<std::string> files_;
  std::istream& standard_;
  size_t next_ = 0;
  std::ifstream file_;
  std::unique_ptr<UnpackingBuffer> unpacking_;
  std::unique_ptr<std::istream> open_;  // the file of lines at hand, unpacked
  std::string path_;
  std::string rest_;              // read, not handed out
  uint32_t lines_ = 0;            // handed out
};

// The articles of one piece; what cannot be read goes to `skipped`, with the
// line of the file.
std::vector<Article> ReadPieceArticles(const Engine& engine, const FileReader& reader, InputPiece piece, std::vector<Error>& skipped);

}  // namespace gainsay
