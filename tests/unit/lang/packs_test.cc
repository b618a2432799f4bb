// Compiling packs: what a good one gives, and what is said of a bad one.
#include "lang/packs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lang/shipped.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

using testing::HasSubstr;

constexpr char kConcepts[] = "rank:\n  major: {level: 3}\n  colonel: {level: 5, parent: major}\nthing:\n  lily:\n  box:\n";

std::vector<RuleFile> Pack(std::string words) {
  return {{"concepts/c.yaml", kConcepts, ""}, {"lang/en/w.yaml", std::move(words), ""}};
}

std::string Find(const Packs& packs, const std::vector<std::string>& words) {
  const Lexicon& lexicon = *packs.Find("en");
  std::vector<uint32_t> ids;
  for (const std::string& word : words) ids.push_back(lexicon.WordId(Fold(word)));
  std::string out;
  for (const ConceptId id : lexicon.Lookup(ids)) out += (out.empty() ? "" : " ") + std::string(packs.concepts().FullName(id));
  return out;
}

TEST(Packs, InflectByTheLongestEndings) {
  const Result<Packs> packs = CompilePacks(Pack(
      "inflect:\n  noun: [[\"\", s], [y, ies], [x, xes]]\n"
      "lexicon:\n  - {class: thing, inflect: noun, words: {lily: [lily], box: [box, wooden box]}}\n"
      "  - {class: rank, words: {major: [Major], colonel: [colonel, major]}}\n"));
  ASSERT_TRUE(packs.has_value()) << packs.error().ToString();
  EXPECT_EQ(Find(*packs, {"lily"}), "thing/lily");
  EXPECT_EQ(Find(*packs, {"lilies"}), "thing/lily");
  EXPECT_EQ(Find(*packs, {"lilys"}), "");
  EXPECT_EQ(Find(*packs, {"wooden", "boxes"}), "thing/box");
  EXPECT_EQ(Find(*packs, {"wooden"}), "");
  EXPECT_EQ(Find(*packs, {"MAJOR"}), "rank/major rank/colonel");  // one word, two concepts
  EXPECT_EQ(packs->Find("en")->Phrase(packs->concepts().Find("rank", "major")), "Major");
  EXPECT_EQ(packs->Find("hi"), nullptr);
}

TEST(Packs, ConceptsKeepAttributesAndParents) {
  const Result<Packs> packs = CompilePacks(Pack(""));
  ASSERT_TRUE(packs.has_value());
  const Concepts& concepts = packs->concepts();
  const ConceptId colonel = concepts.Find("rank", "colonel");
  EXPECT_EQ(concepts.Attribute(colonel, "level"), "5");
  EXPECT_TRUE(concepts.IsA(colonel, concepts.Find("rank", "major")));
  EXPECT_FALSE(concepts.IsA(concepts.Find("rank", "major"), colonel));
  EXPECT_FALSE(concepts.Find("rank", "corporal").valid());
}

struct Row {
  const char* label;
  std::vector<RuleFile> files;
  const char* place;
  const char* message;
};

TEST(Packs, ErrorsNameFileLineAndColumn) {
  const Row rows[] = {
      {"unknown class", Pack("lexicon:\n  - {class: ranks, words: {}}\n"), "rules/lang/en/w.yaml:2:13: ", "unknown class ranks"},
      {"unknown concept", Pack("lexicon:\n  - class: rank\n    words:\n      majro: [major]\n"), "rules/lang/en/w.yaml:4:7: ",
       "unknown concept rank/majro (did you mean major?)"},
      {"unknown key", Pack("lexicom: []\n"), "rules/lang/en/w.yaml:1:1: ", "unknown key lexicom (did you mean lexicon?)"},
      {"unknown paradigm", Pack("lexicon:\n  - {class: rank, inflect: verb, words: {}}\n"), "rules/lang/en/w.yaml:2:28: ", "unknown paradigm verb"},
      {"phrase that is a list", Pack("lexicon:\n  - {class: rank, words: {major: [[a]]}}\n"), "rules/lang/en/w.yaml:2:35: ", "plain text"},
      {"block without words", Pack("lexicon:\n  - {class: rank}\n"), "rules/lang/en/w.yaml:2:5: ", "wants class and words"},
      {"pattern", Pack("patterns:\n  - {group: g, match: \"the {rnk}\"}\n"), "rules/lang/en/w.yaml:2:", "unknown class rnk in the pattern"},
      {"pattern without group", Pack("patterns:\n  - {match: a}\n"), "rules/lang/en/w.yaml:2:5: ", "wants group and match"},
      {"declared twice",
       {{"concepts/a.yaml", "rank:\n  major:\n", ""}, {"concepts/b.yaml", "rank:\n  major:\n", ""}},
       "rules/concepts/b.yaml:2:3: ",
       "declared twice"},
      {"parent", {{"concepts/a.yaml", "rank:\n  major: {parent: none}\n", ""}}, "rules/concepts/a.yaml:2:19: ", "rank/none is not declared"},
      {"shown name", {{"concepts/a.yaml", "- a\n", "mine/a.yaml"}}, "mine/a.yaml:1:1: ", "map of classes"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.label);
    const Result<Packs> packs = CompilePacks(row.files);
    ASSERT_FALSE(packs.has_value());
    const std::string shown = packs.error().ToString();
    EXPECT_EQ(shown.substr(0, std::string(row.place).size()), row.place) << shown;
    EXPECT_THAT(shown, HasSubstr(row.message));
    EXPECT_EQ(packs.error().code, ErrorCode::kRule);
  }
}

TEST(Packs, AnOverlayReplacesFilesOfTheSamePath) {
  const std::vector<RuleFile> files = Overlay({{"b", "1", ""}, {"a", "1", ""}}, {{"b", "2", ""}, {"c", "2", ""}});
  std::string shown;
  for (const RuleFile& file : files) shown += file.path + file.bytes + " ";
  EXPECT_EQ(shown, "a1 b2 c2 ");
}

TEST(Packs, ShippedOnesComeBackFromTheirBlob) {
  const Packs shipped = ShippedPacks();
  const Result<Packs> fresh = CompilePacks(ShippedFiles());
  ASSERT_TRUE(fresh.has_value()) << fresh.error().ToString();
  EXPECT_EQ(shipped.concepts().size(), fresh->concepts().size());
  ASSERT_EQ(shipped.all().size(), fresh->all().size());
  for (uint32_t i = 0; i < fresh->concepts().size(); ++i) {
    const std::string_view name = fresh->concepts().FullName(ConceptId{i});
    const size_t slash = name.find('/');
    const ConceptId id = shipped.concepts().Find(name.substr(0, slash), name.substr(slash + 1));
    ASSERT_TRUE(id.valid()) << name;
    for (const auto& lexicon : fresh->all()) {
      ASSERT_EQ(shipped.Find(lexicon->language())->Phrases(id), lexicon->Phrases(ConceptId{i})) << name;
    }
  }
}

}  // namespace
}  // namespace gainsay
