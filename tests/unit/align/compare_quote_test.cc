// Quotations held against each other word by word, and across languages.
#include "align/compare_quote.h"

#include <gtest/gtest.h>

#include "gainsay.h"

namespace gainsay {
namespace {

const Engine& TheEngine() {
  static const auto* const engine = new Result<Engine>(Engine::Make({}));
  return engine->value();
}

ArticleRead Read(const std::string& text) {
  std::vector<Error> skipped;
  std::vector<Article> articles = TheEngine().Read("quotation.txt", text, skipped);
  return std::move(TheEngine().ReadClaims(std::move(articles)).front());
}

TokenRange All(const ArticleRead& read) { return {0, static_cast<uint32_t>(read.document->tokens.size())}; }

std::string Words(const ArticleRead& read, TokenRange range) {
  std::string out;
  for (uint32_t i = range.begin; i < range.end; ++i) out += (out.empty() ? "" : " ") + std::string(read.document->Norm(i));
  return out;
}

struct Row {
  const char* a;
  const char* b;
  uint32_t common;
  double likeness;
  std::string edits;  // "old>new; …"
};

const Row kRows[] = {
    {"we will open the gates", "we will open the gates", 5, 1, ""},
    {"we will open the gates", "we will shut the gates", 4, 0.8, "open>shut; "},
    {"we will open the gates", "we will open all the gates", 5, 1, ">all; "},
    {"we will open all the gates", "we will open the gates", 5, 1, "all>; "},
    {"we will open the big gates", "we will shut the old gates", 4, 4.0 / 6, "open>shut; big>old; "},
    {"we will open the gates", "today we will open the gates", 5, 1, ""},  // left out before
    {"we will open the gates", "we will open the gates of the dam on Friday", 5, 1, ""},  // and behind
    {"we will open the gates", "we will open the gates soon", 5, 1, ">soon; "},  // but for a word
    {"we will open the gates", "we will open the gates quite soon", 5, 1, ">quite soon; "},  // or two
    {"we will open the gates", "we will open the doors", 4, 0.8, "gates>doors; "},
    {"we will open the gates", "villagers came home late", 0, 0, ""},
    {"we will open, the gates", "we will open the gates", 5, 1, ""},
    {"we need 40 boats", "we need 14 boats", 3, 0.75, "40>14; "},
};

TEST(CompareQuote, CountsWordsAndTellsWhichDiffer) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(std::string(row.a) + " / " + row.b);
    const ArticleRead a = Read(row.a), b = Read(row.b);
    const QuoteComparison compared = CompareQuotes(a, All(a), b, All(b), TheEngine().names());
    EXPECT_EQ(compared.common, row.common);
    EXPECT_DOUBLE_EQ(compared.likeness, row.likeness);
    EXPECT_FALSE(compared.across);
    std::string edits;
    for (const QuoteEdit& edit : compared.edits) edits += Words(a, edit.a) + ">" + Words(b, edit.b) + "; ";
    EXPECT_EQ(edits, row.edits);
  }
}

TEST(CompareQuote, OfNothingSaysNothing) {
  const ArticleRead a = Read("we will open the gates"), b = Read("“...”");
  EXPECT_EQ(CompareQuotes(a, {0, 0}, a, All(a), TheEngine().names()).common, 0u);
  EXPECT_EQ(CompareQuotes(a, All(a), a, {2, 2}, TheEngine().names()).common, 0u);
  const ArticleRead hindi = Read("हम गेट खोलेंगे");
  EXPECT_FALSE(CompareQuotes(a, {0, 0}, hindi, All(hindi), TheEngine().names()).across);
  const QuoteComparison marks = CompareQuotes(a, All(a), b, All(b), TheEngine().names());
  EXPECT_EQ(marks.common, 0u);
  EXPECT_TRUE(marks.edits.empty());
}

// A part of a text ends where it is said to end.
TEST(CompareQuote, ComparesTheRangesAlone) {
  const ArticleRead a = Read("we will open the gates"), b = Read("they said we will open the gates");
  const QuoteComparison compared = CompareQuotes(a, {0, 3}, b, {2, 5}, TheEngine().names());
  EXPECT_EQ(compared.common, 3u);
  EXPECT_DOUBLE_EQ(compared.likeness, 1);
}

TEST(CompareQuote, AcrossLanguagesComparesConceptsFiguresAndNames) {
  const ArticleRead english = Read("Police arrested 14 people in Ratnagiri on Monday");
  const ArticleRead hindi = Read("पुलिस ने सोमवार को रत्नागिरि में 14 लोगों को गिरफ्तार किया");
  const ArticleRead other = Read("मंत्री ने शुक्रवार को 9 पुल खोले");
  const QuoteComparison same = CompareQuotes(english, All(english), hindi, All(hindi), TheEngine().names());
  EXPECT_TRUE(same.across);
  EXPECT_TRUE(same.figures);
  EXPECT_GE(same.common, 4u);
  EXPECT_GE(same.in_order, 2u);
  EXPECT_GT(same.likeness, 0.7);
  const QuoteComparison apart = CompareQuotes(english, All(english), other, All(other), TheEngine().names());
  EXPECT_LT(apart.likeness, 0.3);
  EXPECT_LT(apart.common, 2u);
  // Either way round.
  const QuoteComparison back = CompareQuotes(hindi, All(hindi), english, All(english), TheEngine().names());
  EXPECT_EQ(back.common, same.common);
  EXPECT_DOUBLE_EQ(back.likeness, same.likeness);
}

}  // namespace
}  // namespace gainsay
