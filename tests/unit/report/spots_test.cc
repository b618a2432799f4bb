#include "report/spots.h"

#include <gtest/gtest.h>

#include "unit/report/sample_run.h"

namespace gainsay {
namespace {

uint32_t FirstArticle(const gainsay::Run& run) { return SpotsOf(run, run.findings[0]).front().evidence->article.index; }

TEST(Spots, EqualsStayInTheOrderOfTheSides) { EXPECT_EQ(FirstArticle(SampleRun()), 0U); }

TEST(Spots, WhatWasPublishedLastIsAtWork) {
  gainsay::Run run = SampleRun();
  run.articles[1].published.at += 3600;
  EXPECT_EQ(FirstArticle(run), 1U);
}

TEST(Spots, TheSideThatFewerHoldComesFirst) {
  gainsay::Run run = SampleRun();
  run.articles[1].published.at += 3600;
  run.findings[0].sides[1].origins = 2;
  EXPECT_EQ(FirstArticle(run), 0U);
}

TEST(Spots, TheArchiveComesLast) {
  gainsay::Run run = SampleRun();
  run.articles[0].archived = "kept";
  run.findings[0].sides[1].origins = 2;
  EXPECT_EQ(FirstArticle(run), 1U);
}

}  // namespace
}  // namespace gainsay
