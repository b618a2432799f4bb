#include "lang/pattern.h"

#include <algorithm>
#include <charconv>

#include "unicode/fold.h"

namespace gainsay {
namespace {

std::vector<std::string_view> Split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (size_t begin = 0;;) {
    const size_t end = std::min(text.find(at, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    if (end == text.size()) return parts;
    begin = end + 1;
  }
}

bool ReadInt(std::string_view text, int64_t& out) {
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), out);
  return code == std::errc() && end == text.data() + text.size();
}

// A recursive-descent reader over white-space-parted elements.
class PatternReader {
 public:
  PatternReader(std::string_view text, const Concepts& concepts, StringTable& vocabulary)
      : text_(text), concepts_(concepts), vocabulary_(vocabulary) {}

  Result<std::vector<PatternElement>> Read() {
    std::vector<std::vector<PatternElement>> alternatives;
    if (Status s = Alternatives(alternatives, 0); !s.ok()) return s.error();
    if (!Peek().empty()) return Fail("')' without '('");
    if (alternatives.size() == 1) {
      if (alternatives[0].empty()) return Fail("an empty pattern");
      return std::move(alternatives[0]);
    }
    PatternElement group;
    group.kind = ElementKind::kGroup;
    group.alternatives = std::move(alternatives);
    return std::vector<PatternElement>{std::move(group)};
  }

 private:
  static constexpr int kMaxDepth = 8;

  Error Fail(std::string message) const {
    return {ErrorCode::kRule, std::move(message), {}, 0, static_cast<uint32_t>(at_) + 1, std::string(text_)};
  }

  void SkipSpace() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  // The next element's text, without taking it; a {…} may hold spaces.
  std::string_view Peek() {
    SkipSpace();
    size_t end = at_;
    bool inside = false;
    while (end < text_.size() && (inside || text_[end] != ' ')) {
      if (text_[end] == '{') inside = true;
      if (text_[end] == '}') inside = false;
      ++end;
    }
    return text_.substr(at_, end - at_);
  }

  Status Alternatives(std::vector<std::vector<PatternElement>>& out, int depth) {
    if (depth > kMaxDepth) return Fail("groups nested too deep");
    out.emplace_back();
    for (;;) {
      const std::string_view next = Peek();
      if (next.empty() || next[0] == ')') return {};
      if (next == "|") {
        at_ += 1;
        out.emplace_back();
        continue;
      }
      PatternElement element;
      if (next == "(") {
        at_ += 1;
        element.kind = ElementKind::kGroup;
        if (Status s = Alternatives(element.alternatives, depth + 1); !s.ok()) return s;
        const std::string_view close = Peek();
        if (close.empty()) return Fail("'(' is not closed");
        Repetition(close.substr(1), element);
        at_ += close.size();
      } else {
        if (Status s = One(next, element); !s.ok()) return s;
        at_ += next.size();
      }
      out.back().push_back(std::move(element));
    }
  }

  static void Repetition(std::string_view mark, PatternElement& element) {
    if (mark == "?" || mark == "*") element.min_count = 0;
    if (mark == "*" || mark == "+") element.max_count = 255;
  }

  Status One(std::string_view text, PatternElement& element) {
    if (text == "^") {
      element.kind = ElementKind::kStart;
      return {};
    }
    if (text == "$") {
      element.kind = ElementKind::kEnd;
      return {};
    }
    if (text.substr(0, 3) == "..." && text.size() > 3) {
      element.kind = ElementKind::kGap;
      if (!ReadInt(text.substr(3), element.low) || element.low < 1 || element.low > 40) return Fail("...N wants 1 to 40");
      return {};
    }
    const char last = text.back();
    if (text.size() > 1 && (last == '?' || last == '*' || last == '+')) {
      Repetition(text.substr(text.size() - 1), element);
      text.remove_suffix(1);
    }
    if (text[0] == '{') {
      if (text.back() != '}') return Fail("'{' is not closed");
      return Slot(text.substr(1, text.size() - 2), element);
    }
    element.kind = ElementKind::kLiteral;
    for (std::string_view word : Split(text, '|')) {
      if (word.size() > 1 && word[0] == '\\') word.remove_prefix(1);
      if (word.empty()) return Fail("an empty alternative");
      element.words.push_back(vocabulary_.Add(Fold(word)));
    }
    std::sort(element.words.begin(), element.words.end());
    return {};
  }

  // The inside of {…}.
  Status Slot(std::string_view text, PatternElement& element) {
    std::string_view head = text;
    if (const size_t colon = text.rfind(':'); colon != std::string_view::npos) {
      element.capture = std::string(text.substr(colon + 1));
      head = text.substr(0, colon);
    }
    while (!head.empty() && head.back() == ' ') head.remove_suffix(1);
    if (head.empty()) return Fail("an empty slot");
    if (head[0] == '&') {
      element.kind = ElementKind::kMention;
      element.mention = std::string(head.substr(1));
      if (element.capture.empty()) element.capture = element.mention;
      return {};
    }
    if (head == "word" || head == "cap" || head == "any" || head == "number") {
      element.kind = head == "word" ? ElementKind::kWord : head == "cap" ? ElementKind::kCap
                     : head == "any" ? ElementKind::kAny : ElementKind::kNumber;
      return {};
    }
    const std::vector<std::string_view> parts = Split(head, ' ');
    if (parts[0] == "int" && parts.size() == 2) {
      element.kind = ElementKind::kInt;
      const std::vector<std::string_view> ends = Split(parts[1], '-');
      if (ends.size() != 2 || !ReadInt(ends[0], element.low) || !ReadInt(ends[1], element.high)) {
        return Fail("{int LOW-HIGH} wants two whole numbers");
      }
      return {};
    }
    if (parts[0] == "digits" && parts.size() == 2) {
      element.kind = ElementKind::kDigits;
      if (!ReadInt(parts[1], element.low)) return Fail("{digits N} wants a count");
      return {};
    }
    return ClassSlot(parts, element);
  }

  Status ClassSlot(const std::vector<std::string_view>& parts, PatternElement& element) {
    element.kind = ElementKind::kClass;
    const size_t equals = parts[0].find('=');
    const std::string_view cls = parts[0].substr(0, equals);
    element.cls = concepts_.FindClass(cls);
    if (!element.cls.valid()) return Fail("unknown class " + std::string(cls));
    if (element.capture.empty()) element.capture = std::string(cls);
    if (equals != std::string_view::npos) {
      for (const std::string_view name : Split(parts[0].substr(equals + 1), '|')) {
        const ConceptId id = concepts_.Find(element.cls, name);
        if (!id.valid()) return Fail("unknown concept " + std::string(cls) + "/" + std::string(name));
        element.concepts.push_back(id.index);
      }
    }
    if (parts.size() > 1) {
      if (parts.size() > 2 || parts[1].size() < 2 || parts[1][0] != '@') return Fail("after a class only @attribute stands");
      const std::string_view wanted = parts[1].substr(1);
      const std::string_view key = wanted.substr(0, wanted.find('='));
      const bool valued = key.size() < wanted.size();
      const std::string_view value = valued ? wanted.substr(key.size() + 1) : std::string_view();
      for (uint32_t i = 0; i < concepts_.size(); ++i) {
        const std::string_view has = concepts_.Attribute(ConceptId{i}, key);
        if (concepts_.ClassOf(ConceptId{i}) == element.cls && !has.empty() && (!valued || has == value)) {
          element.concepts.push_back(i);
        }
      }
      if (element.concepts.empty()) return Fail("no concept of " + std::string(cls) + " has " + std::string(wanted));
    }
    std::sort(element.concepts.begin(), element.concepts.end());
    return {};
  }

  std::string_view text_;
  const Concepts& concepts_;
  StringTable& vocabulary_;
  size_t at_ = 0;
};

}  // namespace

Result<std::vector<PatternElement>> ParsePattern(std::string_view text, const Concepts& concepts,
                                                 StringTable& vocabulary) {
  return PatternReader(text, concepts, vocabulary).Read();
}

}  // namespace gainsay
