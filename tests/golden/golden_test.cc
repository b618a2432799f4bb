// Reports as editors and tools see them, byte for byte. After a
// change that is meant, set GAINSAY_UPDATE_GOLDEN and run the test once.
#include <cstdlib>
#include <fstream>

#include "cli/run_program.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct Row {
  const char* file;
  std::vector<std::string> args;
};

const Row kRows[] = {
    {"sample.txt", {"check", "tests/data/sample"}},
    {"sample-hi.txt", {"check", "tests/data/sample/lahar-hi.txt", "tests/data/sample/tat-samachar-hi.txt"}},
};

void Compare(const std::string& file, const std::vector<std::string>& args) {
  SCOPED_TRACE(file);
  const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/tests/golden/" + file;
  const ProgramRun run = RunGainsay(args);
  EXPECT_EQ(run.err, "");
  if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << run.out;
  EXPECT_EQ(run.out, ReadWhole(path));
}

TEST(Golden, TextReport) {
  for (const Row& row : kRows) Compare(row.file, row.args);
}

// The pages that lie in reports/sample are those that the program makes now.
TEST(Golden, SampleReports) {
  Compare("../../reports/sample/report.html", {"check", "tests/data/sample", "--format", "html"});
  Compare("../../reports/sample/report-hi.html", {"check", "tests/data/sample", "--format", "html", "--report-language", "hi"});
}

// Two new articles, in English and in Hindi, against a published one, in every
// format that a tool reads.
TEST(Golden, Formats) {
  unsetenv("GITHUB_STEP_SUMMARY");  // where the test itself runs at GitHub
  const TempFolder folder;
  const std::string data = "tests/data/formats/";
  const ProgramRun added = RunGainsay({"archive", "add", "--archive", folder / "news.db", data + "published"});
  ASSERT_EQ(added.status, 0) << added.err;
  for (const char* format : {"text", "concise", "json", "jsonl", "sarif", "github", "github-summary", "gitlab", "junit", "checkstyle", "rdjson", "w3c"}) {
    Compare(std::string("formats/report.") + format, {"lint", data + "new", "--archive", folder / "news.db", "--format", format});
  }
}

}  // namespace
}  // namespace gainsay
