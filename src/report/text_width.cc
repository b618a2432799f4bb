#include "report/text_width.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::string_view kEllipsis = "\u2026";
constexpr size_t kLongest = 2000;  // bytes that are looked at

// Hundredths of the font's size.
int Advance(UChar32 c) {
  if (c < 0x80) {
    const char ascii = static_cast<char>(c);
    if (c < 0x20) return 0;
    if (ascii == ' ') return 28;
    if (std::string_view("ijl.,:;'|!I").find(ascii) != std::string_view::npos) return 31;
    if (std::string_view("frt()[]{}-\"/\\*").find(ascii) != std::string_view::npos) return 42;
    if (std::string_view("mwMW@%").find(ascii) != std::string_view::npos) return 93;
    if (ascii >= 'A' && ascii <= 'Z') return 70;
    return 60;
  }
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR: return 0;
    case U_COMBINING_SPACING_MARK: return 30;
    default: break;
  }
  const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  if (wide == U_EA_WIDE || wide == U_EA_FULLWIDTH) return 105;
  if (c >= 0x0900 && c <= 0x0DFF) return 68;  // the scripts of India: their letters
  if (c == 0x2014 || c == 0x2026) return 100;
  return 66;
}

bool Joins(UChar32 c) {
  const int8_t type = u_charType(c);
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR;
}

// Walks the characters of a text.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text.substr(0, std::min(text.size(), kLongest))) {}
  bool Next() {
    begin = at_;
    const CodePoint point = DecodeAt(text_, at_);
    c = static_cast<UChar32>(point.value);
    at_ += point.size;
    return point.size > 0;
  }
  size_t begin = 0;
  UChar32 c = 0;

 private:
  std::string_view text_;
  size_t at_ = 0;
};

int Pixels(int64_t hundredths, int size) { return static_cast<int>((hundredths * size + 99) / 100); }

// How many bytes of the text fit, on the boundary of a letter with its marks.
size_t Fitting(std::string_view text, int size, int width) {
  int64_t sum = 0;
  size_t last = 0;
  for (Walk walk(text); walk.Next();) {
    if (!Joins(walk.c)) last = walk.begin;
    sum += Advance(walk.c);
    if (Pixels(sum, size) > width) return last;
  }
  return std::min(text.size(), kLongest);
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

int TextWidth(std::string_view text, int size) {
  int64_t sum = 0;
  for (Walk walk(text); walk.Next();) sum += Advance(walk.c);
  return Pixels(sum, size);
}

std::string FitText(std::string_view text, int size, int width) {
  if (Fitting(text, size, width) == text.size()) return std::string(text);
  size_t cut = Fitting(text, size, width - TextWidth(kEllipsis, size));
  const size_t word = text.substr(0, cut).rfind(' ');
  if (word != std::string_view::npos && word * 3 > cut * 2) cut = word;
  return std::string(Trimmed(text.substr(0, cut))) + std::string(kEllipsis);
}

std::vector<std::string> WrapText(std::string_view text, int size, int width, size_t lines) {
  std::vector<std::string> out;
  while (!text.empty() && out.size() < lines) {
    size_t cut = Fitting(text, size, width);
    if (cut == text.size() || out.size() + 1 == lines) {
      out.push_back(FitText(text, size, width));
      break;
    }
    const size_t space = text.substr(0, cut + 1).rfind(' ');
    if (space != std::string_view::npos && space > 0) cut = space;
    if (cut == 0) break;
    out.emplace_back(Trimmed(text.substr(0, cut)));
    text.remove_prefix(cut);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  }
  return out;
}

}  // namespace gainsay
