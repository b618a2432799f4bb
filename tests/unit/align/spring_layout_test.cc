#include "align/spring_layout.h"

#include <gtest/gtest.h>

#include <cmath>

namespace gainsay {
namespace {

using Links = std::vector<std::pair<uint32_t, uint32_t>>;

double Between(const Spot2d& a, const Spot2d& b) { return std::hypot(a.x - b.x, a.y - b.y); }

TEST(SpringLayout, LinkedNodesComeToLieALinkApart) {
  std::vector<Spot2d> spots = {{0, 0}, {10, 5}, {20, 1}, {400, 90}};
  const Links links = {{0, 1}, {1, 2}, {2, 3}};
  SpringLayout(links, 100, spots);
  for (const auto& [a, b] : links) EXPECT_NEAR(Between(spots[a], spots[b]), 100, 5);
  EXPECT_GT(Between(spots[0], spots[3]), 250);
}

TEST(SpringLayout, GivesTheSameTwice) {
  const std::vector<Spot2d> start = {{0, 0}, {100, 41}, {200, 3}, {100, -60}, {0, 80}};
  const Links links = {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {4, 1}, {4, 1}, {4, 4}};
  std::vector<Spot2d> first = start, second = start;
  SpringLayout(links, 100, first);
  SpringLayout(links, 100, second);
  for (size_t i = 0; i < start.size(); ++i) {
    EXPECT_EQ(first[i].x, second[i].x);
    EXPECT_EQ(first[i].y, second[i].y);
    EXPECT_EQ(first[i].x, std::round(first[i].x * 10) / 10);
  }
}

TEST(SpringLayout, LeavesAloneWhatItCannotPlace) {
  std::vector<Spot2d> parted = {{0, 0}, {10, 0}, {20, 0}};
  SpringLayout({{0, 1}}, 100, parted);
  EXPECT_EQ(parted[1].x, 10);
  std::vector<Spot2d> many(61);
  Links chain;
  for (uint32_t i = 0; i < 61; ++i) many[i].x = i;
  for (uint32_t i = 1; i < 61; ++i) chain.emplace_back(i - 1, i);
  SpringLayout(chain, 100, many);
  EXPECT_EQ(many[60].x, 60);
  std::vector<Spot2d> none;
  SpringLayout({}, 100, none);
  EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace gainsay
