// What the program takes as input: packed files, patterns, a named standard
// input, documents and feeds.

#include "cli/run_program.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/pack.h"

namespace gainsay {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kOne[] =
    "---\ntitle: Six die in Bhilwara godown fire\ndate: 2025-03-04\n---\n"
    "A fire broke out at the Chandpole godown in Bhilwara on Monday and killed six workers, Inspector Narendra Shekhawat said.\n";
constexpr char kTwo[] =
    "---\ntitle: Nine die in Bhilwara godown fire\ndate: 2025-03-04\n---\n"
    "A fire broke out at the Chandpole godown in Bhilwara on Monday and killed nine workers, Inspector Narendra Shekhawat said.\n";

TEST(Inputs, PackedFilesAreRead) {
  const TempFolder folder;
  const std::string one = folder.Write("a/one.md.gz", Gzip(kOne));
  const std::string two = folder.Write("a/two.md.zst", Zstd(kTwo));
  const std::string found = RunGainsay({"check", folder.Write("b/one.md", kOne), folder.Write("b/two.md", kTwo)}).out;
  ASSERT_THAT(found, HasSubstr("nine"));
  for (const std::vector<std::string>& args : {std::vector<std::string>{"check", one, two}, {"check", folder / "a"}}) {
    const ProgramRun run = RunGainsay(args);
    EXPECT_EQ(run.status, 1) << run.err;
    EXPECT_THAT(run.out, HasSubstr("nine"));
    EXPECT_THAT(run.out, HasSubstr("one.md.gz"));
  }
  const ProgramRun broken = RunGainsay({"check", folder.Write("c.md.gz", Gzip(kOne).substr(0, 60))});
  EXPECT_EQ(broken.status, 2);
  EXPECT_THAT(broken.err, HasSubstr("c.md.gz: the compressed bytes break off"));
}

TEST(Inputs, LimitsAreNamedWithTheirOptions) {
  const TempFolder folder;
  const std::string one = folder.Write("one.md", kOne);
  std::string longest = kTwo;
  while (longest.size() < 1'300'000) longest += "The bridge was quiet.\n\n";
  const std::string large = folder.Write("large.md", longest);
  const ProgramRun article = RunGainsay({"check", one, large, "--max-article", "1", "--format", "json"});
  EXPECT_EQ(article.status, 2);
  EXPECT_THAT(article.err, HasSubstr("large.md: the article has more than 1 MiB; --max-article sets the limit"));
  EXPECT_THAT(article.out, HasSubstr("one.md")) << "the others are checked";
  const std::string db = folder / "a.db";
  EXPECT_THAT(RunGainsay({"archive", "add", "--archive", db, one, large, "--max-article", "1"}).out, HasSubstr("1 article added, 0 replaced by a new version, 0 unchanged, 1 skipped"));
  const ProgramRun file = RunGainsay({"check", large, one, "--max-input", "1"});
  EXPECT_EQ(file.status, 2);
  EXPECT_THAT(file.err, HasSubstr("large.md: it holds more than 1 MiB; --max-input sets the limit"));
  // Each is small enough, together they are not.
  const std::string half = folder.Write("half.md", longest.substr(0, 700000));
  const std::string other = folder.Write("other.md", longest.substr(0, 600000));
  const ProgramRun sum = RunGainsay({"check", half, other, one, "--max-input", "1", "--format", "concise"});
  EXPECT_EQ(sum.status, 2);
  EXPECT_THAT(sum.err, HasSubstr("other.md: it and those after it (2 files) are left out: with the files before it more than 1 MiB; --max-input sets the limit"));
  // Packed bytes count as what they unpack to.
  EXPECT_THAT(RunGainsay({"check", folder.Write("bomb.txt.gz", Gzip(std::string(2 << 20, 'x'))), "--max-input", "1"}).err, HasSubstr("--max-input sets the limit"));
  EXPECT_THAT(RunGainsay({"check", one, "--max-input", "none"}).err, HasSubstr("--max-input: give a number of MiB, 1 to 1024"));
  EXPECT_EQ(RunGainsay({"lint", one, "--max-article", "0"}).status, 2);
}

TEST(Inputs, PatternsThatNoShellExpanded) {
  const TempFolder folder;
  folder.Write("news/2025/one.md", kOne);
  folder.Write("news/two.md", kTwo);
  folder.Write("news/2025/three.txt", "Grandmaster Ilia Marchenko won the Silchar Open.\n");
  EXPECT_EQ(RunGainsay({"check", folder / "news/**/*.md"}).status, 1);
  EXPECT_EQ(RunGainsay({"check", folder / "news/*.md"}).status, 0);
  const ProgramRun text = RunGainsay({"extract", folder / "news/**/t*.txt"});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("three.txt"));
  EXPECT_THAT(text.out, Not(HasSubstr("two.md")));
  const ProgramRun none = RunGainsay({"check", folder / "news/*.docx"});
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("no file fits this pattern"));
  // A name that only looks like a pattern.
  EXPECT_EQ(RunGainsay({"check", folder.Write("news/[x] one.md", kOne)}).status, 0);
}

TEST(Inputs, StandardInputGoesByItsName) {
  const ProgramRun named = RunGainsay({"extract", "--stdin-filename", "desk/one.md", "-"}, kOne);
  EXPECT_EQ(named.status, 0) << named.err;
  EXPECT_THAT(named.out, HasSubstr("\"path\":\"desk/one.md\""));
  EXPECT_THAT(named.out, HasSubstr("\"format\":\"markdown\""));
  EXPECT_THAT(RunGainsay({"extract", "--stdin-filename", "one.txt", "-"}, kOne).out, HasSubstr("\"format\":\"text\""));
  EXPECT_THAT(RunGainsay({"extract", "-"}, Gzip(kOne)).out, HasSubstr("\"path\":\"-\""));
}

TEST(Inputs, PackedLinesGoIntoAnArchive) {
  const TempFolder folder;
  std::string lines;
  for (int i = 0; i < 40; ++i) lines += "{\"id\":\"n" + std::to_string(i) + "\",\"text\":\"The bridge at Sarovar Ghat has " + std::to_string(i + 2) + " pillars.\"}\n";
  for (const auto& [name, bytes] : {std::pair<std::string, std::string>{"a.jsonl.gz", Gzip(lines)}, {"a.jsonl.zst", Zstd(lines)}}) {
    const ProgramRun run = RunGainsay({"archive", "add", "--archive", folder / (name + ".db"), folder.Write(name, bytes)});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("40 articles added"));
    const ProgramRun piped = RunGainsay({"archive", "add", "--archive", folder / (name + ".2.db"), "-"}, bytes);
    EXPECT_THAT(piped.out, HasSubstr("40 articles added")) << piped.err;
    const ProgramRun cut = RunGainsay({"archive", "add", "--archive", folder / (name + ".3.db"), folder.Write("cut." + name, bytes.substr(0, bytes.size() - 6))});
    EXPECT_EQ(cut.status, 2);
    EXPECT_THAT(cut.err, HasSubstr("the compressed bytes break off"));
  }
}

// What a CMS hands over: the posts of a day as one array.
TEST(Inputs, AnArrayOnStandardInput) {
  const std::string one = "{\"id\":\"a\",\"published\":\"2025-03-04\",\"text\":\"A fire broke out at the Chandpole godown in Bhilwara on Monday and killed six workers, Inspector Narendra Shekhawat said.\"}";
  const std::string two = "{\"id\":\"b\",\"published\":\"2025-03-04\",\"text\":\"A fire broke out at the Chandpole godown in Bhilwara on Monday and killed nine workers, Inspector Narendra Shekhawat said.\"}";
  const ProgramRun run = RunGainsay({"check", "-", "--format", "concise", "--stdin-filename", "posts.json"}, "[\n" + one + ",\n\n" + two + "\n]\n");
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("posts.json:4:1: error"));
  EXPECT_THAT(run.out, HasSubstr("nine"));
  const ProgramRun none = RunGainsay({"check", "-"}, "[]\n");
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("-:1:1: an empty JSON array"));
  const ProgramRun other = RunGainsay({"check", "-"}, "{\"name\": \"settings\"}\n");
  EXPECT_EQ(other.status, 2);
  EXPECT_THAT(other.err, HasSubstr("a JSON object that is no article"));
}

TEST(Inputs, RecordsAreNamedByTheirLine) {
  const TempFolder folder;
  const std::string wrong = "{\"text\":\"NEW TOWN, May 11, 2025 - The bridge was opened on Sunday, 10 May 2025.\"}\n";
  const std::string lines = folder.Write("a.jsonl", "\n{\"text\":\"The lake was quiet.\"}\n" + wrong);
  const auto check = [&](const char* format) { return RunGainsay({"check", lines, "--format", format}).out; };
  EXPECT_THAT(check("concise"), HasSubstr("a.jsonl:3:1: error"));
  EXPECT_THAT(check("github"), HasSubstr("a.jsonl,line=3,endLine=3,title="));
  EXPECT_THAT(check("sarif"), HasSubstr("\"startLine\": 3\n"));
  EXPECT_THAT(check("checkstyle"), HasSubstr("line=\"3\" column=\"1\""));
  EXPECT_THAT(check("rdjson"), HasSubstr("\"line\": 3\n"));
  EXPECT_THAT(check("gitlab"), HasSubstr("\"begin\": 3"));
  EXPECT_THAT(check("junit"), HasSubstr("line=\"3\""));
  EXPECT_THAT(check("json"), HasSubstr("\"line\": 3,"));
  // Of packed files the lines are known, but no code host shows them.
  const std::string packed = folder.Write("b.jsonl.gz", Gzip("\n" + wrong));
  EXPECT_THAT(RunGainsay({"check", packed, "--format", "concise"}).out, HasSubstr("b.jsonl.gz:2:1: error"));
  EXPECT_THAT(RunGainsay({"check", packed, "--format", "github"}).out, HasSubstr("b.jsonl.gz,title="));
}

TEST(Inputs, LinesThatCannotGoIntoAnArchiveAreTold) {
  const TempFolder folder;
  const auto add = [&](const std::vector<std::string>& args, const std::string& input = {}) {
    std::vector<std::string> all = {"archive", "add", "--archive", folder / "a.db"};
    all.insert(all.end(), args.begin(), args.end());
    return RunGainsay(all, input);
  };
  const ProgramRun empty = add({folder.Write("empty.jsonl", "")});
  EXPECT_EQ(empty.status, 2);
  EXPECT_THAT(empty.err, HasSubstr("empty.jsonl: the file is empty"));
  EXPECT_THAT(add({folder.Write("blank.jsonl", "\n \n")}).err, HasSubstr("blank.jsonl: the file holds nothing but white space"));
  EXPECT_THAT(add({"-"}).err, HasSubstr("the file is empty"));
  EXPECT_THAT(add({folder / "none.jsonl"}).err, HasSubstr("none.jsonl: cannot read: No such file"));
  const std::string record = "{\"text\":\"The bridge has seven pillars.\"}\n";
  const std::string lines = folder.Write("long.jsonl", record + "{\"text\":\"" + std::string((1 << 20) + (1 << 17), 'x') + "\"}\n" + "{\"text\":\"The lake is old.\"}\n{\n");
  const ProgramRun tooLong = add({lines, "--max-record", "1"});
  EXPECT_EQ(tooLong.status, 2);
  EXPECT_THAT(tooLong.out, HasSubstr("2 articles added"));
  EXPECT_THAT(tooLong.err, HasSubstr("long.jsonl:2: a record of more than 1 MiB; --max-record sets the limit"));
  EXPECT_THAT(tooLong.err, HasSubstr("long.jsonl:4:"));
  EXPECT_THAT(add({"-", "--max-record", "1"}, std::string((1 << 20) + (1 << 17), 'x')).err, HasSubstr("of more than 1 MiB; --max-record sets the limit"));
  EXPECT_EQ(add({lines}).status, 2);
  const std::string file = folder.Write("long.txt", std::string((1 << 20) + 1, 'x'));
  for (const std::string& path : {file, folder.Write("bomb.txt.gz", Gzip(std::string((1 << 20) + 1, 'x')))}) {
    EXPECT_THAT(add({path, "--max-record", "1"}).err, HasSubstr(path + ": a file of more than 1 MiB; --max-record sets the limit"));
  }
  EXPECT_THAT(add({lines, "--max-record", "0"}).err, HasSubstr("--max-record: give a number of MiB"));
  // Standard input by its name.
  EXPECT_THAT(add({"-", "--stdin-filename", "desk/one.md"}, kOne).out, HasSubstr("1 article added"));
  EXPECT_THAT(RunGainsay({"archive", "list", "--archive", folder / "a.db"}).out, HasSubstr("path:desk/one.md"));
}

TEST(Inputs, FilesThatRepeatOthersAreTold) {
  const TempFolder folder;
  for (const char* name : {"a.md", "b.md", "c.md"}) folder.Write(name, kOne);
  folder.Write("d.md", kTwo);
  const ProgramRun run = RunGainsay({"check", folder.path(), "--format", "json"});
  EXPECT_EQ(run.status, 1);
  const std::string message = folder / "b.md" + ", " + folder / "c.md" + " hold the same text and are left out";
  EXPECT_THAT(run.err, HasSubstr(folder / "a.md" + ":1:1: note: " + message));
  EXPECT_THAT(run.out, HasSubstr("\"code\": \"repeats\",\n     \"message\": \"" + message)) << "in the article's notes";
  EXPECT_THAT(run.out, HasSubstr("\"code\": \"repeats\",\n   \"message\": \"" + message)) << "among the notices";
  // What an archive holds already is no repetition.
  const std::string db = folder / "a.db";
  ASSERT_EQ(RunGainsay({"archive", "add", "--archive", db, folder / "a.md"}).status, 0);
  EXPECT_EQ(RunGainsay({"lint", "--archive", db, folder / "b.md"}).err, "");
}

TEST(Inputs, DatesThatCannotBeReadAreTold) {
  const TempFolder folder;
  const std::string file = folder.Write("a.md", "---\ntitle: Toll\ndate: sometime in May\n---\nThe lake was quiet.\n");
  const ProgramRun run = RunGainsay({"check", file});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.err, HasSubstr("a.md:3:7: note: \"sometime in May\" is no date that can be read"));
  EXPECT_THAT(RunGainsay({"check", folder.Write("a.jsonl", "\n{\"text\":\"The lake was quiet.\",\"date\":\"May\"}\n")}).err, HasSubstr("a.jsonl:2:1: note: \"May\" is no date"));
}

TEST(Inputs, AnArchiveTellsTheFirstDatesThatCannotBeRead) {
  const TempFolder folder;
  std::string lines;
  for (int i = 0; i < 23; ++i) lines += "{\"text\":\"The lake has " + std::to_string(i + 2) + " boats.\",\"date\":\"May\"}\n";
  const std::string file = folder.Write("a.jsonl", lines);
  const ProgramRun run = RunGainsay({"archive", "add", "--archive", folder / "a.db", file, folder.Write("b.md", "---\ndate: soon\n---\nThe hill.\n")});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.err, HasSubstr("a.jsonl:20: note: \"May\" is no date that can be read\n"));
  EXPECT_THAT(run.err, HasSubstr("note: 4 more dates cannot be read"));
  EXPECT_EQ(RunGainsay({"archive", "add", "--archive", folder / "a.db", file}).err, "") << "what is there already is not told again";
  const ProgramRun one = RunGainsay({"archive", "add", "--archive", folder / "b.db", folder / "b.md"});
  EXPECT_THAT(one.err, HasSubstr("b.md:2:7: note: \"soon\" is no date"));
}

TEST(Inputs, WhatIsQuotedIsNoCommandToARunner) {
  const TempFolder folder;
  const std::string config = folder.Write("c.yaml", "select:\n::stop-commands::x: [\n");
  const ProgramRun run = RunGainsay({"check", "-", "--config", config}, kOne);
  EXPECT_EQ(run.status, 2);
  for (size_t at = 0; at < run.err.size(); at = run.err.find('\n', at) + 1) {
    EXPECT_NE(run.err.substr(run.err.find_first_not_of(" \t", at), 2), "::") << run.err;
    if (run.err.find('\n', at) == std::string::npos) break;
  }
}

TEST(Inputs, ColumnsBehindAByteOrderMark) {
  const TempFolder folder;
  const std::string wrong = "On Sunday, 10 May 2025, the bridge was opened.\n";
  const std::string plain = RunGainsay({"check", folder.Write("a.txt", wrong), "--format", "concise"}).out;
  EXPECT_THAT(plain, HasSubstr("a.txt:1:4: error"));
  folder.Write("a.txt", "\xEF\xBB\xBF" + wrong);
  EXPECT_EQ(RunGainsay({"check", folder / "a.txt", "--format", "concise"}).out, plain);
  // Columns of rdjson are bytes of UTF-8; of another encoding it names the file.
  std::string wide = "\xFF\xFE";
  for (const char c : wrong) wide += std::string{c, '\0'};
  folder.Write("a.txt", wide);
  EXPECT_EQ(RunGainsay({"check", folder / "a.txt", "--format", "concise"}).out, plain);
  EXPECT_THAT(RunGainsay({"check", folder / "a.txt", "--format", "rdjson"}).out, Not(HasSubstr("\"range\"")));
}

TEST(Inputs, AFeedIsHeldAgainstAnArchiveOfFeeds) {
  const TempFolder folder;
  const auto feed = [](const std::string& id, const std::string& toll) {
    return "<rss version=\"2.0\"><channel><title>Lake Post</title><language>en</language><item><title>Godown fire toll</title><guid>" + id +
           "</guid><pubDate>Tue, 04 Mar 2025 10:00:00 +0530</pubDate><description>&lt;p&gt;A fire broke out at the Chandpole godown in Bhilwara "
           "on Monday and killed " + toll + " workers, Inspector Narendra Shekhawat said.&lt;/p&gt;</description></item></channel></rss>";
  };
  const std::string db = folder / "news.db";
  ProgramRun run = RunGainsay({"archive", "add", "--archive", db, folder.Write("old.rss", feed("1", "six"))});
  ASSERT_EQ(run.status, 0) << run.err;
  run = RunGainsay({"lint", "--archive", db, folder.Write("new.rss", feed("2", "nine"))});
  EXPECT_EQ(run.status, 1) << run.out << run.err;
  EXPECT_THAT(run.out, HasSubstr("nine"));
  EXPECT_EQ(RunGainsay({"lint", "--archive", db, folder.Write("same.rss", feed("3", "six"))}).status, 0);
  // In a folder, XML that is no wire item is passed over.
  folder.Write("site/feed.xml", feed("1", "six"));
  folder.Write("site/one.md", kOne);
  EXPECT_EQ(RunGainsay({"check", folder / "site"}).status, 0);
}

}  // namespace
}  // namespace gainsay
