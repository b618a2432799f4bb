// A run split over an archive: articles of made-up events are archived, the
// others linted against them, and what holds a new one is what `check` of all
// of them finds.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "bench/generate.h"
#include "cli/run_program.h"

namespace gainsay {
namespace {

using nlohmann::json;

// Rule, severity and fingerprint (made of the fact and its values) of the
// findings that hold a new article.
std::set<std::string> OnNewCopy(const json& report) {
  std::set<std::string> fresh, out;
  for (const json& article : report["articles"]) {
    if (article["path"].get<std::string>().find("/new/") != std::string::npos) fresh.insert(article["id"]);
  }
  for (const json& finding : report["findings"]) {
    bool holds = false;
    for (const json& side : finding["sides"]) {
      for (const json& evidence : side["evidence"]) holds = holds || fresh.contains(evidence["article"]);
    }
    if (!holds) continue;
    std::string line;
    for (const char* key : {"rule", "severity", "fingerprint"}) line += finding[key].get<std::string>() + " ";
    out.insert(line);
  }
  return out;
}

json Report(const std::vector<std::string>& args) {
  const ProgramRun run = RunGainsay(args);
  EXPECT_LT(run.status, 2) << run.err;
  return json::parse(run.out);
}

class Split : public testing::TestWithParam<uint32_t> {};  // new articles of an event's five

TEST_P(Split, FindsTheSame) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  std::vector<bench::GeneratedArticle> articles;
  for (const uint64_t seed : {5u, 6u}) {
    // Events of their own numbers: an id is an article's for good.
    for (bench::GeneratedArticle& article : bench::Generate({.seed = seed, .first = 1000 * seed, .slips = 40}, 15 * 5)) articles.push_back(std::move(article));
  }
  for (size_t i = 0; i < articles.size(); ++i) {
    const bool fresh = (i * 7 + i / 5) % 5 < GetParam();
    folder.Write((fresh ? "new/" : "old/") + articles[i].path, articles[i].bytes);
  }
  ASSERT_EQ(RunGainsay({"archive", "add", "--quiet", "--archive", db, folder / "old"}).status, 0);
  const std::set<std::string> lint = OnNewCopy(Report({"lint", "--archive", db, "--format", "json", folder / "new"}));
  const std::set<std::string> check = OnNewCopy(Report({"check", "--format", "json", folder / "new", folder / "old"}));
  for (const std::string& line : lint) EXPECT_TRUE(check.contains(line)) << "lint alone: " << line;
  for (const std::string& line : check) EXPECT_TRUE(lint.contains(line)) << "check alone: " << line;
  EXPECT_GE(check.size(), 10u);
}

INSTANTIATE_TEST_SUITE_P(Archive, Split, testing::Values(1u, 3u), testing::PrintToStringParamName());

}  // namespace
}  // namespace gainsay
