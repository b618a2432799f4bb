// Numbers and clocks in the attributes of concepts.
#include "lang/concept_number.h"

#include <gtest/gtest.h>

#include "lang/packs.h"

namespace gainsay {
namespace {

struct Row {
  const char* text;  // of the attribute
  std::optional<int32_t> clock;
  std::optional<int32_t> whole;
};

const Row kRows[] = {
    {"00:00", 0, std::nullopt},         {"17:30", 63000, std::nullopt},  {"30:00", 108000, std::nullopt}, {"7:05", 25500, std::nullopt},
    {"01:02:03", 3723, std::nullopt},   {"17", 61200, 17},               {"-17", std::nullopt, -17},      {"17.5", std::nullopt, std::nullopt},
    {"1:2:3:4", std::nullopt, std::nullopt}, {"17h", std::nullopt, std::nullopt}, {"noon", std::nullopt, std::nullopt},
    {"3000000000", std::nullopt, std::nullopt}, {"2000000000", std::nullopt, 2000000000},
};

TEST(ConceptNumber, ReadsClocksAndWholeNumbers) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.text);
    const Result<Packs> packs = CompilePacks({{"concepts/c.yaml", "day-part:\n  noon: {at: \"" + std::string(row.text) + "\"}\n", ""}});
    ASSERT_TRUE(packs.has_value()) << packs.error().ToString();
    const Concepts& concepts = packs->concepts();
    const ConceptId noon = concepts.Find("day-part", "noon");
    EXPECT_EQ(ClockAttribute(concepts, noon, "at"), row.clock);
    EXPECT_EQ(IntAttribute(concepts, noon, "at"), row.whole);
  }
}

TEST(ConceptNumber, HasNoneWhereNoneIsGiven) {
  const Result<Packs> packs = CompilePacks({{"concepts/c.yaml", "day-part:\n  noon: {at: \"12:00\"}\n", ""}});
  ASSERT_TRUE(packs.has_value());
  const Concepts& concepts = packs->concepts();
  const ConceptId noon = concepts.Find("day-part", "noon");
  EXPECT_EQ(ClockAttribute(concepts, noon, "to"), std::nullopt);
  EXPECT_EQ(IntAttribute(concepts, noon, "to"), std::nullopt);
  EXPECT_EQ(ClockAttribute(concepts, ConceptId{}, "at"), std::nullopt);
  EXPECT_EQ(IntAttribute(concepts, ConceptId{}, "at"), std::nullopt);
  EXPECT_EQ(NumberOf(concepts, ConceptId{}, "at", 7), 7);
}

}  // namespace
}  // namespace gainsay
