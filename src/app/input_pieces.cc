#include "app/input_pieces.h"

#include <algorithm>

#include "app/inputs.h"
#include "ingest/detect_format.h"

namespace gainsay {
namespace {

constexpr size_t kPiece = 1 << 16;        // bytes of lines, about
constexpr size_t kMostHeld = 16 * kPiece;  // of the pieces that are handed out at a time, and one line

bool HoldsLines(std::string_view path) {
  path = UnpackedName(path);
  return path.ends_with(".jsonl") || path.ends_with(".ndjson");
}

bool IsBlank(std::string_view bytes) { return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

Error PieceSource::TooLong(const std::string& what) const {
  std::string message = what + " of more than " + std::to_string(limits_.record >> 20) + " MiB";
  if (!limits_.option.empty()) message += "; --" + limits_.option + " sets the limit";
  return {ErrorCode::kLimit, std::move(message), path_, 0, 0, {}};
}

// Reads some bytes behind rest_; false at the end.
bool PieceSource::Fill() {
  const size_t before = rest_.size();
  rest_.resize(before + kPiece);
  open_->stream.read(rest_.data() + before, static_cast<std::streamsize>(kPiece));
  rest_.resize(before + static_cast<size_t>(open_->stream.gcount()));
  return rest_.size() > before;
}

// Goes behind the line that is too long; false at the end of the file.
bool PieceSource::SkipLine() {
  while (skipping_) {
    rest_.clear();
    if (!Fill()) return false;
    const size_t end = rest_.find('\n');
    if (end == std::string::npos) continue;
    rest_.erase(0, end + 1);
    ++lines_;
    skipping_ = false;
  }
  return true;
}

// The next lines; false at the end of the file.
bool PieceSource::Lines(InputPiece& piece) {
  if (!SkipLine()) return false;
  piece.path = path_;
  piece.lines_before = lines_;
  piece.lines = true;
  size_t end = rest_.rfind('\n');
  size_t searched = rest_.size();
  while (end == std::string::npos || rest_.size() < kPiece) {
    if (end == std::string::npos && rest_.size() > limits_.record) {
      piece.fault = TooLong("a record");
      piece.fault->line = lines_ + 1;
      skipping_ = any_ = true;
      return true;
    }
    if (!Fill()) {
      end = rest_.empty() ? std::string::npos : rest_.size() - 1;
      break;
    }
    const size_t fresh = std::string_view(rest_).substr(searched).rfind('\n');
    if (fresh != std::string_view::npos) end = searched + fresh;
    searched = rest_.size();
  }
  if (end == std::string::npos) return false;
  piece.bytes = rest_.substr(0, end + 1);
  rest_.erase(0, end + 1);
  lines_ += static_cast<uint32_t>(std::count(piece.bytes->begin(), piece.bytes->end(), '\n'));
  any_ = any_ || !IsBlank(*piece.bytes);
  return true;
}

// Ends the file at hand; what is wrong with it becomes a piece.
void PieceSource::Close(std::vector<InputPiece>& out) {
  std::string fault = open_->Fault();
  if (fault.empty() && !any_) fault = lines_ == 0 ? "the file is empty" : "the file holds nothing but white space";
  open_.reset();
  rest_.clear();
  if (fault.empty()) return;
  InputPiece& piece = out.emplace_back();
  piece.path = path_;
  piece.fault = Error{ErrorCode::kInput, std::move(fault), path_, 0, 0, {}};
}

// One article, or lines: the first bytes tell. One article is read to its end.
void PieceSource::StandardInput(std::vector<InputPiece>& out) {
  open_ = std::make_unique<Open>("-");
  path_ = standard_;
  for (size_t searched = 0; rest_.find('\n', searched) == std::string::npos && rest_.size() <= limits_.record;) {
    searched = rest_.size();
    if (!Fill()) break;
  }
  if (DetectFormat(path_, rest_) == Format::kJsonLines) return;
  while (rest_.size() <= limits_.record && Fill()) {
  }
  any_ = true;
  if (open_->Fault().empty()) {
    InputPiece& piece = out.emplace_back();
    piece.path = path_;
    if (rest_.size() > limits_.record) {
      piece.fault = TooLong("standard input that is no JSON Lines");
    } else {
      piece.bytes = std::move(rest_);
    }
  }
  Close(out);
}

std::vector<InputPiece> PieceSource::Next(size_t most) {
  std::vector<InputPiece> out;
  size_t held = 0;
  while (out.size() < most && held < kMostHeld) {
    if (open_ != nullptr) {
      InputPiece piece;
      if (Lines(piece)) {
        held += piece.bytes ? piece.bytes->size() : 0;
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
    any_ = skipping_ = false;
    if (path_ == kStandardInput) {
      StandardInput(out);
      held += !out.empty() && out.back().bytes ? out.back().bytes->size() : 0;
    } else if (HoldsLines(path_)) {
      open_ = std::make_unique<Open>(path_);
    } else {
      InputPiece& piece = out.emplace_back();
      piece.path = path_;
      piece.most = limits_.record;
      piece.too_long = TooLong("a file");
    }
  }
  return out;
}

std::vector<Article> ReadPieceArticles(const Engine& engine, const FileReader& reader, InputPiece piece, std::vector<Error>& skipped) {
  if (piece.fault) {
    skipped.push_back(std::move(*piece.fault));
    return {};
  }
  if (!piece.bytes) {
    Result<std::string> bytes = ReadUnpacked(reader, piece.path, piece.most);
    if (!bytes) {
      skipped.push_back(bytes.error().code == ErrorCode::kLimit ? piece.too_long : bytes.error());
      return {};
    }
    piece.bytes = std::move(*bytes);
  }
  if (piece.lines && IsBlank(*piece.bytes)) return {};
  const size_t before = skipped.size();
  // What the first lines were tells of all; a piece in the middle may look like anything.
  const std::string name = piece.lines && !HoldsLines(piece.path) ? piece.path + ".jsonl" : piece.path;
  std::vector<Article> articles = engine.Read(name, std::move(*piece.bytes), skipped);
  for (Article& article : articles) {
    article.path = piece.path;
    if (article.record_line && piece.lines) *article.record_line += piece.lines_before;
  }
  for (size_t i = before; i < skipped.size(); ++i) {
    if (skipped[i].line != 0) skipped[i].line += piece.lines_before;
    if (skipped[i].file == name) skipped[i].file = piece.path;
  }
  return articles;
}

}  // namespace gainsay
