#include "decide/suppress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gainsay {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kRules[] = {"day-gap", "figure-mismatch", "opposed"};

Suppression Comment(const std::string& rule, Span covers, bool whole = false) {
  Suppression out;
  out.rules = {rule};
  out.covers = covers;
  out.whole = whole;
  out.reason = "why";
  return out;
}

// A finding with a side in each of two articles, at 10 and at 110.
Finding Cross(const std::string& rule) {
  Finding out;
  out.rule = rule;
  out.sides = {{"6", {{ArticleId{0}, {10, 12}, "6"}}, 1, {}}, {"7", {{ArticleId{1}, {110, 112}, "7"}}, 1, {}}};
  return out;
}

struct Outcome {
  FindingStatus status;
  std::vector<std::string> notices;
};

Outcome Apply(std::vector<Suppression> first, std::vector<Suppression> second, const std::string& rule = "figure-mismatch", bool archived = false) {
  std::vector<Article> articles(2);
  articles[0].suppressions = std::move(first);
  articles[1].suppressions = std::move(second);
  if (archived) articles[1].archived = "path:b.md";
  std::vector<Finding> findings = {Cross(rule)};
  std::vector<Notice> notices;
  Suppress(articles, kRules, {"opposed"}, findings, notices);
  Outcome out{findings[0].status, {}};
  for (const Notice& notice : notices) out.notices.push_back(notice.code);
  EXPECT_EQ(findings[0].status_reason, out.status == FindingStatus::kSuppressed ? "why" : "");
  return out;
}

TEST(Suppress, OneSideIsEnough) {
  EXPECT_EQ(Apply({}, {}).status, FindingStatus::kOpen);
  const Outcome outcome = Apply({}, {Comment("figure-mismatch", {100, 150})});
  EXPECT_EQ(outcome.status, FindingStatus::kSuppressed);
  EXPECT_THAT(outcome.notices, IsEmpty());
  EXPECT_EQ(Apply({Comment("all", {0, 50})}, {}).status, FindingStatus::kSuppressed);
  EXPECT_EQ(Apply({Comment("figure-mismatch", {}, true)}, {}).status, FindingStatus::kSuppressed);
}

TEST(Suppress, HoldsForItsBlockAndRule) {
  const Outcome elsewhere = Apply({Comment("figure-mismatch", {20, 50})}, {});
  EXPECT_EQ(elsewhere.status, FindingStatus::kOpen);
  EXPECT_THAT(elsewhere.notices, ElementsAre("unused-suppression"));
  const Outcome other = Apply({Comment("day-gap", {0, 50})}, {});
  EXPECT_EQ(other.status, FindingStatus::kOpen);
  EXPECT_THAT(other.notices, ElementsAre("unused-suppression"));
}

TEST(Suppress, TellsWhatDoesNothing) {
  EXPECT_THAT(Apply({Comment("figure-mismach", {0, 50})}, {}).notices, ElementsAre("unknown-rule"));
  Suppression bad = Comment("figure-mismatch", {0, 50});
  bad.problem = "no reason";
  const Outcome outcome = Apply({bad}, {});
  EXPECT_EQ(outcome.status, FindingStatus::kOpen);
  EXPECT_THAT(outcome.notices, ElementsAre("bad-suppression"));
  EXPECT_THAT(Apply({Comment("opposed", {0, 50})}, {}).notices, IsEmpty()) << "a rule that did not run";
  // Both comments that cover a finding are of use.
  EXPECT_THAT(Apply({Comment("figure-mismatch", {0, 50})}, {Comment("all", {100, 150})}).notices, IsEmpty());
}

TEST(Suppress, ArchivedCommentsHoldSilently) {
  const Outcome outcome = Apply({}, {Comment("figure-mismatch", {100, 150}), Comment("day-gap", {100, 150})}, "figure-mismatch", true);
  EXPECT_EQ(outcome.status, FindingStatus::kSuppressed);
  EXPECT_THAT(outcome.notices, IsEmpty());
}

}  // namespace
}  // namespace gainsay
