// The articles that were published, in one SQLite file: metadata, claims,
// source and blocking keys. One writer and any number of readers at a time,
// in any processes. What was committed survives a kill at any moment; an
// article is there whole or not at all.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/record.h"

namespace gainsay {

// What the archive tells of an article without reading it again.
struct ArchivedArticle {
  int64_t id = 0;
  std::string identity, uri, path, title, published, language, publisher, format;
  uint64_t bytes = 0;
  uint32_t claims = 0;
  int64_t rules = 0;  // hash of the rules that read it
  std::string hash;   // ContentHash
};

struct ArchiveStats {
  int64_t articles = 0;
  int64_t claims = 0;
  int64_t bytes = 0;         // of the sources
  int64_t file_bytes = 0;    // of the archive
  std::string first, last;   // published
  std::vector<std::pair<std::string, int64_t>> languages, publishers;  // with articles, most first
  int64_t other_rules = 0;   // articles that other rules read than those asked about
};

// What reads an article again.
struct KeptSource {
  ArchivedArticle article;
  std::string packed;  // of what StoredForm made
  uint64_t bytes = 0;  // unpacked
};
Result<std::string> Unpack(const KeptSource& kept);

// Archived articles that may be of one story with new ones.
struct Candidates {
  // Of each new one: first those that share enough, best first, then some that
  // share a little less.
  std::vector<std::vector<int64_t>> of;
  std::vector<Error> damaged;  // what could not be read and was passed over
};

enum class Added { kNew, kNewVersion, kUnchanged, kRemoved, kCanceled };

class Archive {
 public:
  enum class Mode { kRead, kWrite, kCreate };

  // Refuses files that are no archive or were written by a newer program.
  // kCreate makes the file where there is none.
  static Result<Archive> Open(const std::string& path, Mode mode);

  // Whether the same content is there, read by the same rules. While another
  // writes, a hint: KeepUnread and Add decide.
  Result<bool> Holds(std::string_view identity, std::string_view hash, int64_t rules);
  // Add without a record, where the same content is there. An article known by
  // its path alone, that is there under another path, takes the new one. False
  // where it must be read and added.
  Result<bool> KeepUnread(const ArticleKey& key);
  // In a transaction of its own. A canceled record removes what it supersedes.
  Result<Added> Add(const ArchiveRecord& record);
  // Puts what other rules made of `old` in its place; nothing where a new
  // version has taken it meanwhile.
  Result<bool> Renew(const ArchivedArticle& old, const ArchiveRecord& record);
  // By identity, uri or path. How many were removed.
  Result<int64_t> Remove(std::string_view name);
  // Moves the keys of new articles to where they are looked up by key. Without
  // it they are found too, more slowly; Add does it from time to time.
  Status Settle();

  // Until its end, what is read is one state of the file.
  Result<Transaction> Snapshot() { return Transaction::BeginReading(db_); }
  // Sorted by publication, then identity.
  Status Each(const std::function<Status(const ArchivedArticle&)>& take);
  Result<std::optional<ArchivedArticle>> Find(std::string_view name);
  Result<ArchivedArticle> Get(int64_t id);
  // kLimit, and a message that names the article, where that takes more than
  // `most` bytes, packed or unpacked.
  Result<KeptSource> Source(int64_t id, uint64_t most);
  Result<std::vector<ArchivedClaim>> Claims(int64_t id);
  Result<ArchiveStats> Stats(int64_t rules);
  // Whether any article was read by other rules.
  Result<bool> Mixed(int64_t rules);
  // The ids of articles that other rules read, in order.
  Result<std::vector<int64_t>> ReadByOthers(int64_t rules);
  // What is damaged or does not fit together; empty where all is well.
  Result<std::vector<std::string>> Verify();
  // That an article cannot be used, and what helps.
  Error Damaged(int64_t id, std::string_view what);

  // Articles that may be of one story with each of `news`: up to `most` that
  // share enough and `near` that share a little less. Passes over what is
  // damaged. Up to `jobs` threads compare.
  // REQUIRES: a Snapshot.
  Result<Candidates> FindCandidates(std::span<const Signature> news, size_t most, size_t near, size_t jobs);
  static constexpr int kNearMiss = 21;  // points, of kStoryPoints: names that sound different, or a text that runs parallel, may make up the rest

  const std::string& path() const { return db_.path(); }

 private:
  explicit Archive(Database db) : db_(std::move(db)) {}
  Status Prepare(Mode mode);
  struct Version {
    int64_t id = 0;  // of the article that has the place; 0: none
    bool same = false;
  };
  Result<Version> VersionOf(const ArticleKey& key);
  // The same content under another path.
  Result<int64_t> ElsewhereOf(const ArticleKey& key);
  Status Move(int64_t id, int64_t over, const ArticleKey& key);
  Status Insert(const ArchiveRecord& record);
  Status SettleSome();
  Status Erase(int64_t id);
  struct UnsettledKeys {
    std::vector<std::pair<int64_t, Signature>> signatures;
    std::vector<int64_t> damaged;
    std::optional<Error> cut;  // the file is damaged: there are more
  };
  Result<std::string> Packed(const char* column, int64_t id, uint64_t most);
  Result<UnsettledKeys> Unsettled(size_t jobs);

  Database db_;
  SqlStatement holds_, by_identity_, elsewhere_, move_, insert_, insert_content_, erase_, erase_content_, erase_posting_, signature_of_;
  int64_t unsettled_ = 0;  // articles whose keys are not looked up by key yet
  int64_t articles_ = 0;
};

}  // namespace gainsay
