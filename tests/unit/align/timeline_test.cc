#include "align/timeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "align/simple_temporal.h"
#include "unit/judge/story.h"

namespace gainsay {
namespace {

TEST(SimpleTemporal, FindsTheBoundsThatExcludeEachOther) {
  SimpleTemporal problem;
  for (int i = 0; i < 4; ++i) problem.AddVariable();
  problem.AddBound(0, 3, 100);   // has no part in it
  problem.AddBound(0, 1, 5);     // 1 is at most 5
  problem.AddBound(2, 1, 0);     // 1 comes no later than 2
  problem.AddBound(1, 0, -2);    // 1 is at least 2
  problem.AddBound(0, 2, 1);     // 2 is at most 1
  std::vector<uint32_t> cycle = problem.NegativeCycle();
  std::sort(cycle.begin(), cycle.end());
  EXPECT_EQ(cycle, (std::vector<uint32_t>{2, 3, 4}));
  problem.Retract(4);
  EXPECT_TRUE(problem.NegativeCycle().empty());
}

TEST(SimpleTemporal, TakesTheTighterOfParallelBounds) {
  SimpleTemporal problem;
  problem.AddVariable();
  problem.AddVariable();
  problem.AddBound(0, 1, 10);
  problem.AddBound(0, 1, 3);
  problem.AddBound(1, 0, -4);
  EXPECT_EQ(problem.NegativeCycle(), (std::vector<uint32_t>{1, 2}));
}

TEST(SimpleTemporal, IsConsistentWhereBoundsHaveASolution) {
  std::mt19937 random(7);  // the same numbers every run
  for (int round = 0; round < 200; ++round) {
    SimpleTemporal problem;
    std::vector<int64_t> solution;
    for (int i = 0; i < 12; ++i) {
      problem.AddVariable();
      solution.push_back(static_cast<int64_t>(random() % 1000));
    }
    for (int i = 0; i < 40; ++i) {
      const auto a = static_cast<uint32_t>(random() % 12);
      const auto b = static_cast<uint32_t>(random() % 12);
      problem.AddBound(a, b, solution[b] - solution[a] + static_cast<int64_t>(random() % 50));
    }
    ASSERT_TRUE(problem.NegativeCycle().empty());
    const auto a = static_cast<uint32_t>(random() % 6);
    const auto b = static_cast<uint32_t>(6 + random() % 6);
    problem.AddBound(a, b, solution[b] - solution[a]);
    problem.AddBound(b, a, solution[a] - solution[b] - 1);
    const std::vector<uint32_t> cycle = problem.NegativeCycle();
    ASSERT_FALSE(cycle.empty());
    int64_t sum = 0;
    for (size_t i = 0; i < cycle.size(); ++i) {
      sum += problem.At(cycle[i]).most;
      ASSERT_EQ(problem.At(cycle[i]).to, problem.At(cycle[(i + 1) % cycle.size()]).from);
    }
    ASSERT_LT(sum, 0);
  }
}

// The cycle is the explanation: each claim on it, the norm, and what is taken back.
TEST(Timeline, ExplainsAConflictByItsCycle) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read(
      {"Bhopal, June 10, 2025: Kavita Solanki was appointed registrar on 5 June and took charge on 3 June, the university said. Vice-chancellor Mohan Rawat was in Bhopal.",
       "Bhopal, June 10, 2025: Kavita Solanki was appointed registrar on 5 June, the university said. Vice-chancellor Mohan Rawat welcomed her in Bhopal."});
  const Alignments alignments = Align(reads, StoryKit::Get().names());
  ASSERT_EQ(alignments.stories.size(), 1u);
  const std::vector<TimelineConflict> conflicts = FindTimelineConflicts(reads, alignments, StoryKit::Get().names(), 0);
  ASSERT_EQ(conflicts.size(), 1u);
  EXPECT_EQ(conflicts[0].first_event, "appointment");
  EXPECT_EQ(conflicts[0].second_event, "take charge");
  EXPECT_EQ(conflicts[0].claims.size(), 2u);
  EXPECT_NE(std::find(conflicts[0].steps.begin(), conflicts[0].steps.end(), "appointment always comes before take charge"),
            conflicts[0].steps.end());
  const ClaimRef back = conflicts[0].retracted;
  EXPECT_EQ(reads[back.article.index].claims.claims[back.claim.index].value, "3 June");
}

// One slip does not hide the next.
TEST(Timeline, GoesOnAfterAConflict) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read(
      {"Bhopal, June 30, 2025: Kavita Solanki was appointed registrar on 5 June and took charge on 3 June.\n\n"
       "The satellite was launched on 14 June from the island. The satellite touched down on the moon on 11 June."});
  const Alignments alignments = Align(reads, StoryKit::Get().names());
  EXPECT_EQ(FindTimelineConflicts(reads, alignments, StoryKit::Get().names(), 0).size(), 2u);
}

}  // namespace
}  // namespace gainsay
