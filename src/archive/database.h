// A thin, safe face of SQLite: an open file, prepared statements, transactions.
// Nothing outside this folder includes sqlite3.h.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace gainsay {

// A prepared statement. Errors of a step are kept, so that a loop over rows
// reads plainly and asks once at its end.
class SqlStatement {
 public:
  SqlStatement() = default;

  // Parameters count from 1. Text and blobs are copied.
  SqlStatement& Bind(int at, int64_t value);
  SqlStatement& Bind(int at, std::string_view text);
  SqlStatement& BindBlob(int at, std::string_view bytes);

  // Whether there is a further row; false at the end and after an error.
  bool Step();
  // Runs to the end and makes it ready for new parameters.
  Status Run();
  // Ready for new parameters; what failed since the last reset.
  Status Reset();

  // Columns count from 0. Views hold until the next Step or Reset.
  int64_t Int(int column) const;
  std::string_view Text(int column) const;  // also of a blob

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::string path_;
  int failed_ = 0;
};

class Database {
 public:
  // kRead changes nothing, but for what SQLite must do to a file whose writer
  // was killed. kFrozen reads a file that nobody writes, in a folder where
  // SQLite may not put the files it shares among processes.
  enum class Mode { kRead, kFrozen, kWrite, kCreate };

  // Waits up to `busy_ms` for a writer in another process.
  static Result<Database> Open(const std::string& path, Mode mode, int busy_ms = 10000);

  Result<SqlStatement> Prepare(std::string_view sql);
  // One or several statements without parameters or rows.
  Status Run(const std::string& sql);
  // The first column of the first row; 0 where there is none.
  Result<int64_t> Number(std::string_view sql);

  int64_t LastRow() const;
  const std::string& path() const { return path_; }

 private:
  struct Close {
    void operator()(sqlite3* db) const;
  };
  Error Failure(int code) const;

  std::unique_ptr<sqlite3, Close> db_;
  std::string path_;
};

// Whether the file's bytes are at fault, so that other rows may still be read.
inline bool IsDamage(const Error& error) { return error.code == ErrorCode::kInput; }

// What an error says without what helps, for messages that say that themselves.
inline std::string_view WithoutAdvice(const Error& error) { return std::string_view(error.message).substr(0, error.message.find("; ")); }

// Rolled back where it is not committed.
class Transaction {
 public:
  // Takes the write lock at once, so that two writers wait instead of failing midway.
  static Result<Transaction> Begin(Database& db);
  // What is read until its end is one state of the file, whoever writes meanwhile.
  static Result<Transaction> BeginReading(Database& db);
  Transaction(Transaction&& other) noexcept : db_(other.db_) { other.db_ = nullptr; }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  Status Commit();

 private:
  explicit Transaction(Database& db) : db_(&db) {}
  Database* db_;
};

}  // namespace gainsay
