#include "judge/phrasing.h"

#include <gtest/gtest.h>

#include "lang/packs.h"

namespace gainsay {
namespace {

Packs PackWith(const std::string& settings) {
  Result<Packs> packs = CompilePacks({{"lang/xx/phrase.yaml", "settings:\n" + settings, {}}});
  return std::move(*packs);
}

TEST(Phrasing, TakesThePatternThatHoldsMost) {
  const Packs packs = PackWith(
      "  \"phrase/same place: {0}\": \"P {0}\"\n"
      "  \"phrase/{0} is not {1}\": \"{1} / {0}\"\n"
      "  \"phrase/same place: the {0}\": \"T {0}\"\n"
      "  \"phrase/the same words\": \"W\"\n");
  const Phrasing phrasing(packs.Find("xx"));
  EXPECT_EQ(phrasing.In("same place: Agra"), "P Agra");
  EXPECT_EQ(phrasing.In("same place: the river"), "T river");
  EXPECT_EQ(phrasing.In("5 is not 6"), "6 / 5");
  EXPECT_EQ(phrasing.In("the same words"), "W");
}

TEST(Phrasing, WhatHasNoPatternStays) {
  const Packs packs = PackWith("  \"phrase/same place: {0}\": \"P {0}\"\n");
  const Phrasing phrasing(packs.Find("xx"));
  EXPECT_EQ(phrasing.In("same place: "), "same place: ");
  EXPECT_EQ(phrasing.In("another place: Agra"), "another place: Agra");
  EXPECT_EQ(Phrasing(nullptr).In("5 is not 6"), "5 is not 6");
}

TEST(Phrasing, PartsAreNotPatterns) {
  const Packs packs = PackWith("  \"phrase/{0} is not {1}\": \"{0} ≠ {1}\"\n");
  EXPECT_EQ(Phrasing(packs.Find("xx")).In("{1} is not {0}"), "{1} ≠ {0}");
}

}  // namespace
}  // namespace gainsay
