// A line of copy as folded words, for the few lines that ingest must
// understand: bylines, datelines, dates. Articles are tokenized by text.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "base/string_table.h"
#include "ingest/ingest_rules.h"

namespace gainsay {

struct LineWord {
  enum class Kind : uint8_t { kWord, kNumber, kMark };
  Kind kind = Kind::kMark;
  Span span;                  // bytes of the line
  std::string folded;         // digits in ASCII; P.T.I. is one word "pti"; a mark as printed, dashes as "-"
  bool space_before = false;
  bool upper = false;         // first letter is upper case
  bool all_upper = false;     // two letters or more, all upper case
  Script script = Script::kCommon;

  bool IsMark(std::string_view mark) const { return kind == Kind::kMark && folded == mark; }
  bool IsWord() const { return kind == Kind::kWord; }
};

// The words of `line`, at most `limit` of them.
std::vector<LineWord> ScanLine(std::string_view line, size_t limit);

// Phrases, looked up word by word.
class PhraseSet {
 public:
  explicit PhraseSet(const std::vector<std::string>& phrases);
  // Words of the longest phrase that starts at words[at], marks not counted
  // in but passed over inside; 0 where none does. The result counts LineWords.
  size_t Match(const std::vector<LineWord>& words, size_t at) const;
  bool Contains(const std::string& word) const { return phrases_.contains(word); }

 private:
  std::map<std::string, bool> phrases_;  // phrase or beginning of one -> is a phrase
};

// IngestRules made ready for look-up: once for a run, not for each article.
struct RuleIndex {
  explicit RuleIndex(IngestRules rules);
  IngestRules rules;
  PhraseSet weekdays, ordinal_suffixes, date_labels, connectors, agencies, byline_openers, byline_roles, page_lines, pointer_openers;
  PhraseSet function_words;  // of all languages
  std::vector<StringTable> language_words;  // beside rules.languages
  std::vector<StringTable> legacy_words;    // beside rules.legacy_fonts
};

}  // namespace gainsay
