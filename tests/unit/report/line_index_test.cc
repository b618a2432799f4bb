#include "report/line_index.h"

#include <string>

#include <gtest/gtest.h>

namespace gainsay {
namespace {

struct Row {
  const char* label;
  std::string source;
  uint32_t byte;
  ColumnUnit unit;
  uint32_t line, column;
};

TEST(LineIndexTest, CountsInEveryUnit) {
  const std::string utf16("\xFF\xFE" "a\0\n\0\x3D\xD8\x00\xDE" "b\0", 12);  // a, LF, a pair, b
  const std::string utf16be("\xFE\xFF\0a\0\n\x0A\x05\0b", 10);              // U+0A05 holds the byte of LF
  const Row rows[] = {
      {"empty", "", 0, ColumnUnit::kCodePoints, 1, 1},
      {"past the end", "ab", 99, ColumnUnit::kCodePoints, 1, 3},
      {"first line", "abc", 2, ColumnUnit::kCodePoints, 1, 3},
      {"on the line feed", "ab\ncd", 2, ColumnUnit::kCodePoints, 1, 3},
      {"behind the line feed", "ab\ncd", 3, ColumnUnit::kCodePoints, 2, 1},
      {"cr lf is one break", "a\r\nb", 3, ColumnUnit::kCodePoints, 2, 1},
      {"lone cr", "a\rb", 2, ColumnUnit::kCodePoints, 2, 1},
      {"devanagari code points", "क्या है", 13, ColumnUnit::kCodePoints, 1, 6},
      {"devanagari bytes", "क्या है", 13, ColumnUnit::kBytes, 1, 14},
      {"beyond the plane, code points", "x😀y", 5, ColumnUnit::kCodePoints, 1, 3},
      {"beyond the plane, utf-16", "x😀y", 5, ColumnUnit::kUtf16, 1, 4},
      {"utf-16 source", utf16, 10, ColumnUnit::kCodePoints, 2, 2},
      {"utf-16 source in its units", utf16, 10, ColumnUnit::kUtf16, 2, 3},
      {"a byte-order mark is no column", "\xEF\xBB\xBF" "abc", 4, ColumnUnit::kCodePoints, 1, 2},
      {"nor in bytes", "\xEF\xBB\xBF" "abc", 4, ColumnUnit::kBytes, 1, 2},
      {"nor is the place before it", "\xEF\xBB\xBF" "abc", 0, ColumnUnit::kUtf16, 1, 1},
      {"the second line has none", "\xEF\xBB\xBF" "a\nbc", 6, ColumnUnit::kUtf16, 2, 2},
      {"utf-16 source, first line", utf16, 4, ColumnUnit::kCodePoints, 1, 2},
      {"utf-16 without a mark", std::string("a\0b\0\n\0c\0d\0", 10), 8, ColumnUnit::kCodePoints, 2, 2},
      {"big-endian", utf16be, 8, ColumnUnit::kCodePoints, 2, 2},
  };
  for (const Row& row : rows) {
    const LinePlace at = LineIndex(row.source).At(row.byte, row.unit);
    EXPECT_EQ(at.line, row.line) << row.label;
    EXPECT_EQ(at.column, row.column) << row.label;
  }
}

TEST(LineIndexTest, CountsAcrossStrides) {
  std::string source = "one\n";
  for (int i = 0; i < 5000; ++i) source += "न";
  const LineIndex index(source);
  for (const uint32_t n : {0U, 1U, 340U, 341U, 342U, 4096U, 5000U}) {
    EXPECT_EQ(index.At(4 + 3 * n).column, n + 1) << n;
    EXPECT_EQ(index.At(4 + 3 * n).line, 2U) << n;
  }
}

}  // namespace
}  // namespace gainsay
