// The checks inside one article, and ages over a story: what they tell of a few
// sentences, and what they leave alone. Whole sentences of both languages stand
// in the rules' own cases; here are the edges.
#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

struct Row {
  const char* label;
  const char* text;
  const char* expect;  // "value / value" of each finding, "?" where lowered
};

std::string Told(ArticleComparator comparator, const std::string& text, const Rule& rule = {}, const ReferenceSet& references = {}) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read({text});
  const NameComparer& names = StoryKit::Get().names();
  const Alignments alignments = Align(reads, names);
  const JudgeInput input{reads, alignments, names, references, reads[0].reading->packs()};
  std::vector<Draft> drafts;
  comparator(input, ArticleId{0}, rule, drafts);
  std::string out;
  for (const Draft& draft : drafts) {
    if (!out.empty()) out += "; ";
    for (const Side& side : draft.sides) out += (&side == &draft.sides.front() ? "" : " / ") + side.value;
    if (draft.severity_lowered) out += "?";
    for (const Side& side : draft.sides) {
      for (const Evidence& evidence : side.evidence) {
        EXPECT_LE(evidence.span.end, text.size());
        EXPECT_LT(evidence.span.begin, evidence.span.end);
      }
    }
  }
  return out;
}

void Check(ArticleComparator comparator, std::initializer_list<Row> rows, const Rule& rule = {}) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(Told(comparator, row.text, rule), row.expect);
  }
}

TEST(WeekdayTest, Edges) {
  Check(CompareWeekday, {
      {"leap day", "date 2024-03-02\nIt rained on Friday, 29 February 2024.", "Friday, 29 February 2024"},
      {"leap day fits", "date 2024-03-02\nIt rained on Thursday, 29 February 2024.", ""},
      {"turn of the year", "date 2025-01-02\nThe office closed on Tuesday, 31 December.", ""},
      {"no such day", "date 2025-05-02\nThe office closed on Thursday, 31 April 2025.", ""},
      {"a range of days", "date 2025-06-12\nThe fair runs from Saturday, 14 June to Sunday, 15 June.", ""},
  });
}

TEST(WeekdayTest, OffersBothRepairs) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read({"date 2025-03-23\nThe count was held on Sunday, 22 March."});
  const Alignments alignments = Align(reads, StoryKit::Get().names());
  const ReferenceSet references;
  std::vector<Draft> drafts;
  CompareWeekday({reads, alignments, StoryKit::Get().names(), references, reads[0].reading->packs()}, ArticleId{0}, {}, drafts);
  ASSERT_EQ(drafts.size(), 1u);
  ASSERT_EQ(drafts[0].repairs.size(), 2u);
  EXPECT_NE(drafts[0].repairs[0].find("22 March"), std::string::npos);
  EXPECT_NE(drafts[0].repairs[1].find("23 March"), std::string::npos);
}

TEST(DayPartTest, Edges) {
  Check(CompareDayPart, {
      {"noon", "date 2025-06-12\nThe siren went at 12 noon.", ""},
      {"midnight", "date 2025-06-12\nThe siren went at 11.50 pm at night.", ""},
      {"night runs on", "date 2025-06-12\nआग रात 2 बजे लगी।", ""},
      {"devanagari digits", "date 2025-06-12\nफोन सुबह १५३५ बजे आया।", "सुबह, 15:35"},
  });
}

TEST(ListItemTest, Edges) {
  Check(CompareListItems, {
      {"two items are no list", "date 2025-06-12\nThey called her \"liar\" and \"liar\".", ""},
      {"comma inside the marks", "date 2025-06-12\nThey called her \"liar,\" \"liar,\" and \"coward\".", "liar"},
      {"places", "date 2025-06-12\nRain is likely in Kota, Jaipur, Kota and Ajmer.", "Kota"},
      {"all the same", "date 2025-06-12\nThey shouted \"go\", \"go\" and \"go\".", ""},
  });
}

TEST(TotalTest, Edges) {
  Check(CompareTotal, {
      {"a sum that is far off is none", "date 2025-06-12\nA total of 90 officers were moved. Of them, five are inspectors and two are constables.", ""},
      {"digits exchanged", "date 2025-06-12\nThe bank has 1,842 branches and its rival 618, giving a network of 2,640 branches.",
       "2,640 branches / 1,842 + 618 = 2,460"},
      {"a range is no part", "date 2025-06-12\nA total of 8 officers: 4-5 inspectors and 2 constables.", ""},
  });
}

TEST(ConversionTest, Edges) {
  Check(CompareConversion, {
      {"rough by hand", "date 2025-06-12\nWaves six metres (18 feet) high came in.", ""},
      {"another dimension", "date 2025-06-12\nThe truck (40 km/h) carried 12 tonnes (3 bags).", ""},
      {"crore and million", "date 2025-06-12\nIt cost Rs 12 crore (Rs 12 million).", "Rs 12 crore / Rs 12 million"},
      {"a rate that moved a little", "date 2025-06-12\nIt earned Rs 870 crore ($100 million). ($1 = 86 Indian rupees)", ""},
  });
}

TEST(ElapsedTest, Edges) {
  Check(CompareElapsed, {
      {"past midnight", "date 2025-06-12\nThe train left at 11.30 pm and came in at 1.30 am, after two hours.", ""},
      {"a year more", "date 2025-06-12\nHe has been in jail since 12 March 2021, for four years.", ""},
      {"far off", "date 2025-06-12\nHe has been in jail since 12 March 2021, for nine years.", "nine years / 12 March 2021 – 12 June 2025"},
  });
}

TEST(ReferenceCheckTest, OutsideItsDatesSilent) {
  const Packs& packs = StoryKit::Get().Read({"A line."})[0].reading->packs();
  ReferenceSet references;
  OfficeHolder holder;
  holder.person = {{"en", "Asha Rawat"}};
  holder.office = packs.concepts().Find("office", "prime-minister");
  holder.of = packs.concepts().Find("place", "india");
  holder.from = StartOfDay({2020, 1, 1});
  holder.as_of = StartOfDay({2024, 1, 1});
  references.holders.push_back(holder);
  const std::string said = "Former prime minister Asha Rawat came.";
  EXPECT_NE(Told(CompareReference, "date 2023-06-01\n" + said, {}, references), "");
  EXPECT_EQ(Told(CompareReference, "date 2024-06-01\n" + said, {}, references), "") << "behind the list's own date";
  EXPECT_EQ(Told(CompareReference, "date 2019-06-01\n" + said, {}, references), "") << "before the term";
  EXPECT_EQ(Told(CompareReference, said, {}, references), "") << "no date";
}

TEST(AgeTest, Edges) {
  const std::string date = "date 2025-08-20\n";
  struct AgeRow {
    const char* label;
    const char* text;
    const char* expect;
  };
  const AgeRow rows[] = {
      {"the year is the birthday's", "Mohan Sahu, 34, came. Mohan Sahu, born in August 1991, left.", ""},
      {"off by one", "Mohan Sahu, 36, came. Mohan Sahu, born in March 1990, left.", "36 / Mohan Sahu, born in March 1990?"},
      {"far off", "Mohan Sahu, 34, came. Mohan Sahu, born in March 1981, left.", "34 / Mohan Sahu, born in March 1981"},
  };
  for (const AgeRow& row : rows) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(StoryKit::Get().Conflicts(CompareAge, {date + row.text}), row.expect);
  }
}

TEST(SpellingTest, ForeignNamesHaveNoSettledSpelling) {
  Rule rule;
  rule.with = {{"loan-script", "Deva"}, {"home", "india"}};
  Check(CompareSpelling, {
      {"at home", "date 2025-06-12\nकोच ग्राहम दोरन दिल्ली पहुंचे। ग्राहम दौरन ने कहा कि टीम तैयार है।", "ग्राहम दोरन / ग्राहम दौरन"},
      {"abroad", "date 2025-06-12\nकोच ग्राहम दोरन स्पेन पहुंचे। ग्राहम दौरन ने कहा कि टीम तैयार है।", "ग्राहम दोरन / ग्राहम दौरन?"},
      {"nowhere told", "date 2025-06-12\nकोच ग्राहम दोरन कल पहुंचे। ग्राहम दौरन ने कहा कि टीम तैयार है।", "ग्राहम दोरन / ग्राहम दौरन"},
      {"abroad, in the script of the name", "date 2025-06-12\nCoach Graham Dorrans flew to Spain. Graham Dorans said that the team was ready.",
       "Graham Dorans / Graham Dorrans"},
  }, rule);
}

TEST(QuotationMarkTest, SentenceLinesAndLooseMarks) {
  Check(CompareQuotationMarks, {
      {"a sentence a line", "date 2025-06-12\nThe lake is full.\nBoats may go out.\nHe said, \"We waited for years.\nThe fair begins on Monday.\n"
       "Trains will stop.\nA band will play.\n", "We waited for years …?"},
      {"paragraphs", "date 2025-06-12\n\nThe lake is full.\n\nBoats may go out.\n\nHe said, \"We waited for years.\n\nThe fair begins on Monday.\n\n"
       "Trains will stop.\n\nA band will play.\n", "We waited for years …"},
      {"closed a paragraph later, behind a space", "date 2025-06-12\nHe wrote, \"We waited for years.\n\nWhy should we go? \"\n\nNobody knew.\n", ""},
  });
}

}  // namespace
}  // namespace gainsay
