// What a check of all rules says, in full, of each rule's cases, where the
// rule's own test asks only where it points, of the labelled clusters and of
// made-up events with slips.
// After a change that is meant, set GAINSAY_UPDATE_GOLDEN, run the test once and
// read the difference.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "bench/generate.h"
#include "cli/run_program.h"
#include "gainsay.h"
#include "golden/told.h"

namespace gainsay {
namespace {

constexpr std::string_view kExpected[] = {"conflict", "ok", "update", "disputed"};

gainsay::Run CheckCase(const Engine& engine, const RuleCase& test) {
  std::vector<Article> articles;
  std::vector<Error> skipped;
  for (size_t i = 0; i < test.articles.size(); ++i) {
    for (Article& article : engine.Read("case" + std::to_string(i + 1) + ".txt", test.articles[i], skipped)) {
      if (!test.language.empty()) article.language = test.language;
      articles.push_back(std::move(article));
    }
  }
  return engine.Check(std::move(articles), std::move(skipped));
}

std::string Everything(const Engine& engine) {
  std::string out;
  for (const Rule& rule : engine.rules().rules) {
    const auto cases = engine.rules().cases.find(rule.id);
    if (cases == engine.rules().cases.end()) continue;
    size_t number = 0;
    for (const RuleCase& test : cases->second) {
      out += rule.id + " " + std::to_string(++number) + ", " + std::string(kExpected[static_cast<size_t>(test.expect)]) + ": " + test.why + "\n";
      const gainsay::Run run = CheckCase(engine, test);
      for (const Finding& finding : run.findings) out += Told(run, finding);
    }
  }
  return out;
}

// Each event's slips, found or not, and what is said of it.
std::string Events(const Engine& engine) {
  constexpr uint32_t kEvents = 40, kTellers = 5;
  std::string out;
  std::vector<Article> articles;
  std::vector<Error> skipped;
  for (const bench::GeneratedArticle& made : bench::Generate({.seed = 29, .tellers = kTellers, .slips = 40}, kEvents * kTellers)) {
    if (articles.empty()) out += "event " + std::to_string(made.event) + "\n";
    if (made.slip.has_value()) out += "  slip of " + made.path + ", " + made.slip->kind + ": " + made.slip->told + ", not " + made.slip->truth + "\n";
    for (Article& article : engine.Read(made.path, made.bytes, skipped)) articles.push_back(std::move(article));
    if (articles.size() < kTellers) continue;
    const gainsay::Run run = engine.Check(std::move(articles), {});
    for (const Finding& finding : run.findings) out += Told(run, finding);
    articles.clear();
  }
  return out;
}

// The project's labelled clusters, a folder each.
std::string Clusters(const Engine& engine) {
  const std::filesystem::path data = std::string(GAINSAY_SOURCE_DIR) + "/tests/data/clusters";
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data)) {
    if (entry.is_regular_file() && entry.path().filename() != "gold.json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::string out;
  for (size_t i = 0; i < files.size();) {
    const std::filesystem::path folder = files[i].parent_path();
    std::vector<Article> articles;
    std::vector<Error> skipped;
    for (; i < files.size() && files[i].parent_path() == folder; ++i) {
      for (Article& article : engine.Read(files[i].filename().string(), ReadWhole(files[i].string()), skipped)) articles.push_back(std::move(article));
    }
    out += folder.filename().string() + "\n";
    const gainsay::Run run = engine.Check(std::move(articles), {});
    for (const Finding& finding : run.findings) out += Told(run, finding);
  }
  return out;
}


TEST(Golden, CasesOfTheRules) { Compare(Everything(TheEngine()), "cases.txt"); }

TEST(Golden, LabelledClusters) { Compare(Clusters(TheEngine()), "clusters.txt"); }

TEST(Golden, MadeUpEvents) { Compare(Events(TheEngine()), "events.txt"); }

}  // namespace
}  // namespace gainsay
