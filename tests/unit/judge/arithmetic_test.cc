// What the checks of sums share: how exactly a figure was printed, what it
// counts, and how another value looks in its words.
#include "judge/arithmetic.h"

#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

// One article, its quantities and what a comparator sees of it.
struct Text {
  explicit Text(const std::string& words)
      : reads(StoryKit::Get().Read({"date 2025-06-12\n" + words})),
        alignments(Align(reads, StoryKit::Get().names())),
        input{reads, alignments, StoryKit::Get().names(), references, reads[0].reading->packs()},
        view(input, ArticleId{0}) {}

  const QuantityMention& quantity(size_t i = 0) const { return reads[0].mentions.quantities.at(i); }

  std::vector<ArticleRead> reads;
  Alignments alignments;
  ReferenceSet references;
  JudgeInput input;
  ArticleView view;
};

struct HalfRow {
  const char* text;
  double half;
};

// Half of the last printed digit, a twentieth of the value at most; a plain count is exact.
const HalfRow kHalves[] = {
    {"The town has 400 wells.", 0},
    {"The town has 4,217 wells.", 0},
    {"The town has 5.2 lakh wells.", 5000},
    {"The town has 5.25 lakh wells.", 500},
    {"The town has 52 lakh wells.", 50000},
    {"It cost Rs 400 crore.", 5000000},
    {"It cost Rs 400.5 crore.", 500000},
    {"It cost Rs 4 crore.", 2000000},      // a twentieth
    {"It cost Rs 1 lakh.", 5000},          // a twentieth
    {"It cost Rs 12 crore.", 5000000},
    {"It cost Rs 9 crore.", 4500000},      // a twentieth
    {"It cost Rs 11 crore.", 5000000},
    {"It cost Rs 1,184 crore.", 5000000},
    {"It cost Rs 40,000.", 0},
    {"It is 2.5 km long.", 0.05},
    {"It is 25 km long.", 0},
    {"It cost Rs 2.50.", 0.005},
    {"It cost four crore rupees.", 2000000},
    {"It cost twelve crore rupees.", 5000000},
    {"It cost forty crore rupees.", 20000000},
    {"It cost Rs 0.", 0},
};

TEST(Arithmetic, KnowsHowExactlyAFigureIsPrinted) {
  for (const HalfRow& row : kHalves) {
    SCOPED_TRACE(row.text);
    const Text text(row.text);
    ASSERT_EQ(text.reads[0].mentions.quantities.size(), 1u);
    EXPECT_NEAR(HalfUnit(text.quantity(), text.view), row.half, 1e-6 * (1 + row.half));
  }
}

struct LikeRow {
  const char* text;
  double value;
  const char* shown;
};

const LikeRow kLike[] = {
    {"It cost ₹65 lakh.", 5500000, "₹55 lakh"},
    {"It cost Rs 65 lakh.", 5500000, "Rs 55 lakh"},
    {"It cost Rs 1,184 crore.", 12000000000, "Rs 1,200 crore"},
    {"It cost Rs 65 lakh.", 5512000, "Rs 55.12 lakh"},
    {"It is 2.5 km long.", 3, "3 km"},
    {"It cost four crore rupees.", 50000000, "50,000,000"},  // no digits to put others for
    {"It cost Rs 0.", 7, "7"},
    {"शहर में 65 लाख कुएं हैं।", 5500000, "55 लाख"},
};

TEST(Arithmetic, ShowsAValueInTheWordsOfAnother) {
  for (const LikeRow& row : kLike) {
    SCOPED_TRACE(row.text);
    const Text text(row.text);
    EXPECT_EQ(ShowLike(text.view, row.value, text.quantity()), row.shown);
  }
}

struct ThingRow {
  const char* text;
  const char* words;  // the figure with the thing behind it
};

const ThingRow kThings[] = {
    {"The town has 40 schools.", "40 schools"},
    {"The town has 40 old schools.", "40 old schools"},
    {"The town has 40 big old schools.", "40 big old schools"},
    {"The town has 40 big bad old schools.", "40"},
    {"The town has 40 and schools.", "40"},
    {"The town has 40, schools.", "40"},
    {"The town has 40 of us.", "40"},
    {"The town has 40", "40"},
};

TEST(Arithmetic, TakesTheThingThatAFigureCounts) {
  for (const ThingRow& row : kThings) {
    SCOPED_TRACE(row.text);
    const Text text(row.text);
    const Figure figure = FigureOf(text.view, text.quantity());
    EXPECT_EQ(text.view.Words(figure.tokens), row.words);
    EXPECT_EQ(text.view.Words(figure.core), "40");
    EXPECT_EQ(figure.value, 40);
    EXPECT_EQ(figure.thing.valid(), std::string(row.words) != "40");
  }
}

TEST(Arithmetic, TakesFiguresThatMayBeAdded) {
  const Text text("Rs 5 and 6 boys ran 7 km to the 8th camp, 9 per cent in 10 to 12 cars. Then 13 came.");
  std::string told;
  for (const Figure& figure : FiguresIn(text.view, text.view.SentenceTokens(0))) told += text.view.Words(figure.core) + ";";
  EXPECT_EQ(told, "Rs 5;6;7 km;");
  EXPECT_TRUE(FiguresIn(text.view, {0, 1}).empty());
  // What begins inside the range but ends behind it is left out.
  const TokenRange km = FiguresIn(text.view, text.view.SentenceTokens(0)).back().core;
  EXPECT_TRUE(FiguresIn(text.view, {km.begin, km.end - 1}).empty());
  EXPECT_EQ(FiguresIn(text.view, km).size(), 1u);
}

TEST(Arithmetic, AddsTheSlackOfAllFigures) {
  const Text text("It cost Rs 40 crore, about Rs 50 crore, at least Rs 60 crore and about 100 cars.");
  std::vector<Figure> figures;
  for (size_t i = 0; i < 4; ++i) figures.push_back(FigureOf(text.view, text.quantity(i)));
  const auto slack = [&](std::vector<size_t> of) {
    std::vector<const Figure*> chosen;
    for (const size_t i : of) chosen.push_back(&figures[i]);
    return Slack(text.view, chosen);
  };
  EXPECT_NEAR(*slack({0}), 5e6, 1e4);
  EXPECT_NEAR(*slack({1}), 5e7 + 5e6, 1e4);
  EXPECT_NEAR(*slack({0, 1}), 6e7, 1e4);
  EXPECT_NEAR(*slack({3}), 10, 0.01);
  EXPECT_FALSE(slack({0, 2}).has_value());
  EXPECT_NEAR(*slack({}), 0, 1e-9);
  EXPECT_NEAR(SumOf({figures[0], figures[1]}), 9e8, 1);
  EXPECT_TRUE(SameKind(figures[0], figures[1]));
  EXPECT_FALSE(SameKind(figures[0], figures[3]));
}

struct SlipRow {
  double computed, printed, share;
  bool looks;
};

const SlipRow kSlips[] = {
    {100, 80, 0.2, true},   {100, 79.9, 0.2, false}, {80, 100, 0.2, true},    {79.9, 100, 0.2, false}, {100, 100, 0, true},
    {0, 100, 1, false},     {100, 0, 1, false},      {-5, 100, 5, false},     {100, -5, 5, false},     {1, 1, 0, true},
    {214, 241, 0, true},    {214, 242, 0, false},    {241, 124, 0, true},     {24, 42, 0, false},      {100, 1, 0, false},
    {142, 124, 0, true},    {100, 100, 0, true},     {1001, 1010, 0, true},  {1001, 110, 0, false},   {100, 100.4, 0, true},   {99, 100, 0, false},     {0.5, 0.6, 0.2, true},
};

TEST(Arithmetic, KnowsWhatLooksMistyped) {
  for (const SlipRow& row : kSlips) EXPECT_EQ(LooksMistyped(row.computed, row.printed, row.share), row.looks) << row.computed << " for " << row.printed;
}

TEST(Arithmetic, MeasuresTheWayToAPair) {
  EXPECT_EQ(ToPair({10, 12}, {4, 8}), 2u);
  EXPECT_EQ(ToPair({8, 9}, {4, 8}), 0u);
  EXPECT_EQ(ToPair({5, 6}, {4, 8}), 0u);
  EXPECT_EQ(ToPair({4, 5}, {4, 8}), 0u);
  EXPECT_EQ(ToPair({3, 5}, {4, 8}), 0u);
  EXPECT_EQ(ToPair({2, 4}, {4, 8}), 4u);
  EXPECT_EQ(ToPair({1, 2}, {4, 8}), 6u);
}

struct BackRow {
  const char* text;
  bool back;
};

const BackRow kBack[] = {
    {"This is a rise of five.", true},
    {"That is a rise of five.", false},
    {"It is a rise of five.", true},
    {"They saw a rise of five.", false},
    {"Of the old and poor towns of the far north and west this is one.", false},
    {"Of the old and poor towns of the far north this is one.", true},
    {"Towns are old and poor in all of the far this is one.", true},
    {"Towns are old and poor in all of the far north this is one.", true},
};

TEST(Arithmetic, KnowsASentenceThatPointsBack) {
  for (const BackRow& row : kBack) EXPECT_EQ(PointsBack(Text(row.text).view, 0), row.back) << row.text;
}

}  // namespace
}  // namespace gainsay
