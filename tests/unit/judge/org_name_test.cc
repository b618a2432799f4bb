#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

const StoryRow kNames[] = {
    {"a word of the bank's name",
     {"Kochi, March 3: Malabar Mercantile Bank reported a loss on Monday.", "Kochi, March 3: Malabar Merchants Bank reported a loss on Monday."},
     "Malabar Mercantile Bank / Malabar Merchants Bank"},
    {"a word of the hospital's name",
     {"Patna, March 3: A fire broke out at Arogya Lifeline Hospital on Monday.", "Patna, March 3: A fire broke out at Arogya Children Hospital on Monday."},
     "Arogya Lifeline Hospital / Arogya Children Hospital"},
    {"a word of the hospital's name, in Hindi",
     {"पटना, 3 मार्च। आरोग्यम लाइफलाइन अस्पताल में सोमवार को आग लग गई।", "पटना, 3 मार्च। आरोग्यम मेमोरियल अस्पताल में सोमवार को आग लग गई।"},
     "आरोग्यम लाइफलाइन अस्पताल / आरोग्यम मेमोरियल अस्पताल"},
    {"scripts join the sides",
     {"Patna, March 3: A fire broke out at Arogyam Lifeline Hospital on Monday.", "पटना, 3 मार्च। आरोग्यम लाइफलाइन अस्पताल में सोमवार को आग लग गई।",
      "Patna, March 3: A fire broke out at Arogyam Memorial Hospital on Monday."},
     "Arogyam Lifeline Hospital / Arogyam Memorial Hospital"},
    {"a name cut short",
     {"Kochi, March 3: Malabar Mercantile Bank reported a loss. Malabar Mercantile fell 3%.", "Kochi, March 3: Malabar Mercantile fell 3% on Monday."},
     ""},
    {"an article that names both",
     {"Kochi, March 3: Malabar Mercantile Bank and Malabar Merchants Bank fell on Monday.", "Kochi, March 3: Malabar Merchants Bank fell on Monday."},
     ""},
    {"another kind of body", {"Patna, March 3: Arogya Lifeline Hospital was shut.", "Patna, March 3: Arogya Memorial School was shut."}, ""},
    {"a town's two hospitals", {"Patna, March 3: Patna Lifeline Hospital was shut.", "Patna, March 3: Patna Children Hospital was shut."}, ""},
    {"a translated word",
     {"Patna, March 3: A fire broke out at Arogyam Memorial Hospital on Monday.", "पटना, 3 मार्च। आरोग्यम स्मारक अस्पताल में सोमवार को आग लग गई।"},
     ""},
    {"one name in two scripts",
     {"Patna, March 3: A fire broke out at Arogyam Lifeline Hospital on Monday.", "पटना, 3 मार्च। आरोग्यम लाइफलाइन अस्पताल में सोमवार को आग लग गई।"},
     ""},
};

TEST(OrgName, FindsOneOrganisationUnderTwoNames) {
  for (const StoryRow& row : kNames) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(StoryKit::Get().Conflicts(CompareOrgName, row.texts), row.conflicts);
  }
}

const StoryRow kAcronyms[] = {
    {"one word differs",
     {"The State Wetland Conservation Authority (SWCA) met on Monday.", "The State Wetland Census Authority (SWCA) met on Monday."},
     "State Wetland Conservation Authority / State Wetland Census Authority"},
    {"inside one article",
     {"The Coastal Rescue Board (CRB) met on Monday. A note of the Coastal Relief Board (CRB) was read."},
     "Coastal Rescue Board / Coastal Relief Board"},
    {"no organisation at all",
     {"Patients of the intensive care unit (ICU) were moved.", "Patients of the internal care unit (ICU) were moved."},
     "intensive care unit / internal care unit"},
    {"singular and plural",
     {"The Forest Operation Unit (FOU) met on Monday.", "The Forest Operations Unit (FOU) met on Monday."},
     ""},
    {"a small word more",
     {"The Board of Coastal Rescue (BCR) met on Monday.", "The Board for Coastal Rescue (BCR) met on Monday."},
     ""},
    {"a bracket that is no acronym", {"The Coastal Rescue Board (Kochi) met.", "The Coastal Relief Board (Kochi) met."}, ""},
};

TEST(Acronym, FindsTwoExpansions) {
  for (const StoryRow& row : kAcronyms) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(StoryKit::Get().Conflicts(CompareAcronym, row.texts), row.conflicts);
  }
}

}  // namespace
}  // namespace gainsay
