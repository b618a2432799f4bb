// Which publication time an article without one is read with.
#include "context/context.h"

#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

struct Told {
  const char* published = "";  // ISO date, empty where the article states none
  uint32_t day = 0, month = 0;  // of its dateline
  const char* in_text = "";    // a full date in its text
  const char* place = "";
};

struct Row {
  const char* label;
  std::vector<Told> articles;
  const char* expect;  // of each: the assumed date and its source, "-" where none
};

const Row kRows[] = {
    {"stated dates are kept", {{.published = "2025-05-11"}, {.published = "2025-05-12"}}, "- -"},
    {"day of the dateline, year of a sibling",
     {{.day = 30, .month = 12, .place = "Konapur"}, {.published = "2025-01-02", .place = "Konapur"}}, "2024-12-30 sibling -"},
    {"the text's latest date", {{.in_text = "2025-03-04", .place = "Konapur"}}, "2025-03-04 text"},
    {"a sibling's date where a place is shared", {{.place = "Konapur"}, {.published = "2025-05-11", .place = "Konapur"}}, "2025-05-11 sibling -"},
    {"no sibling without anything shared", {{.place = "Konapur"}, {.published = "2025-05-11", .place = "Ratnagiri"}}, "- -"},
    {"an older date in the text is history",
     {{.in_text = "2019-03-04", .place = "Konapur"}, {.published = "2025-05-11", .place = "Konapur"}}, "2025-05-11 sibling -"},
    {"29 February finds its leap year", {{.day = 29, .month = 2, .place = "Konapur"}, {.published = "2025-01-02", .place = "Konapur"}},
     "2024-02-29 sibling -"},
    {"nothing at all", {{}, {}}, "- -"},
};

CivilSeconds At(const char* iso) { return ParseIso(iso)->at; }

TEST(Context, AssumesDates) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.label);
    std::vector<Article> articles(row.articles.size());
    std::vector<MentionTable> tables(row.articles.size());
    std::vector<FirstPass> first;
    for (size_t i = 0; i < row.articles.size(); ++i) {
      const Told& told = row.articles[i];
      if (*told.published != '\0') articles[i].published = {At(told.published), false, {}, DateSource::kMetadata, {}};
      if (told.day != 0) articles[i].dateline_day = told.day;
      if (told.month != 0) articles[i].dateline_month = told.month;
      if (*told.in_text != '\0') {
        TimeMention time;
        const CivilDate date = DateOf(At(told.in_text));
        time.year = date.year;
        time.day = date.day;
        time.when = Interval{At(told.in_text), At(told.in_text) + kSecondsPerDay};
        tables[i].times.push_back(time);
      }
      if (*told.place != '\0') {
        PlaceMention place;
        place.name = told.place;
        tables[i].places.push_back(place);
      }
      first.push_back({&articles[i], &tables[i], {}});
    }
    std::string shown;
    const NameComparer& names = StoryKit::Get().names();
    for (const StoryContext& context : BuildContexts(first, names)) {
      if (!shown.empty()) shown += ' ';
      if (!context.assumed) {
        shown += "-";
        continue;
      }
      shown += ToIsoDate(DateOf(context.assumed->at));
      shown += context.assumed->source == DateSource::kText ? " text" : context.assumed->source == DateSource::kSibling ? " sibling" : " other";
      EXPECT_TRUE(context.assumed->assumed());
    }
    EXPECT_EQ(shown, row.expect);
  }
}

TEST(Context, DatelinesWithoutAnyYearShareANominalOne) {
  std::vector<Article> articles(2);
  const std::vector<MentionTable> tables(2);
  for (uint32_t i = 0; i < 2; ++i) {
    articles[i].dateline_day = 10 + i;
    articles[i].dateline_month = 5;
  }
  const NameComparer& names = StoryKit::Get().names();
  const auto contexts = BuildContexts({{&articles[0], &tables[0], {}}, {&articles[1], &tables[1], {}}}, names);
  ASSERT_TRUE(contexts[0].assumed && contexts[1].assumed);
  EXPECT_EQ(contexts[0].assumed->source, DateSource::kNominal);
  EXPECT_EQ(contexts[1].assumed->at - contexts[0].assumed->at, kSecondsPerDay);
}

TEST(Context, FullNamesAreLentToOthersOnly) {
  const std::vector<Article> articles(2);
  std::vector<MentionTable> tables(2);
  for (const char* name : {"Harish Tembhurne", "Tembhurne"}) tables[0].people.emplace_back().name = name;
  const std::vector<FirstPass> first{{&articles[0], &tables[0], {"Harish Tembhurne"}}, {&articles[1], &tables[1], {"Harish Tembhurne", "Ila Ghosh"}}};
  const NameComparer& names = StoryKit::Get().names();
  const auto contexts = BuildContexts(first, names);
  EXPECT_FALSE(contexts[0].names->OtherHas(0, "Harish Tembhurne")) << "its own name";
  EXPECT_TRUE(contexts[1].names->OtherHas(1, "Harish Tembhurne"));
  EXPECT_FALSE(contexts[1].names->OtherHas(1, "Tembhurne")) << "one word";
  EXPECT_FALSE(Lends(contexts[0], first[0]));
  EXPECT_TRUE(Lends(contexts[1], first[1]));
}

}  // namespace
}  // namespace gainsay
