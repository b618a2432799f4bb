// The archive file: what is added, found, replaced and refused.
#include "archive/archive.h"

#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <span>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr int64_t kRules = 7;
constexpr uint64_t kMost = 1 << 20;
constexpr char kFire[] =
    "date 2025-03-04\nA fire at the Chandpole godown in Bhilwara killed six workers on Monday, "
    "Inspector Narendra Shekhawat said. The loss is put at Rs 84 lakh.";
constexpr char kFireAgain[] =
    "date 2025-03-04\nInspector Narendra Shekhawat said that seven workers died in Monday's fire at the Chandpole godown in "
    "Bhilwara. The loss is Rs 84 lakh.";
constexpr char kChess[] = "date 2025-03-04\nGrandmaster Ilia Marchenko won the Silchar Open with 8.5 points on Monday.";

void RemoveArchive(const std::string& path) {
  for (const char* end : {"", "-wal", "-shm"}) std::remove((path + end).c_str());
}

// Tests run side by side, each in a process of its own.
std::string FreshPath(const char* name) {
  const std::string path = testing::TempDir() + std::to_string(getpid()) + "-" + name;
  RemoveArchive(path);
  return path;
}

ArchiveRecord Record(const char* text, const std::string& path, const std::string& uri = {}, const std::string& status = {}) {
  std::vector<ArticleRead> reads = StoryKit::Get().Read({text});
  Article& article = *reads.front().article;
  article.path = path;
  article.uri = uri;
  article.pub_status = status;
  return MakeRecord(reads.front(), {{"number", {10, 14}, "6"}}, StoryKit::Get().names(), ".", kRules);
}

std::vector<int64_t> Find(Archive& archive, const Signature& signature, std::vector<Error>* damaged = nullptr) {
  const Result<Transaction> snapshot = archive.Snapshot();
  EXPECT_TRUE(snapshot.has_value());
  const Result<Candidates> found = archive.FindCandidates(std::span(&signature, 1), 10, 0, 1);
  EXPECT_TRUE(found.has_value());
  if (damaged != nullptr) *damaged = found->damaged;
  return found->of.front();
}

class ArchiveTest : public testing::Test {
 protected:
  void SetUp() override {
    path_ = FreshPath("archive_test.db");
    Result<Archive> archive = Archive::Open(path_, Archive::Mode::kCreate);
    ASSERT_TRUE(archive.has_value()) << archive.error().message;
    archive_.emplace(std::move(*archive));
  }
  void TearDown() override {
    archive_.reset();
    RemoveArchive(path_);
  }
  Added Add(const ArchiveRecord& record) {
    const Result<Added> added = archive_->Add(record);
    EXPECT_TRUE(added.has_value());
    return *added;
  }
  int64_t Count() { return archive_->Stats(kRules)->articles; }
  // What damage makes of the file.
  void Damage(const char* sql) {
    Result<Database> db = Database::Open(path_, Database::Mode::kWrite);
    ASSERT_TRUE(db.has_value());
    ASSERT_TRUE(db->Run(sql).ok());
  }

  std::string path_;
  std::optional<Archive> archive_;
};

TEST_F(ArchiveTest, AddsAnArticleOnceAndReplacesItsVersions) {
  EXPECT_EQ(Add(Record(kFire, "./a.txt")), Added::kNew);
  EXPECT_EQ(Add(Record(kFire, "a.txt")), Added::kUnchanged);  // one path
  EXPECT_EQ(Add(Record(kFireAgain, "a.txt")), Added::kNewVersion);
  EXPECT_EQ(Add(Record(kChess, "b.txt", "https://n.example/1")), Added::kNew);
  EXPECT_EQ(Add(Record(kFire, "other/name.txt", "https://n.example/1")), Added::kNewVersion);  // one uri
  EXPECT_EQ(Count(), 2);
  EXPECT_THAT(*archive_->Verify(), IsEmpty());
}

TEST_F(ArchiveTest, LeavesOutWhatWasWithdrawn) {
  EXPECT_EQ(Add(Record(kFire, "a.txt", "u1")), Added::kNew);
  EXPECT_EQ(Add(Record(kFire, "a.txt", "u1", "canceled")), Added::kRemoved);
  EXPECT_EQ(Add(Record(kFire, "a.txt", "u1", "canceled")), Added::kCanceled);
  EXPECT_EQ(Count(), 0);
}

TEST_F(ArchiveTest, KnowsContentUnderAnotherPath) {
  const ArchiveRecord record = Record(kFire, "a.txt");
  Add(record);
  EXPECT_TRUE(*archive_->Holds("path:moved.txt", record.hash, kRules));
  EXPECT_FALSE(*archive_->Holds("uri:x", record.hash, kRules));
  EXPECT_FALSE(*archive_->Holds("path:a.txt", record.hash, kRules + 1));
  EXPECT_FALSE(*archive_->Mixed(kRules));
  EXPECT_TRUE(*archive_->Mixed(kRules + 1));
}

// Whoever decides whether an article is there must know what was written before it.
TEST_F(ArchiveTest, DecidesAfterWhatWasWrittenBefore) {
  const ArchiveRecord first = Record(kFire, "a.txt"), second = Record(kFireAgain, "a.txt");
  Add(first);
  ASSERT_TRUE(*archive_->Holds(first.identity, first.hash, kRules));  // a reader's hint on a third version like the first
  Add(second);
  EXPECT_FALSE(*archive_->KeepUnread(first));
  EXPECT_EQ(Add(first), Added::kNewVersion);
  EXPECT_EQ(Add(Record(kFire, "copy.txt")), Added::kUnchanged);  // equal content, though no reader saw it there
  EXPECT_EQ(Count(), 1);
}

TEST_F(ArchiveTest, MovesAnArticleToItsNewPath) {
  Add(Record(kFire, "a.txt"));
  Add(Record(kChess, "b.txt"));
  EXPECT_TRUE(*archive_->KeepUnread(Record(kFire, "moved/a.txt")));
  EXPECT_EQ(archive_->Find("moved/a.txt").value()->identity, "path:moved/a.txt");
  EXPECT_FALSE(archive_->Find("a.txt").value().has_value());
  EXPECT_EQ(Add(Record(kFire, "b.txt")), Added::kNewVersion);  // over another article's place
  EXPECT_EQ(Count(), 1);
  EXPECT_EQ(Add(Record(kFireAgain, "b.txt")), Added::kNewVersion);
  EXPECT_EQ(Count(), 1);
  EXPECT_THAT(*archive_->Verify(), IsEmpty());
}

TEST_F(ArchiveTest, KeepsOthersWhereOneIsDamaged) {
  Add(Record(kFireAgain, "a.txt"));
  Add(Record(kFireAgain, "copy.txt", "https://n.example/2"));
  const Signature fire = Record(kFire, "new.txt").signature;
  for (const bool settled : {false, true}) {
    if (settled) {
      ASSERT_TRUE(archive_->Settle().ok());
    }
    Damage("UPDATE article SET signature = x'00' WHERE path = 'a.txt'");
    std::vector<Error> damaged;
    EXPECT_EQ(Find(*archive_, fire, &damaged).size(), 1u);
    ASSERT_EQ(damaged.size(), 1u);
    EXPECT_THAT(damaged[0].message, HasSubstr("path:a.txt is damaged"));
    EXPECT_THAT(damaged[0].message, HasSubstr("archive remove"));
  }
  EXPECT_EQ(*archive_->Remove("a.txt"), 1);
  EXPECT_THAT(*archive_->Verify(), IsEmpty());
}

TEST_F(ArchiveTest, ErasesAllKeysOfADamagedArticle) {
  Add(Record(kFireAgain, "a.txt"));
  ASSERT_TRUE(archive_->Settle().ok());
  Damage("UPDATE article SET signature = x'00'");
  EXPECT_EQ(Add(Record(kFire, "a.txt")), Added::kNewVersion);
  EXPECT_THAT(*archive_->Verify(), IsEmpty());
}

TEST_F(ArchiveTest, NoticesLostKeys) {
  Add(Record(kFireAgain, "a.txt"));
  ASSERT_TRUE(archive_->Settle().ok());
  Damage("DELETE FROM posting WHERE key IN (SELECT key FROM posting ORDER BY key LIMIT (SELECT count(*) / 4 FROM posting))");
  std::vector<Error> damaged;
  EXPECT_EQ(Find(*archive_, Record(kFire, "new.txt").signature, &damaged).size(), 1u);
  ASSERT_EQ(damaged.size(), 1u);
  EXPECT_THAT(damaged[0].message, HasSubstr("archive check"));
}

TEST_F(ArchiveTest, ReadsOneStateWhileAnotherWrites) {
  Add(Record(kFireAgain, "a.txt"));
  Result<Archive> reader = Archive::Open(path_, Archive::Mode::kRead);
  ASSERT_TRUE(reader.has_value());
  {
    const Result<Transaction> snapshot = reader->Snapshot();
    ASSERT_TRUE(snapshot.has_value());
    const Signature fire = Record(kFire, "new.txt").signature;
    const Result<Candidates> found = reader->FindCandidates(std::span(&fire, 1), 10, 0, 1);
    ASSERT_EQ(found->of.front().size(), 1u);
    EXPECT_EQ(*archive_->Remove("a.txt"), 1);
    EXPECT_TRUE(reader->Source(found->of.front().front(), kMost).has_value());
  }
  EXPECT_FALSE(reader->Find("a.txt").value().has_value());
}

// Two processes: one reads again what the other has replaced meanwhile.
TEST_F(ArchiveTest, RenewsNoVersionThatWasReplaced) {
  Add(Record(kFire, "a.txt"));
  const ArchivedArticle old = *archive_->Find("a.txt").value();
  EXPECT_TRUE(*archive_->Renew(old, Record(kFire, "a.txt")));
  EXPECT_EQ(Add(Record(kFireAgain, "a.txt")), Added::kNewVersion);
  EXPECT_FALSE(*archive_->Renew(old, Record(kFire, "a.txt")));
  EXPECT_EQ(*Unpack(*archive_->Source(archive_->Find("a.txt").value()->id, kMost)), kFireAgain);
}

TEST_F(ArchiveTest, FindsArticlesOfOneStoryBeforeAndAfterSettling) {
  Add(Record(kFireAgain, "a.txt"));
  Add(Record(kChess, "b.txt"));
  const Signature fire = Record(kFire, "new.txt").signature;
  for (int round = 0; round < 2; ++round) {
    const std::vector<int64_t> found = Find(*archive_, fire);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(archive_->Get(found[0])->path, "a.txt");
    ASSERT_TRUE(archive_->Settle().ok());
  }
  EXPECT_THAT(*archive_->Verify(), IsEmpty());
  ASSERT_EQ(*archive_->Remove("a.txt"), 1);
  EXPECT_THAT(Find(*archive_, fire), IsEmpty());
  EXPECT_THAT(*archive_->Verify(), IsEmpty());
}

TEST_F(ArchiveTest, GivesBackSourceAndClaims) {
  Add(Record(kFire, "a.txt"));
  const std::optional<ArchivedArticle> article = *archive_->Find("a.txt");
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(*Unpack(*archive_->Source(article->id, kMost)), kFire);
  const std::vector<ArchivedClaim> claims = *archive_->Claims(article->id);
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_EQ(claims[0].value, "6");
}

TEST_F(ArchiveTest, IsReadBesideAWriter) {
  Add(Record(kFire, "a.txt"));
  Result<Archive> reader = Archive::Open(path_, Archive::Mode::kRead);
  ASSERT_TRUE(reader.has_value());
  EXPECT_EQ(reader->Stats(kRules)->articles, 1);
  Add(Record(kChess, "b.txt"));
  EXPECT_EQ(reader->Stats(kRules)->articles, 2);
}

TEST(ArchiveFile, RefusesWhatIsNoArchive) {
  const auto refusal = [](const std::string& path) {
    const Result<Archive> archive = Archive::Open(path, Archive::Mode::kWrite);
    return archive.has_value() ? std::string("opened") : archive.error().message;
  };
  EXPECT_THAT(refusal(FreshPath("none.db")), HasSubstr("no such archive"));
  const std::string text = FreshPath("text.db");
  std::ofstream(text) << std::string(4096, 'x');
  EXPECT_THAT(refusal(text), HasSubstr("no gainsay archive"));
  const std::string empty = FreshPath("empty.db");
  std::ofstream(empty).flush();
  EXPECT_THAT(refusal(empty), HasSubstr("archive add"));
  EXPECT_THAT(refusal(testing::TempDir()), HasSubstr("this is a folder; name a file"));
  EXPECT_THAT(Archive::Open(testing::TempDir() + "none/news.db", Archive::Mode::kCreate).error().message, HasSubstr("there is no folder"));
  const std::string foreign = FreshPath("foreign.db");
  {
    Result<Database> db = Database::Open(foreign, Database::Mode::kCreate);
    ASSERT_TRUE(db->Run("CREATE TABLE t(x)").ok());
  }
  EXPECT_THAT(refusal(foreign), HasSubstr("no gainsay archive"));
  // As SQLite leaves it where the process that was to make it was killed.
  const std::string undone = FreshPath("undone.db");
  {
    Result<Database> db = Database::Open(undone, Database::Mode::kCreate);
    ASSERT_TRUE(db->Run("CREATE TABLE t(x);DROP TABLE t").ok());
  }
  EXPECT_THAT(refusal(undone), HasSubstr("no gainsay archive yet"));
  EXPECT_TRUE(Archive::Open(undone, Archive::Mode::kCreate).has_value());
  const std::string newer = FreshPath("newer.db");
  ASSERT_TRUE(Archive::Open(newer, Archive::Mode::kCreate).has_value());
  {
    Result<Database> db = Database::Open(newer, Database::Mode::kWrite);
    ASSERT_TRUE(db->Run("PRAGMA user_version=99").ok());
  }
  EXPECT_THAT(refusal(newer), HasSubstr("newer gainsay (format 99"));
}

}  // namespace
}  // namespace gainsay
