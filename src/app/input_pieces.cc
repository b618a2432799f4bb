#include "app/input_pieces.h"

#include <algorithm>

#include "app/inputs.h"
#include "ingest/detect_format.h"

namespace gainsay {
namespace {

constexpr size_t kPiece = 1 << 16;      // bytes of lines, about
constexpr size_t kMostLine = 1u << 28;  // a longer one is cut, and refused as broken

bool HoldsLines(std::string_view path) {
  path = UnpackedName(path);
  return path.ends_with(".jsonl") || path.ends_with(".ndjson");
}

// Appends about `size` bytes; false at the end.
bool Fill(std::istream& in, size_t size, std::string& out) {
  const size_t before = out.size();
  out.resize(before + size);
  in.read(out.data() + before, static_cast<std::streamsize>(size));
  out.resize(before + static_cast<size_t>(in.gcount()));
  return out.size() > before;
}

}  // namespace

bool PieceSource::Lines(InputPiece& piece) {
  size_t end = rest_.rfind('\n');
  size_t searched = rest_.size();
  while (end == std::string::npos || rest_.size() < kPiece) {
    if (end == std::string::npos && rest_.size() >= kMostLine) {
      end = rest_.size() - 1;
      break;
    }
    if (!Fill(*open_, kPiece, rest_)) {
      end = rest_.empty() ? std::string::npos : rest_.size() - 1;
      break;
    }
    const size_t fresh = std::string_view(rest_).substr(searched).rfind('\n');
    if (fresh != std::string_view::npos) end = searched + fresh;
    searched = rest_.size();
  }
  if (end == std::string::npos) return false;
  piece.path = path_;
  piece.lines_before = lines_;
  piece.lines = true;
  piece.bytes = rest_.substr(0, end + 1);
  rest_.erase(0, end + 1);
  lines_ += static_cast<uint32_t>(std::count(piece.bytes->begin(), piece.bytes->end(), '\n'));
  return true;
}

void PieceSource::Open(std::istream& packed) {
  unpacking_ = std::make_unique<UnpackingBuffer>(packed);
  open_ = std::make_unique<std::istream>(unpacking_.get());
}

// Ends the stream at hand; what is wrong with it becomes a piece.
void PieceSource::Close(std::vector<InputPiece>& out) {
  const std::string fault = unpacking_->fault();
  open_.reset();
  unpacking_.reset();
  file_.close();
  rest_.clear();
  if (!fault.empty()) out.push_back({path_, std::nullopt, 0, false, false, Error{ErrorCode::kInput, fault, path_, 0, 0, {}}});
}

std::vector<InputPiece> PieceSource::Next(size_t most) {
  std::vector<InputPiece> out;
  while (out.size() < most) {
    if (open_ != nullptr) {
      InputPiece piece;
      if (Lines(piece)) {
        out.push_back(std::move(piece));
      } else {
        Close(out);
      }
      continue;
    }
    if (next_ == files_.size()) break;
    path_ = files_[next_++];
    rest_.clear();
    lines_ = 0;
    if (path_ == "-") {
      // One article, or lines: the first bytes tell. One article is read to its end.
      Open(standard_);
      while (rest_.find('\n') == std::string::npos && rest_.size() < kMostLine && Fill(*open_, kPiece, rest_)) {
      }
      if (DetectFormat(path_, rest_) == Format::kJsonLines) continue;
      while (rest_.size() < kMostLine && Fill(*open_, kPiece, rest_)) {
      }
      const bool cut = rest_.size() >= kMostLine;
      if (unpacking_->fault().empty()) out.push_back({path_, std::move(rest_), 0, false, cut});
      Close(out);
      continue;
    }
    if (HoldsLines(path_)) {
      file_.clear();
      file_.open(path_, std::ios::binary);
      if (file_.is_open()) {
        Open(file_);
        continue;
      }
    }
    out.push_back({path_, std::nullopt, 0, false, false});  // reading it tells what is wrong with it
  }
  return out;
}

std::vector<Article> ReadPieceArticles(const Engine& engine, const FileReader& reader, InputPiece piece, std::vector<Error>& skipped) {
  if (piece.fault) {
    skipped.push_back(std::move(*piece.fault));
    return {};
  }
  if (!piece.bytes) {
    Result<std::string> bytes = ReadUnpacked(reader, piece.path);
    if (!bytes) {
      skipped.push_back(bytes.error());
      return {};
    }
    piece.bytes = std::move(*bytes);
  }
  if (piece.cut) {
    skipped.push_back({ErrorCode::kLimit, "standard input holds more than " + std::to_string(kMostLine >> 20) + " MiB and no JSON Lines", piece.path, 0, 0, {}});
    return {};
  }
  if (piece.lines && piece.bytes->find_first_not_of(" \t\r\n") == std::string::npos) return {};
  const size_t before = skipped.size();
  // What the first lines were tells of all; a piece in the middle may look like anything.
  const std::string name = piece.lines && !HoldsLines(piece.path) ? piece.path + ".jsonl" : piece.path;
  std::vector<Article> articles = engine.Read(name, std::move(*piece.bytes), skipped);
  for (Article& article : articles) article.path = piece.path;
  for (size_t i = before; i < skipped.size(); ++i) {
    if (skipped[i].line != 0) skipped[i].line += piece.lines_before;
    if (skipped[i].file == name) skipped[i].file = piece.path;
  }
  return articles;
}

}  // namespace gainsay
