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

// Reasons are read by people.
TEST(CompareNumberTest, PhrasesGroupTheirDigits) {
  const auto phrase = [](std::string_view a, std::string_view b) { return CompareNumbers(*First(a), *First(b), TestPacks().concepts()).phrase; };
  EXPECT_EQ(phrase("Rs 8,500 crore", "8.5 billion rupees"), "85,000,000,000 inr and 8,500,000,000 inr differ by a factor of 10");
  EXPECT_EQ(phrase("1,23,456 votes", "1,23,556.25 votes"), "123,456 is not 123,556.25");
  EXPECT_EQ(phrase("1,400 people", "1,300 people"), "1400 is not 1300");
}

}  // namespace
}  // namespace gainsay
