#include "report/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "report/vocabulary.h"
#include "unit/report/sample_run.h"

namespace gainsay {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(TextReportTest, ShowsAFindingWhole) {
  const std::string text = RenderText(SampleRun(), {});
  constexpr const char* kFirst =
      "story/ferry-en.txt:2:94: error[office-holder] the port officer is Leela Varkey in a1, लीना वर्गीज़ in a2\n"
      "  Leela Varkey\n"
      "    story/ferry-en.txt:2:94: \"port officer Leela Varkey\"\n"
      "  लीना वर्गीज़\n"
      "    story/ferry-hi.txt:2:75: \"बंदरगाह अधिकारी लीना वर्गीज़\"\n"
      "  same fact: same office: port officer (+3)\n"
      "  same fact: same event: ferry service resumes (+2)\n"
      "  same fact: same story\n"
      "  conflict: one person holds the office on one day\n"
      "  conflict: no spelling joins Leela and लीना: l-l against l-n\n"
      "  repair: check the given name with the port office\n"
      "  fingerprint: 00112233aabbccdd\n"
      "\n";
  EXPECT_EQ(text.substr(0, std::string_view(kFirst).size()), kFirst);
  EXPECT_THAT(text, HasSubstr("    story/ferry-hi.txt:4:18: \"45 लाख रुपये\" = 4,500,000 INR\n"));
  EXPECT_THAT(text, EndsWith("story/scan.pdf:3: skipped: no text in a known encoding\n"
                             "1 error, 0 warnings, 1 notice in 2 articles, 1 story\n"));
}

TEST(TextReportTest, CleanRunSaysSo) {
  EXPECT_EQ(RenderText(CleanRun(), {}), "nothing found in 2 articles, 1 story\n");
  EXPECT_EQ(RenderText({}, {}), "0 articles, 0 stories: nothing was read\n");
}

TEST(TextReportTest, TellsWhatWasDecided) {
  gainsay::Run run = SampleRun();
  run.findings[0].fingerprint = "00c5a1d20f3b9e47";
  run.findings[0].status = FindingStatus::kAccepted;
  run.findings[0].status_reason = "ferry-hi is wrong";
  run.findings[0].status_by = "desk";
  run.findings[1].status = FindingStatus::kDismissed;
  HideSettled(run);
  const std::string text = RenderText(run, {});
  EXPECT_THAT(text, HasSubstr("  accepted: ferry-hi is wrong (desk)\n  fingerprint: 00c5a1d20f3b9e47\n\n"));
  EXPECT_THAT(text, Not(HasSubstr("45 लाख")));
  EXPECT_THAT(text, EndsWith("1 error, 0 warnings, 0 notices in 2 articles, 1 story; 1 accepted; 1 dismissed\n"));
}

TEST(TextReportTest, ColoursOnlyWhenAsked) {
  RenderOptions options;
  EXPECT_THAT(RenderText(SampleRun(), options), Not(HasSubstr("\x1b")));
  options.color = true;
  EXPECT_THAT(RenderText(SampleRun(), options), HasSubstr("\x1b[1;31merror"));
}

TEST(TextReportTest, NoControlOfStrangersReachesTheTerminal) {
  const std::string text = RenderText(HostileRun(), {});
  ASSERT_FALSE(FindInvalidUtf8(text).has_value());
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    const bool control = (c.value < 0x20 && c.value != '\n') || (c.value >= 0x7F && c.value < 0xA0);
    EXPECT_FALSE(control) << "at " << at;
    EXPECT_FALSE(c.value >= 0x202A && c.value <= 0x202E) << "at " << at;
    at += c.size;
  }
}

}  // namespace
}  // namespace gainsay
