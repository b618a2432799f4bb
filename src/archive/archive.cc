#include "archive/archive.h"

#include <algorithm>
#include <filesystem>

#include "archive/schema.h"

namespace gainsay {
namespace {

constexpr int64_t kLeastUnsettled = 2000;   // settled together: sorted keys go in fast
constexpr int64_t kMostUnsettled = 20000;

// What is plainly no archive, before SQLite says so in its own words.
Status Refusal(const std::string& path, Archive::Mode mode) {
  namespace fs = std::filesystem;
  const auto refuse = [&](std::string message) { return Error{ErrorCode::kIo, std::move(message), path, 0, 0, {}}; };
  std::error_code error;
  if (fs::is_directory(path, error)) return refuse("this is a folder; name a file, such as " + (fs::path(path) / "news.db").string());
  if (mode == Archive::Mode::kCreate) {
    const fs::path folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::exists(folder, error)) return refuse("there is no folder " + folder.string() + "; make it first");
    return {};
  }
  if (!fs::exists(path, error)) return refuse("no such archive; `gainsay archive add --archive " + path + " FILE|DIR…` makes it");
  if (fs::file_size(path, error) == 0 && !error) return EmptyArchive(path);
  return {};
}

int64_t Signed(uint64_t hash) { return static_cast<int64_t>(hash); }

}  // namespace

Result<Archive> Archive::Open(const std::string& path, Mode mode) {
  if (const Status status = Refusal(path, mode); !status.ok()) return status.error();
  Result<Database> db = Database::Open(path, mode == Mode::kRead    ? Database::Mode::kRead
                                             : mode == Mode::kWrite ? Database::Mode::kWrite
                                                                    : Database::Mode::kCreate);
  if (!db) return db.error();
  Archive out(std::move(*db));
  const Status status = out.Prepare(mode);
  if (status.ok()) return out;
  // A read-only folder: the file can be read as it stands.
  std::error_code error;
  const bool pending = std::filesystem::exists(path + "-wal", error) && std::filesystem::file_size(path + "-wal", error) != 0;
  if (mode != Mode::kRead || status.error().code != ErrorCode::kIo || pending) return status.error();
  Result<Database> frozen = Database::Open(path, Database::Mode::kFrozen);
  if (!frozen) return status.error();
  Archive still(std::move(*frozen));
  return still.Prepare(mode).ok() ? Result<Archive>(std::move(still)) : Result<Archive>(status.error());
}

Status Archive::Prepare(Mode mode) {
  if (mode == Mode::kCreate) {
    const Result<int64_t> tables = db_.Number("SELECT count(*) FROM sqlite_schema");
    if (!tables) return tables.error();
    if (*tables == 0) {
      // A second process may be making it at the same moment.
      const Status created = CreateArchive(db_);
      if (!created.ok() && !CheckArchiveMark(db_).ok()) return created;
    }
  }
  if (const Status status = CheckArchiveMark(db_); !status.ok()) return status;
  if (mode != Mode::kRead) {
    const Status status = db_.Run("PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA cache_size=-65536;");
    if (!status.ok()) return status;
  }
  struct Query {
    SqlStatement* statement;
    const char* sql;
  };
  const Query queries[] = {
      {&holds_,
       // The +: most articles have the same rules, an index over these finds nothing.
       "SELECT 1 FROM article WHERE hash = ?2 AND +rules = ?3 AND (identity = ?1 OR (substr(?1, 1, 5) = 'path:' AND substr(identity, 1, 5) = 'path:'))"},
      {&elsewhere_,
       "SELECT id FROM article WHERE hash = ?1 AND identity <> ?2 AND substr(identity, 1, 5) = 'path:' ORDER BY rules <> ?3, id LIMIT 1"},
      {&by_identity_, "SELECT id, hash, rules FROM article WHERE identity = ?1"},
      {&signature_of_, "SELECT signature FROM article WHERE id = ?1"},
  };
  for (const Query& query : queries) {
    Result<SqlStatement> statement = db_.Prepare(query.sql);
    if (!statement) return statement.error();
    *query.statement = std::move(*statement);
  }
  if (mode == Mode::kRead) return {};
  const Query writes[] = {
      {&insert_,
       "INSERT INTO article(identity, hash, rules, uri, path, title, published, day, language, publisher, format, bytes, claims, settled, signature)"
       " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0, ?14)"},
      {&insert_content_, "INSERT INTO content(article, source, claims) VALUES(?1, ?2, ?3)"},
      {&move_, "UPDATE article SET identity = ?1, path = ?2 WHERE id = ?3"},
      {&erase_, "DELETE FROM article WHERE id = ?1"},
      {&erase_content_, "DELETE FROM content WHERE article = ?1"},
      {&erase_posting_, "DELETE FROM posting WHERE key = ?1 AND day = ?2 AND article = ?3"},
  };
  for (const Query& query : writes) {
    Result<SqlStatement> statement = db_.Prepare(query.sql);
    if (!statement) return statement.error();
    *query.statement = std::move(*statement);
  }
  const Result<int64_t> unsettled = db_.Number("SELECT count(*) FROM article WHERE settled = 0");
  if (!unsettled) return unsettled.error();
  unsettled_ = *unsettled;
  const Result<int64_t> articles = db_.Number("SELECT count(*) FROM article");
  if (!articles) return articles.error();
  articles_ = *articles;
  return {};
}

Result<bool> Archive::Holds(std::string_view identity, std::string_view hash, int64_t rules) {
  holds_.Bind(1, identity).BindBlob(2, hash).Bind(3, rules);
  const bool found = holds_.Step();
  const Status status = holds_.Reset();
  if (!status.ok()) return status.error();
  return found;
}

Result<Archive::Version> Archive::VersionOf(const ArticleKey& key) {
  Version out;
  by_identity_.Bind(1, key.identity);
  if (by_identity_.Step()) out = {by_identity_.Int(0), by_identity_.Text(1) == key.hash && by_identity_.Int(2) == key.rules};
  const Status status = by_identity_.Reset();
  if (!status.ok()) return status.error();
  return out;
}

Result<int64_t> Archive::ElsewhereOf(const ArticleKey& key) {
  if (!key.HasPathAlone()) return int64_t{0};
  elsewhere_.BindBlob(1, key.hash).Bind(2, key.identity).Bind(3, key.rules);
  const int64_t id = elsewhere_.Step() ? elsewhere_.Int(0) : 0;
  const Status status = elsewhere_.Reset();
  if (!status.ok()) return status.error();
  return id;
}

Status Archive::Move(int64_t id, int64_t over, const ArticleKey& key) {
  if (over != 0) {
    if (const Status status = Erase(over); !status.ok()) return status;
  }
  move_.Bind(1, key.identity).Bind(2, key.path).Bind(3, id);
  return move_.Run();
}

Result<bool> Archive::KeepUnread(const ArticleKey& key) {
  const Result<Version> version = VersionOf(key);
  if (!version) return version.error();
  if (version->same) return true;
  Result<Transaction> transaction = Transaction::Begin(db_);
  if (!transaction) return transaction.error();
  const Result<int64_t> elsewhere = ElsewhereOf(key);
  if (!elsewhere) return elsewhere.error();
  if (*elsewhere == 0) return false;
  const Result<Version> over = VersionOf(key);  // another process may have written
  if (!over) return over.error();
  if (!over->same) {
    if (const Status status = Move(*elsewhere, over->id, key); !status.ok()) return status.error();
  }
  if (const Status status = transaction->Commit(); !status.ok()) return status.error();
  return true;
}

Status Archive::Erase(int64_t id) {
  signature_of_.Bind(1, id);
  const bool found = signature_of_.Step();
  const Result<Signature> signature = DecodeSignature(found ? signature_of_.Text(0) : std::string_view());
  if (const Status status = signature_of_.Reset(); !status.ok()) return status;
  if (!signature) {
    // Its keys are damaged: look for it everywhere.
    Result<SqlStatement> everywhere = db_.Prepare("DELETE FROM posting WHERE article = ?1");
    if (!everywhere) return everywhere.error();
    everywhere->Bind(1, id);
    if (const Status status = everywhere->Run(); !status.ok()) return status;
  } else {
    for (const BlockingKey& key : signature->keys) {
      erase_posting_.Bind(1, Signed(key.hash)).Bind(2, signature->Day()).Bind(3, id);
      if (const Status status = erase_posting_.Run(); !status.ok()) return status;
    }
  }
  erase_content_.Bind(1, id);
  if (const Status status = erase_content_.Run(); !status.ok()) return status;
  erase_.Bind(1, id);
  return erase_.Run();
}

Status Archive::Insert(const ArchiveRecord& record) {
  insert_.Bind(1, record.identity).BindBlob(2, record.hash).Bind(3, record.rules).Bind(4, record.uri).Bind(5, record.path)
      .Bind(6, record.title).Bind(7, record.published).Bind(8, record.signature.Day()).Bind(9, record.language)
      .Bind(10, record.publisher).Bind(11, record.format).Bind(12, static_cast<int64_t>(record.bytes))
      .Bind(13, static_cast<int64_t>(record.claim_count)).BindBlob(14, EncodeSignature(record.signature));
  if (const Status status = insert_.Run(); !status.ok()) return status;
  insert_content_.Bind(1, db_.LastRow()).BindBlob(2, record.stored).BindBlob(3, record.claims);
  return insert_content_.Run();
}

Result<Added> Archive::Add(const ArchiveRecord& record) {
  Result<Transaction> transaction = Transaction::Begin(db_);
  if (!transaction) return transaction.error();
  const Result<Version> version = VersionOf(record);
  if (!version) return version.error();
  if (version->same) return Added::kUnchanged;
  const Result<int64_t> elsewhere = record.canceled ? Result<int64_t>(0) : ElsewhereOf(record);
  if (!elsewhere) return elsewhere.error();
  const bool moved = *elsewhere != 0;
  if (moved) {
    if (const Status status = Move(*elsewhere, version->id, record); !status.ok()) return status.error();
  }
  const int64_t old = moved ? *elsewhere : version->id;
  const Result<Version> now = VersionOf(record);
  if (!now) return now.error();
  if (!now->same) {
    if (old != 0) {
      if (const Status status = Erase(old); !status.ok()) return status.error();
    }
    if (!record.canceled) {
      if (const Status status = Insert(record); !status.ok()) return status.error();
    }
  }
  if (const Status status = transaction->Commit(); !status.ok()) return status.error();
  if (record.canceled) return old != 0 ? Added::kRemoved : Added::kCanceled;
  if (now->same) return version->id == 0 ? Added::kUnchanged : Added::kNewVersion;
  articles_ += old == 0 ? 1 : 0;
  if (const Status status = SettleSome(); !status.ok()) return status.error();
  return old == 0 ? Added::kNew : Added::kNewVersion;
}

Result<bool> Archive::Renew(const ArchivedArticle& old, const ArchiveRecord& record) {
  Result<Transaction> transaction = Transaction::Begin(db_);
  if (!transaction) return transaction.error();
  const Result<std::optional<ArchivedArticle>> now = Find(old.identity);
  if (!now) return now.error();
  // SQLite gives an id again once its row is gone.
  if (!*now || (*now)->id != old.id || (*now)->hash != old.hash) return false;
  if (const Status status = Erase(old.id); !status.ok()) return status.error();
  if (const Status status = Insert(record); !status.ok()) return status.error();
  if (const Status status = transaction->Commit(); !status.ok()) return status.error();
  if (const Status status = SettleSome(); !status.ok()) return status.error();
  return true;
}

Status Archive::SettleSome() {
  if (++unsettled_ < std::clamp(articles_ / 20, kLeastUnsettled, kMostUnsettled)) return {};
  return Settle();
}

Result<int64_t> Archive::Remove(std::string_view name) {
  Result<Transaction> transaction = Transaction::Begin(db_);
  if (!transaction) return transaction.error();
  Result<SqlStatement> rows = db_.Prepare("SELECT id FROM article WHERE identity = ?1 OR (uri = ?1 AND uri <> '') OR path = ?1");
  if (!rows) return rows.error();
  std::vector<int64_t> ids;
  rows->Bind(1, name);
  while (rows->Step()) ids.push_back(rows->Int(0));
  if (const Status status = rows->Reset(); !status.ok()) return status.error();
  for (const int64_t id : ids) {
    if (const Status status = Erase(id); !status.ok()) return status.error();
  }
  if (const Status status = transaction->Commit(); !status.ok()) return status.error();
  return static_cast<int64_t>(ids.size());
}

}  // namespace gainsay
