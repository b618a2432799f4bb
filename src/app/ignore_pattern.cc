#include "app/ignore_pattern.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::string_view kFolders = "**";

// Blanks at the end do not count, unless a backslash stands before.
std::string_view WithoutBlanks(std::string_view line) {
  size_t size = line.size();
  while (size > 0 && line[size - 1] == ' ') {
    size_t slashes = 0;
    while (slashes + 1 < size && line[size - 2 - slashes] == '\\') ++slashes;
    if (slashes % 2 == 1) break;
    --size;
  }
  return line.substr(0, size);
}

std::vector<std::string> Parts(std::string_view path) {
  std::vector<std::string> out;
  for (size_t at = 0; at <= path.size();) {
    const size_t slash = std::min(path.find('/', at), path.size());
    if (slash > at) out.emplace_back(path.substr(at, slash - at));
    at = slash + 1;
  }
  return out;
}

// One element of a pattern's part, read at `at`.
struct Element {
  enum class Kind { kLiteral, kAny, kStar, kClass, kBroken } kind = Kind::kLiteral;
  char32_t value = 0;
  size_t class_begin = 0;  // kClass: behind the bracket
  size_t end = 0;
};

// Where a class that begins at `at`, behind its bracket, ends; npos where it does not.
size_t ClassEnd(std::string_view pattern, size_t at) {
  if (at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^')) ++at;
  for (bool first = true; at < pattern.size(); first = false) {
    if (pattern[at] == ']' && !first) return at;
    const size_t named = pattern.substr(at, 2) == "[:" ? pattern.find(":]", at + 2) : std::string_view::npos;
    at = named != std::string_view::npos ? named + 2 : at + (pattern[at] == '\\' ? 2 : 1);
  }
  return std::string_view::npos;
}

Element ReadElement(std::string_view pattern, size_t at) {
  Element out;
  const CodePoint c = DecodeAt(pattern, at);
  out.end = at + c.size;
  out.value = c.value;
  if (c.value == '*') {
    out.kind = Element::Kind::kStar;
  } else if (c.value == '?') {
    out.kind = Element::Kind::kAny;
  } else if (c.value == '\\') {
    const CodePoint next = DecodeAt(pattern, out.end);
    if (next.size == 0) out.kind = Element::Kind::kBroken;
    out.value = next.value;
    out.end += next.size;
  } else if (c.value == '[') {
    const size_t end = ClassEnd(pattern, out.end);
    out.kind = end == std::string_view::npos ? Element::Kind::kBroken : Element::Kind::kClass;
    out.class_begin = out.end;
    out.end = end == std::string_view::npos ? pattern.size() : end + 1;
  }
  return out;
}

// "[:digit:]" and its like, for ASCII.
bool InNamedClass(std::string_view name, char32_t c) {
  const bool lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z', digit = c >= '0' && c <= '9';
  if (name == "lower") return lower;
  if (name == "upper") return upper;
  if (name == "digit") return digit;
  if (name == "alpha") return lower || upper;
  if (name == "alnum") return lower || upper || digit;
  if (name == "xdigit") return digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  if (name == "space") return c == ' ' || (c >= '\t' && c <= '\r');
  if (name == "punct") return c > ' ' && c < 0x7f && !lower && !upper && !digit;
  return false;
}

char32_t ClassMember(std::string_view text, size_t& at) {
  if (text[at] == '\\' && at + 1 < text.size()) ++at;
  const CodePoint c = DecodeAt(text, at);
  at += c.size;
  return c.value;
}

bool InClass(std::string_view text, char32_t c) {
  size_t at = 0;
  const bool negated = !text.empty() && (text[0] == '!' || text[0] == '^');
  if (negated) ++at;
  bool found = false;
  while (at < text.size()) {
    const size_t end = text.substr(at, 2) == "[:" ? text.find(":]", at + 2) : std::string_view::npos;
    if (end != std::string_view::npos) {
      found |= InNamedClass(text.substr(at + 2, end - at - 2), c);
      at = end + 2;
      continue;
    }
    const char32_t low = ClassMember(text, at);
    char32_t high = low;
    if (at + 1 < text.size() && text[at] == '-') {
      ++at;
      high = ClassMember(text, at);
    }
    found |= low <= c && c <= high;
  }
  return found != negated;
}

bool MatchesOne(const Element& element, std::string_view pattern, char32_t c) {
  switch (element.kind) {
    case Element::Kind::kLiteral: return element.value == c;
    case Element::Kind::kAny: return true;
    case Element::Kind::kClass: return InClass(pattern.substr(element.class_begin, element.end - 1 - element.class_begin), c);
    default: return false;
  }
}

// As MatchesName, a level up: parts instead of characters, "**" instead of "*".
bool MatchesParts(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  size_t p = 0, s = 0, star = std::string::npos, mark = 0;
  while (s < path.size()) {
    if (p < pattern.size() && pattern[p] == kFolders) {
      star = ++p;
      mark = s;
    } else if (p < pattern.size() && MatchesName(pattern[p], path[s])) {
      ++p;
      ++s;
    } else if (star != std::string::npos) {
      p = star;
      s = ++mark;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == kFolders) ++p;
  return p == pattern.size();
}

}  // namespace

bool MatchesName(std::string_view pattern, std::string_view name) {
  size_t p = 0, s = 0, star = std::string_view::npos, mark = 0;
  while (s < name.size()) {
    const CodePoint c = DecodeAt(name, s);
    const Element element = p < pattern.size() ? ReadElement(pattern, p) : Element{Element::Kind::kBroken};
    if (element.kind == Element::Kind::kStar) {
      star = p = element.end;
      mark = s;
    } else if (MatchesOne(element, pattern, c.value)) {
      p = element.end;
      s += c.size;
    } else if (star != std::string_view::npos) {
      p = star;  // the star takes one more character
      mark += DecodeAt(name, mark).size;
      s = mark;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

void IgnorePatterns::AddText(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.starts_with('#')) AddLine(line);
    at = end + 1;
  }
}

void IgnorePatterns::AddLine(std::string_view line) {
  line = WithoutBlanks(line);
  Pattern pattern;
  if (line.starts_with('!')) {
    pattern.keeps = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.folders_only = true;
    line.remove_suffix(1);
  }
  pattern.tied = line.find('/') != std::string_view::npos && !line.starts_with("**/");
  pattern.parts = Parts(line);
  if (pattern.parts.empty()) return;
  // A name alone, at any depth; and what "**" at the end stands for is inside.
  if (line.find('/') == std::string_view::npos) pattern.parts.insert(pattern.parts.begin(), std::string(kFolders));
  if (pattern.parts.back() == kFolders) pattern.parts.emplace_back("*");
  patterns_.push_back(std::move(pattern));
}

std::optional<bool> IgnorePatterns::Match(const std::vector<std::string>& path, bool folder, bool tied) const {
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if ((pattern->folders_only && !folder) || (pattern->tied && !tied)) continue;
    if (MatchesParts(pattern->parts, path)) return !pattern->keeps;
  }
  return std::nullopt;
}

}  // namespace gainsay
