// Which articles are held against each other, and which people are one.
#include "align/story.h"

#include <gtest/gtest.h>

#include "align/entity.h"
#include "unit/judge/story.h"

namespace gainsay {
namespace {

constexpr char kDam[] =
    "date 2025-08-18\nSix gates of the Rajvahini dam near Sitalpur were opened on Monday, Executive Engineer Harish Tembhurne said. "
    "Eleven villages were moved to higher ground. \"We warned every village four hours before the gates went up,\" Tembhurne said.";
constexpr char kDamHindi[] =
    "date 2025-08-18\nसीतलपुर के पास राजवाहिनी बांध के छह गेट सोमवार को खोले गए। कार्यपालन यंत्री हरीश टेंभुर्णे ने बताया कि 11 गांवों के लोगों को हटाया गया।";
constexpr char kDamAgain[] =
    "date 2025-08-18\nEngineer Harish Tembhurne said that eight gates of the Rajvahini dam near Sitalpur were opened on Monday. "
    "Eleven villages were moved to higher ground. \"We warned every village four hours before the gates went up,\" Tembhurne said.";
constexpr char kBank[] =
    "date 2025-08-18\nMalabar Mercantile Bank reported a loss of Rs 212 crore on Monday, Chairman Thomas Kurian Vadakkan said in Kochi.";
constexpr char kOtherDam[] =
    "date 2025-08-18\nTwo gates of the Kanhargaon dam in Jharsuguda were shut on Monday, Engineer Bipin Mohapatra said.";

// One town, one officer, one kind of event; only the days and the dead differ.
constexpr char kWreck[] =
    "date 2025-02-11\nTwelve people were killed and 31 injured when a bus fell into a gorge near Palampur on 10 February, "
    "Superintendent of Police Omkar Dhatwalia said. The injured were taken to hospital. Omkar Dhatwalia ordered an inquiry.";
constexpr char kLaterWreck[] =
    "date 2025-06-20\nSeven people were killed and 31 injured when a lorry fell into a gorge near Palampur on 19 June, "
    "Superintendent of Police Omkar Dhatwalia said. The injured were taken to hospital. Omkar Dhatwalia ordered an inquiry.";

// Two officials of one district, and a road blocked twice in two years.
constexpr char kMarch[] =
    "date 2023-11-04\nPolice detained 41 people when a protest over power cuts blocked the road at the clock tower in Palampur on Friday. "
    "Superintendent of Police Omkar Dhatwalia said 200 policemen were on duty. Magistrate Bimla Katoch took a paper with the demands.";
constexpr char kLaterMarch[] =
    "date 2024-08-20\nPolice detained 93 people when a protest over power cuts blocked the road at the bus stand in Palampur on Monday. "
    "Superintendent of Police Omkar Dhatwalia said 200 policemen were on duty. Magistrate Bimla Katoch took a paper with the demands.";
constexpr char kMarchTried[] =
    "date 2024-08-20\nA court in Palampur let off the 41 people whom police had detained on 3 November 2023, when a protest over power cuts "
    "blocked the road at the clock tower. Superintendent of Police Omkar Dhatwalia and Magistrate Bimla Katoch were heard.";

// One board's results, a year apart: minister, board, town and event are the same.
constexpr char kResults[] =
    "date 2022-12-09\nThe Odisha Board of Secondary Education declared its results in Berhampur on Friday. Education Minister Ranjita "
    "Behera said 75,315 students sat the examination in Ganjam. Board chairman Anadi Sethi said 87.9 per cent passed the examination.";
constexpr char kNextResults[] =
    "date 2023-12-30\nThe Odisha Board of Secondary Education declared its results in Berhampur on Saturday. Education Minister Ranjita "
    "Behera said 65,594 students sat the examination in Ganjam. Board chairman Anadi Sethi said 80.5 per cent passed the examination.";

// One minister opens two bridges in two towns in one week; one officer has two robberies to speak of.
constexpr char kBridge[] =
    "date 2023-01-17\nThe bridge over the Kosala in Lucknow was inaugurated on Tuesday. Public Works Minister Raghav Bhandari said that work "
    "on it had taken five years. Mumbai engineers designed the bridge, and it was opened to traffic in the evening.";
constexpr char kOtherBridge[] =
    "date 2023-01-18\nThe bridge over the Bhadri in Meerut was inaugurated on Wednesday. Public Works Minister Raghav Bhandari said that work "
    "on it had taken three years. Mumbai engineers designed the bridge, and it was opened to traffic in the morning.";
constexpr char kRobbery[] =
    "date 2023-01-12\nArmed men robbed a petrol pump in Itarsi on Thursday. Superintendent of Police Omkar Dhatwalia said the robbery took "
    "five minutes. Police have begun an inquiry, and a reward was announced.";
constexpr char kNextRobbery[] =
    "date 2023-01-15\nArmed men robbed a jewellery shop in Itarsi on Sunday. Superintendent of Police Omkar Dhatwalia said the robbery took "
    "ten minutes. Police have begun an inquiry, and a reward was announced.";

constexpr char kRecalled[] =
    "date 2025-08-01\nThe inquiry into the bus accident near Palampur has begun, Omkar Dhatwalia said. Twelve people were killed and 31 "
    "injured when the bus fell into a gorge on 9 February 2025.";

struct Row {
  const char* label;
  std::vector<std::string> texts;
  const char* expect;  // articles by story
};

const Row kRows[] = {
    {"one event", {kDam, kDamAgain}, "01"},
    {"two events", {kDam, kBank}, "0 1"},
    {"events of one kind on one day", {kDam, kOtherDam}, "0 1"},
    {"three, two of one event", {kDam, kBank, kDamAgain}, "02 1"},
    {"one officer in one town, months apart", {kWreck, kLaterWreck}, "0 1"},
    {"two officers in one town, nine months apart", {kMarch, kLaterMarch}, "0 1"},
    {"one board's results, a year apart", {kResults, kNextResults}, "0 1"},
    {"one minister, two bridges", {kBridge, kOtherBridge}, "0 1"},
    {"one officer, two robberies in one week", {kRobbery, kNextRobbery}, "0 1"},
    {"months apart, of one day", {kMarch, kMarchTried}, "01"},
    {"recalled months later, with its day wrong by one", {kWreck, kRecalled}, "01"},
    {"alone", {kBank}, "0"},
    {"nothing said", {"Hm.", "Oh."}, "0 1"},
};

TEST(Story, UnrelatedArticlesStayApart) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.label);
    const Alignments alignments = Align(StoryKit::Get().Read(row.texts), StoryKit::Get().names());
    std::string shown;
    for (const AlignedStory& story : alignments.stories) {
      if (!shown.empty()) shown += ' ';
      for (const ArticleId id : story.articles) shown += std::to_string(id.index);
    }
    EXPECT_EQ(shown, row.expect);
  }
}

// A dispatch that forty papers print is one source, however many they are.
TEST(Story, ReprintsAreOneOrigin) {
  std::vector<std::string> texts(40, kDam);
  for (size_t i = 0; i < texts.size(); ++i) texts[i] += " Paper " + std::to_string(i) + ".";
  texts.push_back(kBank);
  const std::vector<uint32_t> origins = Align(StoryKit::Get().Read(texts), StoryKit::Get().names()).origin_of;
  EXPECT_EQ(std::count(origins.begin(), origins.end(), origins.front()), 40);
  EXPECT_NE(origins.back(), origins.front());
}

// Articles are held against those near their day only; the story hangs together all the same.
TEST(Story, OfManyArticlesIsOne) {
  const std::vector<std::string> texts(150, kDam);
  EXPECT_EQ(Align(StoryKit::Get().Read(texts), StoryKit::Get().names()).stories.size(), 1u);
}

constexpr const char* kFerry =
    "date 2026-09-04\nEleven people drowned and 23 were rescued when a boat capsized near Dhubri on Wednesday, officials said. The boat was carrying 34 "
    "passengers to the weekly market when it hit a sandbar, Circle Officer Pranab Bora said. Most of the dead were women of Chalakura village.";
constexpr const char* kFerryWithSlips =
    "date 2026-09-04\nFourteen people drowned and 23 were rescued when a boat capsized near Barpeta on Tuesday, officials said. The boat was carrying 34 "
    "passengers to the weekly market when it hit a sandbar, Circle Officer Pranab Bora said. Most of the dead were women of Chalakura village.";
constexpr const char* kOtherFerry =
    "date 2026-09-04\nSix people drowned and 14 were rescued when a boat capsized near Katihar on Tuesday, officials said. The boat was carrying 20 "
    "passengers to the weekly market when it hit a sandbar, Circle Officer Manjari Jha said. Most of the dead were women of Bhasna village.";

// Several slips at once do not make another event of it, the same sentences do not make one.
TEST(Story, IsRetoldWithSeveralSlips) {
  const auto retold = [](const char* a, const char* b) {
    const Alignments alignments = Align(StoryKit::Get().Read({a, b}), StoryKit::Get().names());
    return alignments.Retold(ArticleId{0}, ArticleId{1}) && alignments.Retold(ArticleId{1}, ArticleId{0});
  };
  EXPECT_TRUE(retold(kFerry, kFerryWithSlips));
  EXPECT_FALSE(retold(kFerry, kOtherFerry));
  EXPECT_FALSE(retold(kFerryWithSlips, kOtherFerry));
}

// "name x articles" of every person in two articles or more.
std::string Shared(const std::vector<std::string>& texts) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read(texts);
  std::string out;
  for (const Entity& entity : ResolvePeople(reads, StoryKit::Get().names())) {
    if (entity.members.size() < 2) continue;
    out += (out.empty() ? "" : "; ") + entity.name + " x" + std::to_string(entity.members.size());
  }
  return out;
}

TEST(Entity, PeopleAcrossArticlesAndScripts) {
  EXPECT_EQ(Shared({kDam, kDamAgain}), "Harish Tembhurne x2");
  EXPECT_NE(Shared({kDam, kDamHindi}), "");
  EXPECT_EQ(Shared({kDam, kOtherDam, kBank}), "");
  // One surname, two given names.
  EXPECT_EQ(Shared({"Engineer Harish Tembhurne came.", "Judge Sunanda Tembhurne came."}), "");
}

}  // namespace
}  // namespace gainsay
