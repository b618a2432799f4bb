// What each format owes its readers; the columns of all of them, led back to
// the words.
#include "report/formats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "base/utf8.h"
#include "ingest/xml_tree.h"
#include "report/line_index.h"
#include "report/text_view.h"
#include "unit/report/format_run.h"
#include "unit/report/sample_run.h"

namespace gainsay {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

using Checked = Run;  // a test has a Run() of its own

constexpr const char* kWords = "143 यात्री";
constexpr const char* kPath = "नई खबर/नाव: 100%.txt";

std::string Render(std::string_view format, const Run& run) { return FindReportFormat(format)->render(run, {}); }
json Parsed(std::string_view format, const Run& run) { return json::parse(Render(format, run)); }

// The byte of a line and column, counted as naively as can be.
size_t ByteAt(std::string_view source, uint32_t line, uint32_t column, ColumnUnit unit) {
  size_t at = 0;
  for (uint32_t n = 1; n < line; ++n) at = source.find('\n', at) + 1;
  for (uint32_t n = 1; n < column;) {
    const CodePoint c = DecodeAt(source, at);
    at += c.size;
    n += unit == ColumnUnit::kBytes ? c.size : unit == ColumnUnit::kUtf16 && c.value > 0xFFFF ? 2 : 1;
  }
  return at;
}

std::string Between(const Run& run, ColumnUnit unit, uint32_t line, uint32_t column, uint32_t end_line, uint32_t end_column) {
  const std::string_view source = run.articles[0].source;
  const size_t begin = ByteAt(source, line, column, unit);
  return std::string(source.substr(begin, ByteAt(source, end_line, end_column, unit) - begin));
}

std::vector<uint32_t> Numbers(const std::string& text, const char* pattern) {
  std::smatch match;
  std::vector<uint32_t> out;
  if (std::regex_search(text, match, std::regex(pattern))) {
    for (size_t i = 1; i < match.size(); ++i) out.push_back(static_cast<uint32_t>(std::stoul(match[i])));
  }
  return out;
}

TEST(FormatsTest, TheNamesAreThoseOfTheTable) {
  std::string names;
  for (const ReportFormat& format : ReportFormats()) names += (names.empty() ? "" : "|") + std::string(format.name);
  EXPECT_EQ(names, kReportFormatNames);
  EXPECT_EQ(FindReportFormat("xml"), nullptr);
}

TEST(FormatsTest, EveryFormatTakesAnyRun) {
  for (const ReportFormat& format : ReportFormats()) {
    SCOPED_TRACE(format.name);
    for (const Checked& run : {Checked(), CleanRun(), SampleRun(), HostileRun(), FormatRun()}) {
      const std::string out = format.render(run, {});
      EXPECT_EQ(FindInvalidUtf8(out), std::nullopt);
      EXPECT_THAT(out, Not(HasSubstr("\x1b")));
      EXPECT_EQ(out, format.render(run, {}));
    }
  }
}

// Names of all elements below.
void NamesOf(const XmlNode& node, std::set<std::string>& out) {
  if (!node.IsText()) out.insert(node.name);
  for (const XmlNode& child : node.children) NamesOf(child, out);
}

// What a terminal, a browser or a runner would take for an order.
TEST(FormatsTest, NothingOfStrangersIsAnOrder) {
  const Checked run = HostileRun();
  for (const ReportFormat& format : ReportFormats()) {
    SCOPED_TRACE(format.name);
    const std::string out = format.render(run, {});
    for (size_t at = 0; at < out.size();) {
      const CodePoint c = DecodeAt(out, at);
      EXPECT_TRUE((c.value >= 0x20 && c.value < 0x7F) || c.value == '\n' || c.value > 0x9F) << "at " << at;
      const bool reorders = (c.value >= 0x202A && c.value <= 0x202E) || (c.value >= 0x2066 && c.value <= 0x2069);
      EXPECT_FALSE(reorders) << "at " << at;
      at += c.size;
    }
  }
  for (const char* markup : {"html", "github-summary"}) {
    SCOPED_TRACE(markup);
    EXPECT_THAT(Render(markup, run), AllOf(Not(HasSubstr("<script>alert")), Not(HasSubstr("<img")), Not(HasSubstr("<i>id")), Not(HasSubstr("\" onclick"))));
  }
  for (const char* xml : {"junit", "checkstyle"}) {
    SCOPED_TRACE(xml);
    const XmlDocument read = ParseXml(Render(xml, run));
    EXPECT_FALSE(read.fault.has_value()) << read.fault->ToString();
    std::set<std::string> names;
    NamesOf(read.root, names);
    EXPECT_THAT(names, testing::IsSubsetOf({"testsuites", "testsuite", "testcase", "failure", "system-out", "skipped", "error", "checkstyle", "file"}));
  }
  // A line of the runner's own form is ours: its end is one of these.
  const std::string github = Render("github", run);
  for (size_t at = github.starts_with("::") ? 0 : github.find("\n::"); at != std::string::npos; at = github.find("\n::", at + 1)) {
    const std::string_view order = std::string_view(github).substr(at + (github[at] == '\n' ? 3 : 2));
    EXPECT_TRUE(order.starts_with("error ") || order.starts_with("warning ") || order.starts_with("notice ") || order.starts_with("error::") ||
                order.starts_with("notice::") || order.starts_with("warning::")) << order.substr(0, 40);
  }
}

std::string FirstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

TEST(FormatsTest, ColumnsLeadBackToTheWords) {
  const Checked run = FormatRun();
  const auto concise = Numbers(Render("concise", run), R"(txt:(\d+):(\d+): )");
  ASSERT_EQ(concise.size(), 2U);
  EXPECT_THAT(run.articles[0].source.substr(ByteAt(run.articles[0].source, concise[0], concise[1], ColumnUnit::kCodePoints)), StartsWith(kWords));

  const json region = Parsed("sarif", run)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(Between(run, ColumnUnit::kUtf16, region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]), kWords);
  EXPECT_EQ(region["snippet"]["text"], kWords);

  const auto github = Numbers(Render("github", run), "line=(\\d+),endLine=(\\d+),col=(\\d+),endColumn=(\\d+)");
  ASSERT_EQ(github.size(), 4U);
  EXPECT_EQ(Between(run, ColumnUnit::kUtf16, github[0], github[2], github[1], github[3]), kWords);

  const json range = Parsed("rdjson", run)["diagnostics"][0]["location"]["range"];
  EXPECT_EQ(Between(run, ColumnUnit::kBytes, range["start"]["line"], range["start"]["column"], range["end"]["line"], range["end"]["column"]), kWords);

  const auto checkstyle = Numbers(Render("checkstyle", run), "line=\"(\\d+)\" column=\"(\\d+)\"");
  ASSERT_EQ(checkstyle.size(), 2U);
  EXPECT_THAT(run.articles[0].source.substr(ByteAt(run.articles[0].source, checkstyle[0], checkstyle[1], ColumnUnit::kCodePoints)), StartsWith(kWords));

  const json line = json::parse(FirstLine(Render("jsonl", run)))["evidence"][1];
  EXPECT_THAT(run.articles[0].source.substr(ByteAt(run.articles[0].source, line["line"], line["column"], ColumnUnit::kCodePoints)), StartsWith(kWords));

  // Three units, three columns: the test would not tell them apart otherwise.
  EXPECT_NE(region["startColumn"], range["start"]["column"]);
  EXPECT_NE(static_cast<uint32_t>(region["startColumn"]), checkstyle[1]);
}

TEST(FormatsTest, SelectorsLeadBackToTheWords) {
  const Checked run = FormatRun();
  const json page = Parsed("w3c", run);
  ASSERT_EQ(page["items"].size(), 2U);  // the repeated place counts once, the archived copy not at all
  for (const json& item : page["items"]) {
    EXPECT_NE(item["target"]["source"], "https://news.example/ferry");
    EXPECT_THAT(item["body"].dump(), HasSubstr("\"source\":\"https://news.example/ferry\""));
    const std::string& text = run.articles[0].text;
    const json& quote = item["target"]["selector"][0];
    const json& position = item["target"]["selector"][1];
    const std::string exact = quote["exact"], prefix = quote["prefix"], suffix = quote["suffix"];
    const size_t at = text.find(prefix + exact + suffix);
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(CountCodePoints(text.substr(0, at + prefix.size())), position["start"]);
    EXPECT_EQ(CountCodePoints(text.substr(0, at + prefix.size() + exact.size())), position["end"]);
    EXPECT_LE(CountCodePoints(prefix), 32U);
    EXPECT_EQ(item["body"][0]["value"], run.findings[0].message);
  }
  EXPECT_EQ(page["items"][0]["target"]["selector"][0]["exact"], kWords);
  EXPECT_EQ(page["items"][0]["target"]["source"], "%E0%A4%A8%E0%A4%88%20%E0%A4%96%E0%A4%AC%E0%A4%B0/%E0%A4%A8%E0%A4%BE%E0%A4%B5%3A%20100%25.txt");
}

TEST(FormatsTest, SarifShowsNewCopyAndLinksTheRest) {
  const json run = Parsed("sarif", FormatRun())["runs"][0];
  EXPECT_EQ(run["columnKind"], "utf16CodeUnits");
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "bad%20file.json");
  const json& result = run["results"][0];
  EXPECT_EQ(result["partialFingerprints"]["gainsay/v1"], "00112233aabbccdd");
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["locations"].size(), 1U);
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uriBaseId"], "%SRCROOT%");
  ASSERT_EQ(result["relatedLocations"].size(), 2U);
  const json& old = result["relatedLocations"][0];
  EXPECT_EQ(old["id"], 1);
  EXPECT_EQ(old["physicalLocation"]["artifactLocation"]["uri"], "file:///srv/old/ferry.txt");
  EXPECT_FALSE(old["physicalLocation"]["artifactLocation"].contains("uriBaseId"));
  const std::string text = result["message"]["text"];
  EXPECT_THAT(text, StartsWith("“143” \\[here\\], {{0}}: 100% ::error::134\n134: ["));
  EXPECT_THAT(text, HasSubstr("](1)"));
  EXPECT_THAT(text, HasSubstr("](2)"));
  // Every index leads to what it names.
  for (const json& location : {result["locations"][0], old}) {
    const json& artifact = location["physicalLocation"]["artifactLocation"];
    EXPECT_EQ(run["artifacts"][static_cast<size_t>(artifact["index"])]["location"]["uri"], artifact["uri"]);
  }
  EXPECT_EQ(run["tool"]["driver"]["rules"][static_cast<size_t>(result["ruleIndex"])]["id"], result["ruleId"]);
  EXPECT_EQ(run["tool"]["driver"]["rules"][0]["help"]["text"], "One figure has two values.\n\nOne is wrong.\n\n143, then 134");
}

TEST(FormatsTest, GithubEscapesWhatTheRunnerReads) {
  const std::string out = Render("github", FormatRun());
  EXPECT_THAT(out, StartsWith("::error file=bad file.json,line=3,title=skipped-input::no text, only 100%25\n::error file=नई खबर/नाव%3A 100%25.txt,line=2,"));
  EXPECT_THAT(out, HasSubstr(",title=figure-mismatch::“143” [here], {0}: 100%25 ::error::134%0A134: /srv/old/ferry.txt:2:12 (archived"));
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 2);
}

TEST(FormatsTest, GithubTellsOfWhatItDoesNotShow) {
  Checked run = FormatRun();
  run.findings.clear();
  AddFindings(run, Severity::kNotice, 12);
  AddFindings(run, Severity::kWarning, 3);
  AddFindings(run, Severity::kError, 11);
  const std::string out = Render("github", run);
  const auto count = [&](const char* start) {
    size_t n = 0;
    for (size_t at = 0; (at = out.find(start, at)) != std::string::npos; ++at) ++n;
    return n;
  };
  EXPECT_THAT(out, StartsWith("::error "));
  EXPECT_EQ(count("::error "), 10U);
  EXPECT_EQ(count("::warning "), 3U);
  EXPECT_EQ(count("::notice "), 10U);  // nine and ours
  EXPECT_EQ(count("\n- "), 5U);
  EXPECT_THAT(out, HasSubstr("::notice title=gainsay::5 of 27 findings and errors"));
  EXPECT_LT(out.find("::error "), out.find("::warning "));
  EXPECT_LT(out.find("::warning "), out.find("::notice "));
  // No line of the log is a command that we did not mean.
  EXPECT_THAT(out.substr(out.find("\n- ")), Not(HasSubstr("##[")));
}

TEST(FormatsTest, GithubSummaryStaysWithinItsSize) {
  Checked run = FormatRun();
  AddFindings(run, Severity::kWarning, 40000);
  const std::string out = Render("github-summary", run);
  EXPECT_LT(out.size(), 1U << 20);
  EXPECT_THAT(out, StartsWith("### gainsay: 1 error, 40000 warnings, 0 notices in 2 articles\n\n| | Where | Finding |\n|---|---|---|\n| error | "));
  EXPECT_THAT(out, HasSubstr("“143” \\[here\\], {0}: 100% ::error::134"));
  EXPECT_THAT(out, HasSubstr(" more findings did not fit here.\n"));
}

TEST(FormatsTest, GitlabGivesEachEntryItsFingerprint) {
  Checked run = FormatRun();
  AddFindings(run, Severity::kNotice, 3);  // one fingerprint
  run.findings[0].sides[0].evidence.push_back({{2}, {0, 7}, "134"});  // a second new article
  const json entries = Parsed("gitlab", run);
  std::set<std::string> fingerprints;
  std::vector<std::string> paths;
  for (const json& entry : entries) {
    fingerprints.insert(entry["fingerprint"]);
    paths.push_back(entry["location"]["path"]);
  }
  EXPECT_EQ(fingerprints.size(), entries.size());
  EXPECT_THAT(paths, ElementsAre("clean,copy.txt", kPath, kPath, kPath, kPath));  // no archived one
  EXPECT_EQ(entries[1]["location"]["lines"]["begin"], 2);
  EXPECT_EQ(entries[1]["severity"], "critical");
}

TEST(FormatsTest, JunitCountsWhatFails) {
  Checked run = FormatRun();
  AddFindings(run, Severity::kNotice, 2);
  const std::string out = Render("junit", run);
  EXPECT_THAT(out, HasSubstr("<testsuites name=\"gainsay\" tests=\"5\" failures=\"1\" errors=\"1\">"));
  EXPECT_THAT(out, HasSubstr("<testcase name=\"figure-mismatch 00112233aabbccdd\" classname=\"नई खबर/नाव: 100%.txt\" file=\"नई खबर/नाव: 100%.txt\" line=\"2\">"));
  EXPECT_THAT(out, HasSubstr("<testcase name=\"gainsay\" classname=\"clean,copy.txt\" file=\"clean,copy.txt\"/>"));
  EXPECT_THAT(out, HasSubstr("<error message=\"no text, only 100%\" type=\"skipped\"/>"));
}

TEST(FormatsTest, ARecordOfJsonLinesHasNoLineOfItsFile) {
  Checked run = FormatRun();
  run.articles[0].format = Format::kJsonLines;
  const json location = Parsed("sarif", run)["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
  EXPECT_TRUE(location.contains("artifactLocation"));
  EXPECT_FALSE(location.contains("region"));
  EXPECT_THAT(Render("github", run), HasSubstr("100%25.txt,title=figure-mismatch::"));
  EXPECT_FALSE(Parsed("rdjson", run)["diagnostics"][0]["location"].contains("range"));
  EXPECT_EQ(Parsed("gitlab", run)[0]["location"]["lines"]["begin"], 1);
}

TEST(FormatsTest, JsonLinesStandAlone) {
  const Checked run = SampleRun();
  std::istringstream lines(Render("jsonl", run));
  std::vector<std::string> rules;
  for (std::string line; std::getline(lines, line);) {
    const json finding = json::parse(line);
    if (finding.contains("skipped")) continue;
    rules.push_back(finding["rule"]);
    EXPECT_EQ(finding["articles"].size(), 2U);
    EXPECT_EQ(finding["articles"][0]["path"], "story/ferry-en.txt");
  }
  EXPECT_THAT(rules, ElementsAre("office-holder", "amount"));
  EXPECT_EQ(Render("jsonl", CleanRun()), "");
  const std::string skipped = Render("jsonl", FormatRun());
  EXPECT_THAT(skipped, HasSubstr("\n{\"skipped\":{\"path\":\"bad file.json\",\"line\":3,\"message\":"));
  EXPECT_EQ(Render("concise", CleanRun()), "");
}

}  // namespace
}  // namespace gainsay
