#include <gtest/gtest.h>

#include "ingest/language_guess.h"
#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

TEST(Language, Guess) {
  struct Row {
    const char* label;
    const char* input;
    const char* expect;
  };
  constexpr Row kRows[] = {
      {"english", "The minister said that the bridge was closed", "en"},
      {"hindi", "मंत्री ने कहा कि पुल बंद है", "hi"},
      {"marathi", "पूल बंद आहे आणि रस्ता सुरू होते", "mr"},
      {"french", "Le pont est fermé et les trains aussi", "fr"},
      {"hindi with english words", "मंत्री ने WhatsApp पर Bridge Project की report साझा की", "hi"},
      {"no function word, several languages of the script", "Bridge closed", "und"},
      {"another script", "Мост закрыт", "und"},
      {"digits", "12 34", "und"},
      {"empty", "", "und"},
  };
  const RuleIndex index(TestRules());
  for (const Row& row : kRows) EXPECT_EQ(GuessLanguage(row.input, index), row.expect) << row.label;
}

TEST(Language, OneLanguageOfTheScriptNeedsNoFunctionWord) {
  IngestRules rules;
  rules.languages = {{"hi", Script::kDevanagari, {"के"}}};
  const RuleIndex index(rules);
  EXPECT_EQ(GuessLanguage("पुल बंद", index), "hi");
}

TEST(Language, MetadataWinsButNotOverTheScript) {
  EXPECT_EQ(ReadOne("a.md", "---\nlang: fr-FR\n---\nThe bridge was closed by the state.\n").language, "fr");
  const Article page = ReadOne("a.html", "<html lang=en><body><p>मंत्री ने कहा कि पुल बंद है।</p></body></html>");
  EXPECT_EQ(page.language, "hi");
  ASSERT_EQ(page.notes.size(), 1u);
  EXPECT_EQ(page.notes[0].code, "language-mismatch");
  EXPECT_EQ(ReadOne("a.md", "---\nlang: xx\n---\nThe bridge was closed.\n").language, "xx");
}

}  // namespace
}  // namespace gainsay
