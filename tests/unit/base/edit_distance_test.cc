#include "base/edit_distance.h"

#include <gtest/gtest.h>

#include <array>

namespace gainsay {
namespace {

TEST(EditDistance, Table) {
  const struct { const char* a; const char* b; size_t expect; } rows[] = {
      {"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"flaw", "lawn", 2}, {"same", "same", 0},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(EditDistance(row.a, row.b), row.expect) << row.a << " / " << row.b;
    EXPECT_EQ(EditDistance(row.b, row.a), row.expect) << row.b << " / " << row.a;
  }
}

TEST(EditDistance, LongWordsAreFarFromAllButThemselves) {
  const std::string word(kLongestEdited + 1, 'x');
  EXPECT_EQ(EditDistance(word, word), 0u);
  EXPECT_EQ(EditDistance(word, word.substr(1)), kLongestEdited);
}

TEST(Suggest, TheNearestOrNothing) {
  const std::array<std::string_view, 3> known{"check", "extract", "compare"};
  EXPECT_EQ(Suggest("chekc", known), " (did you mean check?)");
  EXPECT_EQ(Suggest("frobnicate", known), "");
  EXPECT_EQ(NearestOf("extrac", known), "extract");
}

}  // namespace
}  // namespace gainsay
