// Titles, bylines, date lines, datelines and sign-offs.
#include <gtest/gtest.h>

#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

constexpr char kLead[] = "Six people were hurt when a boat turned over on the lake near the old fort, police said.";

TEST(Dateline, Forms) {
  struct Row {
    const char* label;
    std::string opening;
    const char* expect;
  };
  const Row rows[] = {
      {"agency and dash", "NEW DELHI, May 11 (PTI) — ", "place=NEW DELHI agency=PTI dateline=5-11"},
      {"hyphen", "MUMBAI, Jan 24 - ", "place=MUMBAI dateline=1-24"},
      {"stop after the month", "MUMBAI, Jan. 24 — ", "place=MUMBAI dateline=1-24"},
      {"unknown agency behind the date", "JAIPUR, Jul 24 (Vista Wire) — ", "place=JAIPUR agency=Vista Wire dateline=7-24"},
      {"two places", "Indore/Bhopal, May 11: ", "place=Indore/Bhopal dateline=5-11"},
      {"year", "NEW DELHI, May 11, 2025 — ", "place=NEW DELHI dated=2025-05-11 dateline=2025-5-11"},
      {"a colon behind the year", "NEW DELHI, May 11, 2025: ", "place=NEW DELHI dated=2025-05-11 dateline=2025-5-11"},
      {"district", "MAHAD (Raigad), July 6 — ", "place=MAHAD dateline=7-6"},
      {"date only", "July 6 (Vista Wire) - ", "agency=Vista Wire dateline=7-6"},
      {"place only", "GWALIOR: ", "place=GWALIOR"},
      {"place and agency", "New Delhi (ANI): ", "place=New Delhi agency=ANI"},
      {"small letters", "New Delhi: ", "place=New Delhi"},
      {"bars", "Indore | May 11 | ", "place=Indore dateline=5-11"},
      {"hindi", "जबलपुर, 3 मई। ", "place=जबलपुर dateline=5-3"},
      {"hindi correspondent", "देहरादून, 18 सितंबर (विशेष संवाददाता)। ",
       "place=देहरादून author=विशेष संवाददाता dateline=9-18"},
      {"hindi place", "रायपुर। ", "place=रायपुर"},
      {"hindi bureau", "राज्य ब्यूरो, देहरादून। ", "place=देहरादून author=राज्य ब्यूरो"},
      {"hindi agency, no mark behind it", "नई दिल्ली, 11 मई (भाषा) ", "place=नई दिल्ली agency=भाषा dateline=5-11"},
      {"hindi district", "महाड (रायगढ़)। ", "place=महाड"},
      {"devanagari digits", "जबलपुर, ११ मई। ", "place=जबलपुर dateline=5-11"},
      {"a sentence, no dateline", "On Sunday, May 11, ", ""},
      {"a short sentence with a function word", "यह था। ", ""},
      {"no mark", "In New Delhi ", ""},
      {"a quotation's source", "Police said: ", ""},
  };
  for (const Row& row : rows) {
    const Article article = ReadOne("a.txt", row.opening + kLead);
    EXPECT_EQ(DumpMeta(article), row.expect) << row.label;
    EXPECT_EQ(DumpBlocks(article), "para|" + row.opening + kLead + "\n") << row.label;  // its words stay
    ExpectQuotes(article);
    if (article.dateline_day) {
      EXPECT_FALSE(article.dateline_span.empty());
      EXPECT_NE(row.opening.find(article.Quote(article.dateline_span)), std::string::npos) << row.label;
    }
  }
}

TEST(Dateline, YearComesFromMetadataOnly) {
  const std::string story = std::string("INDORE, Dec 31 — ") + kLead;
  EXPECT_EQ(DumpMeta(ReadOne("a.txt", story)), "place=INDORE dateline=12-31");
  EXPECT_EQ(DumpMeta(ReadOne("a.txt", "date 2025-01-02\n" + story)),
            "place=INDORE date=2025-01-02 dateline=2024-12-31");
}

TEST(FrontLines, AreToldFromTitleAndLead) {
  struct Row {
    const char* label;
    std::string front;
    const char* blocks;
    const char* meta;
  };
  const Row rows[] = {
      {"title", "Boat turns over near fort\n\n", "title|Boat turns over near fort\n", ""},
      {"title with a colon", "Indore: Boat turns over\n\n", "title|Indore: Boat turns over\n", ""},
      {"hindi title with a colon", "विश्लेषण: नाव पलटने के बाद\n\n", "title|विश्लेषण: नाव पलटने के बाद\n", ""},
      {"question", "Who steered the boat?\n\n", "title|Who steered the boat?\n", ""},
      {"metadata line", "date 2025-05-11\nBoat turns over\n\n", "title|Boat turns over\n", "date=2025-05-11"},
      {"metadata glued to the lead", " date 2025-05-11 ", "", "date=2025-05-11"},
      {"metadata with a clock", "Date: 2025-05-11 14:10\n", "", "date=2025-05-11T14:10:00"},
      {"glued lines", "Boat turns over\nBy Our Staff Reporter\nINDORE, 13 June\n\n",
       "title|Boat turns over\nbyline|By Our Staff Reporter\nbyline|INDORE, 13 June\n",
       "place=INDORE author=Our Staff Reporter dateline=6-13"},
      {"date line with year", "Boat turns over\n\nOur Banking Correspondent\nMumbai, January 24, 2025\n\n",
       "title|Boat turns over\nbyline|Our Banking Correspondent\nbyline|Mumbai, January 24, 2025\n",
       "place=Mumbai author=Our Banking Correspondent dated=2025-01-24 dateline=2025-1-24"},
      {"clock", "नाव पलटी\n18 सितंबर 2025, 09:40 PM\n\n", "title|नाव पलटी\nbyline|18 सितंबर 2025, 09:40 PM\n",
       "date=2025-09-18T21:40:00"},
      {"house behind a bar", "Boat turns over\n\nJune 18, 2025 | Lake Today\n\n",
       "title|Boat turns over\nbyline|June 18, 2025 | Lake Today\n", "publisher=Lake Today date=2025-06-18"},
      {"front above the title", "रिपोर्ट: कैंपस डेस्क\nतारीख: ०३/०२/२०२५\n\nनाव पलटी\n\n",
       "byline|रिपोर्ट: कैंपस डेस्क\nbyline|तारीख: ०३/०२/२०२५\ntitle|नाव पलटी\n", "author=कैंपस डेस्क date=2025-02-03"},
      {"published and updated", "Boat turns over\nPublished: May 11, 2025, 9:40 PM IST | Updated: May 12, 2025\n\n",
       "title|Boat turns over\nbyline|Published: May 11, 2025, 9:40 PM IST | Updated: May 12, 2025\n",
       "date=2025-05-11T21:40:00/330"},
      {"named author", "Boat turns over\nBy Rita Dsouza\n\n", "title|Boat turns over\nbyline|By Rita Dsouza\n",
       "author=Rita Dsouza"},
      {"a title that opens like a byline", "By 2030 the lake will be dry\n\n", "title|By 2030 the lake will be dry\n", ""},
      {"a deck", "Boat turns over\n\nSix taken to hospital\n\n", "title|Boat turns over\nheading|Six taken to hospital\n",
       ""},
  };
  for (const Row& row : rows) {
    const Article article = ReadOne("a.txt", row.front + kLead + "\n");
    EXPECT_EQ(DumpBlocks(article), std::string(row.blocks) + "para|" + kLead + "\n") << row.label;
    EXPECT_EQ(DumpMeta(article), row.meta) << row.label;
  }
}

TEST(FrontLines, PublishedSpanIsInTheSource) {
  const Article article = ReadOne("a.txt", std::string(" date 2025-05-11 ") + kLead);
  EXPECT_EQ(article.Quote(article.published.span), "date 2025-05-11");
  EXPECT_EQ(article.published.source, DateSource::kMetadata);
  EXPECT_FALSE(article.published.has_clock);
}

TEST(SignOff, SetsTheAgency) {
  const std::string story = std::string(kLead) + "\n\nA second paragraph ends here.";
  EXPECT_EQ(ReadOne("a.txt", story + "\n\n(with ANI inputs)").agency, "ANI");
  EXPECT_EQ(ReadOne("a.txt", story + "\n\n(with ANI inputs)").blocks.back().kind, BlockKind::kByline);
  EXPECT_EQ(ReadOne("a.txt", story + " (PTI)").agency, "PTI");
  EXPECT_EQ(ReadOne("a.txt", story + "\n\n- PTI").agency, "PTI");
  EXPECT_EQ(ReadOne("a.txt", story + "\n\n(भाषा)").agency, "भाषा");
  EXPECT_EQ(ReadOne("a.txt", story + "\n\nThe officer spoke to PTI about it.").agency, "");
  EXPECT_EQ(ReadOne("a.txt", story + "\n\n($1 = 86 rupees)").agency, "");
}

TEST(Front, LinesOfPagesAreNoCopy) {
  const Article article = ReadOne("a.txt",
                                  "Bridge closed\n\nThe bridge was closed on Monday, he said.\n\nSTORY CONTINUES BELOW THIS AD\n\n"
                                  "Also read: Five more bridges to be inspected\n\nविज्ञापन\n\nयह भी पढ़ें- पुल पर लगा बोर्ड\n\n"
                                  "Also read the notice, he said: it was put up on Friday.\n");
  EXPECT_EQ(DumpBlocks(article),
            "title|Bridge closed\npara|The bridge was closed on Monday, he said.\npara|Also read the notice, he said: it was put up on Friday.\n");
}

}  // namespace
}  // namespace gainsay
