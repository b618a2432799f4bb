// Numbers, times, quotations and holders of offices, held against each other.
#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

// A story must be told as one before its values are compared.
constexpr char kDam[] =
    "date 2025-08-18\nSix gates of the Rajvahini dam near Sitalpur were opened on Monday, Executive Engineer Harish Tembhurne said. "
    "Eleven villages were moved to higher ground. \"We warned every village four hours before the gates went up,\" Tembhurne said.";
constexpr char kDamAgain[] =
    "date 2025-08-18\nEngineer Harish Tembhurne said that eight gates of the Rajvahini dam near Sitalpur were opened on Monday. "
    "Eleven villages were moved to higher ground. \"We warned every village two hours before the gates went up,\" Tembhurne said.";

void Expect(StoryComparator comparator, const std::vector<StoryRow>& rows) {
  for (const StoryRow& row : rows) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(StoryKit::Get().Conflicts(comparator, row.texts), row.conflicts);
  }
}

TEST(Number, OneFigureGivenInTwoWays) {
  Expect(CompareNumber, {
      {"gates opened", {kDam, kDamAgain}, "Six / eight"},
      {"same, in words", {"date 2025-05-02\nTwelve people were killed when a bus fell into the Dhamra gorge.", "date 2025-05-02\n12 people were killed when a bus fell into the Dhamra gorge."}, ""},
      {"same, in Hindi", {"date 2025-05-02\n12 people were killed when a bus fell into the gorge near Almora.", "date 2025-05-02\nअल्मोड़ा के पास बस खाई में गिरने से 12 लोगों की मौत हो गई।"}, ""},
      {"another thing counted", {"date 2025-05-02\n12 people were killed in the Almora bus accident.", "date 2025-05-02\n23 people were injured in the Almora bus accident."}, ""},
      {"rounded", {"date 2025-05-02\nThe bridge at Almora cost Rs 41.62 crore.", "date 2025-05-02\nThe bridge at Almora cost Rs 41.6 crore."}, ""},
  });
}

TEST(Time, OneEventAtTwoTimes) {
  Expect(CompareTime, {
      {"weekday and date agree", {"date 2025-03-07\nThe Konapur museum was inaugurated on Tuesday.", "date 2025-03-07\nThe Konapur museum was inaugurated on 4 March 2025."}, ""},
      {"part of the day", {"date 2025-03-07\nThe Konapur museum was inaugurated on 4 March 2025.", "date 2025-03-07\nThe Konapur museum was inaugurated in March 2025."}, ""},
      {"another event", {"date 2025-03-07\nThe Konapur museum was inaugurated on 4 March 2025.", "date 2025-03-07\nThe Konapur museum caught fire on 5 March 2025."}, ""},
  });
}

TEST(Quote, OneQuotationInTwoWordings) {
  Expect(CompareQuote, {
      {"a number inside", {kDam, kDamAgain}, "four / two"},
      {"the same", {"\"We warned every village four hours before the gates went up,\" Engineer Harish Tembhurne said.", "“We warned every village four hours before the gates went up”, Harish Tembhurne said."}, ""},
      {"shortened", {"\"We warned every village four hours before the gates went up,\" Engineer Harish Tembhurne said.", "Harish Tembhurne said \"we warned every village\" on Monday."}, ""},
      {"something else", {"\"We warned every village four hours before the gates went up,\" Engineer Harish Tembhurne said.", "\"The dam has never been so full in August,\" Engineer Harish Tembhurne said."}, ""},
  });
}

TEST(RoleHolder, OneOfficeHeldByTwo) {
  Expect(CompareRoleHolder, {
      {"name of the holder", {"date 2025-03-07\nRaigad District Collector Rohan Patwardhan will lead the inquiry.", "date 2025-03-07\nRaigad District Collector Arvind Nambiar will lead the inquiry."}, "Rohan Patwardhan / Arvind Nambiar"},
      {"another district", {"date 2025-03-07\nRaigad District Collector Rohan Patwardhan will lead the inquiry.", "date 2025-03-07\nSatara District Collector Arvind Nambiar will lead the inquiry."}, ""},
      {"former", {"date 2025-03-07\nRaigad District Collector Rohan Patwardhan will lead the inquiry.", "date 2025-03-07\nFormer Raigad District Collector Arvind Nambiar criticised the inquiry."}, ""},
      {"many hold it", {"date 2025-03-07\nInspector Rohan Patwardhan will lead the inquiry.", "date 2025-03-07\nInspector Arvind Nambiar will lead the inquiry."}, ""},
  });
}

}  // namespace
}  // namespace gainsay
