#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

const StoryRow kRows[] = {
    {"son or nephew",
     {"Indore, March 3: Rohit Malhotra, the son of Vijay Malhotra, took over the club on Monday.",
      "Indore, March 3: Rohit Malhotra, the nephew of Vijay Malhotra, took over the club on Monday."},
     "son / nephew"},
    {"wife or daughter, in the possessive",
     {"Vijay Malhotra's wife Anita Malhotra opened the fair in Indore on Monday.",
      "Vijay Malhotra's daughter Anita Malhotra opened the fair in Indore on Monday."},
     "wife / daughter"},
    {"brother's or sister's son",
     {"इंदौर, 3 मार्च। पुलिस ने विजय मल्होत्रा के भतीजे रोहित मल्होत्रा को सोमवार को थाने बुलाया।",
      "इंदौर, 3 मार्च। पुलिस ने विजय मल्होत्रा के भांजे रोहित मल्होत्रा को सोमवार को थाने बुलाया।"},
     "भतीजा / भांजा"},
    {"son or nephew, verb last",
     {"इंदौर, 3 मार्च। रोहित मल्होत्रा पूर्व विधायक विजय मल्होत्रा के बेटे हैं।", "इंदौर, 3 मार्च। रोहित मल्होत्रा पूर्व विधायक विजय मल्होत्रा के भतीजे हैं।"},
     "बेटा / भतीजा"},
    {"across languages",
     {"Indore, March 3: Rohit Malhotra, the son of Vijay Malhotra, took over the club on Monday.",
      "इंदौर, 3 मार्च। विजय मल्होत्रा के भाई रोहित मल्होत्रा ने सोमवार को क्लब की कमान संभाली।"},
     "son / भाई"},
    {"the husband's wife is no conflict",
     {"Indore, March 3: Anita Malhotra, the wife of Vijay Malhotra, opened the fair.",
      "Indore, March 3: Vijay Malhotra, the husband of Anita Malhotra, opened the fair."},
     ""},
    {"a general word covers both",
     {"Indore, March 3: Rohit Malhotra, the nephew of Vijay Malhotra, took over the club on Monday.",
      "इंदौर, 3 मार्च। विजय मल्होत्रा के भांजे रोहित मल्होत्रा ने सोमवार को क्लब की कमान संभाली।"},
     ""},
    {"widow and wife",
     {"Indore, March 3: Vijay Malhotra's widow Anita Malhotra spoke on Monday.",
      "Indore, March 3: Vijay Malhotra's wife Anita Malhotra spoke on Monday."},
     ""},
    {"two children",
     {"Indore, March 3: Rohit Malhotra, the son of Vijay Malhotra, came on Monday.",
      "Indore, March 3: Kavita Malhotra, the daughter of Vijay Malhotra, came on Monday."},
     ""},
    {"uncle of the nephew",
     {"इंदौर, 3 मार्च। विजय मल्होत्रा के भतीजे रोहित मल्होत्रा सोमवार को थाने पहुंचे।",
      "इंदौर, 3 मार्च। रोहित मल्होत्रा के चाचा विजय मल्होत्रा सोमवार को थाने पहुंचे।"},
     ""},
    {"two people whom a pronoun may mean",
     {"Indore, March 3: Vijay Malhotra told Suresh Kapoor that his wife Anita Malhotra was late.",
      "Indore, March 3: Anita Malhotra, the daughter of Suresh Kapoor, was late."},
     ""},
};

TEST(Relation, HoldsKinOfOnePairAgainstEachOther) {
  for (const StoryRow& row : kRows) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(StoryKit::Get().Conflicts(CompareRelation, row.texts), row.conflicts);
  }
}

TEST(Relation, ReadsEitherEndAsOne) {
  EXPECT_NE(StoryKit::Get().Agreements(CompareRelation, {"Anita Malhotra, the wife of Vijay Malhotra, opened the fair in Indore.",
                                                         "Vijay Malhotra, the husband of Anita Malhotra, opened the fair in Indore."}),
            "");
}

}  // namespace
}  // namespace gainsay
