#include "report/safe_text.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

struct Row {
  const char* label;
  std::string_view input;
  std::string_view expect;
};

TEST(SafeTextTest, Printable) {
  const Row rows[] = {
      {"plain", "Rs 5 लाख", "Rs 5 लाख"},
      {"joiners stay", "क्‍ष क्‌ष", "क्‍ष क्‌ष"},
      {"breaks", "a\r\nb\tc\xE2\x80\xA8" "d", "a  b c d"},
      {"escape", "\x1b[2J", "\xEF\xBF\xBD[2J"},
      {"nul", std::string_view("a\0b", 3), "a\xEF\xBF\xBD" "b"},
      {"c1", "\xC2\x9B" "2J", "\xEF\xBF\xBD" "2J"},
      {"override", "\xE2\x80\xAE" "x", "\xEF\xBF\xBD" "x"},
      {"isolate", "\xE2\x81\xA6", "\xEF\xBF\xBD"},
      {"tag", "\xF3\xA0\x81\x81", "\xEF\xBF\xBD"},
      {"ill-formed", "\xC3(\xFF", "\xEF\xBF\xBD(\xEF\xBF\xBD"},
      {"byte-order mark", "\xEF\xBB\xBFx", "x"},
  };
  for (const Row& row : rows) EXPECT_EQ(Printable(row.input), row.expect) << row.label;
}

TEST(SafeTextTest, EscapesMarkup) {
  EXPECT_EQ(EscapeHtml("<a href=\"x\" b='y'>&\x1b"), "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;\xEF\xBF\xBD");
}

TEST(SafeTextTest, Shortens) {
  EXPECT_EQ(Shorten("नमक", 3), "नमक");
  EXPECT_EQ(Shorten("नमकीन", 3), "नमक…");
  EXPECT_EQ(Shorten("", 0), "");
}

}  // namespace
}  // namespace gainsay
