// Plain text: what is a paragraph where nothing marks one.
//
// Blank lines part paragraphs. Whether a single line break does, shows in the
// widths: a wrapping editor breaks a line only where the next word would not
// have fitted. So a break is soft where the file is narrow and line and next
// word together reach (nearly) its width; else it ends a paragraph.
//   Handled:      a title glued to a wrapped story; one paragraph a line.
//   Not handled:  a title as long as the story's lines, with no blank line after it.
#include <algorithm>

#include "base/utf8.h"
#include "ingest/block_builder.h"
#include "ingest/front_line.h"
#include "ingest/reader.h"

namespace gainsay {
namespace {

constexpr size_t kMinWrapWidth = 45;    // code points
constexpr size_t kMaxWrapWidth = 100;
constexpr size_t kSlackPercent = 85;    // an optimal filler leaves lines a little short
constexpr size_t kFrontLines = 12;

struct Width {
  size_t line = 0;
  size_t first_word = 0;
};

Width Measure(std::string_view line) {
  const size_t space = line.find(' ');
  return {CountCodePoints(line), CountCodePoints(line.substr(0, space))};
}

// Digits and their marks, with a letter of scale at most: "1 4/5", "10 k". A
// hyphen before such a line is its sign.
bool IsBareNumber(std::string_view text) {
  int letters = 0;
  int digits = 0;
  for (const char c : text) {
    digits += c >= '0' && c <= '9' ? 1 : 0;
    letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return digits > 0 && letters <= 1;
}

// Bytes of a bullet and the space behind it; 0 where the line has none.
uint32_t BulletAt(std::string_view line) {
  static constexpr std::string_view kBullets[] = {"- ", "* ", "• ", "· ", "– ", "▪ ", "● ", "■ ", "\xE2\x80\xA2\t"};
  for (const std::string_view bullet : kBullets) {
    if (line.starts_with(bullet)) return bullet == "- " && IsBareNumber(line.substr(bullet.size())) ? 0 : static_cast<uint32_t>(bullet.size());
  }
  return 0;
}

}  // namespace

std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> out;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    const Span span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
    out.push_back({span, TrimSpan(text, span).empty()});
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return out;
}

Status ReadPlainText(const Input& input, Article& article) {
  std::vector<Line> lines = SplitLines(input.text);
  std::vector<Width> widths;
  widths.reserve(lines.size());
  size_t width = 0;
  size_t filled = 0;
  bool blank_inside = false;
  for (Line& line : lines) {
    line.span = TrimSpan(input.text, line.span);
    widths.push_back(Measure(Slice(input.text, line.span)));
    width = std::max(width, widths.back().line);
    if (!line.blank) ++filled;
    blank_inside = blank_inside || (line.blank && filled > 0);
  }
  const auto reaches = [&](size_t i) {
    return (widths[i].line + 1 + widths[i + 1].first_word) * 100 > width * kSlackPercent;
  };
  bool wrapped = width >= kMinWrapWidth && width <= kMaxWrapWidth;
  if (wrapped && !blank_inside) {
    // One paragraph a line, unless nearly every break is a wrap.
    size_t soft = 0;
    for (size_t i = 0; i + 1 < lines.size(); ++i) soft += !lines[i].blank && !lines[i + 1].blank && reaches(i) ? 1 : 0;
    wrapped = filled >= 5 && soft * 10 >= (filled - 1) * 8;
  }

  BlockBuilder builder(article, input.offsets);
  size_t seen = 0;
  bool front = false;  // the line before was a front line
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank) {
      builder.End();
      front = false;
      continue;
    }
    const std::string_view text = Slice(input.text, lines[i].span);
    const uint32_t bullet = BulletAt(text);
    const bool is_front =
        seen++ < kFrontLines && ReadFrontLine(text, input.index).kind != FrontLine::Kind::kNone;
    const bool joins = builder.open() && wrapped && bullet == 0 && !front && !is_front && i > 0 &&
                       !lines[i - 1].blank && reaches(i - 1);
    if (joins) {
      builder.Space({lines[i - 1].span.end, lines[i].span.begin});
    } else {
      builder.Begin(bullet > 0 ? BlockKind::kListItem : BlockKind::kParagraph);
    }
    builder.Copy(text.substr(bullet), lines[i].span.begin + bullet);
    front = is_front;
  }
  builder.End();
  return {};
}

}  // namespace gainsay
