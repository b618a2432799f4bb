#include "report/text_width.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

TEST(TextWidth, MarksOfALetterTakeNoRoom) {
  EXPECT_EQ(TextWidth("", 13), 0);
  EXPECT_EQ(TextWidth("\u0915\u0941", 13), TextWidth("\u0915", 13));
  EXPECT_EQ(TextWidth("e\u0301", 13), TextWidth("e", 13));
  EXPECT_GT(TextWidth("\u0915\u093E", 13), TextWidth("\u0915", 13));
  EXPECT_GT(TextWidth("mmm", 13), TextWidth("iii", 13));
}

TEST(TextWidth, CutsBehindAWordAndKeepsMarks) {
  EXPECT_EQ(FitText("ferry", 13, 100), "ferry");
  EXPECT_EQ(FitText("the ferry sank today", 13, 90), "the ferry\u2026");
  const std::string cut = FitText("\u0915\u0941\u0915\u0941\u0915\u0941\u0915\u0941\u0915\u0941", 10, 32);
  EXPECT_TRUE(cut.ends_with("\u0941\u2026")) << cut;
  EXPECT_EQ(FitText("anything", 13, 0), "\u2026");
}

TEST(TextWidth, WrapsBetweenWords) {
  EXPECT_EQ(WrapText("the ferry sank today", 13, 80, 3), (std::vector<std::string>{"the ferry", "sank today"}));
  EXPECT_EQ(WrapText("the ferry sank today", 13, 70, 1).size(), 1u);
  EXPECT_TRUE(WrapText("", 13, 70, 3).empty());
  for (const std::string& line : WrapText(std::string(500, 'w') + " end", 13, 70, 3)) EXPECT_LE(TextWidth(line, 13), 70);
  EXPECT_LE(WrapText("\xFF\xFE broken \xE0\xA4", 13, 40, 4).size(), 4u);
}

}  // namespace
}  // namespace gainsay
