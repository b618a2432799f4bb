// The labelled stories, where they lie beside the project: how much of what
// contradicts itself is found, and how much of what is found is right.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <set>

namespace {

namespace fs = std::filesystem;

// Folders with an odd number: the others are kept for a test by somebody else.
std::set<std::string> OddFolders(const fs::path& folder) {
  std::set<std::string> out;
  std::error_code code;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, code)) {
    const std::string name = entry.path().filename().string();
    if (std::atoi(name.c_str()) % 2 == 1) out.insert(entry.path().string());
  }
  return out;
}

std::string Quoted(const std::string& text) { return "'" + text + "'"; }

TEST(Labelled, RecallAndPrecision) {
  const fs::path shared = fs::path(GAINSAY_SOURCE_DIR).parent_path() / "shared";
  const fs::path scorer = shared / "eval" / "score.py";
  if (!fs::exists(scorer) || !fs::exists(shared / "articles")) GTEST_SKIP() << "no labelled stories beside the project";
  if (std::system("python3 --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "the scorer wants python3";
  std::string command = "python3 " + Quoted(scorer.string()) + " --min-recall 0.80 --min-precision 0.95 -v --run " +
                        Quoted(std::string(GAINSAY_PROGRAM) + " check --format json") + " --gold " +
                        Quoted((shared / "articles").string());
  for (const std::string& folder : OddFolders(shared / "clusters")) command += " " + Quoted(folder);
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
}

}  // namespace
