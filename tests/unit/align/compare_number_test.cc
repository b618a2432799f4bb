#include "align/compare_number.h"

#include <gtest/gtest.h>

#include "lang/shipped.h"
#include "mention/quantity.h"
#include "unit/text/make_document.h"

namespace gainsay {
namespace {

const Packs& TestPacks() {
  static const Packs packs = ShippedPacks();
  return packs;
}

std::optional<QuantityMention> First(std::string_view text) {
  TestDocument made = MakeDocument(text, SegmentRules({"rs"}));
  made.article->language = static_cast<unsigned char>(text.back()) >= 0x80 ? "hi" : "en";
  const Reading reading(made.document, TestPacks());
  const auto found = FindQuantities(reading, {});
  if (found.empty()) return std::nullopt;
  return found[0];
}

struct Row {
  const char* label;
  const char* a;
  const char* b;
  NumberLevel level;
};

constexpr Row kRows[] = {
    {"same", "26 people", "twenty-six people", NumberLevel::kEqual},
    {"lakh and crore", "Rs 1.65 lakh crore", "Rs 1,65,000 crore", NumberLevel::kEqual},
    {"million and crore", "12.84 billion rupees", "Rs 1,284 crore", NumberLevel::kEqual},
    {"across languages", "Rs 5 lakh", "5 लाख रुपये", NumberLevel::kEqual},
    {"trailing zero", "9.20 per cent", "9.2%", NumberLevel::kEqual},
    {"rounded by the places printed", "Rs 4.6 lakh crore", "Rs 4.62 lakh crore", NumberLevel::kRounded},
    {"2.9 is no rounding of 2.97", "2.9 per cent", "2.97 per cent", NumberLevel::kDifferent},
    {"3 is", "3 per cent", "2.97 per cent", NumberLevel::kRounded},
    {"244 of 244.2 mm", "244 mm", "244.2 mm", NumberLevel::kRounded},
    {"about", "about 430 people", "412 people", NumberLevel::kRounded},
    {"about has its limits", "about 430 people", "380 people", NumberLevel::kDifferent},
    {"a count in hundreds", "1,400 people", "1,412 people", NumberLevel::kRounded},
    {"200 and 249 are two claims", "200 people", "249 people", NumberLevel::kDifferent},
    {"tens are no rounding", "10 people", "12 people", NumberLevel::kDifferent},
    {"at least", "at least 12 people", "14 people", NumberLevel::kBoundHolds},
    {"at least, broken", "at least 12 people", "10 people", NumberLevel::kDifferent},
    {"more than touches", "more than 12 people", "12 people", NumberLevel::kBoundHolds},
    {"open bounds that touch", "more than 12 people", "less than 12 people", NumberLevel::kDifferent},
    {"range", "10-12 people", "11 people", NumberLevel::kBoundHolds},
    {"two bounds", "at least 12 people", "at most 10 people", NumberLevel::kDifferent},
    {"feet and metres", "150 feet", "46 metres", NumberLevel::kConverted},
    {"feet are not metres", "150 feet", "150 metres", NumberLevel::kDifferent},
    {"temperature has an offset", "104 degrees Fahrenheit", "40 degrees Celsius", NumberLevel::kConverted},
    {"small change", "50 paise", "0.5 rupees", NumberLevel::kConverted},
    {"currencies have no rate", "$100", "Rs 8,600", NumberLevel::kIncomparable},
    {"bighas differ by place", "5 bigha", "3 acres", NumberLevel::kIncomparable},
    {"percent and points", "2 per cent", "2 percentage points", NumberLevel::kIncomparable},
    {"an ordinal is no count", "15th", "15 people", NumberLevel::kIncomparable},
    {"digits swapped", "7,317 votes", "7,371 votes", NumberLevel::kDigitsSwapped},
    {"digits swapped, a zero last", "104 votes", "140 votes", NumberLevel::kDigitsSwapped},
    {"digits swapped behind the point", "90.1 per cent", "91.0 per cent", NumberLevel::kDigitsSwapped},
    {"factor 10", "Rs 1.2 crore", "Rs 12 crore", NumberLevel::kScaleSlip},
    {"factor 100", "Rs 65 lakh", "Rs 65 crore", NumberLevel::kScaleSlip},
    {"each", "Rs 5 lakh each", "Rs 20 lakh", NumberLevel::kIncomparable},
    {"score from the other side", "3-2 on penalties", "lost the match 2-3", NumberLevel::kEqual},
    {"about, at its bound", "about 400 people", "420 people", NumberLevel::kRounded},
    {"about, behind its bound", "about 400 people", "422 people", NumberLevel::kDifferent},
    {"about, far behind", "about 4,000 people", "4,211 people", NumberLevel::kDifferent},
    {"hundreds, at half", "1,500 people", "1,550 people", NumberLevel::kRounded},
    {"hundreds, behind half", "1,500 people", "1,551 people", NumberLevel::kDifferent},
    {"hundreds, too far in per cent", "900 people", "949 people", NumberLevel::kDifferent},
    {"hundreds, near enough", "1,000 people", "1,050 people", NumberLevel::kRounded},
    {"tens do not round", "1,490 people", "1,491 people", NumberLevel::kDifferent},
    {"hundreds of both", "1,500 people", "1,600 people", NumberLevel::kDifferent},
    {"places, at half", "4.6 lakh people", "4.65 lakh people", NumberLevel::kRounded},
    {"places, behind half", "4.6 lakh people", "4.66 lakh people", NumberLevel::kDifferent},
    {"places, of a share", "2.5 per cent", "2.46 per cent", NumberLevel::kRounded},
    {"places, not of a share", "2.5 per cent", "2.44 per cent", NumberLevel::kDifferent},
    {"places, too far in per cent for whole numbers", "Rs 1 crore", "Rs 1.06 crore", NumberLevel::kDifferent},
    {"whole crores, near enough", "Rs 21 crore", "Rs 21.4 crore", NumberLevel::kRounded},
    {"whole crores, behind half", "Rs 21 crore", "Rs 21.6 crore", NumberLevel::kDifferent},
    {"a measure to its places", "244 mm", "244.6 mm", NumberLevel::kDifferent},
    {"nought", "0 people", "0 people", NumberLevel::kEqual},
    {"nought and one", "0 people", "1 people", NumberLevel::kDifferent},
    {"at most", "at most 12 people", "12 people", NumberLevel::kBoundHolds},
    {"at most, broken", "at most 12 people", "13 people", NumberLevel::kDifferent},
    {"less than touches", "less than 12 people", "12 people", NumberLevel::kBoundHolds},
    {"less than, broken", "less than 12 people", "13 people", NumberLevel::kDifferent},
    {"more than, broken", "more than 12 people", "11 people", NumberLevel::kDifferent},
    {"closed bounds that touch", "at least 12 people", "at most 12 people", NumberLevel::kBoundHolds},
    {"one open bound that touches", "more than 12 people", "at most 12 people", NumberLevel::kBoundHolds},
    {"the other open bound", "at least 12 people", "less than 12 people", NumberLevel::kBoundHolds},
    {"bounds of one side", "at least 12 people", "more than 20 people", NumberLevel::kBoundHolds},
    {"bounds of the other side", "at most 12 people", "less than 2 people", NumberLevel::kBoundHolds},
    {"range, its low end", "10-12 people", "10 people", NumberLevel::kBoundHolds},
    {"range, its high end", "10-12 people", "12 people", NumberLevel::kBoundHolds},
    {"range, below", "10-12 people", "9 people", NumberLevel::kDifferent},
    {"range, above", "10-12 people", "13 people", NumberLevel::kDifferent},
    {"ranges that overlap", "10-12 people", "12-15 people", NumberLevel::kBoundHolds},
    {"ranges apart", "10-12 people", "13-15 people", NumberLevel::kDifferent},
    {"one range", "10-12 people", "10-12 people", NumberLevel::kEqual},
    {"more than a range", "more than 10-12 people", "10 people", NumberLevel::kBoundHolds},
    {"a factor of ten of a bound", "at least 12 people", "1 people", NumberLevel::kDifferent},
    {"factor 1000", "Rs 4,500", "Rs 45 lakh", NumberLevel::kScaleSlip},
    {"factor 10,000", "Rs 450", "Rs 45 lakh", NumberLevel::kDifferent},
    {"factor 10, the other way", "450 people", "45 people", NumberLevel::kScaleSlip},
    {"factor 9.9", "495 people", "50 people", NumberLevel::kDifferent},
    {"swapped at the front", "73 people", "37 people", NumberLevel::kDigitsSwapped},
    {"swapped in the middle", "1,234 people", "1,324 people", NumberLevel::kDigitsSwapped},
    {"not neighbours", "1,234 people", "1,432 people", NumberLevel::kDifferent},
    {"two swaps", "1,234 people", "2,143 people", NumberLevel::kDifferent},
    {"swapped and one more", "1,234 people", "1,325 people", NumberLevel::kDifferent},
    {"of two lengths", "123 people", "1,323 people", NumberLevel::kDifferent},
    {"swapped, ten times apart", "901 people", "91 people", NumberLevel::kDifferent},
    {"swapped in two scales", "Rs 2.45 crore", "Rs 25.4 lakh", NumberLevel::kDigitsSwapped},
    {"swapped with one place and none", "12.4 per cent", "142 per cent", NumberLevel::kDifferent},
    {"kilometres and miles, rounded", "10 km", "6 miles", NumberLevel::kConverted},
    {"kilometres and miles, to the last digit", "10 km", "6.2 miles", NumberLevel::kConverted},
    {"kilometres and miles, too far", "10 km", "7 miles", NumberLevel::kDifferent},
    {"a conversion by ten is no slip", "10 km", "1,000 metres", NumberLevel::kDifferent},
    {"degrees have a nought of their own", "100 degrees Fahrenheit", "42 degrees Celsius", NumberLevel::kDifferent},
    {"degrees rounded", "100 degrees Fahrenheit", "38 degrees Celsius", NumberLevel::kConverted},
    {"rupees of small change, the other way", "0.5 rupees", "50 paise", NumberLevel::kConverted},
    {"each of both", "Rs 5 lakh each", "Rs 6 lakh each", NumberLevel::kDifferent},
    {"the same for each and in all", "Rs 5 lakh each", "Rs 5 lakh", NumberLevel::kEqual},
    {"an age is no count", "42-year-old", "42 people", NumberLevel::kIncomparable},
    {"a unit and none", "42 km", "42 people", NumberLevel::kIncomparable},
    {"a tied score", "2-2 on penalties", "2-2 on penalties", NumberLevel::kEqual},
    {"per cent is no count", "42 per cent", "42 people", NumberLevel::kIncomparable},
    {"another score", "3-2 on penalties", "3-1 on penalties", NumberLevel::kDifferent},
};

TEST(CompareNumberTest, Rows) {
  for (const Row& row : kRows) {
    const auto a = First(row.a);
    const auto b = First(row.b);
    ASSERT_TRUE(a && b) << row.label;
    const NumberComparison there = CompareNumbers(*a, *b, TestPacks().concepts());
    const NumberComparison back = CompareNumbers(*b, *a, TestPacks().concepts());
    EXPECT_EQ(static_cast<int>(there.level), static_cast<int>(row.level)) << row.label << ": " << there.phrase;
    EXPECT_EQ(there.level, back.level) << row.label << ": symmetric";
    EXPECT_FALSE(there.phrase.empty()) << row.label;
  }
}

// "42" in one article and "42 per cent" in the other: a figure that lost its unit.
TEST(CompareNumberTest, ABareFigureIsThatOfAUnit) {
  const QuantityMention bare = *First("42 people"), percent = *First("42 per cent"), metres = *First("42 metres");
  EXPECT_TRUE(SameBareValue(bare, percent));
  EXPECT_TRUE(SameBareValue(percent, bare));
  EXPECT_TRUE(SameBareValue(bare, metres));
  EXPECT_FALSE(SameBareValue(bare, bare));
  EXPECT_FALSE(SameBareValue(percent, percent));
  EXPECT_FALSE(SameBareValue(percent, metres));
  EXPECT_FALSE(SameBareValue(bare, *First("43 per cent")));
  EXPECT_FALSE(SameBareValue(bare, *First("about 42 per cent")));
  EXPECT_FALSE(SameBareValue(bare, *First("42-45 per cent")));
  EXPECT_FALSE(SameBareValue(*First("42-45 people"), percent));
  EXPECT_FALSE(SameBareValue(bare, *First("Rs 42")));
  EXPECT_FALSE(SameBareValue(*First("Rs 42"), percent));
  QuantityMention lost = percent;
  lost.unit = {};
  EXPECT_FALSE(SameBareValue(bare, lost));
  QuantityMention kept = bare;
  kept.unit = percent.unit;
  EXPECT_FALSE(SameBareValue(kept, percent));
}

TEST(CompareNumberTest, DescribesAFigureForPeople) {
  const auto told = [](std::string_view text) { return DescribeNumber(*First(text), TestPacks().concepts()); };
  EXPECT_EQ(told("42 people"), "42");
  EXPECT_EQ(told("about 42 people"), "about 42");
  EXPECT_EQ(told("at least 42 people"), "at least 42");
  EXPECT_EQ(told("at most 42 people"), "at most 42");
  EXPECT_EQ(told("more than 42 people"), "more than 42");
  EXPECT_EQ(told("less than 42 people"), "less than 42");
  EXPECT_EQ(told("10-12 people"), "10-12");
  EXPECT_EQ(told("2.5 per cent"), "2.5 percent");
  EXPECT_EQ(told("a ratio of 3:2"), "3:2");
  EXPECT_EQ(told("3-2 on penalties"), "3-2");
}

// Below nought the digits are those of the size.
TEST(CompareNumberTest, BelowNoughtTheDigitsCount) {
  QuantityMention a = *First("7,317 votes"), b = *First("7,371 votes");
  a.value.units = -a.value.units;
  b.value.units = -b.value.units;
  EXPECT_EQ(CompareNumbers(a, b, TestPacks().concepts()).level, NumberLevel::kDigitsSwapped);
  a = *First("2 degrees Celsius");
  b = *First("20 degrees Celsius");
  a.value.units = -a.value.units;
  b.value.units = -b.value.units;
  EXPECT_EQ(CompareNumbers(a, b, TestPacks().concepts()).level, NumberLevel::kScaleSlip);
}

// Two ratios are one told from either side, and their phrases say so.
TEST(CompareNumberTest, RatiosAreComparedAsPairs) {
  const auto compared = [](const char* a, const char* b) { return CompareNumbers(*First(a), *First(b), TestPacks().concepts()); };
  EXPECT_EQ(compared("a ratio of 3:2", "a ratio of 3:2").phrase, "the same pair");
  EXPECT_EQ(compared("a ratio of 3:2", "a ratio of 2:3").phrase, "the same pair, told from the other side");
  EXPECT_EQ(compared("a ratio of 3:2", "a ratio of 3:1").phrase, "different pairs");
  EXPECT_EQ(compared("a ratio of 3:2", "a ratio of 2:2").phrase, "different pairs");
  EXPECT_EQ(compared("a ratio of 3:2", "a ratio of 3:1").level, NumberLevel::kDifferent);
}

// Reasons are read by people.
TEST(CompareNumberTest, PhrasesGroupTheirDigits) {
  const auto phrase = [](std::string_view a, std::string_view b) { return CompareNumbers(*First(a), *First(b), TestPacks().concepts()).phrase; };
  EXPECT_EQ(phrase("Rs 8,500 crore", "8.5 billion rupees"), "85,000,000,000 inr and 8,500,000,000 inr differ by a factor of 10");
  EXPECT_EQ(phrase("1,23,456 votes", "1,23,556.25 votes"), "123,456 is not 123,556.25");
  EXPECT_EQ(phrase("1,400 people", "1,300 people"), "1400 is not 1300");
}

}  // namespace
}  // namespace gainsay
