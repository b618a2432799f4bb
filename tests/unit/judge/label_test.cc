// What facts are called in a message is in the language of the report.
#include <gtest/gtest.h>

#include <algorithm>

#include "judge/label.h"
#include "unit/judge/story.h"

namespace gainsay {
namespace {

class Labels : public testing::Test {
 protected:
  static std::string Of(ConceptId id, std::string_view language) {
    const StoryKit& kit = StoryKit::Get();
    static const std::vector<ArticleRead> no_articles;
    static const Alignments no_alignments;
    static const ReferenceSet no_references;
    return LabelOf({no_articles, no_alignments, kit.names(), no_references, kit.packs(), language}, id);
  }
  static std::string Of(std::string_view cls, std::string_view name, std::string_view language) {
    const ConceptId id = StoryKit::Get().concepts().Find(cls, name);
    EXPECT_TRUE(id.valid()) << cls << "/" << name;
    return Of(id, language);
  }
};

TEST_F(Labels, ComeFromSettingsNamesAndPhrases) {
  EXPECT_EQ(Of("attribute", "odi-century-number", "en"), "the count of ODI hundreds");
  EXPECT_EQ(Of("attribute", "odi-century-number", "hi"), "वनडे शतकों की गिनती");
  EXPECT_EQ(Of("attribute", "votes-for", "en"), "votes for");
  EXPECT_EQ(Of("event", "begin", "hi"), "शुरुआत");
  EXPECT_EQ(Of("office", "cfo", "en"), "CFO");
}

TEST_F(Labels, AreDeniedAsTheArticleDoes) {
  const StoryKit& kit = StoryKit::Get();
  const std::vector<ArticleRead> reads = kit.Read({"date 2025-05-02\nपुणे में शुक्रवार को बारिश हुई।", "date 2025-05-02\nIt rained in Pune on Friday."});
  const Alignments alignments = Align(reads, kit.names());
  const ReferenceSet references;
  const JudgeInput input{reads, alignments, kit.names(), references, kit.packs()};
  EXPECT_EQ(Denied(input, ArticleId{0}, "फिट"), "फिट नहीं");
  EXPECT_EQ(Denied(input, ArticleId{1}, "fit"), "not fit");
}

// No message in a script of its own falls back on a concept's name.
TEST_F(Labels, AreInTheScriptOfTheLanguage) {
  const Concepts& concepts = StoryKit::Get().concepts();
  std::string lacking;
  for (uint32_t c = 0; c < concepts.size(); ++c) {
    const ConceptId id{c};
    const std::string_view cls = concepts.ClassName(concepts.ClassOf(id));
    const std::string_view named[] = {"attribute", "event", "charge", "act-object", "length-of", "office", "rank", "occupation"};
    if (std::find(std::begin(named), std::end(named), cls) == std::end(named)) continue;
    const std::string label = Of(id, "hi");
    const bool latin = std::all_of(label.begin(), label.end(), [](char b) { return static_cast<unsigned char>(b) < 0x80; });
    if (latin) lacking += std::string(concepts.FullName(id)) + " (" + label + ") ";
  }
  EXPECT_EQ(lacking, "");
}

}  // namespace
}  // namespace gainsay
