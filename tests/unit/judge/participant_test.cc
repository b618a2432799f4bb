#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

const StoryRow kRows[] = {
    {"who beat whom",
     {"Rajkot, March 3: Meena Solanki defeated Tarun Bhatt by 4,200 votes on Monday.",
      "Rajkot, March 3: Tarun Bhatt defeated Meena Solanki by 4,200 votes on Monday."},
     "Meena Solanki > Tarun Bhatt / Tarun Bhatt > Meena Solanki"},
    {"the passive of the other side",
     {"Rajkot, March 3: Meena Solanki defeated Tarun Bhatt by 4,200 votes on Monday.",
      "Rajkot, March 3: Meena Solanki was defeated by Tarun Bhatt on Monday."},
     "Meena Solanki > Tarun Bhatt / Tarun Bhatt > Meena Solanki"},
    {"teams by their countries",
     {"India beat Sri Lanka by four wickets in Cuttack on Sunday.", "Sri Lanka beat India by four wickets in Cuttack on Sunday."},
     "India > Sri Lanka / Sri Lanka > India"},
    {"ergative and dative",
     {"राजकोट, 3 मार्च। मीना सोलंकी ने तरुण भट्ट को 4,200 वोटों से हराया।", "राजकोट, 3 मार्च। तरुण भट्ट ने मीना सोलंकी को 4,200 वोटों से मात दी।"},
     "मीना सोलंकी > तरुण भट्ट / तरुण भट्ट > मीना सोलंकी"},
    {"lost to",
     {"राजकोट, 3 मार्च। मीना सोलंकी ने तरुण भट्ट को 4,200 वोटों से हराया।", "राजकोट, 3 मार्च। मीना सोलंकी अपने प्रतिद्वंद्वी तरुण भट्ट से 4,200 वोटों से हार गईं।"},
     "मीना सोलंकी > तरुण भट्ट / तरुण भट्ट > मीना सोलंकी"},
    {"one outcome from either end",
     {"राजकोट, 3 मार्च। मीना सोलंकी ने तरुण भट्ट को 4,200 वोटों से हराया।", "राजकोट, 3 मार्च। तरुण भट्ट अपनी प्रतिद्वंद्वी मीना सोलंकी से 4,200 वोटों से हार गए।"},
     ""},
    {"active and passive of one outcome",
     {"Rajkot, March 3: Meena Solanki defeated Tarun Bhatt on Monday.", "Rajkot, March 3: Tarun Bhatt was defeated by Meena Solanki on Monday."},
     ""},
    {"the earlier contest",
     {"date 2025-03-03\nRajkot: Meena Solanki defeated Tarun Bhatt on Monday.",
      "date 2025-03-03\nRajkot: In 2020, Tarun Bhatt defeated Meena Solanki."},
     ""},
    {"criticism may be mutual",
     {"Rajkot, March 3: Meena Solanki criticised Tarun Bhatt on Monday.", "Rajkot, March 3: Tarun Bhatt criticised Meena Solanki on Monday."},
     ""},
    {"another opponent",
     {"Rajkot, March 3: Meena Solanki defeated Tarun Bhatt on Monday.", "Rajkot, March 3: Kiran Joshi defeated Meena Solanki on Monday."},
     ""},
};

TEST(Participant, FindsExchangedSides) {
  for (const StoryRow& row : kRows) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(StoryKit::Get().Conflicts(CompareParticipant, row.texts), row.conflicts);
  }
}

}  // namespace
}  // namespace gainsay
