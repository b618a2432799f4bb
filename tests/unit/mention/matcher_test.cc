// Matching patterns over small packs that the test makes itself.
#include "mention/matcher.h"

#include <gtest/gtest.h>

#include "unit/text/make_document.h"

namespace gainsay {
namespace {

constexpr char kConcepts[] = "rank:\n  major: {level: 3}\n  colonel: {level: 5}\nmonth:\n  may:\n";
constexpr char kWords[] =
    "settings: {script: Latn}\n"
    "lexicon:\n  - {class: rank, words: {major: [major, major sahab], colonel: [colonel]}}\n  - {class: month, words: {may: [may]}}\n";

struct Row {
  const char* label;
  const char* pattern;
  const char* text;
  const char* expect;  // each match: its words, then captures in brackets
};

constexpr Row kRows[] = {
    {"literal", "the box", "See the box and The Box.", "the box; The Box"},
    {"alternatives", "red|blue box", "red box blue box green box", "red box; blue box"},
    {"class", "{rank:r}", "A major came.", "major [r=major]"},
    {"the longest entry first", "{rank:r}", "A major sahab came.", "major sahab [r=major sahab]"},
    {"a shorter entry where the pattern needs it", "{rank:r} sahab", "A major sahab came.", "major sahab [r=major]"},
    {"only some concepts", "{rank=colonel}", "A major and a colonel.", "colonel [rank=colonel]"},
    {"by attribute", "{rank @level=3}", "A major and a colonel.", "major [rank=major]"},
    {"range", "{int 1-31:day} {month}", "11 May and 45 May.", "11 May [day=11 month=May]"},
    {"digits", "{digits 4:t} hrs", "1535 hrs, 535 hrs", "1535 hrs [t=1535]"},
    {"optional, present", "{int 1-31:d} {month} ,? {int 1900-2100:y}", "11 May, 2025", "11 May, 2025 [d=11 month=May y=2025]"},
    {"optional, absent", "{int 1-31:d} {month} ,? {int 1900-2100:y}", "11 May 2025", "11 May 2025 [d=11 month=May y=2025]"},
    {"leftmost, then longest", "a b c | b c d e | a b", "a b c d e", "a b c"},
    {"star gives back", "a b* b c", "a b b b c", "a b b b c"},
    {"plus", "very+ large", "very very large and large", "very very large"},
    {"group repeated", "( {rank} and )* {rank}", "major and colonel and major", "major and colonel and major [rank=major rank=colonel rank=major]"},
    {"gap, as few as possible", "from ...4 to", "from here to there to", "from here to"},
    {"gap too narrow", "from ...2 to", "from one two three to", ""},
    {"start", "^ the", "The end the.", "The"},
    {"end", "{word} $", "one two", "two"},
    {"capitalized", "{cap}+ said", "Yesterday Anand Rao said so", "Yesterday Anand Rao said"},
    {"no match over a sentence's end", "one two", "This is one. Two came.", ""},
    {"mention", "{&person:p} said", "Then Rao said so.", "Rao said [p=Rao]"},
    {"number", "{number} people", "nine people, 14 people", "14 people"},
};

std::string Show(const Document& document, const std::vector<Match>& matches) {
  std::string out;
  for (const Match& match : matches) {
    if (!out.empty()) out += "; ";
    out += document.Text(match.tokens);
    std::string captures;
    for (const Capture& capture : match.captures) {
      captures += captures.empty() ? "" : " ";
      captures += capture.name;
      captures += '=';
      captures += document.Text(capture.tokens);
    }
    if (!captures.empty()) out += " [" + captures + "]";
  }
  return out;
}

TEST(Matcher, Patterns) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.label);
    const Result<Packs> packs = CompilePacks({{"concepts/c.yaml", kConcepts, ""},
                                              {"lang/en/a.yaml", kWords, ""},
                                              {"lang/en/b.yaml", "patterns:\n  - {group: g, match: '" + std::string(row.pattern) + "'}\n", ""}});
    ASSERT_TRUE(packs.has_value()) << packs.error().ToString();
    TestDocument made = MakeDocument(row.text);
    made.article->language = "en";
    const Reading reading(made.document, *packs);
    Matcher matcher(reading);
    for (uint32_t i = 0; i < made.document.tokens.size(); ++i) {
      if (made.document.Text(i) == "Rao") matcher.Provide("person", {i, i + 1}, 7);
    }
    EXPECT_EQ(Show(made.document, matcher.FindAll("g")), row.expect);
    EXPECT_TRUE(matcher.FindAll("none").empty());
  }
}

TEST(Matcher, AHungryPatternGivesUpInTime) {
  const Result<Packs> packs = CompilePacks({{"concepts/c.yaml", kConcepts, ""}, {"lang/en/a.yaml", kWords, ""},
                                            {"lang/en/b.yaml", "patterns:\n  - {group: g, match: '( a* a* )* a* a* b'}\n", ""}});
  ASSERT_TRUE(packs.has_value());
  std::string text;
  for (int i = 0; i < 400; ++i) text += "a ";
  TestDocument made = MakeDocument(text);
  made.article->language = "en";
  const Reading reading(made.document, *packs);
  EXPECT_TRUE(Matcher(reading).FindAll("g").empty());
}

}  // namespace
}  // namespace gainsay
