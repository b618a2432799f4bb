// What two articles of one event agree on though they tell of it in other
// words, and what they do not.
#include <gtest/gtest.h>

#include <algorithm>

#include "align/align.h"
#include "unit/judge/story.h"

namespace gainsay {
namespace {

// Enough of one event for a story, in either language.
constexpr char kEnglish[] =
    "date 2025-09-17\nPRATAPGARH, September 17, 2025: A grain warehouse at Lalganj in Pratapgarh caught fire on Tuesday, Collector Sudhanshu Wankhede said. "
    "Fire officer Meera Talpade led the operation.\n\n";
constexpr char kHindi[] =
    "date 2025-09-17\nप्रतापगढ़, 17 सितंबर 2025। प्रतापगढ़ के लालगंज में मंगलवार को अनाज के गोदाम में आग लग गई, कलेक्टर सुधांशु वानखेड़े ने बताया। "
    "दमकल अधिकारी मीरा तलपड़े ने अभियान का नेतृत्व किया।\n\n";

struct Row {
  const char* label;
  std::string left;
  std::string right;
  const char* left_words;   // that one fact must hold
  const char* right_words;
  bool agree;
};

std::string English(const char* rest) { return std::string(kEnglish) + rest; }
std::string Hindi(const char* rest) { return std::string(kHindi) + rest; }

const Row kRows[] = {
    // times
    {"a telling clock needs no common word", English("The alarm went at 3.47 am."), Hindi("लपटें तड़के 3.47 बजे देखी गईं।"), "3.47 am", "3.47 बजे", true},
    {"a day without its year", English("The owner had paid the premium on April 4."), "PRATAPGARH: A grain warehouse at Lalganj in Pratapgarh caught fire, Collector Sudhanshu Wankhede said. Fire officer Meera Talpade was hurt. The insurance began on April 4.",
     "April 4", "April 4", true},
    {"a part of the day and a clock inside it", English("The roof fell early on Tuesday."), Hindi("मंगलवार तड़के 4.10 बजे छत गिर गई।"), "early on Tuesday", "तड़के 4.10 बजे", true},
    {"two clocks", English("The alarm went at 3.47 am."), Hindi("लपटें तड़के 4.47 बजे देखी गईं।"), "3.47 am", "4.47 बजे", false},
    {"a weekday that is not the day's", English("The permit was signed on Monday, August 7, 2025."), English("The permit was signed on August 7."), "August 7", "August 7", false},
    // figures
    {"a telling figure under two measures", English("Sacks worth Rs 4,37,000 were lost."), Hindi("बीमा कंपनी 4,37,000 रुपये देगी।"), "4,37,000", "4,37,000", true},
    {"a length of time under two verbs", English("Firemen fought the flames for 14 hours."), Hindi("आग बुझाने में 14 घंटे लगे।"), "14 hours", "14 घंटे", true},
    {"seven days are a week", English("The inquiry will be over after seven days of work."), English("The inquiry needs a week of work."), "seven days", "a week", true},
    {"the age of somebody unnamed", English("A 43-year-old watchman was burnt."), Hindi("43 वर्षीय चौकीदार झुलस गया।"), "43-year-old", "43 वर्षीय", true},
    {"two named people of one age", English("Watchman Ramdin Kol, 43, was burnt."), English("Clerk Sarita Yadav, 43, was burnt."), "43", "43", false},
    {"two sides of one measure", English("Three people were killed."), English("Three people were injured."), "Three", "Three", false},
    {"a small count of other things", English("Three schools were shut."), English("Three tankers were called."), "Three", "Three", false},
    // quotations
    {"a translation of one speaker", English("\"The hospital has no water and the doctors have no road,\" Collector Sudhanshu Wankhede said."),
     Hindi("कलेक्टर सुधांशु वानखेड़े ने कहा, \"अस्पताल में पानी नहीं है और डॉक्टरों के पास सड़क नहीं है।\""), "The hospital", "अस्पताल में", true},
    {"another sentence of the speaker", English("\"The hospital has no water and the doctors have no road,\" Collector Sudhanshu Wankhede said."),
     Hindi("कलेक्टर सुधांशु वानखेड़े ने कहा, \"हम बीमा कंपनी से बात करेंगे और किसानों को पैसा दिलाएंगे।\""), "The hospital", "हम बीमा", false},
    // names
    {"a place in two scripts", English("The flames reached Bhairopur village."), Hindi("लपटें भैरोपुर गांव तक पहुंचीं।"), "Bhairopur", "भैरोपुर", true},
    {"an organisation in two scripts", English("The burnt were taken to Sharda Valley University."), Hindi("घायलों को शारदा वैली विश्वविद्यालय ले जाया गया।"), "Sharda Valley University", "शारदा वैली विश्वविद्यालय", true},
    {"two of a kind", English("The burnt were taken to Sharda Valley University."), Hindi("घायलों को नर्मदा विश्वविद्यालय ले जाया गया।"), "Sharda Valley University", "नर्मदा विश्वविद्यालय", false},
};

bool Overlaps(const ArticleRead& read, const Claim& claim, const std::string& words) {
  const std::string& source = read.article->source;
  const size_t at = source.rfind(words);
  if (at == std::string::npos) return false;
  return claim.span.Overlaps({static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())});
}

TEST(Agreement, IsFoundWhateverTheWordsAround) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.label);
    const std::vector<ArticleRead> reads = StoryKit::Get().Read({row.left, row.right});
    const Alignments alignments = Align(reads, StoryKit::Get().names());
    ASSERT_EQ(alignments.stories.size(), 1u);
    bool found = false;
    for (const Fact& fact : alignments.facts) {
      const auto holds = [&](uint32_t article, const std::string& words) {
        return std::any_of(fact.members.begin(), fact.members.end(), [&](const ClaimRef& ref) {
          return ref.article.index == article && Overlaps(reads[article], reads[article].claims.claims[ref.claim.index], words);
        });
      };
      if (fact.kind == ClaimKind::kEvent) continue;
      found = found || (holds(0, row.left_words) && holds(1, row.right_words));
    }
    EXPECT_EQ(found, row.agree);
  }
}

}  // namespace
}  // namespace gainsay
