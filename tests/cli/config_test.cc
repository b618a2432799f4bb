// The configuration: where it is found, what it does, how a mistake in it is
// told; ignore files; `gainsay init` and `gainsay config`.

#include <cstdio>
#include <nlohmann/json.hpp>
#include <regex>

#include "cli/run_program.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

// A weekday that is wrong (an error), and a quotation that is never closed (a warning).
constexpr char kArticle[] =
    "NEW TOWN, May 11, 2025 - The bridge was opened on Sunday, 10 May 2025.\n\n"
    "\"We have waited nine years for it, engineer Prakash Lele said.\n\n"
    "The toll is to be fixed in June.\n";

// The rules of the findings, with their severities, in the order of the report.
std::vector<std::string> Found(std::vector<std::string> args) {
  args.insert(args.begin(), "check");
  args.insert(args.end(), {"--format", "json"});
  const ProgramRun run = RunGainsay(args);
  std::vector<std::string> out;
  if (!json::accept(run.out)) return {run.err};
  const json parsed = json::parse(run.out);
  for (const json& finding : parsed["findings"]) {
    out.push_back(std::string(finding["rule"]) + " " + std::string(finding["severity"]));
  }
  return out;
}

constexpr char kWeekday[] = "weekday-mismatch error";
constexpr char kUnclosed[] = "unclosed-quotation warning";

TEST(Config, IsFoundUpwardFromTheFirstInput) {
  const TempFolder folder;
  const std::string article = folder.Write("site/news/may/a.txt", kArticle);
  EXPECT_THAT(Found({article}), ElementsAre(kWeekday, kUnclosed));
  folder.Write(".gainsay.yaml", "ignore: [weekday-mismatch]\n");
  EXPECT_THAT(Found({article}), ElementsAre(kUnclosed));
  folder.Write("site/.gainsay.yaml", "ignore: [unclosed-quotation]\n");
  EXPECT_THAT(Found({article}), ElementsAre(kWeekday)) << "the nearest one alone";
  EXPECT_THAT(Found({folder / "site"}), ElementsAre(kWeekday));
  EXPECT_THAT(Found({article, "--no-config"}), ElementsAre(kWeekday, kUnclosed));
  EXPECT_THAT(Found({article, "--config", folder / ".gainsay.yaml"}), ElementsAre(kUnclosed));
  folder.Write("site/news/.gainsay.yml", "select: [acronym]\n");
  EXPECT_THAT(Found({article}), IsEmpty()) << "by its other name";
  std::remove((folder / "site/news/.gainsay.yml").c_str());
  folder.Write("site/news/.git/HEAD", "");
  EXPECT_THAT(Found({article}), ElementsAre(kWeekday, kUnclosed)) << "no higher than a repository";
}

TEST(Config, IsFoundAboveTheNameOfStandardInput) {
  const TempFolder folder;
  folder.Write(".gainsay.yaml", "ignore: [weekday-mismatch]\nexclude: [drafts/]\n");
  const std::string name = folder / "news/a.txt";
  const ProgramRun run = RunGainsay({"check", "-", "--format", "json", "--stdin-filename", name}, kArticle);
  EXPECT_EQ(run.status, 1) << run.err;
  const json parsed = json::parse(run.out);
  EXPECT_EQ(parsed["articles"][0]["path"], name);
  ASSERT_EQ(parsed["findings"].size(), 1u);
  EXPECT_EQ(parsed["findings"][0]["rule"], "unclosed-quotation");
  const std::string draft = folder / "drafts/a.txt";
  EXPECT_EQ(RunGainsay({"check", "-", "--stdin-filename", draft}, kArticle).status, 1);
  EXPECT_EQ(RunGainsay({"check", "-", "--stdin-filename", draft, "--force-exclude"}, kArticle).status, 0);
  EXPECT_EQ(RunGainsay({"check", "-"}, kArticle).status, 1);
}

TEST(Config, EachKeySpeaks) {
  struct Row {
    const char* label;
    const char* config;
    std::vector<std::string> found;
    int status;
  };
  const Row rows[] = {
      {"nothing", "", {kWeekday, kUnclosed}, 1},
      {"comments alone", "# nothing yet\n", {kWeekday, kUnclosed}, 1},
      {"a rule selected", "select: weekday-mismatch\n", {kWeekday}, 1},
      {"a kind selected", "select: [quotation-mark]\n", {kUnclosed}, 1},
      {"the beginning of ids", "select: [weekday-*]\n", {kWeekday}, 1},
      {"a rule ignored", "ignore: [unclosed-quotation]\n", {kWeekday}, 1},
      {"a list that is empty", "ignore:\n", {kWeekday, kUnclosed}, 1},
      {"a rule outweighs its kind", "select: [quotation-mark, unclosed-quotation]\nignore: [quotation-mark]\n", {kUnclosed}, 1},
      {"ignore outweighs select", "select: [weekday]\nignore: [weekday]\n", {}, 0},
      {"all but one", "ignore: [all]\nselect: [weekday]\n", {kWeekday}, 1},
      {"a severity", "severity: {unclosed-quotation: error, weekday: notice}\n", {"unclosed-quotation error", "weekday-mismatch notice"}, 1},
      {"the rule's outweighs the kind's", "severity:\n  weekday-mismatch: warning\n  weekday: off\n", {"weekday-mismatch warning", kUnclosed}, 1},
      {"off", "severity: {weekday-mismatch: off}\n", {kUnclosed}, 1},
      {"fail-on", "fail-on: never\n", {kWeekday, kUnclosed}, 0},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.label);
    const TempFolder folder;
    const std::string article = folder.Write("a.txt", kArticle);
    folder.Write(".gainsay.yaml", row.config);
    EXPECT_EQ(Found({article}), row.found);
    EXPECT_EQ(RunGainsay({"check", article}).status, row.status);
  }
}

TEST(Config, TheCommandLineOutweighsTheFile) {
  const TempFolder folder;
  const std::string article = folder.Write("a.txt", kArticle);
  folder.Write(".gainsay.yaml",
               "ignore: [weekday]\nseverity: {unclosed-quotation: notice, unclosed-*: off}\nfail-on: never\nreport-language: hi\nformat: json\n");
  EXPECT_THAT(Found({article}), ElementsAre("unclosed-quotation notice"));
  EXPECT_THAT(Found({article, "--ignore", "acronym"}), ElementsAre(kWeekday, "unclosed-quotation notice"));
  EXPECT_THAT(Found({article, "--ignore", "acronym,weekday-mismatch"}), ElementsAre("unclosed-quotation notice"));
  EXPECT_THAT(Found({article, "--select", "weekday"}), ElementsAre(kWeekday)) << "the file's ignore is set aside";
  EXPECT_THAT(Found({article, "--severity", "quotation-mark=error"}), ElementsAre("unclosed-quotation error"));
  EXPECT_EQ(RunGainsay({"check", article}).status, 0);
  EXPECT_EQ(RunGainsay({"check", article, "--fail-on", "notice"}).status, 1);
  EXPECT_EQ(RunGainsay({"check", article, "--fail-on", "notice", "--exit-zero"}).status, 0);
  EXPECT_EQ(RunGainsay({"check", article, folder / "none.txt", "--exit-zero"}).status, 2);
  EXPECT_THAT(RunGainsay({"check", article}).out, StartsWith("{"));
  EXPECT_THAT(RunGainsay({"check", article, "--format", "text"}).out, Not(StartsWith("{")));
}

TEST(Config, AMistakeIsToldWithItsPlace) {
  struct Row {
    const char* label;
    const char* config;
    const char* place;
    const char* message;
  };
  const Row rows[] = {
      {"an unknown key", "fail-on: error\nignroe: [quote]\n", ":2:1:", "unknown key ignroe (did you mean ignore?)"},
      {"an unknown value", "# levels\nfail-on: eror\n", ":2:10:", "unknown value eror (did you mean error?)"},
      {"an unknown rule", "ignore:\n  - quote\n  - weekday-mismach\n", ":3:5:", "unknown rule or kind weekday-mismach (did you mean weekday-mismatch?)"},
      {"an unknown kind", "select: [wekday]\n", ":1:10:", "unknown rule or kind wekday (did you mean weekday?)"},
      {"the beginning of no id", "select: [zzz*]\n", ":1:10:", "no rule's id begins with zzz"},
      {"an unknown level", "severity:\n  quote: warn\n", ":2:10:", "unknown value warn (did you mean warning?); use error, warning, notice or off"},
      {"a level of no rule", "severity:\n  qoute: off\n", ":2:3:", "(did you mean quote?)"},
      {"no list", "ignore: {a: b}\n", ":1:9:", "ignore must be a list of texts"},
      {"no map", "severity: error\n", ":1:11:", "severity must map rules or kinds to levels"},
      {"a list for one value", "fail-on: [error]\n", ":1:10:", "fail-on must be a text"},
      {"no map at all", "- select\n", ":1:1:", "a configuration must be a map of keys"},
      {"no YAML", "select: [\n", ":2:1:", "bad YAML"},
      {"select that names nothing", "select: []\n", ":1:9:", "select names no rules; leave it out or say `select: [all]` to run all"},
      {"select without a value", "select:\n", ":1:8:", "select names no rules"},
      {"a key twice", "select: []\nselect: []\n", ":2:1:", "stands twice"},
      {"a folder that is not there", "rules: [house]\n", ":1:9:", "house: no such rules folder"},
      {"a language that is not there", "report-language: hu\n", ":1:18:", "no messages in the language hu"},
      {"a file that is not there", "extends: base.yaml\n", ":1:10:", "base.yaml: cannot read"},
      {"a circle", "extends: .gainsay.yaml\n", ":1:10:", "extends makes a circle"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.label);
    const TempFolder folder;
    const std::string article = folder.Write("a.txt", kArticle);
    const std::string file = folder.Write(".gainsay.yaml", row.config);
    for (const char* command : {"check", "lint", "config"}) {
      const ProgramRun run = RunGainsay({command, article});
      EXPECT_EQ(run.status, 2) << command;
      EXPECT_THAT(run.err, HasSubstr(file + row.place)) << command;
      EXPECT_THAT(run.err, HasSubstr(row.message)) << command;
      EXPECT_THAT(run.out, IsEmpty()) << command;
    }
  }
}

TEST(Config, MistakesOnTheCommandLine) {
  const std::pair<std::vector<std::string>, const char*> rows[] = {
      {{"--fail-on", "warn"}, "--fail-on: unknown value warn (did you mean warning?); use error, warning, notice or never"},
      {{"--severity", "quote=err"}, "--severity: unknown value err (did you mean error?)"},
      {{"--report-language", "fr"}, "--report-language: no messages in the language fr; there are en, hi"},
      {{"--select", "wekday"}, "--select: unknown rule or kind wekday (did you mean weekday?)"},
      {{"--ignore", "quote,", "--ignore", "quote"}, "--ignore: unknown rule or kind"},
      {{"--severity", "quote"}, "--severity: give RULE=LEVEL, not quote"},
      {{"--severity", "quote=eror"}, "--severity: unknown value eror (did you mean error?)"},
      {{"--jobs", "two"}, "--jobs: no number of threads: two"},
      {{"--config", "none.yaml"}, "none.yaml: cannot read"},
      {{"--config", "x.yaml", "--no-config"}, "give --config or --no-config, not both"},
  };
  for (const auto& [options, message] : rows) {
    std::vector<std::string> args = {"check", "-"};
    args.insert(args.end(), options.begin(), options.end());
    const ProgramRun run = RunGainsay(args, kArticle);
    EXPECT_EQ(run.status, 2) << message;
    EXPECT_THAT(run.err, HasSubstr(message));
  }
}

TEST(Config, SaysThatNoRuleRuns) {
  const TempFolder folder;
  const std::string article = folder.Write("a.txt", kArticle);
  folder.Write(".gainsay.yaml", "severity: {all: off}\n");
  const ProgramRun run = RunGainsay({"check", article});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.err, HasSubstr("note: no rule runs: select, ignore and severity leave none"));
  EXPECT_THAT(RunGainsay({"check", article, "--severity", "weekday=error"}).err, Not(HasSubstr("no rule runs")));
}

TEST(Config, ExtendsAnother) {
  const TempFolder folder;
  const std::string article = folder.Write("desk/a.txt", kArticle);
  folder.Write("house/base.yaml", "ignore: [weekday]\nseverity: {unclosed-quotation: error, quote: off}\nexclude: [old.txt]\n");
  folder.Write("desk/.gainsay.yaml", "extends: ../house/base.yaml\n");
  EXPECT_THAT(Found({article}), ElementsAre("unclosed-quotation error"));
  folder.Write("desk/.gainsay.yaml", "extends: ../house/base.yaml\nignore: []\nseverity: {weekday: notice}\n");
  EXPECT_THAT(Found({article}), ElementsAre("unclosed-quotation error", "weekday-mismatch notice"));
  folder.Write("house/base.yaml", "extends: ../desk/.gainsay.yaml\n");
  const ProgramRun run = RunGainsay({"check", article});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("base.yaml:1:10: extends makes a circle"));
}

TEST(Config, PathsAreRelativeToTheFile) {
  const TempFolder folder;
  std::string rule = ReadWhole(GAINSAY_SOURCE_DIR "/rules/checks/weekday/weekday-mismatch.yaml");
  rule.replace(rule.find("severity: error"), 15, "severity: notice");
  folder.Write("house/rules/checks/weekday/weekday-mismatch.yaml", rule);
  folder.Write("house/people/ours.yaml", "offices: 3\n");
  const std::string article = folder.Write("news/a.txt", kArticle);
  folder.Write(".gainsay.yaml", "rules: [house/rules]\n");
  EXPECT_THAT(Found({article}), ElementsAre(kUnclosed, "weekday-mismatch notice"));
  folder.Write(".gainsay.yaml", "references: house/people\n");
  EXPECT_THAT(RunGainsay({"check", article}).err, HasSubstr("house/people/ours.yaml:1"));
}

TEST(Config, NamesTheArchive) {
  const TempFolder folder;
  folder.Write(".gainsay.yaml", "archive: store/news.db\nroot: .\n");
  folder.Write("store/readme.txt", "x");
  const std::string article = folder.Write("news/a.txt", kArticle);
  const std::string config = folder / ".gainsay.yaml";
  EXPECT_EQ(RunGainsay({"archive", "add", "--config", config, article}).status, 0);
  EXPECT_THAT(RunGainsay({"archive", "list", "--archive", folder / "store/news.db"}).out, HasSubstr("path:news/a.txt\t"));
  EXPECT_EQ(RunGainsay({"lint", article}).status, 1);
}

TEST(Config, RulesListMarksWhatIsOff) {
  const TempFolder folder;
  const std::string config = folder.Write("c.yaml", "ignore: [weekday]\nseverity: {unclosed-quotation: notice}\n");
  const ProgramRun run = RunGainsay({"rules", "list", "--config", config});
  EXPECT_THAT(run.out, HasSubstr("weekday-mismatch\tweekday\toff\t"));
  EXPECT_THAT(run.out, HasSubstr("unclosed-quotation\tquotation-mark\tnotice\t"));
  // Their cases run all the same.
  EXPECT_EQ(RunGainsay({"rules", "test", "weekday-mismatch", "--config", config}).status, 0);
}

// The articles that are checked, by path below the folder, sorted.
std::string Read(const TempFolder& folder, const std::vector<std::string>& args) {
  std::vector<std::string> all = {"check", "--format", "json"};
  all.insert(all.end(), args.begin(), args.end());
  const ProgramRun run = RunGainsay(all);
  if (!json::accept(run.out)) return run.err;
  std::vector<std::string> paths;
  const json parsed = json::parse(run.out);
  for (const json& article : parsed["articles"]) {
    paths.push_back(std::string(article["path"]).substr(folder.path().size() + 1));
  }
  std::sort(paths.begin(), paths.end());
  std::string out;
  for (const std::string& path : paths) out += (out.empty() ? "" : " ") + path;
  return out;
}

TEST(Ignore, LeavesFilesOfFoldersOut) {
  const TempFolder folder;
  int number = 0;
  for (const char* name : {"a.txt", "b.txt", "drafts/c.txt", "news/d.txt", "news/drafts/e.txt", "news/old/f.txt"}) {
    folder.Write(name, "Hall " + std::to_string(++number) + " was opened on Monday.\n");
  }
  EXPECT_EQ(Read(folder, {folder.path()}), "a.txt b.txt drafts/c.txt news/d.txt news/drafts/e.txt news/old/f.txt");
  folder.Write(".gainsayignore", "# not ready\ndrafts/\n/b.txt\n");
  EXPECT_EQ(Read(folder, {folder.path()}), "a.txt news/d.txt news/old/f.txt");
  EXPECT_EQ(Read(folder, {folder / "news"}), "news/d.txt news/old/f.txt") << "from above the folder, too";
  EXPECT_EQ(Read(folder, {folder / "drafts"}), "drafts/c.txt") << "the folder is named";
  EXPECT_EQ(Read(folder, {folder / "b.txt"}), "b.txt") << "the file is named";
  EXPECT_EQ(Read(folder, {folder / "b.txt", folder / "a.txt", "--force-exclude"}), "a.txt");
  EXPECT_EQ(Read(folder, {folder / "drafts/c.txt", folder / "a.txt", "--force-exclude"}), "a.txt");
  EXPECT_EQ(Read(folder, {folder / "drafts", folder / "a.txt", "--force-exclude"}), "a.txt") << "a folder that is named and ignored";
  EXPECT_EQ(Read(folder, {folder / "news/drafts/", folder / "drafts/*.txt", folder / "a.txt", "--force-exclude"}), "a.txt");

  folder.Write("news/.gainsayignore", "old/\n!drafts/\n");
  EXPECT_EQ(Read(folder, {folder.path()}), "a.txt news/d.txt news/drafts/e.txt") << "the nearest file decides";
  folder.Write(".gainsay.yaml", "exclude:\n  - /a.txt\n  - news/d.txt\n");
  EXPECT_EQ(Read(folder, {folder.path()}), "news/drafts/e.txt");
  EXPECT_EQ(Read(folder, {folder.path(), "--no-config"}), "a.txt news/d.txt news/drafts/e.txt");
  EXPECT_EQ(Read(folder, {folder / "a.txt", folder / "b.txt", "--force-exclude"}), "") << "b.txt is in the ignore file";

  folder.Write(".gainsay.yaml", "exclude: ['*.txt']\n");
  const ProgramRun run = RunGainsay({"check", folder.path()});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("every article in this folder is left out"));
}

TEST(Ignore, ANameThatIsExcludedOnTheCommandLine) {
  const TempFolder folder;
  folder.Write("a.txt", "Hall 1 was opened on Monday.\n");
  folder.Write("deep/b.draft.txt", "Hall 2 was opened on Monday.\n");
  EXPECT_EQ(Read(folder, {folder.path(), "--exclude", "*.draft.txt"}), "a.txt");
  EXPECT_EQ(Read(folder, {folder.path(), "--exclude", "deep/"}), "a.txt");
}

TEST(Init, WritesAConfigurationThatHolds) {
  const TempFolder folder;
  const std::string file = folder / ".gainsay.yaml";
  EXPECT_THAT(RunGainsay({"init", folder.path()}).out, HasSubstr(file));
  const std::string text = ReadWhole(file);
  EXPECT_EQ(RunGainsay({"config", folder.path()}).status, 0);

  const ProgramRun again = RunGainsay({"init", folder.path()});
  EXPECT_EQ(again.status, 2);
  EXPECT_THAT(again.err, HasSubstr("is there already; --force replaces it"));
  folder.Write(".gainsay.yaml", "select: []\n");
  EXPECT_EQ(RunGainsay({"init", folder.path(), "--force"}).status, 0);
  EXPECT_EQ(ReadWhole(file), text);
  EXPECT_EQ(RunGainsay({"init", folder / "none"}).status, 2);

  // Every example in it holds, and every key has one.
  std::string loud = std::regex_replace(text, std::regex("\n#(?! )(?!extends|rules|references)"), "\n");
  loud = std::regex_replace(loud, std::regex("\n#  - "), "\n  - ");
  loud = std::regex_replace(loud, std::regex("\n#  (\\S)"), "\n  $1");
  folder.Write(".gainsay.yaml", loud);
  const ProgramRun config = RunGainsay({"config", folder.path(), "--format", "json"});
  EXPECT_EQ(config.status, 0) << config.err << loud;
  const json parsed = json::parse(config.out);
  for (const json& row : parsed["values"]) {
    const std::string key = row["key"];
    EXPECT_THAT(text, HasSubstr(key + ":"));
    if (key == "rules" || key == "references") continue;
    EXPECT_EQ(row["origin"], "file") << key;
  }
}

TEST(Init, TellsWhatIsInForce) {
  const TempFolder folder;
  const std::string file = folder.Write(".gainsay.yaml", "fail-on: error\nignore:\n  - weekday\nformat: html\nexclude: [drafts/]\n");
  const ProgramRun run = RunGainsay({"config", folder.path(), "--report-language", "hi"});
  EXPECT_EQ(run.status, 0);
  const auto holds = [&](const std::string& key, const std::string& value, const std::string& origin) {
    EXPECT_THAT(run.out, testing::ContainsRegex("\n" + key + " +" + value + " +" + origin + "\n"));
  };
  EXPECT_THAT(run.out, StartsWith("configuration  " + file + "\n"));
  holds("fail-on", "error", file + ":1:10");
  holds("ignore", "weekday", file + ":3:5");
  holds("format", "html", file + ":4:9");
  holds("report-language", "hi", "command line");
  holds("select", "-", "default");
  EXPECT_THAT(run.out, HasSubstr("rules run; off: weekday-mismatch\n"));

  const json all = json::parse(RunGainsay({"config", folder.path(), "--format", "json"}).out);
  EXPECT_THAT(all["files"], ElementsAre(file));
  EXPECT_THAT(all["rules_off"], ElementsAre("weekday-mismatch"));
  EXPECT_THAT(RunGainsay({"config", folder.path(), "--select", "weekday-mismatch,quotation-words", "--severity", "quote=off"}).out,
              testing::EndsWith(" rules run: weekday-mismatch\n"));
  EXPECT_THAT(RunGainsay({"config", folder.path(), "--no-config"}).out, StartsWith("configuration  none\n"));
}

TEST(Jobs, AnyNumberGivesTheSameBytes) {
  std::string lines;
  for (int i = 0; i < 12; ++i) {
    const json record = {{"id", "n" + std::to_string(i)},
                         {"published", "2025-03-04"},
                         {"text", "A fire killed " + std::to_string(i / 4 + 2) + " workers at the Chandpole godown in Bhilwara on Monday, Inspector Narendra Shekhawat said."}};
    lines += record.dump() + "\n";
  }
  const ProgramRun one = RunGainsay({"check", "-", "--format", "json", "--jobs", "1"}, lines);
  EXPECT_EQ(one.status, 1) << one.err;
  for (const char* jobs : {"2", "4", "0"}) EXPECT_EQ(RunGainsay({"check", "-", "--format", "json", "--jobs", jobs}, lines).out, one.out);
}

}  // namespace
}  // namespace gainsay
