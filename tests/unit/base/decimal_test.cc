#include "base/decimal.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

std::string Shown(std::optional<Decimal> value) { return value ? value->ToString() : "none"; }

struct Row {
  const char* label;
  const char* input;
  const char* expect;
};

constexpr Row kParse[] = {
    {"whole", "1234", "1234"},
    {"keeps its zero", "12.30", "12.30"},
    {"negative below one", "-0.5", "-0.5"},
    {"plus", "+7", "7"},
    {"no digit before the point", ".5", "0.5"},
    {"leading zeros", "007", "7"},
    {"largest", "9223372036854775807", "9223372036854775807"},
    {"too large", "9223372036854775808", "none"},
    {"eighteen places", "0.000000000000000001", "0.000000000000000001"},
    {"nineteen places", "0.0000000000000000001", "none"},
    {"empty", "", "none"},
    {"sign alone", "-", "none"},
    {"point alone", ".", "none"},
    {"two points", "1.2.3", "none"},
    {"grouping", "1,234", "none"},
    {"exponent", "1e3", "none"},
};

TEST(Decimal, ParsesAndPrints) {
  for (const Row& row : kParse) EXPECT_EQ(Shown(Decimal::Parse(row.input)), row.expect) << row.label;
}

TEST(Decimal, ComparesAcrossPlaces) {
  const auto compare = [](const char* a, const char* b) { return Compare(*Decimal::Parse(a), *Decimal::Parse(b)); };
  EXPECT_EQ(compare("2.30", "2.3"), 0);
  EXPECT_EQ(compare("2.31", "2.3"), 1);
  EXPECT_EQ(compare("-1", "0.000001"), -1);
  // Scaling the greater to the other's places leaves 64 bits; the order must hold all the same.
  EXPECT_EQ(compare("9223372036854775807", "0.000000000000000001"), 1);
}

TEST(Decimal, SumsAndProductsAreExactOrNothing) {
  const auto of = [](const char* text) { return *Decimal::Parse(text); };
  EXPECT_EQ(Shown(Add(of("1.25"), of("2.5"))), "3.75");
  EXPECT_EQ(Shown(Subtract(of("1"), of("1.01"))), "-0.01");
  EXPECT_EQ(Shown(Multiply(of("1.5"), of("100000"))), "150000.0");
  EXPECT_EQ(Shown(Multiply(of("5000000000"), of("5000000000"))), "none");
  EXPECT_EQ(Shown(Add(of("9223372036854775807"), of("1"))), "none");
  EXPECT_TRUE(of("12.00").IsInteger());
  EXPECT_FALSE(of("12.01").IsInteger());
  EXPECT_EQ(of("12.300").Normalized().ToString(), "12.3");
}

}  // namespace
}  // namespace gainsay
