#include "mention/time.h"

#include <gtest/gtest.h>

#include <cstdio>

#include "base/file_reader.h"
#include "base/yaml.h"
#include "lang/shipped.h"
#include "unit/text/make_document.h"

namespace gainsay {
namespace {

const Packs& TestPacks() {
  static const Packs packs = ShippedPacks();
  return packs;
}

Published At(std::string_view iso) {
  Published published;
  if (const std::optional<IsoTime> time = ParseIso(iso)) {
    published.at = time->at;
    published.has_clock = time->has_clock;
    published.source = DateSource::kMetadata;
  }
  return published;
}

std::vector<TimeMention> Find(std::string_view text, std::string_view language, std::string_view published) {
  TestDocument made = MakeDocument(text, {});
  made.article->language = language;
  const Reading reading(made.document, TestPacks());
  return FindTimes(reading, At(published));
}

// "2025-05-11" for a midnight, "2025-05-11T17:00" else.
std::string Short(CivilSeconds at) {
  const std::string iso = ToIso(at);
  if (iso.ends_with("T00:00:00")) return iso.substr(0, 10);
  return iso.ends_with(":00") ? iso.substr(0, 16) : iso;
}

std::string Minutes(int64_t minutes) {
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "%02d:%02d", static_cast<int>(minutes / 60 % 24), static_cast<int>(minutes % 60));
  return buffer;
}

std::string Dump(const TimeMention& m) {
  if (m.type == TimexType::kSet) return "set";
  if (m.type == TimexType::kDuration) return "length " + std::to_string(static_cast<int64_t>(m.seconds));
  if (m.clock) {
    std::string out = "clock " + Minutes(*m.clock);
    if (m.range && m.when) out += ".." + Minutes((m.when->to % 86400) / 60);
    if (m.half_unknown) out += "~";
    if (m.day_part.valid()) out += " " + std::string(TestPacks().concepts().Name(m.day_part));
    return out;
  }
  const std::optional<Interval> when = m.typical ? m.typical : m.when;
  return when ? Short(when->from) + "/" + Short(when->to) : "none";
}

std::string DumpAll(const std::vector<TimeMention>& times) {
  std::string out;
  for (const TimeMention& time : times) out += (out.empty() ? "" : "; ") + Dump(time);
  return out;
}

class TimeCases : public testing::TestWithParam<const char*> {};

TEST_P(TimeCases, GiveTheirValue) {
  const std::string language = GetParam();
  const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/rules/lang/" + language + "/time.cases.yaml";
  const auto bytes = DiskReader().Read(path);
  ASSERT_TRUE(bytes.has_value());
  const auto root = ParseYaml(*bytes, path);
  ASSERT_TRUE(root.has_value()) << root.error().ToString();
  const std::string published = root->Find("published")->scalar;
  ASSERT_GT(root->Find("cases")->items.size(), 30u);
  for (const YamlNode& item : root->Find("cases")->items) {
    for (const YamlNode& form : item.Find("forms")->items) {
      const std::vector<TimeMention> times = Find(form.scalar, language, published);
      EXPECT_EQ(DumpAll(times), item.Find("value")->scalar) << path << ":" << form.line << " " << form.scalar;
      const YamlNode* weekday = item.Find("weekday");
      if (weekday == nullptr || times.size() != 1) continue;
      EXPECT_EQ(times[0].weekday, std::stoi(weekday->scalar)) << form.scalar;
      EXPECT_TRUE(times[0].day.has_value()) << form.scalar;
    }
  }
  for (const YamlNode& item : root->Find("not")->items) {
    EXPECT_EQ(DumpAll(Find(item.scalar, language, published)), "") << path << ":" << item.line << " " << item.scalar;
  }
}

INSTANTIATE_TEST_SUITE_P(Packs, TimeCases, testing::Values("en", "hi", "mr"));

TEST(Times, KeepWhatIsPrintedEvenWhereItCannotBe) {
  // A briefing "at 15:35 in the morning" and a Sunday that was a Saturday are the copy's slips: evidence.
  const auto slip = Find("आज सुबह 1535 बजे भारतीय समयानुसार फोन किया।", "hi", "2025-05-10");
  ASSERT_EQ(slip.size(), 1u);
  EXPECT_EQ(slip[0].clock, 15 * 60 + 35);
  EXPECT_TRUE(slip[0].clock_24h);
  EXPECT_EQ(TestPacks().concepts().Name(slip[0].day_part), "morning");
  EXPECT_EQ(slip[0].utc_offset, 330);

  const auto weekday = Find("The briefing was held on Sunday, 10 May.", "en", "2025-05-11");
  ASSERT_EQ(weekday.size(), 1u);
  EXPECT_EQ(weekday[0].weekday, 6);
  EXPECT_EQ(weekday[0].day, 10u);
  EXPECT_NE(WeekdayOf(weekday[0].when->from), 6);

  const auto june = Find("It was signed on 31 June 2025.", "en", "2025-07-11");
  ASSERT_EQ(june.size(), 1u);
  EXPECT_EQ(june[0].day, 31u);
  EXPECT_FALSE(june[0].when.has_value());
}

TEST(Times, CountFromTheDateBeforeThem) {
  const auto times = Find("He was shot on 9 March 2021. Police arrested a man three days later.", "en", "2025-05-14");
  ASSERT_EQ(times.size(), 2u);
  EXPECT_EQ(Dump(times[1]), "2021-03-12/2021-03-13");
  EXPECT_TRUE(times[1].anchored);
}

TEST(Times, BorrowTheDayOfTheSentence) {
  const auto times = Find("शनिवार को सहमति बनी, जो शाम 5 बजे से लागू हुई।", "hi", "2025-05-11");
  ASSERT_EQ(times.size(), 2u);
  EXPECT_TRUE(times[1].day_assumed);
  EXPECT_EQ(ToIso(times[1].when->from), "2025-05-10T17:00:00");
}

TEST(Times, BorrowThePastDayOfTheSentenceBefore) {
  const auto day = [](std::string_view text, std::string_view language) { return ToIso(Find(text, language, "2026-09-05").back().when->from); };
  EXPECT_EQ(day("The market burned on 2 September. A guard saw smoke at 9:15 pm.", "en"), "2026-09-02T21:15:00");
  EXPECT_EQ(day("बाजार में 2 सितंबर को आग लगी। चौकीदार ने रात 9:15 बजे धुआं देखा।", "hi"), "2026-09-02T21:15:00");
  EXPECT_EQ(day("The market burned on 2 September. The court will sit at 10:30 am.", "en"), "2026-09-05T10:30:00");  // is to come
}

TEST(Times, StayUnplacedWithoutAPublicationDate) {
  for (const char* text : {"on Sunday", "two years ago", "on April 22", "at 5 pm", "this week"}) {
    const auto times = Find(text, "en", "");
    ASSERT_EQ(times.size(), 1u) << text;
    EXPECT_FALSE(times[0].when.has_value()) << text;
  }
  EXPECT_TRUE(Find("on 22 April 2025", "en", "")[0].when.has_value());
}

TEST(Times, NoteBoundsHedgesAndAmbiguity) {
  using Bound = TimeMention::Bound;
  struct Row {
    const char* text;
    const char* language;
    Bound bound;
    bool approximate;
  };
  constexpr Row kRows[] = {
      {"since August 2024", "en", Bound::kSince, false}, {"before 5 pm", "en", Bound::kBefore, false},
      {"until 10 May", "en", Bound::kUntil, false},      {"around 5 pm", "en", Bound::kAt, true},
      {"after around 3:30pm", "en", Bound::kAfter, true}, {"जुलाई 2024 से", "hi", Bound::kSince, false},
      {"10 मई से पहले", "hi", Bound::kBefore, false},     {"10 मई तक", "hi", Bound::kUntil, false}};
  for (const Row& row : kRows) {
    const auto times = Find(row.text, row.language, "2025-05-14");
    ASSERT_EQ(times.size(), 1u) << row.text;
    EXPECT_EQ(times[0].bound, row.bound) << row.text;
    EXPECT_EQ(times[0].approximate, row.approximate) << row.text;
  }
  EXPECT_TRUE(Find("03/02/2025", "hi", "2025-05-14")[0].ambiguous);
  EXPECT_FALSE(Find("23/02/2025", "hi", "2025-05-14")[0].ambiguous);
}

TEST(Times, SurviveHostileText) {
  std::string many;
  for (int i = 0; i < 3000; ++i) many += "99/99/9999 5-5-5-5 from to May 32 25:61 - -";
  Find(many, "en", "2025-05-14");
  for (const char* text : {"9999999999999999999 years ago", "99999999 days ago", "week 99", "31/31/2025", "0 बजे", "2500 बजे",
                           "in 99999999999 years", "the 0th century", "last 100000 quarters", "9999-99-99"}) {
    for (const char* language : {"en", "hi"}) {
      for (const TimeMention& time : Find(text, language, "2025-05-14")) EXPECT_FALSE(time.span.empty()) << text;
    }
  }
}

}  // namespace
}  // namespace gainsay
