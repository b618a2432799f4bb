// The completion script for bash, run by bash as readline would.

#include <cstdlib>

#include "cli/run_program.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using testing::HasSubstr;
using testing::Not;

// What bash answers to the words, the last of which is being typed.
std::string Complete(const TempFolder& folder, const std::vector<std::string>& words) {
  std::string script = "source " + folder / "completion" + "\ncd " + folder / "files" + "\nCOMP_WORDS=(";
  for (const std::string& word : words) script += " '" + word + "'";
  script += ")\nCOMP_CWORD=" + std::to_string(words.size() - 1) + "\n_gainsay\nprintf '<%s>' \"${COMPREPLY[@]}\"\n";
  const std::string file = folder.Write("script", script);
  const std::string out = folder / "out";
  if (std::system(("bash " + file + " > " + out + " 2>&1").c_str()) != 0) return "bash failed: " + ReadWhole(out);
  return ReadWhole(out);
}

class Completion : public testing::Test {
 protected:
  void SetUp() override {
    if (std::system("bash --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "no bash";
    folder_.Write("completion", RunGainsay({"completion", "bash"}).out);
    folder_.Write("files/two words.md", "x");
    folder_.Write("files/star*.md", "x");
  }
  std::string Answer(std::vector<std::string> words) {
    words.insert(words.begin(), GAINSAY_PROGRAM);
    return Complete(folder_, words);
  }
  TempFolder folder_;
};

TEST_F(Completion, NamesOfFilesAreWhole) {
  EXPECT_EQ(Answer({"check", "two"}), "<two words.md>");
  EXPECT_EQ(Answer({"check", "st"}), "<star*.md>");
  EXPECT_EQ(Answer({"check", "--output", "two"}), "<two words.md>");
}

TEST_F(Completion, CommandsActionsAndValues) {
  EXPECT_EQ(Answer({"che"}), "<check>");
  EXPECT_EQ(Answer({"archive", "re"}), "<remove><report><reindex>");
  EXPECT_EQ(Answer({"baseline", ""}), "<create><prune>");
  EXPECT_EQ(Answer({"rules", "l"}), "<list><lexicon>");
  EXPECT_EQ(Answer({"completion", "z"}), "<zsh>");
  EXPECT_EQ(Answer({"help", "arch"}), "<archive>");
  EXPECT_EQ(Answer({"decide", "6dac43", "d"}), "<dismiss>");
  EXPECT_EQ(Answer({"check", "--fail-on", "w"}), "<warning>");
  EXPECT_EQ(Answer({"check", "--format", "=", "sa"}), "<sarif>");
  EXPECT_EQ(Answer({"check", "--sarif-o"}), "<--sarif-output>");
}

TEST_F(Completion, RulesByTheirNames) {
  EXPECT_EQ(Answer({"rules", "show", "weekday-m"}), "<weekday-mismatch>");
  EXPECT_EQ(Answer({"check", "--select", "weekday-m"}), "<weekday-mismatch>");
  EXPECT_EQ(Answer({"check", "--ignore", "number,weekday-m"}), "<number,weekday-mismatch>");
  EXPECT_EQ(Answer({"check", "--severity", "weekday-m"}), "<weekday-mismatch>");
  EXPECT_EQ(Answer({"check", "--severity", "weekday-mismatch", "=", "o"}), "<off>");
}

// The table of actions is the completion's; what it lists, the commands know.
TEST(Actions, AreThoseOfTheCommands) {
  for (const std::vector<std::string>& action : std::vector<std::vector<std::string>>{
           {"archive", "add"}, {"archive", "list"}, {"archive", "show"}, {"archive", "remove"}, {"archive", "stats"}, {"archive", "check"}, {"archive", "report"}, {"archive", "reindex"},
           {"baseline", "create"}, {"baseline", "prune"}, {"rules", "show"}, {"rules", "list"}, {"rules", "lexicon"}}) {
    EXPECT_THAT(RunGainsay(action).err, Not(HasSubstr("unknown action"))) << action[1];
    for (const char* shell : {"bash", "zsh", "fish"}) EXPECT_THAT(RunGainsay({"completion", shell}).out, HasSubstr(action[1])) << shell;
  }
}

}  // namespace
}  // namespace gainsay
