#include "ingest/toml.h"

#include <optional>
#include <vector>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr int kMaxDepth = 32;
constexpr size_t kMostKeys = 4096;  // of a table: a key is looked for among those before it

using Kind = YamlNode::Kind;

bool IsBareKey(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// A recursive descent over the text. What fails leaves its reason in fault_.
class Parser {
 public:
  Parser(std::string_view text, const std::string& file) : text_(text), file_(file) {}

  Result<YamlNode> Parse() {
    YamlNode root = Node(Kind::kMap);
    YamlNode* table = &root;
    for (SkipLines(); at_ < text_.size() && !fault_; SkipLines()) {
      if (Peek() == '[') {
        table = Header(root);
        if (table == nullptr) break;
      } else if (!Pair(*table, 0)) {
        break;
      }
      EndOfLine();
    }
    if (fault_) return *fault_;
    return root;
  }

 private:
  char Peek(size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool Takes(std::string_view mark) {
    if (!text_.substr(at_).starts_with(mark)) return false;
    for (size_t i = 0; i < mark.size(); ++i) Step();
    return true;
  }
  void Step() {
    if (text_[at_] == '\n') {
      ++line_;
      start_ = at_ + 1;
    }
    ++at_;
  }

  YamlNode Node(Kind kind) const {
    YamlNode node;
    node.kind = kind;
    node.line = line_;
    node.column = static_cast<uint32_t>(at_ - start_ + 1);
    return node;
  }

  bool Fail(std::string message) {
    if (!fault_) fault_ = YamlError(file_, Node(Kind::kScalar), std::move(message), text_);
    return false;
  }

  void SkipBlanks() {
    while (Peek() == ' ' || Peek() == '\t') ++at_;
  }
  // Blanks, comments and line ends.
  void SkipLines() {
    for (;;) {
      SkipBlanks();
      if (Peek() == '#') {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
      }
      if (Peek() != '\n' && Peek() != '\r') return;
      Step();
    }
  }
  void EndOfLine() {
    SkipBlanks();
    const char c = Peek();
    if (at_ < text_.size() && c != '#' && c != '\n' && c != '\r') Fail("something behind the value");
  }

  // "a.b.c" into the maps below `map`, made where they are missing; the last
  // part is `key`.
  YamlNode* Path(YamlNode* map, YamlNode& key) {
    for (int depth = 0;; ++depth) {
      SkipBlanks();
      key = Node(Kind::kScalar);
      if (Peek() == '"' || Peek() == '\'') {
        if (!String(key.scalar)) return nullptr;
      } else {
        while (IsBareKey(Peek())) key.scalar += text_[at_++];
        if (key.scalar.empty()) return Fail("expected a key"), nullptr;
      }
      SkipBlanks();
      if (Peek() != '.') return map;
      ++at_;
      if (depth == kMaxDepth) return Fail("nested too deeply"), nullptr;
      map = Below(*map, key);
      if (map == nullptr) return nullptr;
    }
  }

  // The map that a key of `map` holds, or the last one of its list.
  YamlNode* Below(YamlNode& map, const YamlNode& key) {
    for (auto& [name, value] : map.entries) {
      if (name.scalar != key.scalar) continue;
      YamlNode* node = value.IsList() && !value.items.empty() ? &value.items.back() : &value;
      return node->IsMap() ? node : (Fail("the key " + key.scalar + " has a value already"), nullptr);
    }
    if (map.entries.size() == kMostKeys) return Fail("too many keys"), nullptr;
    return &map.entries.emplace_back(key, Node(Kind::kMap)).second;
  }

  // "[a.b]" or "[[a.b]]": the table that the next keys belong to.
  YamlNode* Header(YamlNode& root) {
    const bool list = Peek(1) == '[';
    at_ += list ? 2 : 1;
    YamlNode key;
    YamlNode* map = Path(&root, key);
    if (map == nullptr) return nullptr;
    if (!Takes(list ? "]]" : "]")) return Fail("a table's name without its end"), nullptr;
    if (!list) return Below(*map, key);
    for (auto& [name, value] : map->entries) {
      if (name.scalar != key.scalar) continue;
      if (!value.IsList()) return Fail("the key " + key.scalar + " has a value already"), nullptr;
      return &value.items.emplace_back(Node(Kind::kMap));
    }
    YamlNode& value = map->entries.emplace_back(key, Node(Kind::kList)).second;
    return &value.items.emplace_back(Node(Kind::kMap));
  }

  bool Pair(YamlNode& table, int depth) {
    YamlNode key;
    YamlNode* map = Path(&table, key);
    if (map == nullptr) return false;
    if (map->Find(key.scalar) != nullptr) return Fail("the key " + key.scalar + " is given twice");
    if (map->entries.size() == kMostKeys) return Fail("too many keys");
    if (!Takes("=")) return Fail("expected = behind the key " + key.scalar);
    SkipBlanks();
    YamlNode value;
    if (!Value(value, depth)) return false;
    map->entries.emplace_back(std::move(key), std::move(value));
    return true;
  }

  bool Value(YamlNode& out, int depth) {
    if (depth == kMaxDepth) return Fail("nested too deeply");
    const char c = Peek();
    out = Node(c == '[' ? Kind::kList : c == '{' ? Kind::kMap : Kind::kScalar);
    if (c == '[') return List(out, depth);
    if (c == '{') return InlineTable(out, depth);
    if (c == '"' || c == '\'') {
      out.quoted = true;
      return String(out.scalar);
    }
    // A number, a truth value or a date, which may hold one blank.
    while (at_ < text_.size() && std::string_view(",]}#\r\n").find(text_[at_]) == std::string_view::npos) out.scalar += text_[at_++];
    while (!out.scalar.empty() && (out.scalar.back() == ' ' || out.scalar.back() == '\t')) out.scalar.pop_back();
    return !out.scalar.empty() || Fail("expected a value");
  }

  bool List(YamlNode& out, int depth) {
    ++at_;
    for (;;) {
      SkipLines();
      if (Takes("]")) return true;
      if (!Value(out.items.emplace_back(), depth + 1)) return false;
      SkipLines();
      if (!Takes(",") && Peek() != ']') return Fail("a list without its end");
    }
  }

  bool InlineTable(YamlNode& out, int depth) {
    ++at_;
    for (;;) {
      SkipLines();
      if (Takes("}")) return true;
      if (!Pair(out, depth + 1)) return false;
      SkipLines();
      if (!Takes(",") && Peek() != '}') return Fail("a table without its end");
    }
  }

  bool String(std::string& out) {
    const char mark = Peek();
    const std::string three(3, mark);
    const bool lines = Takes(three);
    if (!lines) ++at_;
    if (lines && Peek() == '\r') ++at_;
    if (lines && Peek() == '\n') Step();
    while (at_ < text_.size()) {
      if (lines ? Takes(three) : Peek() == mark) {
        if (!lines) ++at_;
        while (lines && Peek() == mark) out += text_[at_++];  // """"…"""" ends with a mark of its own
        return true;
      }
      if (!lines && Peek() == '\n') break;
      if (mark == '"' && Peek() == '\\') {
        if (!Escape(lines, out)) return false;
        continue;
      }
      out += text_[at_];
      Step();
    }
    return Fail("a text without its end");
  }

  bool Escape(bool lines, std::string& out) {
    static constexpr std::string_view kNames = "btnfre\"\\";
    static constexpr std::string_view kValues = "\b\t\n\f\r\x1B\"\\";
    ++at_;
    const char c = Peek();
    if (const size_t known = kNames.find(c); c != '\0' && known != std::string_view::npos) {
      out += kValues[known];
      ++at_;
      return true;
    }
    if (lines && (c == '\n' || c == '\r' || c == ' ' || c == '\t')) {  // the break is not there
      while (Peek() == '\n' || Peek() == '\r' || Peek() == ' ' || Peek() == '\t') Step();
      return true;
    }
    const size_t digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits == 0) return Fail("an unknown escape");
    char32_t value = 0;
    for (size_t i = 1; i <= digits; ++i) {
      const char d = Peek(i);
      const int digit = d >= '0' && d <= '9' ? d - '0' : d >= 'a' && d <= 'f' ? d - 'a' + 10 : d >= 'A' && d <= 'F' ? d - 'A' + 10 : -1;
      if (digit < 0) return Fail("an escape without its digits");
      value = value << 4 | static_cast<char32_t>(digit);
    }
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return Fail("an escape that is no character");
    AppendUtf8(value, out);
    at_ += digits + 1;
    return true;
  }

  std::string_view text_;
  const std::string& file_;
  size_t at_ = 0;
  size_t start_ = 0;  // of the line
  uint32_t line_ = 1;
  std::optional<Error> fault_;
};

}  // namespace

Result<YamlNode> ParseToml(std::string_view text, const std::string& file) { return Parser(text, file).Parse(); }

}  // namespace gainsay
