#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

const StoryRow kRows[] = {
    {"in favour or abstained",
     {"Geneva, March 3: Brazil voted in favour of the resolution on Monday.", "Geneva, March 3: Brazil abstained on Monday."},
     "vote in favour / abstention"},
    {"for or against",
     {"Geneva, March 3: Kenya voted against the treaty on Monday.", "Geneva, March 3: Kenya voted in favour of the treaty on Monday."},
     "vote against / vote in favour"},
    {"valid or expired",
     {"Pune, March 3: The mall's fire safety certificate had expired in January.",
      "Pune, March 3: The mall held a valid fire safety certificate, officials said."},
     "expired certificate / valid certificate"},
    {"abstained, in two languages",
     {"Geneva, March 3: Brazil voted in favour of the resolution on Monday.", "जिनेवा, 3 मार्च। ब्राजील ने मतदान से परहेज किया।"},
     "vote in favour / मतदान से परहेज करना"},
    {"run out, in two languages",
     {"पुणे, 3 मार्च। मॉल के प्रमाणपत्र की मियाद 31 जनवरी को खत्म हो चुकी थी।",
      "Pune, March 3: The mall held a valid fire safety certificate, officials said."},
     "मियाद खत्म होना / valid certificate"},
    {"for and against",
     {"जिनेवा, 3 मार्च। केन्या ने प्रस्ताव के पक्ष में मतदान किया।", "जिनेवा, 3 मार्च। केन्या ने प्रस्ताव के विरोध में मतदान किया।"},
     "पक्ष में मतदान करना / विरोध में मतदान करना"},
    {"others abstained",
     {"Geneva, March 3: Brazil voted in favour of the resolution; 34 countries abstained.",
      "Geneva, March 3: Kenya abstained on Monday."},
     ""},
    {"another document",
     {"Pune, March 3: The bus had a valid fitness certificate.", "Pune, March 3: Its pollution certificate had expired."},
     ""},
    {"both told in one article",
     {"Geneva, March 3: Brazil abstained in the committee. Brazil voted in favour of the resolution on Monday.",
      "Geneva, March 3: Brazil abstained on Monday."},
     ""},
    {"another time",
     {"date 2025-03-03\nGeneva: Brazil voted in favour of the resolution on Monday.", "date 2025-03-03\nGeneva: In 2019, Brazil abstained."},
     ""},
    {"a denied state is the other's like",
     {"Geneva, March 3: Brazil did not vote against the treaty.", "Geneva, March 3: Brazil voted in favour of the treaty."},
     ""},
};

TEST(State, HoldsStatesOfOneSubjectAgainstEachOther) {
  for (const StoryRow& row : kRows) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(StoryKit::Get().Conflicts(CompareState, row.texts), row.conflicts);
  }
}

}  // namespace
}  // namespace gainsay
