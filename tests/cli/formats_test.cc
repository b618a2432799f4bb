// The output formats where the command line has a part in them.

#include <cstdlib>

#include "cli/run_program.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr char kWrong[] = "NEW TOWN, May 11, 2025 - The bridge was opened on Sunday, 10 May 2025.\n";

// An environment variable for as long as the test takes.
class Environment {
 public:
  Environment(const char* name, const std::string& value) : name_(name) { setenv(name, value.c_str(), 1); }
  ~Environment() { unsetenv(name_); }

 private:
  const char* name_;
};

TEST(Formats, GithubAddsToTheStepSummary) {
  const TempFolder folder;
  const std::string article = folder.Write("a.txt", kWrong);
  const std::string summary = folder.Write("summary.md", "before\n");
  const Environment set("GITHUB_STEP_SUMMARY", summary);
  const ProgramRun run = RunGainsay({"check", article, "--format", "github"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, StartsWith("::error file="));
  EXPECT_THAT(ReadWhole(summary), StartsWith("before\n### gainsay: 1 error"));
  const std::string once = ReadWhole(summary);
  RunGainsay({"check", article, "--format", "sarif"});
  EXPECT_EQ(ReadWhole(summary), once);
}

TEST(Formats, ASummaryThatCannotBeWrittenIsAnError) {
  const TempFolder folder;
  const Environment set("GITHUB_STEP_SUMMARY", folder / "none/summary.md");
  const ProgramRun run = RunGainsay({"check", folder.Write("a.txt", kWrong), "--format", "github"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("none/summary.md"));
  EXPECT_THAT(run.out, StartsWith("::error file="));
}

TEST(Formats, JunitFailsWhatTheStatusFails) {
  const TempFolder folder;
  const std::string article = folder.Write("a.txt", kWrong);
  EXPECT_THAT(RunGainsay({"check", article, "--format", "junit"}).out, HasSubstr("failures=\"1\""));
  EXPECT_THAT(RunGainsay({"check", article, "--format", "junit", "--fail-on", "never"}).out, HasSubstr("failures=\"0\""));
}

TEST(Formats, ColoursAreForTextOnly) {
  const TempFolder folder;
  const std::string article = folder.Write("a.txt", kWrong);
  EXPECT_THAT(RunGainsay({"check", article, "--format", "concise", "--color", "always"}).out, HasSubstr("\x1b["));
  for (const char* format : {"json", "jsonl", "sarif", "gitlab", "junit", "checkstyle", "rdjson", "w3c"}) {
    EXPECT_THAT(RunGainsay({"check", article, "--format", format, "--color", "always"}).out, Not(HasSubstr("\x1b"))) << format;
  }
}

TEST(Formats, SkippedInputIsTold) {
  const TempFolder folder;
  const std::string article = folder.Write("a.txt", kWrong);
  const std::string broken = folder.Write("b.txt", std::string("\0\x01\x02", 3));
  for (const char* format : {"json", "sarif", "junit", "checkstyle", "rdjson"}) {
    const ProgramRun run = RunGainsay({"check", article, broken, "--format", format});
    EXPECT_EQ(run.status, 2) << format;
    EXPECT_THAT(run.out, HasSubstr("b.txt")) << format;
  }
}

}  // namespace
}  // namespace gainsay
