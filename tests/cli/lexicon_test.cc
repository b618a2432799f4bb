// docs/lexicon.md and docs/lexicon/ show the lexicon as it is. After a change
// of the rules, set GAINSAY_UPDATE_GOLDEN and run the test once.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "cli/run_program.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

constexpr char kDocs[] = GAINSAY_SOURCE_DIR "/docs";

// The classes that the overview links to.
std::set<std::string> Classes(const std::string& overview) {
  std::set<std::string> out;
  const std::string open = "](lexicon/";
  for (size_t at = 0; (at = overview.find(open, at)) != std::string::npos;) {
    at += open.size();
    out.insert(overview.substr(at, overview.find(".md)", at) - at));
  }
  return out;
}

void ExpectFile(const fs::path& path, const std::string& text) {
  if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << text;
  EXPECT_TRUE(ReadWhole(path) == text) << path << " is out of date: GAINSAY_UPDATE_GOLDEN=1 lexicon_test renews it";
}

TEST(Lexicon, TablesAreUpToDate) {
  const std::string overview = RunGainsay({"rules", "lexicon"}).out;
  const std::set<std::string> classes = Classes(overview);
  ASSERT_GT(classes.size(), 90u);
  const fs::path folder = fs::path(kDocs) / "lexicon";
  if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) {
    fs::remove_all(folder);
    fs::create_directories(folder);
  }
  ExpectFile(fs::path(kDocs) / "lexicon.md", overview);
  for (const std::string& name : classes) ExpectFile(folder / (name + ".md"), RunGainsay({"rules", "lexicon", name}).out);
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    EXPECT_TRUE(classes.contains(entry.path().stem().string())) << entry.path() << " is of no class";
  }
}

TEST(Lexicon, NamesTheClassMeant) {
  const ProgramRun run = RunGainsay({"rules", "lexicon", "rnak"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, testing::HasSubstr("unknown class rnak (did you mean rank?)"));
}

}  // namespace
}  // namespace gainsay
