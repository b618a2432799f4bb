// Which articles run parallel, and which sentences correspond.
#include "align/parallel.h"

#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

constexpr char kQuarry[] =
    "date 2025-03-12\nThe quarry of Dungarpur will be closed for 30 days.\n"
    "Two lorries fell into it on Saturday, inspector Kavita Meena said.\n"
    "A driver of 52 was taken to a hospital in Udaipur.\n"
    "The quarry has been worked since 1978.\n"
    "Farmers had complained of cracks in their walls.\n";
constexpr char kQuarryHindi[] =
    "date 2025-03-12\nडूंगरपुर की खदान 30 दिन के लिए बंद रहेगी।\n"
    "इंस्पेक्टर कविता मीणा ने बताया कि शनिवार को दो ट्रक उसमें गिर गए।\n"
    "52 साल के एक चालक को उदयपुर के अस्पताल ले जाया गया।\n"
    "खदान में 1978 से काम चल रहा है।\n"
    "किसानों ने दीवारों में दरारों की शिकायत की थी।\n";
constexpr char kQuarryShort[] =
    "date 2025-03-12\nThe quarry of Dungarpur is to be closed for 30 days.\n"
    "A driver of 52 was taken to a hospital in Udaipur.\n"
    "The quarry has been worked since 1978.\n"
    "Farmers had complained about cracks in their walls.\n";
constexpr char kOther[] =
    "date 2025-03-12\nInspector Kavita Meena of Dungarpur was given a medal on Monday.\n"
    "She climbed into a quarry to save a driver.\n"
    "Her mother came from Udaipur to see it.\n"
    "The police band played for an hour.\n"
    "A second medal went to a nurse.\n";

std::string Show(const std::string& a, const std::string& b) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read({a, b});
  ParallelFinder finder(reads, [](EntityKind, ArticleId, uint32_t) { return UINT32_MAX; });
  const ParallelTexts texts = finder.Compare(ArticleId{0}, ArticleId{1});
  if (!texts.parallel) return texts.beads.empty() ? "no" : "no, but beads";
  std::string out;
  for (const Bead& bead : texts.beads) {
    out += (out.empty() ? "" : " ") + std::to_string(bead.a_end - bead.a_begin) + "-" + std::to_string(bead.b_end - bead.b_begin);
  }
  return out;
}

TEST(Parallel, FindsTranslationsAndRewrites) {
  struct Row {
    const char* label;
    const char* a;
    const char* b;
    const char* expect;
  };
  const Row rows[] = {
      {"itself", kQuarry, kQuarry, "1-1 1-1 1-1 1-1 1-1"},
      {"a translation", kQuarry, kQuarryHindi, "1-1 1-1 1-1 1-1 1-1"},
      {"the other way round", kQuarryHindi, kQuarry, "1-1 1-1 1-1 1-1 1-1"},
      {"a sentence left out", kQuarry, kQuarryShort, "1-1 1-0 1-1 1-1 1-1"},
      {"the same people in another story", kQuarry, kOther, "no"},
      {"too short to tell", "It rained.", "It rained.", "no"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(Show(row.a, row.b), row.expect);
  }
}

constexpr char kLevels[] =
    "The level of the Chambal stood at 412 feet on the gauge.\n"
    "The upper barrage released 815 cusecs in the morning.\n"
    "The lower barrage released 940 cusecs in the evening.\n"
    "The canal of the left bank carried 377 cusecs.\n"
    "The intake of the water works stayed open.\n";
constexpr char kNextLevels[] =
    "The level of the Chambal stood at 409 feet on the gauge.\n"
    "The upper barrage released 622 cusecs in the morning.\n"
    "The lower barrage released 703 cusecs in the evening.\n"
    "The canal of the left bank carried 290 cusecs.\n"
    "The intake of the water works stayed open.\n";

// The like happened in two towns, told in two scripts with hardly a figure.
constexpr char kWreck[] =
    "The police have begun an inquiry into the truck accident near Bokaro.\n"
    "The driver lost control on the bend and the truck fell into a gorge.\n"
    "The injured were taken to the district hospital and the medical college.\n"
    "The minister met the families of the dead in the hospital.\n"
    "The committee will give its report to the government.\n";
constexpr char kOtherWreck[] =
    "पूर्णिया के पास ट्रक दुर्घटना की पुलिस ने जांच शुरू की है।\n"
    "मोड़ पर चालक ने नियंत्रण खो दिया और ट्रक खाई में गिरा।\n"
    "घायलों को जिला अस्पताल और मेडिकल कॉलेज ले जाया गया।\n"
    "मंत्री ने अस्पताल में मृतकों के परिवारों से मुलाकात की।\n"
    "समिति सरकार को अपनी रिपोर्ट देगी।\n";
constexpr char kWreckHindi[] =
    "बोकारो के पास ट्रक दुर्घटना की पुलिस ने जांच शुरू की है।\n"
    "मोड़ पर चालक ने नियंत्रण खो दिया और ट्रक खाई में गिरा।\n"
    "घायलों को जिला अस्पताल और मेडिकल कॉलेज ले जाया गया।\n"
    "मंत्री ने अस्पताल में मृतकों के परिवारों से मुलाकात की।\n"
    "समिति सरकार को अपनी रिपोर्ट देगी।\n";

// The same in one script: boats go down in one way.
constexpr char kBoat[] =
    "Six people drowned and 14 were rescued when a country boat capsized in the Ganga near Katihar in Bihar on Tuesday morning.\n"
    "The boat was carrying 20 passengers to the weekly market when it hit a sandbar at about 7:10 am, Circle Officer Manjari Jha said.\n"
    "Most of the dead were children on their way to a fair, she said.\n"
    "The state government announced Rs 5 lakh for the families of the dead.\n";
constexpr char kOtherBoat[] =
    "Fourteen people drowned and 23 were rescued when a country boat capsized in the Brahmaputra near Barpeta in Assam on Tuesday morning.\n"
    "The boat was carrying 37 passengers to the weekly market when it hit a sandbar at about 8:20 am, Circle Officer Pranab Bora said.\n"
    "Most of the dead were women on their way to a fair, he said.\n"
    "The state government announced Rs 5 lakh for the families of the dead.\n";

TEST(Parallel, ABulletinWithOtherValuesMakesNoStory) {
  const auto closely = [](const char* a, const char* b) {
    const std::vector<ArticleRead> reads = StoryKit::Get().Read({a, b});
    ParallelFinder finder(reads, [](EntityKind, ArticleId, uint32_t) { return UINT32_MAX; });
    return finder.Compare(ArticleId{0}, ArticleId{1}).closely;
  };
  EXPECT_TRUE(closely(kLevels, kLevels));
  EXPECT_FALSE(closely(kLevels, kNextLevels));
  EXPECT_TRUE(closely(kWreck, kWreckHindi));
  EXPECT_FALSE(closely(kWreck, kOtherWreck)) << "another town";
  EXPECT_TRUE(closely(kBoat, kBoat));
  EXPECT_FALSE(closely(kBoat, kOtherBoat)) << "another town, told by another officer";
}

}  // namespace
}  // namespace gainsay
