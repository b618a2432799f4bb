#include "archive/schema.h"

namespace gainsay {
namespace {

// `posting` is a clustered index: the articles that share a key lie together,
// in the order of their days. Sources stand apart, so that a walk over the
// metadata does not drag them along.
constexpr const char* kTables = R"sql(
CREATE TABLE article(
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  hash BLOB NOT NULL,
  rules INTEGER NOT NULL,
  uri TEXT NOT NULL,
  path TEXT NOT NULL,
  title TEXT NOT NULL,
  published TEXT NOT NULL,
  day INTEGER NOT NULL,
  language TEXT NOT NULL,
  publisher TEXT NOT NULL,
  format TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  settled INTEGER NOT NULL,
  signature BLOB NOT NULL
) STRICT;
CREATE INDEX article_hash ON article(hash);
CREATE INDEX article_uri ON article(uri) WHERE uri <> '';
CREATE INDEX article_path ON article(path);
CREATE INDEX article_rules ON article(rules);
CREATE INDEX article_unsettled ON article(id) WHERE settled = 0;
CREATE TABLE content(
  article INTEGER PRIMARY KEY,
  source BLOB NOT NULL,
  claims BLOB NOT NULL
) STRICT;
CREATE TABLE posting(
  key INTEGER NOT NULL,
  day INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY(key, day, article)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace

Error EmptyArchive(const std::string& path) {
  return {ErrorCode::kIo, "this file is empty, no gainsay archive yet; `gainsay archive add --archive " + path + " FILE|DIR…` fills it", path, 0, 0, {}};
}

Status CreateArchive(Database& db) {
  Result<Transaction> transaction = Transaction::Begin(db);
  if (!transaction) return transaction.error();
  const Status status = db.Run("PRAGMA application_id=" + std::to_string(kArchiveMark) + ";PRAGMA user_version=" +
                               std::to_string(kArchiveFormat) + ";" + kTables);
  if (!status.ok()) return status;
  return transaction->Commit();
}

Status CheckArchiveMark(Database& db) {
  const auto refuse = [&](std::string message) { return Error{ErrorCode::kInput, std::move(message), db.path(), 0, 0, {}}; };
  const Result<int64_t> mark = db.Number("PRAGMA application_id");
  if (!mark) return mark.error();
  const Result<int64_t> format = db.Number("PRAGMA user_version");
  if (!format) return format.error();
  if (*mark == 0 && *format == 0) {
    // The process that was to make it was killed, and SQLite has taken its first step back.
    const Result<int64_t> tables = db.Number("SELECT count(*) FROM sqlite_schema");
    if (!tables) return tables.error();
    if (*tables == 0) return EmptyArchive(db.path());
  }
  if (*mark != kArchiveMark) return refuse("this file is no gainsay archive; name one that `gainsay archive add` made");
  if (*format < 1) return refuse("this file is no gainsay archive: it names no format; name one that `gainsay archive add` made");
  // Views and triggers could make a read run for ever, or a write delete.
  const Result<int64_t> strange = db.Number("SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index') OR sql LIKE '%VIRTUAL%'");
  if (!strange) return strange.error();
  if (*strange != 0) return refuse("this archive holds views or triggers, which gainsay does not make; add the articles to a new file");
  if (*format > kArchiveFormat) {
    return refuse("the archive was written by a newer gainsay (format " + std::to_string(*format) + ", this one reads " +
                  std::to_string(kArchiveFormat) + "); use that one, or add the articles to a new file");
  }
  return {};
}

}  // namespace gainsay
