#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

const StoryRow kRows[] = {
    {"a launch dated after the briefing that followed it",
     {"New Delhi, April 12, 2025: The navy launched Operation Varun on 9 April 2025 off the coast near Kochi. Commander "
      "Anil Deshpande leads it.",
      "Kochi, April 12, 2025: After the navy launched Operation Varun, Commander Anil Deshpande held a press conference. "
      "At the April 7 press conference Deshpande said all ships were ready."},
     "launched Operation Varun: 9 April 2025 / press conference: April 7"},
    {"the same across scripts",
     {"कोच्चि, 12 अप्रैल 2025। कमांडर अनिल देशपांडे और कप्तान रमेश कुलकर्णी कोच्चि पहुंचे। नौसेना के 9 अप्रैल 2025 को शुरू किए गए सैन्य अभियान \"ऑपरेशन वरुण\" की कमान कमांडर अनिल देशपांडे के पास है।",
      "Kochi, April 12, 2025: After the navy launched Operation Varun, Commander Anil Deshpande held a press conference. "
      "At the April 7 press conference Deshpande said all ships were ready, as did Captain Ramesh Kulkarni."},
     "शुरू किए गए सैन्य अभियान \"ऑपरेशन वरुण: 9 अप्रैल 2025 / press conference: April 7"},
    {"in charge before the appointment",
     {"Bhopal, June 10, 2025: Kavita Solanki was appointed registrar on 5 June and took charge on 3 June, the university said."},
     "was appointed: 5 June / took charge: 3 June"},
    {"the same in Hindi",
     {"भोपाल, 10 जून 2025। शासन ने 5 जून को उनकी नियुक्ति का आदेश जारी किया और उन्होंने 3 जून को पदभार ग्रहण किया।"},
     "नियुक्ति: 5 जून / पदभार ग्रहण किया: 3 जून"},
    {"without a year, without a publication date",
     {"शासन ने 5 जून को उनकी नियुक्ति का आदेश जारी किया और उन्होंने 3 जून को पदभार ग्रहण किया।"},
     "नियुक्ति: 5 जून / पदभार ग्रहण किया: 3 जून"},
    {"landed before the launch",
     {"Bengaluru, August 20, 2025: The satellite was launched on 14 August from the island. The satellite touched down on the moon on 11 August."},
     "launched: 14 August / touched down on: 11 August"},
    {"convicted before the arrest, across articles",
     {"Jaipur, March 30, 2025: Mukesh Bairwa was arrested on 21 March in Tonk.",
      "Jaipur, March 30, 2025: The court in Tonk convicted Mukesh Bairwa on 18 March."},
     "arrested: 21 March / convicted: 18 March"},
    {"days counted from a date",
     {"Jaipur, March 30, 2025: The raid was carried out on 21 March. The arrest on 22 March came three days after the raid on 21 March."},
     "raid: 21 March / arrest: 22 March"},
    // Look-alikes.
    {"a briefing on the day after", {"Kochi, April 12, 2025: The navy launched Operation Varun on 9 April 2025. After the navy launched Operation Varun, "
      "Commander Anil Deshpande held a press conference. At the April 10 press conference Deshpande said all ships were ready."},
     ""},
    {"another operation",
     {"New Delhi, April 12, 2025: The navy launched Operation Varun on 9 April 2025 near Kochi. Commander Anil Deshpande leads it.",
      "Kochi, April 12, 2025: After the army launched Operation Himgiri, Commander Anil Deshpande held a press conference. "
      "At the April 7 press conference Deshpande said all ships were ready."},
     ""},
    {"one of several briefings",
     {"Kochi, April 12, 2025: The navy launched Operation Varun on 9 April 2025. After the navy launched Operation Varun, "
      "Commander Anil Deshpande held several press conferences. On 7 April Deshpande held a press conference in Kochi."},
     ""},
    {"two people",
     {"Bhopal, June 10, 2025: Kavita Solanki was appointed registrar on 5 June. Mohan Rawat took charge on 3 June."}, ""},
    {"an earlier office",
     {"Bhopal, June 10, 2025: Kavita Solanki was appointed registrar on 5 June 2025. Solanki took charge on 3 June 2021 in Sagar."}, ""},
    {"in order", {"भोपाल, 10 जून 2025। शासन ने 3 जून को उनकी नियुक्ति का आदेश जारी किया और उन्होंने 5 जून को पदभार ग्रहण किया।"}, ""},
    {"the same day", {"भोपाल, 10 जून 2025। शासन ने 3 जून को उनकी नियुक्ति का आदेश जारी किया और उन्होंने 3 जून को पदभार ग्रहण किया।"}, ""},
    {"a plan", {"Bhopal, June 1, 2025: Kavita Solanki will be appointed registrar on 5 June and took charge on 3 June of another post."}, ""},
    {"what somebody said", {"Bhopal, June 10, 2025: \"She was appointed on 5 June and took charge on 3 June,\" the clerk said."}, ""},
    {"around the new year, without years",
     {"शासन ने 30 दिसंबर को उनकी नियुक्ति का आदेश जारी किया और उन्होंने 2 जनवरी को पदभार ग्रहण किया।"}, ""},
    {"two dates of one event are no order",
     {"Tonk, March 30, 2025: Mukesh Bairwa was arrested on 21 March in Tonk.", "Tonk, March 30, 2025: Mukesh Bairwa was arrested on 22 March in Tonk."},
     ""},
    {"a month that holds both", {"Bhopal, June 20, 2025: Kavita Solanki was appointed registrar in June and took charge on 3 June."}, ""},
};

TEST(Sequence, FindsDatesThatNoOrderFits) {
  for (const StoryRow& row : kRows) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(StoryKit::Get().Conflicts(CompareSequence, row.texts), row.conflicts);
  }
}

TEST(Sequence, QuotesDatesWithTheirEvents) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read(
      {"Bhopal, June 10, 2025: Kavita Solanki was appointed registrar on 5 June and took charge on 3 June, the university said."});
  std::vector<std::string> quotes;
  for (const Claim& claim : reads[0].claims.claims) {
    if (claim.kind == ClaimKind::kTime && claim.close) quotes.push_back(claim.value + ": " + std::string(reads[0].document->Text(
        reads[0].mentions.events[claim.event].tokens)));
  }
  EXPECT_EQ(quotes, (std::vector<std::string>{"5 June: was appointed", "3 June: took charge"}));
}

}  // namespace
}  // namespace gainsay
