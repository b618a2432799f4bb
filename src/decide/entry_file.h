// Files of entries that people review: a map with one list, an entry a
// fingerprint. They are changed line by line, so that comments, order and
// unchanged entries stay as they stand.
//
//   version: 1
//   decisions:
//     - fingerprint: "00c5a1d20f3b9e47"
//       decision: dismiss
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/yaml.h"

namespace gainsay {

// A value of an entry, in the order of its file; empty ones are left out.
struct EntryField {
  std::string_view key;
  std::string value;
  bool plain = false;               // written without quotation marks: a word, a date
  std::vector<std::string> values;  // instead of `value`: a list
};

class EntryFile {
 public:
  // Reads what `list` names; other keys than it and "version" are errors, and
  // so is an entry with a key that is not among `keys`, without a fingerprint
  // or with one that came before. An empty text is a file without entries.
  static Result<EntryFile> Read(std::string text, std::string file, std::string_view list, std::span<const std::string_view> keys);

  const std::string& file() const { return file_; }
  const std::vector<YamlNode>& entries() const { return entries_; }  // maps
  const std::string& fingerprint(size_t entry) const { return fingerprints_[entry]; }
  // An error at a place of the file.
  Error At(const YamlNode& node, std::string message) const { return YamlError(file_, node, std::move(message), text_); }
  // A scalar of an entry; empty where it has none. Anything else is an error.
  Result<std::string> Text(size_t entry, std::string_view key) const;
  // A date of an entry ("2025-09-01"); else an error.
  Result<std::string> Date(size_t entry, std::string_view key) const;

  // The file's text with an entry put in: in the place of the one of its
  // fingerprint, else before the first of a greater one. `head` opens a file
  // that is empty. An error where the file is laid out so that lines cannot be
  // changed alone (entries in braces on one line).
  Result<std::string> With(std::string_view fingerprint, const std::vector<EntryField>& fields, std::string_view head) const;
  // The file's text without some entries.
  Result<std::string> Without(const std::vector<size_t>& entries) const;

 private:
  // Lines of an entry, end exclusive, without the comments before the next one.
  struct Lines {
    size_t begin = 0;
    size_t end = 0;
  };
  Lines LinesOf(size_t entry) const;
  size_t line_count() const { return starts_.size(); }
  std::string_view Line(size_t line) const;  // with its line break
  size_t DashOf(size_t entry) const { return Line(entries_[entry].line - 1).find_first_not_of(' '); }
  std::string Draft(std::string_view fingerprint, const std::vector<EntryField>& fields, std::string_view head) const;
  // `made`, where it reads as the file should.
  Result<std::string> Proven(std::string made, size_t entries) const;

  std::string text_;
  std::string file_;
  std::string list_;
  std::vector<std::string_view> keys_;  // of an entry
  std::vector<size_t> starts_;          // of lines
  std::vector<YamlNode> entries_;
  std::vector<std::string> fingerprints_;
};

// Whether it is 16 hexadecimal digits in lower case.
bool IsFingerprint(std::string_view text);
// Whether it is a day of the calendar, "2025-09-01".
bool IsDay(std::string_view text);
// An entry as lines, indented under its list.
std::string RenderEntry(std::string_view fingerprint, const std::vector<EntryField>& fields, size_t indent = 2);
// A double-quoted YAML scalar of one line. Ill-formed bytes become U+FFFD.
std::string QuotedYaml(std::string_view text);

}  // namespace gainsay
