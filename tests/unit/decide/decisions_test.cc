#include "decide/decisions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gainsay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr char kFile[] = "d.yaml";
constexpr char kA[] = "aaaaaaaaaaaaaaaa";
constexpr char kB[] = "bbbbbbbbbbbbbbbb";
constexpr char kC[] = "cccccccccccccccc";

Decisions MustRead(const std::string& text) {
  Result<Decisions> read = Decisions::Read(text, kFile);
  EXPECT_TRUE(read.has_value()) << (read.has_value() ? "" : read.error().ToString()) << "\n" << text;
  return read.has_value() ? std::move(*read) : std::move(*Decisions::Read("", kFile));
}

Decision Make(const std::string& fingerprint, const std::string& reason, FindingStatus status = FindingStatus::kDismissed) {
  Decision out;
  out.fingerprint = fingerprint;
  out.status = status;
  out.reason = reason;
  return out;
}

Finding FindingOf(const std::string& fingerprint) {
  Finding out;
  out.fingerprint = fingerprint;
  out.rule = "some-rule";
  return out;
}

TEST(Decisions, AreWrittenAndReadBack) {
  Decision decision = Make(kB, "line one\nwith \"quotes\", \\ and \x01, हिंदी \xff");
  decision.rule = "figure-mismatch";
  decision.message = "“6” and “७”: #no comment";
  decision.values = {"6", "७"};
  decision.by = "desk: north";
  decision.date = "2025-03-04";
  decision.until = "2025-09-01";
  const Result<std::string> text = MustRead("").With(decision);
  ASSERT_TRUE(text.has_value());
  const Decisions read = MustRead(*text);
  ASSERT_EQ(read.entries().size(), 1u);
  const Decision& back = read.entries()[0];
  EXPECT_EQ(back.reason, "line one\nwith \"quotes\", \\ and \x01, हिंदी \xEF\xBF\xBD");
  EXPECT_EQ(back.message, decision.message);
  EXPECT_THAT(back.values, ElementsAre("6", "७"));
  EXPECT_EQ(back.by, decision.by);
  EXPECT_EQ(back.date, decision.date);
  EXPECT_EQ(back.until, decision.until);
  EXPECT_EQ(*read.With(back), *text) << "writing the same again changes nothing";
}

TEST(Decisions, StayInOrderWithTheirComments) {
  const std::string head = "# ours\nversion: 1\ndecisions:\n";
  const std::string first = "  # on the fire\n  - fingerprint: \"aaaaaaaaaaaaaaaa\"  # see desk log\n    decision: accept\n    reason: |\n      long\n      # no comment\n\n";
  const std::string last = "  # on the vote\n  - fingerprint: 'cccccccccccccccc'\n    reason: x\n    decision: dismiss\n# end\n";
  const std::string text = *MustRead(head + first + last).With(Make(kB, "new"));
  EXPECT_EQ(text, head + first.substr(0, first.size() - 1) + "  - fingerprint: \"bbbbbbbbbbbbbbbb\"\n    decision: dismiss\n    reason: \"new\"\n\n" + last);
  EXPECT_EQ(MustRead(text).entries()[0].reason, "long\n# no comment\n");
  // One that is there is replaced where it stands.
  const std::string again = *MustRead(text).With(Make(kC, "changed"));
  EXPECT_THAT(again, HasSubstr("  # on the vote\n  - fingerprint: \"cccccccccccccccc\"\n    decision: dismiss\n    reason: \"changed\"\n# end\n"));
  EXPECT_EQ(MustRead(again).entries().size(), 3u);
  // The smallest goes before the first one's comment.
  EXPECT_THAT(*MustRead(text).With(Make("0000000000000000", "r")), HasSubstr("decisions:\n  - fingerprint: \"0000000000000000\""));
}

TEST(Decisions, KeepTheLayoutOfTheFile) {
  for (const std::string empty : {"", "# ours\n", "decisions:\n", "decisions: []\nversion: 1\n", "version: 1"}) {
    const std::string text = *MustRead(empty).With(Make(kA, "r"));
    EXPECT_EQ(MustRead(text).entries().size(), 1u) << text;
  }
  const std::string flat = *MustRead("decisions:\n- fingerprint: bbbbbbbbbbbbbbbb\n  decision: accept\n  reason: r").With(Make(kC, "r"));
  EXPECT_EQ(flat, "decisions:\n- fingerprint: bbbbbbbbbbbbbbbb\n  decision: accept\n  reason: r\n- fingerprint: \"cccccccccccccccc\"\n  decision: dismiss\n  reason: \"r\"\n");
  const Result<std::string> flow = MustRead("decisions: [{fingerprint: bbbbbbbbbbbbbbbb, decision: accept, reason: r}]\n").With(Make(kC, "r"));
  ASSERT_FALSE(flow.has_value());
  EXPECT_THAT(flow.error().ToString(), HasSubstr("d.yaml"));
}

TEST(Decisions, BadFilesNameTheirPlace) {
  struct Row {
    const char* text;
    const char* expect;
  };
  constexpr Row kRows[] = {
      {"decisons: []\n", "d.yaml:1:1: unknown key decisons of the file (did you mean decisions?)"},
      {"version: 2\n", "d.yaml:1:10: unknown version"},
      {"decisions: 3\n", "d.yaml:1:12: decisions is no list"},
      {"- a\n", "d.yaml:1:1: no keys with values"},
      {"decisions:\n  - fingerprint: abc\n", "d.yaml:2:18: no fingerprint"},
      {"decisions:\n  - decision: accept\n", "d.yaml:2:5: an entry without a fingerprint"},
      {"decisions:\n  - fingerprint: aaaaaaaaaaaaaaaa\n    decision: acept\n    reason: r\n", "d.yaml:3:15: unknown decision acept (did you mean accept?)"},
      {"decisions:\n  - fingerprint: aaaaaaaaaaaaaaaa\n    decision: accept\n", "d.yaml:2:5: a decision without a reason"},
      {"decisions:\n  - fingerprint: aaaaaaaaaaaaaaaa\n    reason: r\n", "d.yaml:2:5: an entry without a decision"},
      {"decisions:\n  - fingerprint: aaaaaaaaaaaaaaaa\n    decision: accept\n    reason: r\n    untill: 2025-01-01\n", "d.yaml:5:5: unknown key untill of an entry (did you mean until?)"},
      {"decisions:\n  - fingerprint: aaaaaaaaaaaaaaaa\n    decision: accept\n    reason: r\n    until: soon\n", "d.yaml:5:12: until: no day"},
      {"decisions:\n  - fingerprint: aaaaaaaaaaaaaaaa\n    decision: accept\n    reason: r\n    until: 2025-02-30\n", "d.yaml:5:12: until: no day"},
      {"decisions:\n  - {fingerprint: aaaaaaaaaaaaaaaa, decision: accept, reason: r}\n  - {fingerprint: aaaaaaaaaaaaaaaa, decision: accept, reason: r}\n", "d.yaml:3:19: a second entry for aaaaaaaaaaaaaaaa"},
      {"decisions: [\n", "d.yaml:2:1"},
  };
  for (const Row& row : kRows) {
    const Result<Decisions> read = Decisions::Read(row.text, kFile);
    ASSERT_FALSE(read.has_value()) << row.text;
    EXPECT_THAT(read.error().ToString(), HasSubstr(row.expect)) << row.text;
  }
}

TEST(Decisions, SetTheStatus) {
  const Decisions decisions = MustRead(*MustRead(*MustRead("").With(Make(kA, "as told", FindingStatus::kAccepted))).With(Make(kB, "two counts")));
  std::vector<Finding> findings = {FindingOf(kB), FindingOf(kC), FindingOf(kA)};
  std::vector<Notice> notices;
  decisions.Apply("", true, findings, {}, notices);
  EXPECT_EQ(findings[0].status, FindingStatus::kDismissed);
  EXPECT_EQ(findings[0].status_reason, "two counts");
  EXPECT_EQ(findings[1].status, FindingStatus::kOpen);
  EXPECT_EQ(findings[2].status, FindingStatus::kAccepted);
  EXPECT_TRUE(notices.empty());
}

TEST(Decisions, ExpireByTheDayThatIsGiven) {
  Decision decision = Make(kA, "r");
  decision.until = "2025-09-01";
  const Decisions decisions = MustRead(*MustRead("").With(decision));
  struct Row {
    const char* today;
    FindingStatus status;
    const char* notice;
  };
  constexpr Row kRows[] = {{"", FindingStatus::kDismissed, "no-today"},
                           {"2025-09-01", FindingStatus::kDismissed, ""},
                           {"2025-09-02", FindingStatus::kOpen, "expired-decision"}};
  for (const Row& row : kRows) {
    std::vector<Finding> findings = {FindingOf(kA)};
    std::vector<Notice> notices;
    decisions.Apply(row.today, false, findings, {}, notices);
    EXPECT_EQ(findings[0].status, row.status) << row.today;
    EXPECT_EQ(notices.empty() ? "" : notices[0].code, row.notice) << row.today;
  }
}

TEST(Decisions, UnusedOnesAreTold) {
  const Decisions decisions = MustRead(*MustRead("").With(Make(kA, "r")));
  std::vector<Finding> none;
  std::vector<Notice> notices;
  decisions.Apply("", false, none, {}, notices);
  EXPECT_TRUE(notices.empty()) << "a run over a part of the copy cannot tell";
  decisions.Apply("", true, none, {}, notices);
  ASSERT_EQ(notices.size(), 1u);
  EXPECT_EQ(notices[0].code, "unused-decision");
  EXPECT_EQ(notices[0].line, 5u);
  const std::vector<Finding> hidden = {FindingOf(kA)};
  notices.clear();
  decisions.Apply("", true, none, hidden, notices);
  EXPECT_TRUE(notices.empty());
}

}  // namespace
}  // namespace gainsay
