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
