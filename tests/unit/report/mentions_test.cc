#include "report/mentions.h"

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "unit/report/sample_run.h"

namespace gainsay {
namespace {

using nlohmann::json;

std::vector<json> Lines(const std::string& text) {
  std::vector<json> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(json::parse(line));
  return lines;
}

//           0         1         2         3
//           0123456789012345678901234567890123456
constexpr const char* kText = "Asha Rao, 41, left at 15:35 after 2 h";

// What the mention step might have read; without packs, so concepts are null.
ArticleRead Read() {
  ArticleRead read;
  read.article = std::make_unique<Article>(PlainArticle("p.txt", "a1", "en", kText));
  MentionTable& table = read.mentions;
  table.people.push_back({"Asha Rao", {0}, {}, {}});
  PersonMention person;
  person.span = {0, 8};
  person.name = "Asha Rao";
  person.person = {0};
  table.persons.push_back(person);
  QuantityMention age;
  age.span = {10, 12};
  age.value = {4100, 2};
  table.quantities.push_back(age);
  TimeMention time;
  time.span = {22, 27};
  time.type = TimexType::kTime;
  time.timex = "2025-05-11T15:35";
  time.granularity = Granularity::kMinute;
  const CivilSeconds day = StartOfDay({2025, 5, 11});
  time.when = Interval{day, day + kSecondsPerDay};
  time.typical = Interval{day + 15 * kSecondsPerHour + 35 * 60, day + 15 * kSecondsPerHour + 36 * 60};
  table.times.push_back(time);
  TimeMention lasts;
  lasts.span = {34, 37};
  lasts.type = TimexType::kDuration;
  lasts.timex = "PT2H";
  lasts.seconds = 7200;
  table.times.push_back(lasts);
  return read;
}

TEST(MentionsTest, OneLineAMentionInReadingOrder) {
  std::vector<ArticleRead> articles;
  articles.push_back(Read());
  const std::vector<json> lines = Lines(RenderMentions(articles));
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0]["type"], "person");
  EXPECT_EQ(lines[0]["article"], "a1");
  EXPECT_EQ(lines[0]["text"], "Asha Rao");
  EXPECT_EQ(lines[1]["type"], "number");
  EXPECT_EQ(lines[1]["value"], "41");
  EXPECT_EQ(lines[2]["type"], "time");
  EXPECT_EQ(lines[2]["from"], "2025-05-11T15:35:00");
  EXPECT_EQ(lines[2]["to"], "2025-05-11T15:36:00");
  EXPECT_EQ(lines[3]["type"], "duration");
  EXPECT_EQ(lines[3]["seconds"], 7200);
  EXPECT_EQ(lines[3]["start"], 34);
  EXPECT_EQ(lines[3]["end"], 37);
}

}  // namespace
}  // namespace gainsay
