#include "report/page_words.h"

#include <gtest/gtest.h>
#include <unicode/msgfmt.h>

#include <set>

#include "base/yaml.h"
#include "unit/report/page_pack.h"

namespace gainsay {
namespace {

TEST(PageWords, CountsByTheRulesOfTheLanguage) {
  gainsay::Run run;
  run.report_language = "en";
  run.words = {{"articles", "{n, plural, one {# article} other {# articles}}"}};
  const PageWords words(run);
  EXPECT_EQ(words.Say("articles", 1), "1 article");
  EXPECT_EQ(words.Say("articles", 12345), "12,345 articles");
}

TEST(PageWords, FillsNamedPartsAsTheyAre) {
  gainsay::Run run;
  run.report_language = "en";
  run.words = {{"copy", "same copy as {other}"}};
  EXPECT_EQ(PageWords(run).Say("copy", {{"other", "{n} '<b>"}}), "same copy as {n} '<b>");
}

TEST(PageWords, ShowsAGapAsTheKey) {
  const gainsay::Run run;
  EXPECT_EQ(PageWords(run).Say("nothing-such"), "nothing-such");
  EXPECT_EQ(PageWords(run).Or("nothing-such", "else"), "else");
}

TEST(PageWords, BrokenPatternOfAHouseStaysAsItIs) {
  gainsay::Run run;
  run.report_language = "en";
  run.words = {{"bad", "{n, plural, one {#"}};
  EXPECT_EQ(PageWords(run).Say("bad", 1), "{n, plural, one {#");
}

TEST(PagePack, BothLanguagesSayTheSameThings) {
  std::set<std::string> en, hi;
  for (const auto& [key, text] : PagePack("en")) en.insert(key);
  for (const auto& [key, text] : PagePack("hi")) hi.insert(key);
  EXPECT_EQ(en, hi);
  EXPECT_FALSE(en.empty());
}

TEST(PagePack, EveryPatternIsOne) {
  for (const char* language : {"en", "hi"}) {
    for (const auto& [key, text] : PagePack(language)) {
      UErrorCode status = U_ZERO_ERROR;
      const icu::MessageFormat format(icu::UnicodeString::fromUTF8(text), icu::Locale(language), status);
      EXPECT_TRUE(U_SUCCESS(status)) << language << " " << key << ": " << text;
    }
  }
}

}  // namespace
}  // namespace gainsay
