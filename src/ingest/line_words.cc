#include "ingest/line_words.h"

#include <algorithm>

#include "unicode/char_class.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

bool IsWordPart(CharClass cls) {
  return cls == CharClass::kLetter || cls == CharClass::kMark || cls == CharClass::kIgnorable;
}

// The end of an acronym with stops ("P.T.I.", "a.m.") at `at`, or `at`.
size_t AcronymEnd(std::string_view line, size_t at) {
  size_t end = at;
  int letters = 0;
  for (size_t i = at;;) {
    const CharInfo letter = CharAt(line, i);
    if (letter.cls != CharClass::kLetter || i + letter.size >= line.size() || line[i + letter.size] != '.') break;
    i += letter.size + size_t{1};
    ++letters;
    end = i;
  }
  return letters >= 2 ? end : at;
}

std::string Undotted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != '.') out += c;
  }
  return out;
}

}  // namespace

std::vector<LineWord> ScanLine(std::string_view line, size_t limit) {
  std::vector<LineWord> out;
  out.reserve(std::min(limit, line.size() / 4 + 1));
  bool space = false;
  for (size_t i = 0; i < line.size() && out.size() < limit;) {
    const CharInfo first = CharAt(line, i);
    if (first.cls == CharClass::kSpace || first.cls == CharClass::kIgnorable) {
      space = space || first.cls == CharClass::kSpace;
      i += first.size;
      continue;
    }
    LineWord word;
    word.space_before = space;
    word.script = first.script;
    space = false;
    size_t end = i + first.size;
    if (IsWordPart(first.cls)) {
      word.kind = LineWord::Kind::kWord;
      word.upper = first.upper;
      size_t letters = 1;
      bool all_upper = first.upper;
      const size_t acronym = AcronymEnd(line, i);
      const bool dotted = acronym > i;
      if (dotted) {
        end = acronym;
        letters = 2;
      } else {
        for (CharInfo c = CharAt(line, end); IsWordPart(c.cls); c = CharAt(line, end)) {
          if (c.cls == CharClass::kLetter) {
            ++letters;
            all_upper = all_upper && c.upper;
          }
          end += c.size;
        }
      }
      word.all_upper = all_upper && letters >= 2;
      const std::string_view text = line.substr(i, end - i);
      if (dotted) {
        FoldTo(Undotted(text), word.folded);
      } else {
        FoldTo(text, word.folded);
      }
    } else if (first.cls == CharClass::kDigit) {
      word.kind = LineWord::Kind::kNumber;
      while (CharAt(line, end).cls == CharClass::kDigit) end += CharAt(line, end).size;
      word.folded = Fold(line.substr(i, end - i));
    } else if (first.cls == CharClass::kDash) {
      while (CharAt(line, end).cls == CharClass::kDash) end += CharAt(line, end).size;
      word.folded = "-";
    } else {
      word.folded = line.substr(i, end - i);
    }
    word.span = {static_cast<uint32_t>(i), static_cast<uint32_t>(end)};
    out.push_back(std::move(word));
    i = end;
  }
  return out;
}

PhraseSet::PhraseSet(const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) {
    for (size_t i = phrase.find(' '); i != std::string::npos; i = phrase.find(' ', i + 1)) {
      phrases_.emplace(phrase.substr(0, i), false);
    }
    if (!phrase.empty()) phrases_[phrase] = true;
  }
}

size_t PhraseSet::Match(const std::vector<LineWord>& words, size_t at) const {
  std::string phrase;
  size_t best = 0;
  for (size_t i = at; i < words.size(); ++i) {
    if (words[i].kind == LineWord::Kind::kMark) {
      if (i == at || words[i].IsMark(":") || words[i].IsMark(")")) break;
      continue;
    }
    if (!phrase.empty()) phrase += ' ';
    phrase += words[i].folded;
    const auto found = phrases_.find(phrase);
    if (found == phrases_.end()) break;
    if (found->second) best = i + 1 - at;
  }
  return best;
}

namespace {
std::vector<std::string> AllFunctionWords(const IngestRules& rules) {
  std::vector<std::string> out;
  for (const LanguageWords& language : rules.languages) {
    out.insert(out.end(), language.words.begin(), language.words.end());
  }
  return out;
}

StringTable TableOf(const std::vector<std::string>& words) {
  StringTable out;
  for (const std::string& word : words) out.Add(word);
  return out;
}
}  // namespace

RuleIndex::RuleIndex(IngestRules r)
    : rules(std::move(r)),
      weekdays(rules.weekdays),
      ordinal_suffixes(rules.ordinal_suffixes),
      date_labels(rules.date_labels),
      connectors(rules.dateline_connectors),
      agencies(rules.agencies),
      byline_openers(rules.byline_openers),
      byline_roles(rules.byline_roles),
      page_lines(rules.page_lines),
      pointer_openers(rules.pointer_openers),
      function_words(AllFunctionWords(rules)) {
  for (const LanguageWords& language : rules.languages) language_words.push_back(TableOf(language.words));
  for (const LegacyFont& font : rules.legacy_fonts) legacy_words.push_back(TableOf(font.words));
}

}  // namespace gainsay
