// House references: offices and places by concept, dates by precision.
#include "rule/reference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gainsay {
namespace {

using ::testing::HasSubstr;

Concepts MakeConcepts() {
  Concepts concepts;
  concepts.Add(concepts.AddClass("office"), "harbour-master");
  concepts.Add(concepts.AddClass("place"), "sagarpur");
  return concepts;
}

constexpr const char* kGood = R"(source: the gazette
as-of: 2025-06-01
office-holders:
  - person: {en: Asha Rawat, hi: आशा रावत}
    also: {en: [A Rawat, Asha R]}
    office: harbour-master
    of: place/sagarpur
    from: 2019-07
    to: 2024-02-29
  - person: {en: Binod Mehra}
    office: office/harbour-master
    from: 2024
spellings:
  - {prefer: Sagarpur, avoid: [Sagurpur], lang: en, not-before: [Gazette]}
)";

Result<ReferenceSet> Load(const std::string& bytes) {
  static const Concepts concepts = MakeConcepts();
  return LoadReferences({{"references/house.yaml", bytes, {}}, {"checks/x.yaml", "nonsense", {}}}, concepts);
}

TEST(ReferenceTest, ReadsHoldersAndSpellings) {
  const Result<ReferenceSet> set = Load(kGood);
  ASSERT_TRUE(set) << set.error().ToString();
  ASSERT_EQ(set->holders.size(), 2u);
  const OfficeHolder& first = set->holders[0];
  EXPECT_EQ(first.person.at("hi"), "आशा रावत");
  EXPECT_EQ(first.also.at("en").size(), 2u);
  EXPECT_TRUE(first.of.valid());
  EXPECT_EQ(ToIsoDate(DateOf(first.from)), "2019-07-01");
  ASSERT_TRUE(first.to.has_value());
  EXPECT_EQ(ToIsoDate(DateOf(*first.to)), "2024-02-29");
  EXPECT_EQ(ToIsoDate(DateOf(first.as_of)), "2025-06-01");
  EXPECT_EQ(first.line, 4u);
  EXPECT_EQ(set->holders[1].office, first.office);
  EXPECT_FALSE(set->holders[1].to.has_value());
  EXPECT_FALSE(set->holders[1].of.valid());
  ASSERT_EQ(set->spellings.size(), 1u);
  EXPECT_EQ(set->spellings[0].not_before, std::vector<std::string>{"Gazette"});
}

TEST(ReferenceTest, ShowsWhereAFileIsBad) {
  struct Row {
    const char* from;
    const char* to;
    const char* message;
  };
  const Row rows[] = {
      {"office: harbour-master", "office: harbor-master", "did you mean harbour-master"},
      {"of: place/sagarpur", "of: sagarpr", "did you mean sagarpur"},
      {"from: 2019-07", "from: July 2019", "no date: July 2019"},
      {"to: 2024-02-29", "to: 2023-02-29", "no date: 2023-02-29"},
      {"to: 2024-02-29", "to: 2018-01-01", "ends before it begins"},
      {"as-of: 2025-06-01\n", "", "need the keys source and as-of"},
      {"    also:", "    alias:", "unknown key alias"},
      {"prefer: Sagarpur, ", "", "needs the keys prefer and avoid"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.to);
    std::string bytes = kGood;
    bytes.replace(bytes.find(row.from), std::string(row.from).size(), row.to);
    const Result<ReferenceSet> set = Load(bytes);
    ASSERT_FALSE(set);
    EXPECT_THAT(set.error().message, HasSubstr(row.message));
    EXPECT_EQ(set.error().file, "rules/references/house.yaml");
    EXPECT_GT(set.error().line, 0u);
  }
}

}  // namespace
}  // namespace gainsay
