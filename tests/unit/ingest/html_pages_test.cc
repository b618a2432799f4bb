// Whole pages as news sites serve them (tests/data/pages), each against the
// story that an editor would mark on it.
#include <gtest/gtest.h>

#include "base/file_reader.h"
#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

std::string PageOf(const std::string& name) {
  const Result<std::string> bytes = DiskReader().Read(std::string(GAINSAY_SOURCE_DIR) + "/tests/data/pages/" + name);
  return bytes ? *bytes : std::string();
}

struct Page {
  const char* name;
  const char* blocks;
  const char* meta;
  const char* uri;
};

constexpr Page kPages[] = {
    {"english-daily.html",
     "title|Sarovar bridge shut after crack, ferry service from Monday\n"
     "caption|The bridge at Sarovar Ghat (file photo)\n"
     "para|INDORE: The old bridge at Sarovar Ghat was closed to traffic on Sunday after engineers found a crack 14 cm long in its third pillar, "
     "the municipal corporation said.\n"
     "para|\"The crack is not new, but it has grown since March,\" city engineer Harshad Pingle told reporters at the site.\n"
     "para|About 9,000 vehicles use the bridge each day, according to the traffic police.\n"
     "para|A ferry will run from 7 am to 9 pm from Monday.\n"
     "para|Pingle said repairs would cost Rs 2.3 crore and take four months.\n",
     "place=INDORE author=Kamini Bhide publisher=The Malwa Chronicle date=2025-05-11T20:14:00/330",
     "https://malwachronicle.example/city/indore/sarovar-bridge-shut/articleshow/120771.cms"},
    {"hindi-daily.html",
     "title|Indore News: सरोवर घाट का पुल बंद, तीसरे खंभे में दरार\n"
     "para|दर्पण संवाददाता, इंदौर। सरोवर घाट का पुराना पुल रविवार को यातायात के लिए बंद कर दिया गया। नगर निगम के इंजीनियरों को तीसरे खंभे में 14 सेंटीमीटर लंबी दरार मिली है।\n"
     "para|निगम के City Engineer हर्षद पिंगले ने बताया कि मरम्मत पर 2.3 करोड़ रुपये खर्च होंगे और काम चार महीने चलेगा।\n"
     "heading|नौ हजार वाहन रोज गुजरते हैं\n"
     "para|यातायात पुलिस के अनुसार पुल से रोज करीब नौ हजार वाहन गुजरते हैं। सोमवार से सुबह 7 बजे से रात 9 बजे तक ferry चलेगी।\n",
     "place=इंदौर author=Mohit Chandel publisher=मालवा दर्पण date=2025-05-11T21:05:00/330", ""},
    {"amp.html",
     "title|Sarovar bridge shut after crack\n"
     "para|Indore: The old bridge at Sarovar Ghat was closed on Sunday after a crack was found in its third pillar.\n"
     "para|City engineer Harshad Pingle said the repairs would cost Rs 2.3 crore.\n"
     "para|About 9,000 vehicles use the bridge each day.\n",
     "place=Indore author=Narmada Post Desk publisher=Narmada Post date=2025-05-11T15:02:00/0", "https://narmadapost.example/indore/sarovar-bridge-shut-120.html"},
    {"live-blog.html",
     "title|Sarovar bridge LIVE updates: Ferry from Monday, says corporation\n"
     "heading|The old bridge at Sarovar Ghat was closed on Sunday after a crack was found in its third pillar.\n"
     "byline|Online Desk\nbyline|Updated - May 11, 2025 07:40 pm IST\nbyline|May 11, 2025 19:40\n"
     "heading|Ferry from Monday\n"
     "para|A ferry will run from 7 am to 9 pm, the corporation said in a statement.\n"
     "byline|May 11, 2025 16:05\n"
     "heading|Bridge closed\n"
     "para|The bridge was closed at 3.30 pm, city engineer Harshad Pingle said. The crack is 14 cm long.\n"
     "quote|Sarovar bridge is shut, use the bypass.\n",
     "author=Online Desk publisher=The Hill Today date=2025-05-11T16:00:00/330", ""},
    {"wordpress.html",
     "title|सरोवर पुल बंद, सोमवार से फेरी\n"
     "byline|By\nbyline|admin\nbyline|May 11, 2025\n"
     "para|इंदौर : सरोवर घाट का पुराना पुल रविवार दोपहर 3.30 बजे बंद कर दिया गया।\n"
     "para|इंजीनियर हर्षद पिंगले ने कहा कि खंभे में 14 सेमी की दरार है।\n"
     "caption|पुल पर लगा बोर्ड\n"
     "para|सोमवार से फेरी चलेगी।\n",
     "place=इंदौर author=admin publisher=Khabar Kasba date=2025-05-11T15:48:09/0", "https://khabarkasba.example/2025/05/sarovar-pul/"},
    {"app-page.html",
     "title|Sarovar bridge shut, ferry to run\n"
     "para|The old bridge at Sarovar Ghat was closed on Sunday afternoon after engineers of the municipal corporation found a crack in its third pillar.\n"
     "para|City engineer Harshad Pingle said that the repairs would cost Rs 2.3 crore and take four months from the day on which the work is given out.\n"
     "para|About 9,000 vehicles use the bridge each day, the traffic police said, and most of them will have to take the bypass until October.\n",
     "author=Leena Sathe publisher=Deccan Ledger date=2025-05-11T20:00:00/330", ""},
    {"script-only.html",
     "title|सरोवर पुल बंद, मरम्मत में चार महीने\n"
     "para|इंदौर। सरोवर घाट का पुराना पुल रविवार को बंद कर दिया गया।\n"
     "para|इंजीनियर हर्षद पिंगले ने कहा, \"दरार 14 सेमी लंबी है।\"\n"
     "para|मरम्मत पर 2.3 करोड़ रुपये खर्च होंगे।\n",
     "place=इंदौर author=इला वर्मा publisher=नर्मदा समय date=2025-05-11T20:00:00/330", ""},
};

TEST(HtmlPages, StoryAndMetadata) {
  for (const Page& page : kPages) {
    const Article article = ReadOne(page.name, PageOf(page.name));
    EXPECT_EQ(DumpBlocks(article), page.blocks) << page.name;
    EXPECT_EQ(DumpMeta(article), page.meta) << page.name;
    EXPECT_EQ(article.uri, page.uri) << page.name;
    ExpectSound(article);
  }
}

TEST(HtmlPages, TruncatedPagesAreReadWithoutHarm) {
  for (const Page& page : kPages) {
    const std::string bytes = PageOf(page.name);
    for (size_t size = 1; size < bytes.size(); size += 37) {
      const Ingested read = ReadArticles(page.name, bytes.substr(0, size), TestIndex());
      for (const Article& article : read.articles) ExpectSound(article);
    }
  }
}

}  // namespace
}  // namespace gainsay
