// The archives that measurements stand on: the same bytes everywhere, any
// event by itself, names spread as in life, slips that others contradict.
#include "bench/generate.h"

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>
#include <tuple>

#include "bench/print.h"
#include "bench/story.h"
#include "bench/words.h"

namespace gainsay::bench {
namespace {

TEST(Generator, MakesAnyEventByItself) {
  const std::vector<GeneratedArticle> all = Generate({.seed = 9}, 60);
  const std::vector<GeneratedArticle> tail = Generate({.seed = 9, .first = 8}, 20);
  ASSERT_EQ(all[40].event, 8u);
  for (size_t i = 0; i < tail.size(); ++i) {
    EXPECT_EQ(all[40 + i].path, tail[i].path);
    EXPECT_EQ(all[40 + i].bytes, tail[i].bytes);
  }
  EXPECT_NE(Generate({.seed = 10}, 1)[0].bytes, all[0].bytes);
}

TEST(Generator, EveryKindIsToldInBothLanguages) {
  std::set<std::string_view> kinds;
  for (uint64_t event = 0; event < 400; ++event) kinds.insert(MakeStory(1, event).kind->name);
  EXPECT_GE(kinds.size(), 16u);
  for (const EventKind& kind : TheWords().kinds) {
    for (const Tongue tongue : {Tongue::kEnglish, Tongue::kHindi}) {
      SCOPED_TRACE(kind.name);
      EXPECT_GE(kind.Texts(tongue, Part::kLead).size(), 3u);
      EXPECT_GE(kind.Texts(tongue, Part::kHeadline).size(), 2u);
      EXPECT_FALSE(kind.Texts(tongue, Part::kLaterLead).empty());
    }
  }
}

// A slot that no fact fills, or a choice without its end, would end the program.
TEST(Generator, FillsEverySlot) {
  for (const GeneratedArticle& article : Generate({.seed = 4}, 2000)) {
    const std::string_view body = article.bytes;
    EXPECT_EQ(body.find_first_of("{}[]|"), body.npos) << article.path;
  }
}

TEST(Generator, PrintsOrdinalsAsTheLanguageDoes) {
  Style english, hindi;
  hindi.tongue = Tongue::kHindi;
  for (const auto& [number, en, hi] : std::vector<std::tuple<int64_t, std::string, std::string>>{{1, "1st", "पहले"},
                                                                                                {6, "6th", "छठे"},
                                                                                                {9, "9th", "9वें"},
                                                                                                {11, "11th", "11वें"},
                                                                                                {12, "12th", "12वें"},
                                                                                                {13, "13th", "13वें"},
                                                                                                {21, "21st", "21वें"},
                                                                                                {22, "22nd", "22वें"},
                                                                                                {53, "53rd", "53वें"},
                                                                                                {111, "111th", "111वें"}}) {
    EXPECT_EQ(PrintedOrdinal(number, english), en);
    EXPECT_EQ(PrintedOrdinal(number, hindi), hi);
  }
  const std::regex wrong("(^|[^1])[123]th\\b|[a-z](neth|woth|reeth)\\b");
  for (const GeneratedArticle& article : Generate({.seed = 4}, 1000)) {
    std::smatch match;
    EXPECT_FALSE(std::regex_search(article.bytes, match, wrong)) << article.path << ": " << match.str();
  }
}

TEST(Generator, SlipsAreToldAndContradicted) {
  size_t slips = 0;
  for (const GeneratedArticle& article : Generate({.seed = 5}, 2000)) {
    if (!article.slip.has_value()) continue;
    ++slips;
    EXPECT_GE(article.slip->others, 1u) << article.path;
    EXPECT_NE(article.slip->truth, article.slip->told) << article.path;
  }
  EXPECT_GT(slips, 120u);
  EXPECT_LT(slips, 280u);
}

TEST(Generator, WithoutSlipsNoneIsPlanted) {
  for (const GeneratedArticle& article : Generate({.seed = 5, .slips = 0}, 100)) EXPECT_FALSE(article.slip.has_value());
}

TEST(Generator, TellsOneEventOnly) {
  std::set<std::string> paths;
  for (const GeneratedArticle& article : Generate({.seed = 6, .first = 3, .one_event = true}, 200)) {
    EXPECT_EQ(article.event, 3u);
    paths.insert(article.path);
  }
  EXPECT_EQ(paths.size(), 200u);
}

// One article of twenty prints the commonest surname, and a name of the tail hardly any.
TEST(Generator, SpreadsSurnamesUnevenly) {
  constexpr uint32_t kDrawn = 40'000;
  std::map<uint32_t, uint32_t> by_name;
  Dice dice(1);
  for (uint32_t i = 0; i < kDrawn; ++i) ++by_name[DrawPerson(dice).b];
  EXPECT_GT(by_name[0], kDrawn / 100);
  EXPECT_LT(by_name[0], kDrawn / 50);
  EXPECT_GT(by_name[0], 5 * by_name[static_cast<uint32_t>(TheWords().surnames.size()) - 1]);
}

TEST(Generator, AnOfficeHasOneHolder) {
  // Two events of one town within a term have one police chief.
  std::map<std::pair<uint32_t, int64_t>, std::set<std::pair<uint32_t, uint32_t>>> holders;
  for (uint64_t event = 0; event < 30'000; ++event) {
    const Story story = MakeStory(1, event);
    for (size_t f = 0; f < story.values.size(); ++f) {
      const FactDecl& fact = story.kind->facts[f];
      if (fact.type != FactType::kPerson || TheWords().roles[fact.table].key != "police-chief") continue;
      holders[{story.town, story.day / 10}].insert({story.values[f].a, story.values[f].b});
    }
  }
  size_t changes = 0;
  for (const auto& [when, names] : holders) changes += names.size() > 1 ? 1 : 0;
  EXPECT_LT(changes * 20, holders.size());
}

}  // namespace
}  // namespace gainsay::bench
