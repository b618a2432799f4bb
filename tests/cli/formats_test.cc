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
  for (const char* format : {"json", "jsonl", "sarif", "github", "github-summary", "junit", "checkstyle", "rdjson"}) {
    const ProgramRun run = RunGainsay({"check", article, broken, "--format", format});
    EXPECT_EQ(run.status, 2) << format;
    EXPECT_THAT(run.out, HasSubstr("b.txt")) << format;
  }
}

TEST(Formats, SkippedInputIsARecordAndAnAnnotation) {
  const TempFolder folder;
  const std::string broken = folder.Write("b.md", "---\ntitle: [\n---\nText.\n");
  const ProgramRun lines = RunGainsay({"check", broken, "--format", "jsonl"});
  EXPECT_EQ(lines.status, 2);
  EXPECT_THAT(lines.out, StartsWith("{\"skipped\":{\"path\":\"" + broken + "\",\"line\":"));
  EXPECT_THAT(RunGainsay({"check", broken, "--format", "github"}).out, testing::ContainsRegex("::error file=.*b.md,line=[23],title=skipped-input::bad front matter"));
  // The page of annotations is one, though there are none.
  const ProgramRun page = RunGainsay({"check", broken, "--format", "w3c"});
  EXPECT_EQ(page.status, 2);
  EXPECT_THAT(page.out, HasSubstr("\"type\": \"AnnotationPage\""));
  EXPECT_THAT(page.err, HasSubstr("b.md:"));
}

TEST(Formats, ManyBrokenFilesLeaveRoomForFindings) {
  const TempFolder folder;
  std::vector<std::string> args = {"check", "--format", "github", folder.Write("z.txt", kWrong)};
  for (int i = 0; i < 12; ++i) args.push_back(folder.Write("b" + std::to_string(i) + ".txt", std::string("\0\1", 2)));
  const ProgramRun run = RunGainsay(args);
  EXPECT_THAT(run.out, HasSubstr("z.txt,line=1"));
  EXPECT_THAT(run.out, HasSubstr("::notice title=gainsay::7 of 13 findings and errors"));
}

TEST(Formats, SeveralInOneRun) {
  const TempFolder folder;
  const std::string article = folder.Write("a.txt", kWrong);
  const ProgramRun run = RunGainsay({"check", article, "--format", "github", "--sarif-output", folder / "a.sarif", "--json-output=" + (folder / "a.json"),
                                     "--dot-output", folder / "a.dot", "--text-output", folder / "a.out"});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_THAT(run.out, StartsWith("::error file="));
  EXPECT_EQ(ReadWhole(folder / "a.sarif"), RunGainsay({"check", article, "--format", "sarif"}).out);
  EXPECT_EQ(ReadWhole(folder / "a.json"), RunGainsay({"check", article, "--format", "json"}).out);
  EXPECT_EQ(ReadWhole(folder / "a.dot"), RunGainsay({"check", article, "--format", "dot"}).out);
  EXPECT_EQ(ReadWhole(folder / "a.out"), RunGainsay({"check", article}).out);
  const ProgramRun same = RunGainsay({"check", article, "--sarif-output", folder / "x", "--output", folder / "./x"});
  EXPECT_EQ(same.status, 2);
  EXPECT_THAT(same.err, HasSubstr("--output and --sarif-output name one file"));
  EXPECT_EQ(RunGainsay({"check", article, "--sarif-output", folder / "none/a.sarif"}).status, 2);
  EXPECT_THAT(RunGainsay({"check", article, "--sraif-output", "x"}).err, HasSubstr("did you mean --sarif-output?"));
  EXPECT_THAT(RunGainsay({"help", "check"}).out, HasSubstr("--FORMAT-output FILE"));
}

TEST(Formats, ArchivedCopyIsNotAnnotated) {
  const TempFolder folder;
  const auto record = [](const std::string& id, const std::string& toll) {
    return "{\"id\":\"" + id + "\",\"published\":\"2025-03-04\",\"text\":\"A fire broke out at the Chandpole godown in Bhilwara on Monday and killed " + toll +
           " workers, Inspector Narendra Shekhawat said.\"}\n";
  };
  const std::string db = folder / "a.db";
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", db, "-"}, record("old", "six")).status, 0);
  const std::string fresh = folder.Write("new.jsonl", record("new", "nine"));
  const std::string page = RunGainsay({"lint", "--archive", db, fresh, "--format", "w3c"}).out;
  EXPECT_THAT(page, HasSubstr("\"source\": \"id%3Aold\""));
  EXPECT_THAT(page, Not(HasSubstr("\"target\": {\n    \"source\": \"id%3Aold\"")));
  EXPECT_THAT(page, HasSubstr("new.jsonl"));
  EXPECT_THAT(RunGainsay({"lint", "--archive", db, fresh}).out, HasSubstr("id:old:1:1 (archived"));
}

}  // namespace
}  // namespace gainsay
