// Properties of segmentation on generated text, and one very long paragraph.
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "text/segment.h"
#include "unicode/fold.h"
#include "unit/text/make_document.h"

namespace gainsay {
namespace {

const char* const kPieces[] = {"Rao", "rain", "नदी", "है", "5", "2.31", ".", "...", "?", "!", "।", "॥", ",", "\"", "“",
                               "”", "'", "‘", "’", "''", " ", " ", " ", "\n", "(", ")", "-", "—", "K.", "U.S.", "Dr",
                               "'s", "\u200d", "தமிழ்", "é", "😀", "Cafe\u0301", "क्\u200dष"};

TEST(SegmentPropertyTest, SentencesAndTokensPartitionTheText) {
  std::mt19937 random(5);
  const SegmentRules rules({"dr"});
  for (int round = 0; round < 10000; ++round) {
    std::string text;
    for (size_t n = random() % 24; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    const TestDocument made = MakeDocument(text, rules);
    const Document& document = made.document;
    ASSERT_EQ(document.sentence_of.size(), document.tokens.size()) << text;
    ASSERT_EQ(document.paragraphs.size(), made.article->blocks.size()) << text;
    uint32_t token = 0;
    uint32_t sentence = 0;
    for (uint32_t p = 0; p < document.paragraphs.size(); ++p) {
      const Paragraph& paragraph = document.paragraphs[p];
      ASSERT_EQ(paragraph.tokens.begin, token) << text;
      ASSERT_EQ(paragraph.first_sentence, sentence) << text;
      for (; sentence < paragraph.end_sentence; ++sentence) {
        const Sentence& at = document.sentences[sentence];
        ASSERT_EQ(at.paragraph, p) << text;
        ASSERT_EQ(at.tokens.begin, token) << text;
        ASSERT_FALSE(at.tokens.empty()) << text;
        for (; token < at.tokens.end; ++token) ASSERT_EQ(document.sentence_of[token], sentence) << text;
      }
      ASSERT_EQ(paragraph.tokens.end, token) << text;
    }
    ASSERT_EQ(token, document.tokens.size()) << text;
    uint32_t end = 0;
    for (uint32_t i = 0; i < document.tokens.size(); ++i) {
      ASSERT_GE(document.tokens[i].text.begin, end) << text;
      end = document.tokens[i].text.end;
      ASSERT_EQ(document.tokens[i].span, document.tokens[i].text) << text;
      ASSERT_EQ(Fold(document.Text(i)), document.Norm(i)) << text;
      ASSERT_TRUE(document.tokens[i].kind == TokenKind::kQuote || document.tokens[i].quote == 0) << text;
    }
  }
}

TEST(SegmentPropertyTest, OneVeryLongParagraphIsLinear) {
  for (const std::string piece : {"The dam filled. ", "बाँध भर गया। ", "\"a ", "a.", "Dr. ", "? ", "...", "\" ", "'s' "}) {
    std::string text;
    while (text.size() < (size_t{1} << 20)) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    const TestDocument made = MakeDocument(text, SegmentRules({"dr"}));
    const auto took = std::chrono::steady_clock::now() - begin;
    EXPECT_FALSE(made.document.sentences.empty());
    EXPECT_LT(std::chrono::duration_cast<std::chrono::seconds>(took).count(), 5) << piece;
  }
}

}  // namespace
}  // namespace gainsay
