// Suppressions, decisions and baselines as a desk uses them.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include <nlohmann/json.hpp>

#include "cli/run_program.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr char kFirst[] =
    "---\ntitle: Fire in the Chandpole godown\ndate: 2025-03-04\n---\n"
    "A fire gutted the old godown at Chandpole in Bhilwara on Monday night, Inspector Narendra Shekhawat said.\n\n"
    "The loss is put at Rs 84 lakh.\n\nSix tenders fought the flames.\n";
constexpr char kSecond[] =
    "---\ntitle: Godown burns down\ndate: 2025-03-04\n---\n"
    "The old godown at Chandpole in Bhilwara burnt down in a fire on Monday night, Inspector Narendra Shekhawat said.\n\n"
    "%The loss is put at Rs 74 lakh.\n\nNobody was hurt in the fire.\n";

std::string Second(const std::string& comment = {}) {
  std::string out = kSecond;
  return out.replace(out.find('%'), 1, comment);
}

class Desk : public testing::Test {
 protected:
  Desk() {
    folder_.Write("copy/a.md", kFirst);
    folder_.Write("copy/b.md", Second());
  }
  ProgramRun Check(std::vector<std::string> more = {}) const {
    std::vector<std::string> args = {"check", folder_ / "copy"};
    args.insert(args.end(), more.begin(), more.end());
    return RunGainsay(args);
  }
  json CheckJson(std::vector<std::string> more = {}) const {
    more.insert(more.end(), {"--format", "json"});
    return json::parse(Check(more).out);
  }
  std::string Fingerprint() const { return CheckJson()["findings"].at(0)["fingerprint"]; }

  TempFolder folder_;
  std::string decisions_ = folder_ / "decisions.yaml";
};

TEST_F(Desk, FindsTheSlip) {
  const ProgramRun run = Check();
  EXPECT_EQ(run.status, 1) << run.out << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("84 lakh"), HasSubstr("fingerprint: " + Fingerprint())));
}

TEST_F(Desk, DismissesAFinding) {
  const std::string fingerprint = Fingerprint();
  const std::string report = folder_.Write("run.json", CheckJson().dump());
  const ProgramRun decide = RunGainsay({"decide", fingerprint.substr(0, 8), "dismiss", "--reason", "two assessors", "--by", "desk", "--today",
                                        "2025-03-05", "--decisions", decisions_, "--from", report});
  ASSERT_EQ(decide.status, 0) << decide.err;
  EXPECT_THAT(decide.out, HasSubstr(fingerprint + " dismissed"));
  const std::string file = ReadWhole(decisions_);
  EXPECT_THAT(file, AllOf(HasSubstr("decision: dismiss"), HasSubstr("rule: "), HasSubstr("84 lakh"), HasSubstr("date: 2025-03-05"), HasSubstr("two assessors")));

  const ProgramRun run = Check({"--decisions", decisions_});
  EXPECT_EQ(run.status, 0) << run.out;
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(run.out, AllOf(HasSubstr("nothing found"), HasSubstr("1 dismissed"), Not(HasSubstr("84 lakh"))));
  const json told = CheckJson({"--decisions", decisions_});
  EXPECT_TRUE(told["findings"].empty());
  ASSERT_EQ(told["hidden"].size(), 1u);
  EXPECT_EQ(told["hidden"][0]["status"], "dismissed");
  EXPECT_EQ(told["hidden"][0]["status_reason"], "two assessors");
  EXPECT_EQ(told["hidden"][0]["status_by"], "desk");
  EXPECT_EQ(told["summary"]["dismissed"], 1);
  EXPECT_EQ(RunGainsay({"lint", folder_ / "copy", "--decisions", decisions_}).status, 0);
}

TEST_F(Desk, AcceptsAFinding) {
  const std::string fingerprint = Fingerprint();
  ASSERT_EQ(RunGainsay({"decide", fingerprint, "accept", "--reason", "b.md is wrong", "--decisions", decisions_, folder_ / "copy"}).status, 0);
  EXPECT_THAT(ReadWhole(decisions_), HasSubstr("84 lakh"));
  const ProgramRun run = Check({"--decisions", decisions_});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, AllOf(HasSubstr("84 lakh"), HasSubstr("accepted: b.md is wrong"), HasSubstr("; 1 accepted")));
  // The last word counts.
  ASSERT_EQ(RunGainsay({"decide", fingerprint, "dismiss", "--reason", "no", "--decisions", decisions_}).status, 0);
  EXPECT_EQ(Check({"--decisions", decisions_}).status, 0);
}

TEST_F(Desk, DecisionsExpire) {
  ASSERT_EQ(RunGainsay({"decide", Fingerprint(), "dismiss", "--reason", "until the count", "--until", "2025-03-31", "--decisions", decisions_}).status, 0);
  ProgramRun run = Check({"--decisions", decisions_});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.err, HasSubstr("--today"));
  run = Check({"--decisions", decisions_, "--today", "2025-03-31"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "");
  run = Check({"--decisions", decisions_, "--today", "2025-04-01"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, AllOf(HasSubstr("decisions.yaml:5:5: note: "), HasSubstr("held until 2025-03-31")));
}

TEST_F(Desk, TellsUnusedDecisions) {
  ASSERT_EQ(RunGainsay({"decide", "0123456789abcdef", "dismiss", "--reason", "x", "--decisions", decisions_}).status, 0);
  const ProgramRun run = Check({"--decisions", decisions_});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("0123456789abcdef meets no finding"));
  EXPECT_EQ(CheckJson({"--decisions", decisions_})["notices"][0]["code"], "unused-decision");
}

TEST_F(Desk, RefusesBadDecisions) {
  const std::vector<std::vector<std::string>> kBad = {
      {"decide"},
      {"decide", "0123456789abcdef"},
      {"decide", "0123456789abcdef", "acept", "--reason", "x"},
      {"decide", "0123456789abcdef", "accept"},
      {"decide", "0123456789abcdef", "accept", "--reason", " "},
      {"decide", "0123", "accept", "--reason", "x"},
      {"decide", "0123456789abcdef", "accept", "--reason", "x", "--until", "soon"},
      {"decide", "0123456789abcdef", "accept", "--reason", "x", folder_ / "copy"},
  };
  for (std::vector<std::string> args : kBad) {
    args.insert(args.end(), {"--decisions", decisions_});
    const ProgramRun run = RunGainsay(args);
    EXPECT_EQ(run.status, 2) << run.out;
    EXPECT_NE(run.err, "");
    EXPECT_FALSE(fs::exists(decisions_));
  }
  folder_.Write("decisions.yaml", "decisions:\n  - fingerprint: \"0123456789abcdef\"\n    decision: acept\n    reason: x\n");
  for (const std::string command : {"check", "lint"}) {
    const ProgramRun run = RunGainsay({command, folder_ / "copy", "--decisions", decisions_});
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, HasSubstr("decisions.yaml:3:15: unknown decision acept (did you mean accept?)"));
  }
  EXPECT_EQ(Check({"--today", "tomorrow"}).status, 2);
  EXPECT_EQ(Check({"--baseline", folder_ / "none.yaml"}).status, 2);
}

TEST_F(Desk, SuppressesInTheCopy) {
  const std::string rule = CheckJson()["findings"][0]["rule"];
  folder_.Write("copy/b.md", Second("<!-- gainsay ignore=" + rule + " reason=\"the second assessor\" -->\n"));
  ProgramRun run = Check();
  EXPECT_EQ(run.status, 0) << run.out;
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(run.out, HasSubstr("1 suppressed in the copy"));
  EXPECT_EQ(CheckJson()["hidden"][0]["status_reason"], "the second assessor");

  // It holds through claims files and in an archive.
  const std::string claims = folder_.Write("claims.jsonl", RunGainsay({"extract", "--level", "claims", folder_ / "copy"}).out);
  EXPECT_EQ(RunGainsay({"check", "--claims", claims}).status, 0);
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", folder_ / "news.db", folder_ / "copy/b.md"}).status, 0);
  EXPECT_EQ(RunGainsay({"lint", "--archive", folder_ / "news.db", folder_ / "copy/a.md"}).status, 0);

  folder_.Write("copy/b.md", Second("<!-- gainsay ignore=" + rule + " -->\n"));
  run = Check();
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("b.md:7:1: note: this comment keeps nothing back: no reason"));

  folder_.Write("copy/b.md", Second("<!-- gainsay ignore=" + rule.substr(1) + ",day-gap reason=x -->\n"));
  run = Check();
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, AllOf(HasSubstr("did you mean " + rule), HasSubstr("ignore=day-gap keeps nothing back")));
}

TEST_F(Desk, TakesDownABaseline) {
  const std::string baseline = folder_ / "baseline.yaml";
  ProgramRun run = RunGainsay({"baseline", "create", "--baseline", baseline, folder_ / "copy"});
  ASSERT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(ReadWhole(baseline), AllOf(HasSubstr(Fingerprint()), HasSubstr("84 lakh")));
  run = Check({"--baseline", baseline});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(run.out, HasSubstr("1 in the baseline"));

  // Of a run over an archive.
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", folder_ / "news.db", folder_ / "copy/a.md"}).status, 0);
  EXPECT_EQ(RunGainsay({"lint", "--archive", folder_ / "news.db", folder_ / "copy/b.md"}).status, 1);
  EXPECT_EQ(RunGainsay({"lint", "--archive", folder_ / "news.db", "--baseline", baseline, folder_ / "copy/b.md"}).status, 0);
  const std::string linted = folder_ / "linted.yaml";
  ASSERT_EQ(RunGainsay({"baseline", "create", "--baseline", linted, "--archive", folder_ / "news.db", folder_ / "copy/b.md"}).status, 0);
  EXPECT_EQ(ReadWhole(linted), ReadWhole(baseline));

  // What is mended goes.
  folder_.Write("copy/b.md", kFirst);
  run = Check({"--baseline", baseline});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.err, HasSubstr("1 of 1 entries meet no finding any more"));
  run = RunGainsay({"baseline", "prune", "--baseline", baseline, folder_ / "copy"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("1 dropped"));
  EXPECT_THAT(ReadWhole(baseline), HasSubstr("baseline: []"));
  EXPECT_EQ(RunGainsay({"baseline", "purge", folder_ / "copy"}).status, 2);
  EXPECT_EQ(RunGainsay({"baseline", "create", "--baseline", baseline, folder_ / "none"}).status, 2);
  EXPECT_THAT(ReadWhole(baseline), HasSubstr("baseline: []")) << "nothing is written where something cannot be read";
}

// The configuration names the files, which need not be there yet.
TEST_F(Desk, ReadsWhatTheConfigurationNames) {
  folder_.Write(".gainsay.yaml", "decisions: desk/decisions.yaml\nbaseline: desk/baseline.yaml\n");
  folder_.Write("desk/README", "decisions");
  EXPECT_EQ(Check().status, 1);
  const std::string config = folder_ / ".gainsay.yaml";
  ASSERT_EQ(RunGainsay({"decide", Fingerprint(), "dismiss", "--reason", "x", "--config", config}).status, 0);
  EXPECT_NE(ReadWhole(folder_ / "desk/decisions.yaml"), "");
  EXPECT_EQ(Check().status, 0);
  EXPECT_EQ(Check({"--no-config"}).status, 1);
  fs::remove(folder_ / "desk/decisions.yaml");
  ASSERT_EQ(RunGainsay({"baseline", "create", "--config", config, folder_ / "copy"}).status, 0);
  EXPECT_EQ(Check().status, 0);
  folder_.Write("desk/baseline.yaml", "baselin: []\n");
  EXPECT_EQ(Check().status, 2);
}

// Where the last paragraphs do not stand for themselves, so that moving them
// makes another text: a quotation that is never closed, and two reports that run
// parallel.
const std::set<std::string> kBound = {"dam-gates", "t20-final"};

// Copies of a cluster's articles under other names; in Markdown and plain text
// the last two paragraphs change places.
void CopyRenamed(const fs::path& from, const TempFolder& to) {
  const bool bound = kBound.count(from.filename().string()) != 0;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
    if (entry.path().filename() != "gold.json") files.push_back(entry.path());
  }
  std::sort(files.rbegin(), files.rend());  // so that the order of the names is turned around
  for (size_t i = 0; i < files.size(); ++i) {
    std::string text = ReadWhole(files[i].string());
    const std::string extension = files[i].extension().string();
    if (!bound && (extension == ".txt" || extension == ".md")) {
      while (text.ends_with('\n')) text.pop_back();
      const size_t last = text.rfind("\n\n");
      const size_t before = last == std::string::npos ? last : text.rfind("\n\n", last - 1);
      // Headline, lead and dateline stay in front.
      const auto breaks = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(before == std::string::npos ? 0 : before), '\n');
      if (before != std::string::npos && breaks > 3) text = text.substr(0, before) + text.substr(last) + text.substr(before, last - before);
      text += '\n';
    }
    to.Write("moved/" + std::to_string(i) + extension, text);
  }
}

std::set<std::string> ShownIn(const ProgramRun& run) {
  std::set<std::string> out;
  const json report = json::parse(run.out);
  for (const json& finding : report["findings"]) out.insert(finding["rule"].get<std::string>() + ": " + finding["message"].get<std::string>());
  return out;
}

TEST(Clusters, ASecondRunShowsNothing) {
  size_t found = 0;
  for (const fs::directory_entry& cluster : fs::directory_iterator(std::string(GAINSAY_SOURCE_DIR) + "/tests/data/clusters")) {
    SCOPED_TRACE(cluster.path().filename().string());
    const TempFolder folder;
    const std::string baseline = folder / "baseline.yaml";
    const std::string copied = folder / "moved";
    std::vector<std::string> create = {"baseline", "create", "--baseline", baseline};
    std::vector<std::string> check = {"check", "--format", "json", "--fail-on", "notice", "--baseline", baseline};
    for (const fs::directory_entry& entry : fs::directory_iterator(cluster)) {
      if (entry.path().filename() == "gold.json") continue;
      create.push_back(entry.path().string());
      check.push_back(entry.path().string());
    }
    ProgramRun run = RunGainsay(create);
    ASSERT_EQ(run.status, 0) << run.err;
    run = RunGainsay(check);
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(ShownIn(run), std::set<std::string>());
    found += json::parse(run.out)["hidden"].size();

    // Dismissed one by one they are gone as well, renamed and moved.
    std::string decisions = "decisions:\n";
    const json first = json::parse(run.out);
    for (const json& finding : first["hidden"]) {
      decisions += "  - fingerprint: \"" + finding["fingerprint"].get<std::string>() + "\"\n    decision: dismiss\n    reason: seen\n";
    }
    folder.Write("decisions.yaml", decisions);
    CopyRenamed(cluster.path(), folder);
    for (const std::vector<std::string>& file : {std::vector<std::string>{"--baseline", baseline}, {"--decisions", folder / "decisions.yaml"}}) {
      run = RunGainsay({"check", "--format", "json", "--fail-on", "notice", file[0], file[1], copied});
      EXPECT_EQ(ShownIn(run), std::set<std::string>()) << file[0];
      EXPECT_EQ(run.status, 0);
    }
  }
  EXPECT_GT(found, 300u);
}

}  // namespace
}  // namespace gainsay
