// One discrepancy that several checks see is told once.
#include <gtest/gtest.h>

#include "judge/settle.h"
#include "unit/judge/story.h"

namespace gainsay {
namespace {

// The words of an article as evidence.
Evidence At(const std::vector<ArticleRead>& reads, uint32_t article, const std::string& words) {
  const size_t at = reads[article].article->source.find(words);
  EXPECT_NE(at, std::string::npos) << words;
  return {ArticleId{article}, {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())}, words};
}

struct SumRow {
  const char* label;
  const char* printed;  // the total, in the article whose parts don't add up to it
  double computed;
  const char* other;    // in the other article
  bool once;
};

TEST(Settle, ASumAndTheArticleThatHasItRight) {
  const SumRow rows[] = {
      {"the same digits", "48", 47, "47", true},
      {"other digits", "48", 47, "46", false},
      {"digits of another script", "48", 47, "४७", true},
      {"a word", "48", 47, "सैंतालीस", true},
      {"the same digits at another scale", "2.67 lakh", 257000, "2.57 करोड़", false},
      {"the same scale", "2.67 lakh", 257000, "2.57 लाख", true},
      {"written out", "2.67 lakh", 257000, "257,000", true},
      {"a share, rounded", "38 per cent", 27.7778, "27.8 प्रतिशत", true},
      {"a share, rounded to the whole", "38 per cent", 27.7778, "28 प्रतिशत", true},
      {"another share", "38 per cent", 27.7778, "27.9 प्रतिशत", false},
  };
  for (const SumRow& row : rows) {
    SCOPED_TRACE(row.label);
    const std::vector<ArticleRead> reads = StoryKit::Get().Read(
        {std::string("date 2025-05-02\nThe storm drove away ") + row.printed + " of the villagers.",
         std::string("date 2025-05-02\nतूफान से ") + row.other + " ग्रामीण बेघर हुए।"});
    const Alignments alignments = Align(reads, StoryKit::Get().names());
    const ReferenceSet references;
    const JudgeInput input{reads, alignments, StoryKit::Get().names(), references, StoryKit::Get().packs()};
    Finding sum;
    sum.rule = "a-sum";
    sum.kind = "arithmetic";
    sum.computed = row.computed;
    sum.sides = {Side{row.printed, {At(reads, 0, row.printed)}, 1}, Side{"parts", {At(reads, 0, "storm")}, 1}};
    Finding figures;
    figures.rule = "figures";
    figures.kind = "number";
    figures.sides = {Side{row.printed, {At(reads, 0, row.printed)}, 1}, Side{row.other, {At(reads, 1, row.other)}, 1}};
    for (const bool sum_first : {true, false}) {
      Judgement judgement;
      judgement.findings = {sum, figures};
      judgement.findings[sum_first ? 0 : 1].severity = Severity::kError;
      Settle(input, judgement, 2);
      EXPECT_EQ(judgement.findings.size(), row.once ? 1U : 2U);
      EXPECT_EQ(judgement.findings[0].rule, sum_first ? "a-sum" : "figures");
    }
  }
}

}  // namespace
}  // namespace gainsay
