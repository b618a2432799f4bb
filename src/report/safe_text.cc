#include "report/safe_text.h"

#include <cstdint>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kByteOrderMark = 0xFEFF;
constexpr char32_t kEllipsis = 0x2026;

struct Range {
  char32_t first, last;
};

bool IsBreak(char32_t c) {
  return c == '\n' || c == '\r' || c == '\t' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool IsUnsafe(char32_t c) {
  constexpr Range kUnsafe[] = {
      {0x0000, 0x001F},    // C0 controls
      {0x007F, 0x009F},    // DEL and C1 controls
      {0x061C, 0x061C},    // Arabic letter mark
      {0x202A, 0x202E},    // bidirectional embeddings and overrides
      {0x2066, 0x206F},    // isolates, deprecated format characters
      {0xFDD0, 0xFDEF},    // no characters
      {0xFFF9, 0xFFFB},    // interlinear annotation
      {0xE0000, 0xE007F},  // tags: invisible text
  };
  for (const Range& range : kUnsafe) {
    if (c >= range.first && c <= range.last) return true;
  }
  return (c & 0xFFFE) == 0xFFFE;
}

}  // namespace

std::string Printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    if (IsBreak(c.value)) {
      out += ' ';
    } else if (IsUnsafe(c.value)) {
      AppendUtf8(kReplacement, out);
    } else if (c.value != kByteOrderMark) {
      AppendUtf8(c.value, out);
    }
    at += c.size;
  }
  return out;
}

std::string EscapeHtml(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : Printable(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string EscapeMarkdown(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_[]#|~";
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : Printable(text)) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      if (kMarks.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string Attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + EscapeHtml(value) + "\"";
}

std::string Shorten(std::string_view text, size_t limit) {
  size_t count = 0;
  for (size_t at = 0; at < text.size(); ++count) {
    if (count == limit) {
      std::string out(text.substr(0, at));
      AppendUtf8(kEllipsis, out);
      return out;
    }
    at += DecodeAt(text, at).size;
  }
  return std::string(text);
}

}  // namespace gainsay
