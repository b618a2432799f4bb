#include "archive/database.h"

#include <sqlite3.h>

namespace gainsay {
namespace {

Error ErrorOf(int code, std::string_view words, const std::string& path) {
  Error error;
  error.code = ErrorCode::kIo;
  error.file = path;
  switch (code & 0xff) {
    case SQLITE_NOTADB: error.message = "this file is no gainsay archive; name one that `gainsay archive add` made"; error.code = ErrorCode::kInput; break;
    case SQLITE_CORRUPT:
      error.message = "the archive is damaged; `gainsay archive check --archive " + path + "` tells where, adding the articles to a new file mends it";
      error.code = ErrorCode::kInput;
      break;
    case SQLITE_BUSY: error.message = "another program is writing to the archive; try again when it is done"; break;
    case SQLITE_FULL: error.message = "the disk is full; make room and add again: what was added stays"; break;
    case SQLITE_READONLY: error.message = "the archive is read-only; allow writing to the file and its folder, or work on a copy"; break;
    case SQLITE_CANTOPEN: error.message = "the archive cannot be opened; look whether the file and its folder may be read and written"; break;
    default: error.message = "the archive cannot be used: " + std::string(words);
  }
  return error;
}

std::string FrozenUri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '-' || c == '_';
    static constexpr char kHex[] = "0123456789ABCDEF";
    if (plain) {
      uri += c;
    } else {
      uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return uri + "?immutable=1";
}

}  // namespace

void SqlStatement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }

SqlStatement& SqlStatement::Bind(int at, int64_t value) {
  sqlite3_bind_int64(statement_.get(), at, value);
  return *this;
}

SqlStatement& SqlStatement::Bind(int at, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), at, text.data() == nullptr ? "" : text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

SqlStatement& SqlStatement::BindBlob(int at, std::string_view bytes) {
  sqlite3_bind_blob64(statement_.get(), at, bytes.data() == nullptr ? "" : bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  return *this;
}

bool SqlStatement::Step() {
  if (failed_ != 0) return false;
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) failed_ = code;
  return false;
}

Status SqlStatement::Run() {
  while (Step()) {
  }
  return Reset();
}

Status SqlStatement::Reset() {
  const int code = failed_;
  const std::string words = code == 0 ? std::string() : sqlite3_errmsg(sqlite3_db_handle(statement_.get()));
  failed_ = 0;
  sqlite3_reset(statement_.get());
  if (code == 0) return {};
  return ErrorOf(code, words, path_);
}

int64_t SqlStatement::Int(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view SqlStatement::Text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(bytes), static_cast<size_t>(size));
}

Error Database::Failure(int code) const { return ErrorOf(code, sqlite3_errmsg(db_.get()), path_); }

Result<Database> Database::Open(const std::string& path, Mode mode, int busy_ms) {
  const int flags = SQLITE_OPEN_NOMUTEX | (mode == Mode::kFrozen ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE) |
                    (mode == Mode::kCreate ? SQLITE_OPEN_CREATE : 0);
  Database out;
  out.path_ = path;
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(mode == Mode::kFrozen ? FrozenUri(path).c_str() : path.c_str(), &db, flags, nullptr);
  out.db_.reset(db);
  if (code != SQLITE_OK) return ErrorOf(code, db == nullptr ? "out of memory" : sqlite3_errmsg(db), path);
  sqlite3_busy_timeout(db, busy_ms);
  sqlite3_extended_result_codes(db, 1);
  // An archive may come from elsewhere: its schema must not run functions of ours.
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_exec(db, "PRAGMA cell_size_check=1", nullptr, nullptr, nullptr);  // so that damage is seen where it is read
  if (mode == Mode::kRead) sqlite3_exec(db, "PRAGMA query_only=1", nullptr, nullptr, nullptr);
  return out;
}

Result<SqlStatement> Database::Prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return Failure(code);
  SqlStatement out;
  out.statement_.reset(statement);
  out.path_ = path_;
  return out;
}

Status Database::Run(const std::string& sql) {
  const int code = sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return Failure(code);
  return {};
}

Result<int64_t> Database::Number(std::string_view sql) {
  Result<SqlStatement> statement = Prepare(sql);
  if (!statement) return statement.error();
  const int64_t number = statement->Step() ? statement->Int(0) : 0;
  const Status status = statement->Reset();
  if (!status.ok()) return status.error();
  return number;
}

int64_t Database::LastRow() const { return sqlite3_last_insert_rowid(db_.get()); }

Result<Transaction> Transaction::Begin(Database& db) {
  const Status status = db.Run("BEGIN IMMEDIATE");
  if (!status.ok()) return status.error();
  return Transaction(db);
}

Result<Transaction> Transaction::BeginReading(Database& db) {
  if (const Status status = db.Run("BEGIN"); !status.ok()) return status.error();
  Transaction out(db);
  // The state is taken with the first look.
  const Result<int64_t> look = db.Number("SELECT count(*) FROM sqlite_schema");
  if (!look) return look.error();
  return out;
}

Status Transaction::Commit() {
  Status status = db_->Run("COMMIT");
  if (status.ok()) db_ = nullptr;
  return status;
}

Transaction::~Transaction() {
  if (db_ != nullptr) (void)db_->Run("ROLLBACK");
}

}  // namespace gainsay
