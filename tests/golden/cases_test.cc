// What a check of all rules says of each rule's cases, in full: the rule's own
// test asks only where it points. After a change that is meant, set
// GAINSAY_UPDATE_GOLDEN, run the test once and read the difference.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "cli/run_program.h"
#include "gainsay.h"

namespace gainsay {
namespace {

constexpr std::string_view kExpected[] = {"conflict", "ok", "update", "disputed"};
constexpr std::string_view kSeverities[] = {"notice", "warning", "error"};

gainsay::Run CheckCase(const Engine& engine, const RuleCase& test) {
  std::vector<Article> articles;
  std::vector<Error> skipped;
  for (size_t i = 0; i < test.articles.size(); ++i) {
    for (Article& article : engine.Read("case-" + std::to_string(i + 1) + ".txt", test.articles[i], skipped)) {
      if (!test.language.empty()) article.language = test.language;
      articles.push_back(std::move(article));
    }
  }
  return engine.Check(std::move(articles), std::move(skipped));
}

std::string Told(const Finding& finding) {
  std::string out = "  " + finding.rule + ", " + std::string(kSeverities[static_cast<size_t>(finding.severity)]) + ": " + finding.message + "\n";
  for (const std::string& reason : finding.reasons) out += "    because " + reason + "\n";
  for (const std::string& repair : finding.repairs) out += "    perhaps " + repair + "\n";
  return out;
}

std::string Everything(const Engine& engine) {
  std::string out;
  for (const Rule& rule : engine.rules().rules) {
    const auto cases = engine.rules().cases.find(rule.id);
    if (cases == engine.rules().cases.end()) continue;
    size_t number = 0;
    for (const RuleCase& test : cases->second) {
      out += rule.id + " " + std::to_string(++number) + ", " + std::string(kExpected[static_cast<size_t>(test.expect)]) + ": " + test.why + "\n";
      for (const Finding& finding : CheckCase(engine, test).findings) out += Told(finding);
    }
  }
  return out;
}

TEST(Golden, CasesOfTheRules) {
  EngineOptions options;
  options.cases = true;
  const Result<Engine> engine = Engine::Make(options);
  ASSERT_TRUE(engine);
  const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/tests/golden/cases.txt";
  const std::string now = Everything(*engine);
  if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << now;
  EXPECT_EQ(now, ReadWhole(path));
}

}  // namespace
}  // namespace gainsay
