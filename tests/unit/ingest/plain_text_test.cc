#include <gtest/gtest.h>

#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

TEST(PlainText, Paragraphs) {
  struct Row {
    const char* label;
    const char* input;
    const char* expect;
  };
  constexpr Row kRows[] = {
      {"one line", "The bridge was closed.", "para|The bridge was closed.\n"},
      {"blank lines", "The bridge was closed.\n\n\nIt opens on Monday.\n",
       "para|The bridge was closed.\npara|It opens on Monday.\n"},
      {"no blank line: a paragraph a line", "The bridge was closed.\nIt opens on Monday.\n",
       "para|The bridge was closed.\npara|It opens on Monday.\n"},
      {"wrapped lines are joined",
       "The bridge over the river was closed to all traffic on\nMonday after engineers found a crack in one of its old\n"
       "pillars.\n\nIt opens next week, the department said in a statement\nthat was sent out late at night.\n",
       "para|The bridge over the river was closed to all traffic on Monday after engineers found a crack in one of its "
       "old pillars.\npara|It opens next week, the department said in a statement that was sent out late at night.\n"},
      {"a title glued to a wrapped story",
       "Old bridge closed\nThe bridge over the river was closed to all traffic on\nMonday after engineers found a crack.\n\n"
       "It opens next week.\n",
       "title|Old bridge closed\npara|The bridge over the river was closed to all traffic on Monday after engineers found "
       "a crack.\npara|It opens next week.\n"},
      {"long lines in one block are paragraphs",
       "The bridge over the river was closed to all traffic on Monday after engineers found a crack in one of its old "
       "pillars.\nThe bridge will open next week, the public works department said in a statement that was sent out late "
       "at night on Monday.\n\nThe end came later.\n",
       "para|The bridge over the river was closed to all traffic on Monday after engineers found a crack in one of its "
       "old pillars.\npara|The bridge will open next week, the public works department said in a statement that was sent "
       "out late at night on Monday.\npara|The end came later.\n"},
      {"bullets", "The bridge was closed on:\n- Monday\n- Friday\n",
       "para|The bridge was closed on:\nitem|Monday\nitem|Friday\n"},
      {"white space", "  The\tbridge \xC2\xA0 was   closed.  \n", "para|The bridge was closed.\n"},
      {"a heading inside", "The bridge was closed.\n\nHow it began\n\nA crack was found by two engineers on Friday.\n",
       "para|The bridge was closed.\nheading|How it began\npara|A crack was found by two engineers on Friday.\n"},
  };
  for (const Row& row : kRows) {
    const Article article = ReadOne("a.txt", row.input);
    EXPECT_EQ(DumpBlocks(article), row.expect) << row.label;
    ExpectQuotes(article);
  }
}

TEST(PlainText, SpansOverASoftBreakTakeItIn) {
  const Article article = ReadOne("a.txt",
                                  "The bridge over the river was closed to all traffic on\r\nMonday after engineers "
                                  "found a crack in it.\r\n\r\nIt opens next week.\r\n");
  const size_t at = article.text.find("on Monday");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(article.Quote(article.offsets.ToSource({static_cast<uint32_t>(at), static_cast<uint32_t>(at + 9)})),
            "on\r\nMonday");
}

}  // namespace
}  // namespace gainsay
