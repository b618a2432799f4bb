// Every concept has words in the languages that claim to be complete.
#include "lang/coverage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lang/shipped.h"

namespace gainsay {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr char kConcepts[] =
    "rank:\n  major: {level: 3}\n  naik: {only-in: [hi, mr]}\n  any: {words: none}\n  colonel: {level: 5}\n";

std::vector<std::string> Faults(std::string words) {
  words = "settings: {complete: \"true\"}\nlexicon:\n  - {class: rank, words: " + words + "}\n";
  const Result<Packs> packs = CompilePacks({{"concepts/c.yaml", kConcepts, ""},
                                            {"lang/en/w.yaml", std::move(words), ""},
                                            {"lang/hi/w.yaml", "settings: {name: Hindi}\n", ""}});
  EXPECT_TRUE(packs.has_value()) << packs.error().ToString();
  std::vector<std::string> out;
  for (const CoverageFault& fault : CheckCoverage(*packs)) out.push_back(ToString(fault, packs->concepts()));
  return out;
}

TEST(Coverage, NamesWhatACompleteLanguageLacks) {
  EXPECT_THAT(Faults("{major: [major], colonel: [colonel]}"), IsEmpty());
  EXPECT_THAT(Faults("{colonel: [colonel]}"), ElementsAre("en: no words for rank/major"));
}

TEST(Coverage, HoldsTheExceptionsToBeTrue) {
  EXPECT_THAT(Faults("{major: [major], colonel: [colonel], naik: [naik], any: [officer]}"),
              ElementsAre("en: words that `words` or `only-in` deny to rank/naik",
                          "en: words that `words` or `only-in` deny to rank/any"));
}

TEST(Coverage, ShippedLanguagesStandSideBySide) {
  const Packs packs = ShippedPacks();
  for (const char* language : {"en", "hi"}) {
    ASSERT_NE(packs.Find(language), nullptr);
    EXPECT_EQ(packs.Find(language)->Setting("complete"), "true");
  }
  std::vector<std::string> faults;
  for (const CoverageFault& fault : CheckCoverage(packs)) faults.push_back(ToString(fault, packs.concepts()));
  EXPECT_THAT(faults, IsEmpty());
}

}  // namespace
}  // namespace gainsay
