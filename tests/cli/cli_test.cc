// The command line: usage errors, exit statuses, files and streams. What is
// found in articles is the business of the rules' cases and of sample_test.

#include <nlohmann/json.hpp>

#include "cli/run_program.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr char kSunday[] = "NEW TOWN, May 11, 2025 - The bridge was opened on Sunday, 10 May 2025.\n";
constexpr char kSaturday[] = "NEW TOWN, May 11, 2025 - The bridge was opened on Saturday, 10 May 2025.\n";

TEST(Usage, HelpListsEveryCommand) {
  const ProgramRun run = RunGainsay({"help"});
  EXPECT_EQ(run.status, 0);
  for (const char* name : {"check", "extract", "compare", "rules", "version", "help"}) {
    EXPECT_THAT(run.out, HasSubstr(std::string("\n  ") + name));
  }
  EXPECT_THAT(run.err, IsEmpty());
}

TEST(Usage, HelpOfACommandListsItsOptions) {
  const ProgramRun run = RunGainsay({"help", "check"});
  EXPECT_EQ(run.status, 0);
  for (const char* option : {"--format", "--output", "--report", "--report-language", "--rules", "--fail-on", "--color", "--quiet"}) {
    EXPECT_THAT(run.out, HasSubstr(option));
  }
  EXPECT_EQ(RunGainsay({"check", "--help"}).out, run.out);
}

TEST(Usage, Version) {
  const ProgramRun run = RunGainsay({"version"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "gainsay " GAINSAY_EXPECTED_VERSION "\n");
}

TEST(Check, PrintsTheClaimGraph) {
  const TempFolder folder;
  const ProgramRun run = RunGainsay({"check", "--format", "dot", folder.Write("a.txt", kSunday), folder.Write("b.txt", kSaturday)});
  EXPECT_THAT(run.out, HasSubstr("graph claims {\n"));
  EXPECT_THAT(run.out, HasSubstr("shape=note, class=\"article\""));
  EXPECT_THAT(run.out, HasSubstr(" -- "));
}

struct UsageRow {
  const char* label;
  std::vector<std::string> args;
  const char* message;  // part of standard error
};

TEST(Usage, ErrorsNameTheProblemAndSuggest) {
  const UsageRow rows[] = {
      {"no command", {}, "Usage: gainsay COMMAND"},
      {"unknown command", {"chekc"}, "unknown command chekc (did you mean check?)"},
      {"far from any command", {"frobnicate"}, "unknown command frobnicate\n"},
      {"unknown option", {"check", "--fromat", "json", "x.txt"}, "unknown option --fromat (did you mean --format?)"},
      {"option of others", {"check", "--archive", "news.db", "x.txt"}, "unknown option --archive; `gainsay lint`, `gainsay archive`"},
      {"abbreviated option", {"check", "--form", "json", "x.txt"}, "unknown option --form"},
      {"unknown value", {"check", "--format", "jsno", "x.txt"}, "unknown value jsno (did you mean json?); use text, concise, json, jsonl, sarif, github,"},
      {"missing value", {"check", "x.txt", "--format"}, "--format"},
      {"option given twice", {"check", "--format", "json", "--format", "text", "x.txt"}, "--format is given twice"},
      {"no articles", {"check"}, "no articles given"},
      {"unknown level", {"check", "--fail-on", "eror", "x.txt"}, "(did you mean error?)"},
      {"unknown report language", {"check", "--report-language", "hu", "x.txt"}, "no messages in the language hu (did you mean hi?); there are en, hi"},
      {"unknown report language of rules", {"rules", "list", "--report-language", "mr"}, "no messages in the language mr"},
      {"unknown value kind", {"compare", "nmae", "a", "b"}, "unknown kind of value nmae (did you mean name?)"},
      {"one value to compare", {"compare", "name", "a"}, "give two values"},
      {"unknown rules action", {"rules", "lsit"}, "unknown action lsit (did you mean list?)"},
      {"unknown rule", {"rules", "show", "weekday-mismach"}, "(did you mean weekday-mismatch?)"},
      {"help on nothing", {"help", "chek"}, "unknown command chek (did you mean check?)"},
  };
  for (const UsageRow& row : rows) {
    SCOPED_TRACE(row.label);
    const ProgramRun run = RunGainsay(row.args);
    EXPECT_EQ(run.status, 2);
    EXPECT_THAT(run.err, HasSubstr(row.message));
    EXPECT_THAT(run.out, IsEmpty());
  }
}

TEST(Check, StatusFollowsTheFailingLevel) {
  const TempFolder folder;
  const std::string wrong = folder.Write("wrong.txt", kSunday);
  const std::string right = folder.Write("right.txt", kSaturday);
  EXPECT_EQ(RunGainsay({"check", right}).status, 0);
  EXPECT_EQ(RunGainsay({"check", wrong}).status, 1);
  EXPECT_EQ(RunGainsay({"check", wrong, "--fail-on", "error"}).status, 1);
  EXPECT_EQ(RunGainsay({"check", wrong, "--fail-on", "never"}).status, 0);
}

TEST(Check, FindingsGoToStandardOutputAlone) {
  const TempFolder folder;
  const ProgramRun run = RunGainsay({"check", folder.Write("wrong.txt", kSunday)});
  EXPECT_THAT(run.out, HasSubstr("wrong.txt"));
  EXPECT_THAT(run.out, HasSubstr("Sunday"));
  EXPECT_THAT(run.out, Not(HasSubstr("\x1b[")));
  EXPECT_THAT(run.err, IsEmpty());
}

TEST(Check, MessagesInTheLanguageOfTheReport) {
  const TempFolder folder;
  const std::string article = folder.Write("a.txt", kSunday);
  for (const char* format : {"text", "json", "html"}) {
    SCOPED_TRACE(format);
    const ProgramRun hindi = RunGainsay({"check", "--format", format, "--report-language", "hi", article});
    EXPECT_EQ(hindi.status, 1);
    EXPECT_THAT(hindi.out, HasSubstr("“Sunday, 10 May 2025”: 10 May 2025 को Saturday है, Sunday नहीं"));
    EXPECT_EQ(RunGainsay({"check", "--format", format, "--report-language", "en", article}).out, RunGainsay({"check", "--format", format, article}).out);
  }
  EXPECT_THAT(RunGainsay({"rules", "show", "weekday-mismatch", "--report-language", "hi"}).out, Not(HasSubstr("message   en")));
}

// A finding keeps its fingerprint, and names what it is about in the report's words.
TEST(Check, TheLanguageOfTheReportChangesWordsAlone) {
  const TempFolder folder;
  const std::string one = folder.Write("a.txt", "NEW TOWN, May 11, 2025 - Cyclone Tara crossed the coast near Kakinada on Saturday. Relief commissioner Nagesh Varma said 67,000 people had been evacuated.\n");
  const std::string two = folder.Write("b.txt", "NEW TOWN, May 11, 2025 - Relief commissioner Nagesh Varma said 76,000 people had been evacuated before cyclone Tara crossed the coast near Kakinada on Saturday.\n");
  const auto finding = [&](const char* language) {
    return nlohmann::json::parse(RunGainsay({"check", "--format", "json", "--report-language", language, one, two}).out).at("findings").at(0);
  };
  const nlohmann::json english = finding("en");
  nlohmann::json hindi = finding("hi");
  EXPECT_THAT(english.at("message"), HasSubstr("different figures for evacuated: “67,000” and “76,000”"));
  EXPECT_THAT(std::string(hindi.at("message")), HasSubstr("“67,000” और “76,000”"));
  EXPECT_THAT(std::string(hindi.at("message")), Not(HasSubstr("evacuated")));
  hindi["message"] = english.at("message");
  // Why it is one fact, and why not, is said in the report's words, too.
  EXPECT_EQ(english.at("reasons"), nlohmann::json({"67,000 and 76,000 have two digits swapped"}));
  EXPECT_THAT(std::string(hindi.at("reasons").at(0)), HasSubstr("67,000 और 76,000"));
  hindi["reasons"] = english.at("reasons");
  ASSERT_EQ(hindi.at("points").size(), english.at("points").size());
  for (size_t i = 0; i < english.at("points").size(); ++i) {
    EXPECT_NE(hindi["points"][i]["name"], english["points"][i]["name"]);
    hindi["points"][i]["name"] = english["points"][i]["name"];
  }
  EXPECT_EQ(hindi, english);
}

TEST(Check, ColorsOnDemand) {
  const TempFolder folder;
  const std::string wrong = folder.Write("wrong.txt", kSunday);
  EXPECT_THAT(RunGainsay({"check", wrong, "--color", "always"}).out, HasSubstr("\x1b["));
  EXPECT_THAT(RunGainsay({"check", wrong, "--color", "never"}).out, Not(HasSubstr("\x1b[")));
}

TEST(Check, ReadsStandardInput) {
  const ProgramRun run = RunGainsay({"check", "-", "--format", "json"}, kSunday);
  EXPECT_EQ(run.status, 1);
  const nlohmann::json json = nlohmann::json::parse(run.out);
  ASSERT_EQ(json["articles"].size(), 1u);
  EXPECT_EQ(json["articles"][0]["path"], "-");
  EXPECT_EQ(json["findings"][0]["rule"], "weekday-mismatch");
}

TEST(Check, UnreadableInputIsNamedAndTheRestIsChecked) {
  const TempFolder folder;
  const std::string wrong = folder.Write("wrong.txt", kSunday);
  const std::string missing = folder / "missing.txt";
  const ProgramRun run = RunGainsay({"check", missing, wrong, "--format", "json"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr(missing));
  const nlohmann::json json = nlohmann::json::parse(run.out);
  EXPECT_EQ(json["findings"].size(), 1u);
  ASSERT_EQ(json["skipped"].size(), 1u);
  EXPECT_THAT(json["skipped"].dump(), HasSubstr("missing.txt"));
  // An error outranks findings, whatever the failing level.
  EXPECT_EQ(RunGainsay({"check", missing, wrong, "--fail-on", "never"}).status, 2);
}

TEST(Check, FoldersAreSearchedForArticles) {
  const TempFolder folder;
  folder.Write("deep/down/wrong.txt", kSunday);
  folder.Write("logo.png", std::string("\x89PNG\x00\x01", 6));
  folder.Write(".hidden/right.txt", kSaturday);
  const ProgramRun run = RunGainsay({"check", folder.path(), "--format", "json"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, IsEmpty());
  EXPECT_EQ(nlohmann::json::parse(run.out)["articles"].size(), 1u);
}

TEST(Check, AFolderWithoutArticlesIsAnError) {
  const TempFolder folder;
  folder.Write("logo.png", "x");
  const ProgramRun run = RunGainsay({"check", folder.path()});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("no articles in this folder"));
}

TEST(Check, AJsonFileThatIsNoArticleIsNamed) {
  const TempFolder folder;
  const std::string wrong = folder.Write("wrong.txt", kSunday);
  folder.Write("settings.json", "{\"port\": 8080}");
  const ProgramRun run = RunGainsay({"check", folder.path()});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("settings.json"));
  EXPECT_THAT(run.out, HasSubstr("wrong.txt"));
}

TEST(Check, TheOrderOfTheArgumentsIsNothing) {
  const TempFolder folder;
  const std::string a = folder.Write("a.txt", kSunday);
  const std::string b = folder.Write("b.txt", kSaturday);
  const ProgramRun run = RunGainsay({"check", a, b, "--format", "json"});
  EXPECT_EQ(RunGainsay({"check", b, a, "--format", "json"}).out, run.out);
  EXPECT_EQ(RunGainsay({"check", b, a, b, "--format", "json"}).out, run.out);
}

TEST(Check, OutputGoesToAFileWholeOrNotAtAll) {
  const TempFolder folder;
  const std::string wrong = folder.Write("wrong.txt", kSunday);
  const std::string file = folder.Write("out.json", "old");
  const ProgramRun run = RunGainsay({"check", wrong, "--format", "json", "--output", file});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_EQ(nlohmann::json::parse(ReadWhole(file))["findings"].size(), 1u);
  const ProgramRun nowhere = RunGainsay({"check", wrong, "--output", folder / "no/such/out.txt"});
  EXPECT_EQ(nowhere.status, 2);
  EXPECT_THAT(nowhere.err, HasSubstr("no/such/out.txt: cannot write"));
}

TEST(Check, ReportPage) {
  const TempFolder folder;
  const std::string wrong = folder.Write("wrong.txt", kSunday);
  const std::string page = folder / "report.html";
  EXPECT_EQ(RunGainsay({"check", wrong, "--report", page, "--quiet"}).out, "");
  EXPECT_THAT(ReadWhole(page), HasSubstr("<!"));
  EXPECT_THAT(ReadWhole(page), HasSubstr("Sunday"));
}

TEST(Streams, ClosedStandardOutputIsAnError) {
  const ProgramRun run = RunGainsay({"check", "-"}, kSunday, Stdout::kClosed);
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("cannot write to standard output"));
}

TEST(Streams, AReaderThatLeftEndsTheRunQuietly) {
  const ProgramRun run = RunGainsay({"rules", "list"}, "", Stdout::kBrokenPipe);
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, IsEmpty());
}

TEST(Hostile, AnyBytesGiveAnAnswer) {
  std::string noise;
  uint32_t state = 12345;
  for (int i = 0; i < 20000; ++i) {
    state = state * 1664525 + 1013904223;
    noise += static_cast<char>(state >> 24);
  }
  const std::pair<const char*, std::string> rows[] = {
      {"empty", ""},
      {"one byte", std::string(1, '\0')},
      {"noise", noise},
      {"open markup", "<html><body><p>" + std::string(5000, '<')},
      {"one long line", std::string(200000, 'a')},
      {"open JSON", "{\"text\": \"" + std::string(1000, '[')},
      {"nested JSON", std::string(100000, '[')},
  };
  for (const auto& [label, bytes] : rows) {
    SCOPED_TRACE(label);
    const ProgramRun run = RunGainsay({"check", "-", "--format", "json"}, bytes);
    EXPECT_THAT(run.status, testing::AnyOf(0, 1, 2));
    EXPECT_TRUE(nlohmann::json::accept(run.out)) << run.out.substr(0, 200);
    EXPECT_THAT(run.err, Not(HasSubstr("Sanitizer")));
  }
}

TEST(Extract, MentionsAndClaimsAreJsonLines) {
  for (const char* level : {"mentions", "claims"}) {
    const ProgramRun run = RunGainsay({"extract", "-", "--level", level, "--format", "jsonl"}, kSaturday);
    EXPECT_EQ(run.status, 0) << level;
    ASSERT_FALSE(run.out.empty()) << level;
    for (size_t at = 0; at < run.out.size();) {
      const size_t end = run.out.find('\n', at);
      ASSERT_NE(end, std::string::npos);
      EXPECT_TRUE(nlohmann::json::accept(run.out.substr(at, end - at)));
      at = end + 1;
    }
  }
  EXPECT_THAT(RunGainsay({"extract", "-", "--level", "mentions"}, kSaturday).out, HasSubstr("2025-05-10"));
}

TEST(Extract, WritesNoBidirectionalOverride) {
  const std::string text = "Inspector Asha \u202eVerma\u202c said on Tuesday that \u2066nine\u2069 men came, \"all of \u202dthem\u202c at five\".";
  for (const char* level : {"mentions", "claims"}) {
    SCOPED_TRACE(level);
    const std::string out = RunGainsay({"extract", "-", "--level", level}, text).out;
    EXPECT_THAT(out, HasSubstr("\\u202"));
    for (const char* raw : {"\u202d", "\u202e", "\u2066"}) EXPECT_THAT(out, Not(HasSubstr(raw)));
  }
}

struct CompareRow {
  const char* kind;
  const char* a;
  const char* b;
  const char* match;
  int status;
};

TEST(Compare, SaysWhetherAndWhy) {
  const CompareRow rows[] = {
      {"name", "Meera Deshpande", "MEERA DESHPANDE", "same", 0},
      {"name", "Meera Deshpande", "मीरा देशपांडे", "variant", 0},
      {"name", "Meera Deshpande", "Arvind Nambiar", "different", 1},
      {"date", "10 May 2025", "May 10, 2025", "same", 0},
      {"date", "10 May 2025", "१० मई २०२५", "same", 0},
      {"date", "10 May 2025", "11 May 2025", "different", 1},
      {"date", "May 2025", "10 May 2025", "variant", 0},
      {"number", "26 people", "twenty-six people", "same", 0},
      {"number", "5 lakh", "500,000", "same", 0},
      {"number", "7,317 votes", "7,371 votes", "different", 1},
      {"number", "at least 12", "14", "variant", 0},
  };
  for (const CompareRow& row : rows) {
    SCOPED_TRACE(std::string(row.a) + " / " + row.b);
    const ProgramRun run = RunGainsay({"compare", row.kind, row.a, row.b});
    EXPECT_EQ(run.status, row.status) << run.err;
    EXPECT_EQ(run.out.substr(0, run.out.find('\t')), row.match) << run.out;
    EXPECT_GT(run.out.size(), std::string(row.match).size() + 2);
    // The other way round: the same answer.
    EXPECT_EQ(RunGainsay({"compare", row.kind, row.b, row.a}).status, row.status);
  }
}

TEST(Compare, ValuesThatAreNone) {
  EXPECT_EQ(RunGainsay({"compare", "date", "soon", "10 May 2025"}).status, 2);
  EXPECT_THAT(RunGainsay({"compare", "number", "26", "none"}).err, HasSubstr("no number in \"none\""));
}

TEST(Compare, ColumnsOfAFile) {
  const ProgramRun run = RunGainsay({"compare", "name", "--tsv", "-"}, "Meera Deshpande\tमीरा देशपांडे\nA Rao\tB Sen\r\n");
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, testing::MatchesRegex("variant\t[^\n]*\ndifferent\t[^\n]*\n"));
  const ProgramRun broken = RunGainsay({"compare", "name", "--tsv", "-"}, "A Rao\n");
  EXPECT_EQ(broken.status, 2);
  EXPECT_THAT(broken.err, HasSubstr("-:1: no tab"));
}

TEST(Rules, ListAndShow) {
  EXPECT_THAT(RunGainsay({"rules", "list"}).out, HasSubstr("weekday-mismatch\tweekday\terror\t"));
  const ProgramRun run = RunGainsay({"rules", "show", "weekday-mismatch"});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, HasSubstr("checks/weekday/weekday-mismatch.yaml"));
}

TEST(Rules, ListAndShowAsJson) {
  const ProgramRun list = RunGainsay({"rules", "list", "--format", "json"});
  ASSERT_EQ(list.status, 0);
  const nlohmann::json rules = nlohmann::json::parse(list.out);
  ASSERT_TRUE(rules.is_array() && !rules.empty());
  for (const nlohmann::json& rule : rules) {
    for (const char* key : {"id", "kind", "severity", "what", "why"}) EXPECT_FALSE(rule.value(key, "").empty()) << rule["id"];
  }
  const nlohmann::json one = nlohmann::json::parse(RunGainsay({"rules", "show", rules[0]["id"], "--format", "json"}).out);
  EXPECT_EQ(one, rules[0]);
  EXPECT_EQ(RunGainsay({"rules", "validate", "--format", "json"}).status, 2);
}

TEST(Rules, ABrokenRuleNamesFileLineAndText) {
  const TempFolder folder;
  folder.Write("checks/weekday/odd.yaml", "id: odd\nkind: weekday\nseverty: error\n");
  const ProgramRun run = RunGainsay({"rules", "validate", "--rules", folder.path()});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("odd.yaml:3"));
  EXPECT_THAT(run.err, HasSubstr("(did you mean severity?)"));
  EXPECT_EQ(RunGainsay({"check", "-", "--rules", folder.path()}, kSunday).status, 2);
}

TEST(Rules, AFolderLaidOverChangesARule) {
  const TempFolder folder;
  std::string rule = ReadWhole(GAINSAY_SOURCE_DIR "/rules/checks/weekday/weekday-mismatch.yaml");
  const size_t at = rule.find("severity: error");
  ASSERT_NE(at, std::string::npos);
  rule.replace(at, 15, "severity: notice");
  folder.Write("checks/weekday/weekday-mismatch.yaml", rule);
  EXPECT_EQ(RunGainsay({"check", "-"}, kSunday).status, 1);
  EXPECT_EQ(RunGainsay({"check", "-", "--rules", folder.path()}, kSunday).status, 0);
}

TEST(Rules, TheShippedRulesAreValid) {
  const ProgramRun run = RunGainsay({"rules", "validate"});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, HasSubstr("rules are valid"));
  // Every rule has its cases in every language of its message.
  EXPECT_THAT(run.err, Not(HasSubstr(" cases")));
}

TEST(Rules, ARuleWithoutCasesIsListed) {
  const TempFolder folder;
  std::string rule = ReadWhole(GAINSAY_SOURCE_DIR "/rules/checks/weekday/weekday-mismatch.yaml");
  rule.replace(rule.find("id: weekday-mismatch"), 20, "id: bare");
  folder.Write("checks/weekday/bare.yaml", rule);
  const ProgramRun run = RunGainsay({"rules", "validate", "--rules", folder.path()});
  EXPECT_THAT(run.err, HasSubstr("bare.yaml: note: hi: 0 of 3 conflict cases"));
  EXPECT_THAT(run.err, HasSubstr("bare.yaml: note: en: 0 of 3 cases without a finding"));
}

}  // namespace
}  // namespace gainsay
