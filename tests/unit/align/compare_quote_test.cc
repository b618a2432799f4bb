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

// Across languages: what both hold, how much of it in one order, and of the shorter how much.
struct AcrossRow {
  const char* english;
  const char* hindi;
  uint32_t common;
  uint32_t in_order;
  double likeness;
  bool figures;
};

const AcrossRow kAcross[] = {
    {"Police arrested 14 people in Ratnagiri on Monday", "पुलिस ने सोमवार को रत्नागिरि में 14 लोगों को गिरफ्तार किया", 6, 2, 1, true},
    {"Police arrested 14 people", "पुलिस ने 41 लोगों को गिरफ्तार किया", 3, 2, 0.75, true},
    {"Police arrested 14 people", "14 लोगों को पुलिस ने गिरफ्तार किया", 4, 2, 1, true},
    {"Police arrested the minister on Monday", "सोमवार को मंत्री को पुलिस ने गिरफ्तार किया", 4, 2, 1, false},
    {"bridge, bridge and bridge", "पुल और सड़क", 1, 1, 1, false},
    {"bridge", "पुल", 1, 1, 1, false},
    {"bridge", "सड़क", 0, 0, 0, false},
    {"so it was", "पुल", 0, 0, 0, false},
    {"Anil Sharma met Sunita Tomar", "अनिल शर्मा सुनीता तोमर से मिले", 2, 1, 1, false},
    {"Anil Sharma met Sunita Tomar", "अनिल वर्मा कविता तोमर से मिले", 1, 1, 0.5, false},
    {"Anil Sharma met the Reserve Bank of India in Dalwara", "अनिल शर्मा दलवारा में भारतीय रिजर्व बैंक से मिले", 2, 1, 1, false},
    {"Anil Sharma, Sunita Tomar, Imran Ali, Rakesh Bhatt, Ravi Sen, Meera Das, Hema Dubey, Asha Gurjar and Nitin Bhargav",
     "अनिल शर्मा, सुनीता तोमर, इमरान अली, राकेश भट्ट, रवि सेन, मीरा दास, हेमा दुबे, आशा गुर्जर और नितिन भार्गव", 7, 0, 0.7, false},
};

TEST(CompareQuote, AcrossLanguagesComparesConceptsFiguresAndNames) {
  for (const AcrossRow& row : kAcross) {
    SCOPED_TRACE(std::string(row.english) + " / " + row.hindi);
    const ArticleRead a = Read(row.english), b = Read(row.hindi);
    // Either way round.
    for (const QuoteComparison& compared : {CompareQuotes(a, All(a), b, All(b), TheEngine().names()), CompareQuotes(b, All(b), a, All(a), TheEngine().names())}) {
      EXPECT_TRUE(compared.across);
      EXPECT_EQ(compared.common, row.common);
      EXPECT_EQ(compared.in_order, row.in_order);
      EXPECT_DOUBLE_EQ(compared.likeness, row.likeness);
      EXPECT_EQ(compared.figures, row.figures);
      EXPECT_TRUE(compared.edits.empty());
    }
  }
}

}  // namespace
}  // namespace gainsay
