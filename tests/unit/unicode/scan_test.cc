#include "unicode/scan.h"

#include <gtest/gtest.h>

#include "unit/unicode/dump.h"

namespace gainsay {
namespace {

struct Row {
  const char* label;
  const char* input;
  const char* expect;
};

constexpr Row kRows[] = {
    {"nothing", " \n\t", ""},
    {"words", "The river rose.", "the river rose ."},
    {"hindi", "नदी का पानी बढ़ा।", "नदी का पानी बढा ।"},
    {"hyphens part words", "x-ray 40-year-old 150-foot", "x - ray 40# - year - old 150# - foot"},
    {"scripts part", "BJPके पाकISI", "bjp के पाक isi"},

    {"indian grouping", "5,00,000 1,23,45,678 78,412", "5,00,000# 1,23,45,678# 78,412#"},
    {"devanagari digits", "५,००,००० १०:५२", "5,00,000# 10:52#"},
    {"comma or stop behind", "78,412, and 71,095.", "78,412# , and 71,095# ."},
    {"no groups", "10,11,12 May 10,2025 2019,200", "10# , 11# , 12# may 10# , 2025# 2019# , 200#"},
    {"decimals", "2.31 1,234.56 3.", "2.31# 1,234.56# 3# ."},
    {"clock and ratio", "10:52 4.52 9:20 2:05:30.5", "10:52# 4.52# 9:20# 2:05:30.5#"},
    {"dates", "22/04/2025 2025-05-11 22.04.2025", "22/04/2025# 2025-05-11# 22.04.2025#"},
    {"no iso date", "2025-05-111 2025-5-11 22025-05-11", "2025# - 05# - 111# 2025# - 5# - 11# 22025# - 05# - 11#"},
    {"iso instant", "2025-05-11T14:10:00+05:30", "2025-05-11# t 14:10:00# +$ 05:30#"},
    {"ranges", "8-9 3-2 2019-20 8–9", "8# - 9# 3# - 2# 2019# - 20# 8# - 9#"},
    {"glued suffixes", "35वें 5pm 150m 2nd 3.30pm", "35# वें 5# pm 150# m 2# nd 3.30# pm"},
    {"money", "₹5 Rs.5 Rs500 $1.49 18%", "₹$ 5# rs . 5# rs 500# $$ 1.49# 18# %$"},
    {"capitals run on", "G20 H1N1 PM2.5 A320neo RS2,000", "g20 h1n1 pm2.5 a320neo rs 2,000#"},
    {"fractions and powers", "2½ km²", "2# 1⁄2# km2"},
    {"feet and inches", "5'10\" 6'2'' tall", "5# ' 10# \"$ 6# ' 2# ''$ tall"},

    {"acronyms", "U.S. B.J.P., p.m. U.S.-based", "u.s. b.j.p. , p.m. u.s. - based"},
    {"no devanagari acronym", "एस.पी. डॉ.", "एस . पी . डॉ ."},
    {"initials", "K. Rao A.Raja M.K.Rao", "k. rao a. raja m.k. rao"},
    {"initial before an ellipsis", "plan B...", "plan b ..."},
    {"ellipsis and dashes", "wait... no… a--b — c", "wait ... no ... a -- b — c"},

    {"possessives", "Rao's Rao’s BJP'S 2025's U.S.'s", "rao 's rao 's bjp 's 2025# 's u.s. 's"},
    {"possessive alone", "'s", "'s"},
    {"plural possessive", "families' homes, girls’ school", "families ' homes , girls ' school"},
    {"inner apostrophes", "shouldn’t O'Brien don‘t", "shouldn't o'brien don't"},
    {"single quotes", "'ripe' and ‘ripe’ fruit", "'Q ripe 'Q and 'Q ripe 'Q fruit"},
    {"single quote and plural", "'ripe' and the girls' school", "'Q ripe 'Q and the girls ' school"},
    {"plural inside a single quotation", "‘Girls’ schools reopen,’ he said", "'Q girls ' schools reopen , 'Q he said"},
    {"hindi single quotes glued", "'नदी'का", "'Q नदी 'Q का"},
    {"double quotes", "“Hi,” „a“ «b» \"c\"", "\"Q hi , \"Q \"Q a \"Q \"Q b \"Q \"Q c \"Q"},
    {"two singles", "''Hi'' ‘‘a’’", "''Q hi ''Q ''Q a ''Q"},
    {"decade", "the '90s", "the ' 90# s"},
    {"a line ends a single quotation", "'open\nboys' school", "'Q open boys ' school"},

    {"address", "see https://a.in/b?c=1, www.d.in.", "see https://a.in/b?c=1 , www.d.in ."},
    {"mail", "write to me.too@site.co.in.", "write to me.too@site.co.in ."},
    {"handle and tag", "@desk_in #नदी_2025 #5", "@desk_in #नदी_2025 #$ 5#"},
    {"symbols", "a+b=c & 5° ©", "a +$ b =$ c &$ 5# °$ ©$"},
    {"emoji with selector", "❤️ ok", "❤$ ok"},
    {"joiners inside and outside", "क्\u200dष \u200d \u200eab\u200f", "क्ष ab"},
};

TEST(ScanTest, Table) {
  for (const Row& row : kRows) EXPECT_EQ(DumpTokens(row.input), row.expect) << row.label;
}

TEST(ScanTest, Flags) {
  std::vector<RawToken> tokens;
  ScanTokens("Rao met ISRO,नदी U.S. É", tokens);
  ASSERT_EQ(tokens.size(), 7u);
  EXPECT_TRUE(tokens[0].capitalized && !tokens[0].all_caps && !tokens[0].space_before);
  EXPECT_TRUE(!tokens[1].capitalized && tokens[1].space_before);
  EXPECT_TRUE(tokens[2].capitalized && tokens[2].all_caps);
  EXPECT_FALSE(tokens[3].space_before);
  EXPECT_EQ(tokens[4].script, Script::kDevanagari);
  EXPECT_FALSE(tokens[4].space_before);
  EXPECT_TRUE(tokens[5].all_caps);
  EXPECT_TRUE(tokens[6].capitalized && !tokens[6].all_caps);
}

TEST(ScanTest, Appends) {
  std::vector<RawToken> tokens;
  ScanTokens("one", tokens);
  ScanTokens("'two", tokens);
  ASSERT_EQ(tokens.size(), 3u);
  EXPECT_EQ(tokens[1].kind, TokenKind::kQuote);
}

}  // namespace
}  // namespace gainsay
