#include "decide/baseline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gainsay {
namespace {

using testing::HasSubstr;

Finding FindingOf(const std::string& fingerprint) {
  Finding out;
  out.fingerprint = fingerprint;
  out.rule = "some-rule";
  out.message = "“6” and “7”";
  return out;
}

constexpr char kA[] = "aaaaaaaaaaaaaaaa";
constexpr char kB[] = "bbbbbbbbbbbbbbbb";

TEST(Baseline, IsSortedAndReadBack) {
  const std::string text = Baseline::Render({FindingOf(kB), FindingOf(kA)});
  EXPECT_EQ(text, Baseline::Render({FindingOf(kA), FindingOf(kB)}));
  EXPECT_LT(text.find(kA), text.find(kB));
  EXPECT_THAT(text, HasSubstr("message: \"“6” and “7”\""));
  const Result<Baseline> read = Baseline::Read(text, "b.yaml");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->size(), 2u);
  EXPECT_EQ(Baseline::Read(Baseline::Render({}), "b.yaml")->size(), 0u);
}

TEST(Baseline, CountsWhatItHolds) {
  const Result<Baseline> read = Baseline::Read(Baseline::Render({FindingOf(kA), FindingOf(kB)}), "b.yaml");
  std::vector<Finding> findings = {FindingOf(kA), FindingOf("cccccccccccccccc"), FindingOf(kB)};
  findings[2].status = FindingStatus::kAccepted;
  std::vector<Notice> notices;
  read->Apply(true, findings, {}, notices);
  EXPECT_EQ(findings[0].status, FindingStatus::kBaselined);
  EXPECT_EQ(findings[1].status, FindingStatus::kOpen);
  EXPECT_EQ(findings[2].status, FindingStatus::kAccepted) << "a decision outranks the baseline";
  EXPECT_TRUE(notices.empty());
  findings.pop_back();
  read->Apply(true, findings, {}, notices);
  ASSERT_EQ(notices.size(), 1u);
  EXPECT_THAT(notices[0].message, HasSubstr("1 of 2 entries"));
}

TEST(Baseline, PrunesWhatIsMended) {
  std::string text = Baseline::Render({FindingOf(kA), FindingOf(kB)});
  text.insert(text.find("  - fingerprint: \"bb"), "  # the flood\n");
  const Result<Baseline> read = Baseline::Read(text, "b.yaml");
  ASSERT_TRUE(read.has_value());
  const std::vector<Finding> left = {FindingOf(kB)};
  Result<Baseline::Pruned> pruned = read->Prune(left, {});
  ASSERT_TRUE(pruned.has_value());
  EXPECT_EQ(pruned->dropped, 1u);
  EXPECT_THAT(pruned->text, HasSubstr("# the flood\n  - fingerprint: \"bb"));
  EXPECT_EQ(pruned->text.find(kA), std::string::npos);
  EXPECT_EQ(read->Prune({}, left)->dropped, 1u);
  pruned = read->Prune({}, {});
  EXPECT_EQ(pruned->dropped, 2u);
  EXPECT_EQ(Baseline::Read(pruned->text, "b.yaml")->size(), 0u) << pruned->text;
}

// Found by fuzzing: YAML ends lines where we did not, and entries stood beyond the last line.
TEST(Baseline, LinesEndWhereYamlEndsThem) {
  const std::string text = Baseline::Render({FindingOf(kA), FindingOf(kB)});
  for (const std::string end : {"\r", "\r\n", "\r\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    std::string other;
    for (const char c : text) other += c == '\n' ? end : std::string(1, c);
    const Result<Baseline> read = Baseline::Read(other, "b.yaml");
    if (!read) continue;  // libyaml takes it for no line's end everywhere
    const std::vector<Finding> left = {FindingOf(kB)};
    const Result<Baseline::Pruned> pruned = read->Prune(left, {});
    ASSERT_TRUE(pruned.has_value()) << pruned.error().ToString();
    EXPECT_EQ(pruned->dropped, 1u);
    EXPECT_EQ(pruned->text.find(kA), std::string::npos);
    EXPECT_EQ(Baseline::Read(pruned->text, "b.yaml")->size(), 1u);
  }
}

TEST(Baseline, BadFilesNameTheirPlace) {
  EXPECT_EQ(Baseline::Read("baselin: []\n", "b.yaml").error().ToString().find("b.yaml:1:1: unknown key baselin of the file (did you mean baseline?)"), 0u);
  EXPECT_FALSE(Baseline::Read("baseline:\n  - fingerprint: aaaaaaaaaaaaaaaa\n    rule: [x]\n", "b.yaml").has_value());
}

}  // namespace
}  // namespace gainsay
