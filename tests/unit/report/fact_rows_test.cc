#include "report/fact_rows.h"

#include <gtest/gtest.h>

#include "unit/report/sample_run.h"

namespace gainsay {
namespace {

// Three articles of one story, with nothing in them but places.
gainsay::Run Three() {
  gainsay::Run run;
  for (const char* id : {"a1", "a2", "a3"}) run.articles.push_back(PlainArticle(id, id, "en", std::string(100, 'x')));
  run.stories.push_back({"story", {{0}, {1}, {2}}});
  return run;
}

Evidence At(uint32_t article, uint32_t begin) { return {{article}, {begin, begin + 4}, "v"}; }

Alignment Fact(Verdict verdict, const char* subject, std::vector<Evidence> one, std::vector<Evidence> other) {
  Alignment alignment{"date", verdict, subject, {}, {}, 0};
  alignment.sides.push_back({"one", std::move(one), 1});
  if (!other.empty()) alignment.sides.push_back({"other", std::move(other), 1});
  return alignment;
}

TEST(FactRows, PairsOfOneFactAreOneRow) {
  gainsay::Run run = Three();
  run.alignments = {Fact(Verdict::kAgree, "launch", {At(0, 0), At(1, 0)}, {}), Fact(Verdict::kAgree, "launch", {At(1, 0), At(2, 0)}, {}),
                    Fact(Verdict::kAgree, "landing", {At(0, 0), At(1, 0)}, {})};
  const std::vector<FactRow> rows = FactRowsOf(run);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].subject, "launch");  // three articles before two
  EXPECT_EQ(rows[0].values.size(), 3U);
  EXPECT_EQ(rows[0].origins, 3U);
  EXPECT_EQ(rows[1].subject, "landing");
}

TEST(FactRows, ConflictsComeFirstAndNameTheirSides) {
  gainsay::Run run = Three();
  run.alignments = {Fact(Verdict::kAgree, "launch", {At(0, 0), At(1, 0), At(2, 0)}, {}), Fact(Verdict::kConflict, "landing", {At(0, 9)}, {At(1, 9)})};
  Finding finding;
  finding.kind = "date";
  finding.subject = "landing";
  finding.severity = Severity::kError;
  finding.sides = run.alignments[1].sides;
  run.findings.push_back(finding);
  const std::vector<FactRow> rows = FactRowsOf(run);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].state, RowState::kConflict);
  EXPECT_EQ(rows[0].findings, std::vector<size_t>{0});
  EXPECT_EQ(rows[0].values[0].side, 0U);
  EXPECT_EQ(rows[0].values[1].side, 1U);
  EXPECT_EQ(rows[1].values[0].side, FactRow::kNoSide);
}

TEST(FactRows, AConflictThatIsNotShownIsSettled) {
  gainsay::Run run = Three();
  run.alignments = {Fact(Verdict::kConflict, "landing", {At(0, 9)}, {At(1, 9)})};
  const std::vector<FactRow> rows = FactRowsOf(run);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].state, RowState::kSettled);
}

TEST(FactRows, OneOriginAloneIsNoRow) {
  gainsay::Run run = Three();
  run.origin_of = {0, 0, 2};
  run.alignments = {Fact(Verdict::kAgree, "launch", {At(0, 0), At(1, 0)}, {})};
  EXPECT_TRUE(FactRowsOf(run).empty());
}

}  // namespace
}  // namespace gainsay
