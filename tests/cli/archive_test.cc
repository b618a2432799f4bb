// `archive` and `lint` as a newsroom runs them.

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <set>

#include <nlohmann/json.hpp>

#include "archive/compress.h"
#include "archive/database.h"
#include "cli/run_program.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr char kPublished[] =
    "---\ntitle: Six die in Bhilwara godown fire\ndate: 2025-03-04\n---\n"
    "A fire broke out at the Chandpole godown in Bhilwara at 3.40 am on Monday and killed six workers, Inspector Narendra Shekhawat "
    "said. The loss is put at Rs 84 lakh. \"The gate of the godown was not locked that night,\" Shekhawat said.\n";
constexpr char kNew[] =
    "---\ntitle: Godown fire toll\ndate: 2025-03-04\n---\n"
    "Six workers died when a fire broke out at the Chandpole godown in Bhilwara at 5.15 am on Monday, Inspector Narendra "
    "Shekhawat said. The loss is Rs 84 lakh. \"The gate of the godown was locked that night,\" Shekhawat said.\n";
constexpr char kOther[] =
    "---\ntitle: Marchenko wins Silchar Open\ndate: 2025-03-04\n---\n"
    "Grandmaster Ilia Marchenko won the Silchar Open with 8.5 points on Monday.\n";

TEST(Lint, HoldsNewCopyAgainstTheArchive) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  ProgramRun run = RunGainsay({"archive", "add", "--archive", db, folder.Write("old/fire.md", kPublished), folder.Write("old/chess.md", kOther)});
  ASSERT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("2 articles added, 0 replaced"));

  run = RunGainsay({"lint", "--archive", db, folder.Write("new.md", kNew)});
  EXPECT_EQ(run.status, 1) << run.out << run.err;
  EXPECT_THAT(run.out, HasSubstr("archived"));
  EXPECT_THAT(run.out, HasSubstr("Six die in Bhilwara godown fire"));
  EXPECT_THAT(run.out, HasSubstr("2025-03-04"));
  EXPECT_THAT(run.out, Not(HasSubstr("Marchenko")));

  // What `check` finds between the two, and no other.
  const json lint = json::parse(RunGainsay({"lint", "--archive", db, "--format", "json", folder / "new.md"}).out);
  const json check = json::parse(RunGainsay({"check", "--format", "json", folder / "new.md", folder / "old/fire.md"}).out);
  std::set<std::string> linted, checked;
  for (const json& finding : lint["findings"]) linted.insert(finding["fingerprint"]);
  for (const json& finding : check["findings"]) checked.insert(finding["fingerprint"]);
  EXPECT_EQ(linted, checked);
  EXPECT_FALSE(linted.empty());

  EXPECT_EQ(RunGainsay({"lint", "--archive", db, folder / "old/chess.md"}).status, 0);
}

TEST(Archive, ReportsAPageAStory) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", db, folder.Write("fire.md", kPublished), folder.Write("new.md", kNew),
                        folder.Write("chess.md", kOther)}).status, 0);
  const ProgramRun run = RunGainsay({"archive", "report", "--archive", db, "--out", folder / "pages/all"});
  ASSERT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("1 page in "));
  const std::string index = ReadWhole(folder / "pages/all/index.html");
  EXPECT_THAT(index, HasSubstr("href=\"story-00001.html\""));
  EXPECT_THAT(index, HasSubstr("Six die in Bhilwara godown fire"));
  EXPECT_THAT(index, Not(HasSubstr("Marchenko")));  // stands alone, and nothing is wrong in it
  EXPECT_THAT(index, HasSubstr("3 articles, 1 story with a page"));
  const std::string page = ReadWhole(folder / "pages/all/story-00001.html");
  EXPECT_THAT(page, HasSubstr("3.40 am"));
  EXPECT_THAT(page, HasSubstr("5.15 am"));

  EXPECT_THAT(RunGainsay({"archive", "report", "--archive", db, "--out", folder / "pages/new", "--since", "2025-03-05"}).out, HasSubstr("0 pages"));
  EXPECT_EQ(RunGainsay({"archive", "report", "--archive", db}).status, 2);
  EXPECT_EQ(RunGainsay({"archive", "report", "--archive", db, "--out", folder / "x", "--since", "May"}).status, 2);
}

TEST(Archive, AddsNothingTwice) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  folder.Write("a/fire.md", kPublished);
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", db, folder / "a"}).status, 0);
  const ProgramRun again = RunGainsay({"archive", "add", "--archive", db, folder / "a"});
  EXPECT_THAT(again.out, HasSubstr("0 articles added, 0 replaced"));
  EXPECT_THAT(again.out, HasSubstr("1 unchanged"));
}

// The same input gives the same archive, however many threads read it: versions
// of one article, equal copies, renamed and withdrawn ones, in one run.
TEST(Archive, DependsOnTheOrderOfTheInputAlone) {
  const TempFolder folder;
  std::vector<std::string> input = {"archive", "add", "--quiet", "--archive", ""};
  for (int i = 0; i < 24; ++i) {
    const bool other = i % 3 == 1;
    const std::string id = "id: fire-" + std::to_string(i % 4) + "\n";
    std::string copy = other ? kNew : kPublished;
    if (i % 2 == 0) copy.insert(4, id);
    if (i % 11 == 10) copy.insert(4, "pubstatus: canceled\n");
    input.push_back(folder.Write("in/" + std::to_string(i / 2) + "/" + std::to_string(i) + ".md", copy));
  }
  std::string first;
  for (int round = 0; round < 50; ++round) {
    const std::string db = folder / ("news" + std::to_string(round) + ".db");
    input[4] = db;
    std::vector<std::string> args = input;
    args.insert(args.end(), {"--jobs", round % 2 == 0 ? "1" : "8"});
    // Some is there from an earlier run.
    RunGainsay({"archive", "add", "--quiet", "--archive", db, input[5], input[6], input[8]});
    ASSERT_EQ(RunGainsay(args).status, 0);
    const std::string list = RunGainsay({"archive", "list", "--format", "json", "--archive", db}).out;
    if (round == 0) first = list;
    ASSERT_EQ(list, first) << round;
  }
  EXPECT_FALSE(first.empty());
}

// One damaged article stops nothing, but is told.
TEST(Lint, PassesOverWhatIsDamaged) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  const std::string fire = folder.Write("old/fire.md", kPublished);
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", db, fire, folder.Write("old/again.md", std::string(kPublished) + "\nIt rained.\n")}).status, 0);
  for (const char* sql : {"UPDATE article SET signature = x'00' WHERE path LIKE '%fire.md'",
                          "UPDATE content SET source = x'28b52ffd' WHERE article = (SELECT id FROM article WHERE path LIKE '%fire.md')"}) {
    Result<Database> damaged = Database::Open(db, Database::Mode::kWrite);
    ASSERT_TRUE(damaged.has_value() && damaged->Run(sql).ok());
    const ProgramRun run = RunGainsay({"lint", "--archive", db, folder.Write("new.md", kNew)});
    EXPECT_EQ(run.status, 2);
    EXPECT_THAT(run.out, HasSubstr("Six die in Bhilwara godown fire"));
    EXPECT_THAT(run.err, HasSubstr("fire.md is damaged"));
    EXPECT_THAT(run.err, HasSubstr("archive remove"));
    EXPECT_EQ(RunGainsay({"archive", "check", "--archive", db}).status, 1);
    EXPECT_EQ(RunGainsay({"archive", "remove", "--archive", db, fire}).status, 0);
    EXPECT_EQ(RunGainsay({"archive", "add", "--archive", db, fire}).status, 0);
    EXPECT_EQ(RunGainsay({"archive", "check", "--archive", db}).status, 0);
  }
}

// An archive may come from elsewhere: what a few of its bytes unpack to is bounded like what is read from files.
TEST(Lint, ReadsNoMoreOfAnArchiveThanItMay) {
  const TempFolder folder;
  const std::string db = folder / "news.db", fire = folder.Write("old/fire.md", kPublished), news = folder.Write("new.md", kNew);
  std::vector<std::string> add = {"archive", "add", "--archive", db, fire};
  for (const char* name : {"a", "b"}) add.push_back(folder.Write(std::string("old/") + name + ".md", std::string(kPublished) + "\nIt rained on " + name + ".\n"));
  ASSERT_EQ(RunGainsay(add).status, 0);
  const auto keep = [&](const std::string& name, size_t bytes) {
    Result<Database> hostile = Database::Open(db, Database::Mode::kWrite);
    Result<SqlStatement> update = hostile->Prepare("UPDATE content SET source = ?1 WHERE article = (SELECT id FROM article WHERE path LIKE ?2)");
    const std::string source = std::string(kPublished) + "\n" + std::string(bytes, 'x');
    update->BindBlob(1, Compress(source)).Bind(2, "%" + name);
    ASSERT_TRUE(update->Run().ok());
  };
  const auto lint = [&](const char* mebibytes) { return RunGainsay({"lint", "--archive", db, "--max-input", mebibytes, "--format", "concise", news}); };
  keep("a.md", 3 << 20);
  const ProgramRun one = lint("2");
  EXPECT_EQ(one.status, 2);
  EXPECT_THAT(one.err, AllOf(HasSubstr("old/a.md takes more than 2 MiB; --max-input sets the limit"), Not(HasSubstr("damaged"))));
  EXPECT_THAT(one.out, HasSubstr("[event-time]"));  // the others are compared
  EXPECT_EQ(lint("8").status, 1);
  keep("a.md", 3 << 19);
  keep("b.md", 3 << 19);
  const ProgramRun sum = lint("2");
  EXPECT_EQ(sum.status, 2);
  EXPECT_THAT(sum.err, HasSubstr("news.db: 1 archived article left out: with those before, more than 2 MiB; --max-input sets the limit"));
  EXPECT_EQ(lint("8").status, 1);
  const ProgramRun text = RunGainsay({"lint", "--archive", db, "--max-article", "1", news});
  EXPECT_EQ(text.status, 2);
  EXPECT_THAT(text.err, HasSubstr("a.md: the article has more than 1 MiB; --max-article sets the limit"));
  EXPECT_THAT(RunGainsay({"archive", "report", "--archive", db, "--max-input", "2", "--out", folder / "pages"}).err, HasSubstr("2 archived articles left out"));
  {
    Result<Database> others = Database::Open(db, Database::Mode::kWrite);
    ASSERT_TRUE(others->Run("UPDATE article SET rules = 5").ok());
  }
  const ProgramRun again = RunGainsay({"archive", "reindex", "--archive", db, "--max-record", "1"});
  EXPECT_EQ(again.status, 2);
  EXPECT_THAT(again.out, HasSubstr("1 article read again"));
  EXPECT_THAT(again.err, HasSubstr("old/b.md takes more than 1 MiB; --max-record sets the limit"));
  EXPECT_THAT(RunGainsay({"archive", "reindex", "--archive", db, "--max-record", "2"}).out, HasSubstr("2 articles read again"));  // one at a time
  EXPECT_EQ(RunGainsay({"archive", "check", "--archive", db}).status, 0);
}

// Pages that a disk lost: what is found is the same, or it is told; `check` tells in any case.
TEST(Lint, IsNotSilentOnADamagedFile) {
  const TempFolder folder;
  const std::string db = folder / "news.db", broken = folder / "broken.db";
  const std::string fire = std::string(kPublished).substr(std::string_view(kPublished).find("A fire"));
  std::string lines;
  for (int i = 0; i < 120; ++i) {
    const std::string day = std::to_string(10 + i % 18);
    const std::string sale = "Item " + std::to_string(i * 37) + " of the list was sold for Rs " + std::to_string(1000 + i * 91) + " in Kota on March " + day + ".";
    const bool of_fire = i % 20 == 7;
    const json record = {{"id", "n" + std::to_string(i)}, {"published", of_fire ? "2025-03-04" : "2025-03-" + day}, {"text", of_fire ? fire + sale : sale}};
    lines += record.dump() + "\n";
  }
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", db, folder.Write("all.jsonl", lines)}).status, 0);
  const std::string news = folder.Write("new.md", kNew);
  const auto found = [&](const ProgramRun& run) {
    std::set<std::string> out;
    const json report = json::parse(run.out, nullptr, false);
    if (report.is_object()) {
      for (const json& finding : report["findings"]) out.insert(finding["fingerprint"]);
    }
    return out;
  };
  const ProgramRun whole = RunGainsay({"lint", "--archive", db, "--format", "json", news});
  ASSERT_EQ(whole.status, 1) << whole.err;
  const std::string bytes = ReadWhole(db);
  constexpr size_t kPage = 4096;
  size_t told = 0;
  for (size_t at = 0; at + kPage <= bytes.size(); at += kPage) {
    std::string damaged = bytes;
    damaged.replace(at, kPage, kPage, '\0');
    folder.Write("broken.db", damaged);
    for (const char* end : {"-wal", "-shm"}) std::remove((broken + end).c_str());
    const ProgramRun run = RunGainsay({"lint", "--archive", broken, "--format", "json", news});
    if (run.status == 2) ++told;
    EXPECT_TRUE(run.status == 2 || found(run) == found(whole)) << "page " << at / kPage << ": " << run.err;
    EXPECT_NE(RunGainsay({"archive", "check", "--archive", broken}).status, 0) << "page " << at / kPage;
  }
  EXPECT_GT(told, 0u);
}

// What other rules read is read again on all cores, all but what is damaged.
TEST(Archive, ReindexesAllButWhatIsDamaged) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  std::string lines;
  for (int i = 0; i < 200; ++i) lines += json{{"id", "n" + std::to_string(i)}, {"text", "Rain killed " + std::to_string(i + 2) + " people in Kota."}}.dump() + "\n";
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", db, folder.Write("all.jsonl", lines)}).status, 0);
  const std::string before = RunGainsay({"archive", "list", "--format", "json", "--archive", db}).out;
  {
    Result<Database> others = Database::Open(db, Database::Mode::kWrite);
    ASSERT_TRUE(others->Run("UPDATE article SET rules = 5; UPDATE article SET signature = x'00' WHERE identity = 'id:n7'").ok());
  }
  EXPECT_THAT(RunGainsay({"archive", "reindex", "--archive", db, "--jobs", "8"}).out, HasSubstr("200 articles read again"));
  EXPECT_EQ(RunGainsay({"archive", "list", "--format", "json", "--archive", db}).out, before);
  EXPECT_EQ(RunGainsay({"archive", "check", "--archive", db}).status, 0);
  {
    Result<Database> others = Database::Open(db, Database::Mode::kWrite);
    ASSERT_TRUE(others->Run("UPDATE article SET rules = 5; DELETE FROM content WHERE article = (SELECT id FROM article WHERE identity = 'id:n7')").ok());
  }
  const ProgramRun run = RunGainsay({"archive", "reindex", "--archive", db});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.out, HasSubstr("199 articles read again"));
  EXPECT_THAT(run.err, HasSubstr("id:n7 is damaged"));
}

// An article without an id that was edited and renamed is no second article;
// a file beside it that reads alike is one.
TEST(Lint, ComparesARenamedArticleNotWithItself) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  const std::string root = folder / "";
  const std::string old = folder.Write("fire.md", kPublished);
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", db, "--root", root, old}).status, 0);
  std::string edited = kPublished;
  edited.replace(edited.find("3.40"), 4, "5.15");
  const std::string now = folder.Write("godown-fire.md", edited);
  EXPECT_EQ(RunGainsay({"lint", "--archive", db, "--root", root, now}).status, 1);
  ASSERT_EQ(std::remove(old.c_str()), 0);
  const ProgramRun run = RunGainsay({"lint", "--archive", db, "--root", root, now});
  EXPECT_EQ(run.status, 0) << run.out;
  EXPECT_THAT(run.err, HasSubstr("new version"));
}

// New copy that repeats an archived article is still new copy.
TEST(Lint, KeepsFindingsOfCopyThatRepeatsTheArchive) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  constexpr char kSunday[] = "NEW TOWN, May 11, 2025 - The bridge was opened on Sunday, 10 May 2025.\n";
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", db, folder.Write("a/old.txt", kSunday)}).status, 0);
  EXPECT_EQ(RunGainsay({"lint", "--archive", db, folder.Write("z/new.txt", kSunday)}).status, 1);
}

TEST(Archive, KeepsRecordsWithoutIdApart) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  const std::string input = R"({"text":"One bridge was opened in Kota."}
{"text":"Two bridges were opened in Kota."}
{"text":"Three bridges were opened in Kota."}
)";
  EXPECT_THAT(RunGainsay({"archive", "add", "--archive", db, folder.Write("n.jsonl", input)}).out, HasSubstr("3 articles added"));
  EXPECT_THAT(RunGainsay({"archive", "add", "--archive", db, "-"}, input).out, HasSubstr("3 unchanged"));
}

TEST(Archive, KnowsUndatedCopyAgain) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  const std::string file = folder.Write("u.txt", "The bridge at Sitalpur was opened on 10 May 2025 by the collector.\n");
  EXPECT_THAT(RunGainsay({"archive", "add", "--archive", db, file}).out, HasSubstr("1 article added"));
  EXPECT_THAT(RunGainsay({"archive", "add", "--archive", db, file}).out, HasSubstr("1 unchanged"));
}

TEST(Archive, RefusesViewsAndTriggers) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", db, folder.Write("a.md", kPublished)}).status, 0);
  const std::string sql = "sqlite3 '" + db + "' 'create view v as select 1'";
  if (std::system(sql.c_str()) != 0) GTEST_SKIP() << "no sqlite3 program";
  const ProgramRun run = RunGainsay({"archive", "list", "--archive", db});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("views or triggers"));
}

TEST(Archive, RefusesClearly) {
  const TempFolder folder;
  EXPECT_THAT(RunGainsay({"archive", "list"}).err, HasSubstr("no archive given"));
  EXPECT_THAT(RunGainsay({"lint", folder.Write("new.md", kNew)}).err, HasSubstr("no archive given"));
  EXPECT_THAT(RunGainsay({"archive", "list", "--archive", folder.path()}).err, HasSubstr("name a file"));
  EXPECT_THAT(RunGainsay({"archive", "list", "--archive", folder.Write("empty.db", "")}).err, HasSubstr("archive add"));
  EXPECT_THAT(RunGainsay({"archive", "add", "--archive", folder / "none/x.db", folder / "new.md"}).err, HasSubstr("there is no folder"));
  EXPECT_THAT(RunGainsay({"archive", "lst", "--archive", "x"}).err, HasSubstr("list"));
  const std::string text = folder.Write("notes.txt", std::string(5000, 'a'));
  const ProgramRun run = RunGainsay({"lint", "--archive", text, folder.Write("new.md", kNew)});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("no gainsay archive"));
  EXPECT_EQ(RunGainsay({"archive", "show", "--archive", folder / "none.db", "x"}).status, 2);
}

// Killed at any moment the archive opens, is whole, and adding again completes it.
TEST(Archive, SurvivesAKill) {
  const TempFolder folder;
  const std::string db = folder / "news.db";
  std::string lines;
  constexpr int kArticles = 200;
  for (int i = 0; i < kArticles; ++i) {
    const json record = {{"id", "n" + std::to_string(i)},
                         {"published", "2025-03-04"},
                         {"text", "A fire killed " + std::to_string(i + 2) + " workers in Bhilwara on Monday, Inspector Narendra Shekhawat said."}};
    lines += record.dump() + "\n";
  }
  const std::string input = folder.Write("all.jsonl", lines);
  for (int round = 1; round <= 8; ++round) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      const int null = open("/dev/null", O_WRONLY);
      dup2(null, STDOUT_FILENO);
      dup2(null, STDERR_FILENO);
      execl(GAINSAY_PROGRAM, GAINSAY_PROGRAM, "archive", "add", "--archive", db.c_str(), input.c_str(), nullptr);
      _exit(127);
    }
    usleep(static_cast<useconds_t>(round * 12000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    if (access(db.c_str(), F_OK) != 0) continue;
    const ProgramRun check = RunGainsay({"archive", "check", "--archive", db});
    // A file that was made but not filled yet is no archive; it is completed below.
    EXPECT_TRUE(check.status == 0 || check.err.find("no gainsay archive") != std::string::npos) << check.out << check.err;
  }
  EXPECT_EQ(RunGainsay({"archive", "add", "--archive", db, input}).status, 0);
  EXPECT_EQ(RunGainsay({"archive", "check", "--archive", db}).status, 0);
  const json stats = json::parse(RunGainsay({"archive", "stats", "--format", "json", "--archive", db}).out);
  EXPECT_EQ(stats["articles"], kArticles);
}

}  // namespace
}  // namespace gainsay
