// The archive file: what is added, found, replaced and refused.
#include "archive/archive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr int64_t kRules = 7;
constexpr char kFire[] =
    "date 2025-03-04\nA fire at the Chandpole godown in Bhilwara killed six workers on Monday, "
    "Inspector Narendra Shekhawat said. The loss is put at Rs 84 lakh.";
constexpr char kFireAgain[] =
    "date 2025-03-04\nInspector Narendra Shekhawat said that seven workers died in Monday's fire at the Chandpole godown in "
    "Bhilwara. The loss is Rs 84 lakh.";
constexpr char kChess[] = "date 2025-03-04\nGrandmaster Ilia Marchenko won the Silchar Open with 8.5 points on Monday.";

std::string FreshPath(const char* name) {
  const std::string path = testing::TempDir() + name;
  for (const char* end : {"", "-wal", "-shm"}) std::remove((path + end).c_str());
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

class ArchiveTest : public testing::Test {
 protected:
  void SetUp() override {
    path_ = FreshPath("archive_test.db");
    Result<Archive> archive = Archive::Open(path_, Archive::Mode::kCreate);
    ASSERT_TRUE(archive.has_value()) << archive.error().message;
    archive_.emplace(std::move(*archive));
  }
  Added Add(const ArchiveRecord& record) {
    const Result<Added> added = archive_->Add(record);
    EXPECT_TRUE(added.has_value());
    return *added;
  }
  int64_t Count() { return archive_->Stats(kRules)->articles; }

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

TEST_F(ArchiveTest, FindsArticlesOfOneStoryBeforeAndAfterSettling) {
  Add(Record(kFireAgain, "a.txt"));
  Add(Record(kChess, "b.txt"));
  const Signature fire = Record(kFire, "new.txt").signature;
  for (int round = 0; round < 2; ++round) {
    const std::vector<int64_t> found = *archive_->Candidates(fire, 10, 0);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(archive_->Get(found[0])->path, "a.txt");
    ASSERT_TRUE(archive_->Settle().ok());
  }
  EXPECT_THAT(*archive_->Verify(), IsEmpty());
  ASSERT_EQ(*archive_->Remove("a.txt"), 1);
  EXPECT_THAT(*archive_->Candidates(fire, 10, 0), IsEmpty());
  EXPECT_THAT(*archive_->Verify(), IsEmpty());
}

TEST_F(ArchiveTest, GivesBackSourceAndClaims) {
  Add(Record(kFire, "a.txt"));
  const std::optional<ArchivedArticle> article = *archive_->Find("a.txt");
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(*archive_->Stored(article->id), kFire);
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
  const std::string foreign = FreshPath("foreign.db");
  {
    Result<Database> db = Database::Open(foreign, Database::Mode::kCreate);
    ASSERT_TRUE(db->Run("CREATE TABLE t(x)").ok());
  }
  EXPECT_THAT(refusal(foreign), HasSubstr("no gainsay archive"));
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
