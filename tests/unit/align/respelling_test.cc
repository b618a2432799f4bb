#include "align/respelling.h"

#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(Respelling, RewritesInOrderEverywhere) {
  const Respelling table("practise>practice our>or ise>ize");
  EXPECT_EQ(table.Of("colours"), "colors");
  EXPECT_EQ(table.Of("practise"), "practice");
  EXPECT_EQ(table.Of("organise"), table.Of("organize"));
}

TEST(Respelling, LeavesShortWordsAlone) {
  EXPECT_EQ(Respelling("our>or").Of("four"), "four");
}

TEST(Respelling, PassesOverWhatIsNoPair) {
  const Respelling table("  >x our our>or >");
  EXPECT_EQ(table.Of("colour"), "color");
  EXPECT_EQ(Respelling("").Of("colour"), "colour");
  EXPECT_EQ(Respelling("aa>aaaa").Of("aabaa"), "aaaabaaaa");  // what a rewriting makes is not rewritten by it
}

}  // namespace
}  // namespace gainsay
