#include "archive/archive.h"

#include <algorithm>
#include <filesystem>

#include "archive/compress.h"
#include "archive/schema.h"

namespace gainsay {
namespace {

constexpr uint64_t kMostStored = uint64_t{1} << 30;
constexpr int64_t kLeastUnsettled = 2000;   // settled together: sorted keys go in fast
constexpr int64_t kMostUnsettled = 20000;

constexpr const char* kColumns =
    "id, identity, uri, path, title, published, language, publisher, format, bytes, claims, rules";

ArchivedArticle RowOf(const SqlStatement& row) {
  ArchivedArticle out;
  out.id = row.Int(0);
  int column = 1;
  for (std::string* text : {&out.identity, &out.uri, &out.path, &out.title, &out.published, &out.language, &out.publisher, &out.format}) {
    *text = row.Text(column++);
  }
  out.bytes = static_cast<uint64_t>(row.Int(9));
  out.claims = static_cast<uint32_t>(row.Int(10));
  out.rules = row.Int(11);
  return out;
}

int64_t Signed(uint64_t hash) { return static_cast<int64_t>(hash); }

}  // namespace

Result<Archive> Archive::Open(const std::string& path, Mode mode) {
  std::error_code error;
  const bool exists = std::filesystem::exists(path, error);
  if (!exists && mode != Mode::kCreate) return Error{ErrorCode::kIo, "no such archive; `archive add` makes one", path, 0, 0, {}};
  Result<Database> db = Database::Open(path, mode == Mode::kRead    ? Database::Mode::kRead
                                             : mode == Mode::kWrite ? Database::Mode::kWrite
                                                                    : Database::Mode::kCreate);
  if (!db) return db.error();
  Archive out(std::move(*db));
  const Status status = out.Prepare(mode);
  if (status.ok()) return out;
  // A read-only folder: the file can be read as it stands.
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
       "SELECT 1 FROM article WHERE hash = ?2 AND +rules = ?3 AND (identity = ?1 OR (?1 LIKE 'path:%' AND identity LIKE 'path:%'))"},
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

Status Archive::Erase(int64_t id) {
  signature_of_.Bind(1, id);
  if (!signature_of_.Step()) return signature_of_.Reset();
  const Result<Signature> signature = DecodeSignature(signature_of_.Text(0));
  if (const Status status = signature_of_.Reset(); !status.ok()) return status;
  if (!signature) return signature.error();
  for (const BlockingKey& key : signature->keys) {
    erase_posting_.Bind(1, Signed(key.hash)).Bind(2, signature->Day()).Bind(3, id);
    if (const Status status = erase_posting_.Run(); !status.ok()) return status;
  }
  erase_content_.Bind(1, id);
  if (const Status status = erase_content_.Run(); !status.ok()) return status;
  erase_.Bind(1, id);
  return erase_.Run();
}

Result<Added> Archive::Add(const ArchiveRecord& record) {
  Result<Transaction> transaction = Transaction::Begin(db_);
  if (!transaction) return transaction.error();
  int64_t old = 0;
  bool same = false;
  by_identity_.Bind(1, record.identity);
  if (by_identity_.Step()) {
    old = by_identity_.Int(0);
    same = by_identity_.Text(1) == record.hash && by_identity_.Int(2) == record.rules;
  }
  if (const Status status = by_identity_.Reset(); !status.ok()) return status.error();
  if (same) return Added::kUnchanged;
  if (old != 0) {
    if (const Status status = Erase(old); !status.ok()) return status.error();
  }
  if (!record.canceled) {
    insert_.Bind(1, record.identity).BindBlob(2, record.hash).Bind(3, record.rules).Bind(4, record.uri).Bind(5, record.path)
        .Bind(6, record.title).Bind(7, record.published).Bind(8, record.signature.Day()).Bind(9, record.language)
        .Bind(10, record.publisher).Bind(11, record.format).Bind(12, static_cast<int64_t>(record.bytes))
        .Bind(13, static_cast<int64_t>(record.claim_count)).BindBlob(14, EncodeSignature(record.signature));
    if (const Status status = insert_.Run(); !status.ok()) return status.error();
    insert_content_.Bind(1, db_.LastRow()).BindBlob(2, record.stored).BindBlob(3, record.claims);
    if (const Status status = insert_content_.Run(); !status.ok()) return status.error();
  }
  if (const Status status = transaction->Commit(); !status.ok()) return status.error();
  if (record.canceled) return old != 0 ? Added::kRemoved : Added::kCanceled;
  articles_ += old == 0 ? 1 : 0;
  if (++unsettled_ >= std::clamp(articles_ / 20, kLeastUnsettled, kMostUnsettled)) {
    if (const Status status = Settle(); !status.ok()) return status.error();
  }
  return old == 0 ? Added::kNew : Added::kNewVersion;
}

Result<std::vector<std::pair<int64_t, Signature>>> Archive::Unsettled() {
  Result<SqlStatement> rows = db_.Prepare("SELECT id, signature FROM article WHERE settled = 0");
  if (!rows) return rows.error();
  std::vector<std::pair<int64_t, Signature>> out;
  while (rows->Step()) {
    Result<Signature> signature = DecodeSignature(rows->Text(1));
    if (!signature) return signature.error();
    out.emplace_back(rows->Int(0), std::move(*signature));
  }
  if (const Status status = rows->Reset(); !status.ok()) return status.error();
  return out;
}

Status Archive::Settle() {
  Result<Transaction> transaction = Transaction::Begin(db_);
  if (!transaction) return transaction.error();
  const auto signatures = Unsettled();
  if (!signatures) return signatures.error();
  if (!signatures->empty()) {
    struct Posting {
      int64_t key, day, article;
      auto operator<=>(const Posting&) const = default;
    };
    std::vector<Posting> postings;
    for (const auto& [id, signature] : *signatures) {
      for (const BlockingKey& key : signature.keys) postings.push_back({Signed(key.hash), signature.Day(), id});
    }
    std::sort(postings.begin(), postings.end());
    Result<SqlStatement> insert = db_.Prepare("INSERT OR IGNORE INTO posting(key, day, article) VALUES(?1, ?2, ?3)");
    if (!insert) return insert.error();
    for (const Posting& posting : postings) {
      insert->Bind(1, posting.key).Bind(2, posting.day).Bind(3, posting.article);
      if (const Status status = insert->Run(); !status.ok()) return status;
    }
    if (const Status status = db_.Run("UPDATE article SET settled = 1 WHERE settled = 0"); !status.ok()) return status;
  }
  unsettled_ = 0;
  return transaction->Commit();
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

Status Archive::Each(const std::function<Status(const ArchivedArticle&)>& take) {
  Result<SqlStatement> rows = db_.Prepare(std::string("SELECT ") + kColumns + " FROM article ORDER BY published, identity");
  if (!rows) return rows.error();
  while (rows->Step()) {
    const ArchivedArticle article = RowOf(*rows);
    if (article.identity.empty()) return Error{ErrorCode::kInput, "the archive is damaged; `gainsay archive check` tells more", path(), 0, 0, {}};
    if (const Status status = take(article); !status.ok()) return status;
  }
  return rows->Reset();
}

Result<std::optional<ArchivedArticle>> Archive::Find(std::string_view name) {
  Result<SqlStatement> rows = db_.Prepare(std::string("SELECT ") + kColumns +
                                       " FROM article WHERE identity = ?1 OR (uri = ?1 AND uri <> '') OR path = ?1 ORDER BY identity LIMIT 1");
  if (!rows) return rows.error();
  rows->Bind(1, name);
  std::optional<ArchivedArticle> out;
  if (rows->Step()) out = RowOf(*rows);
  if (const Status status = rows->Reset(); !status.ok()) return status.error();
  return out;
}

Result<ArchivedArticle> Archive::Get(int64_t id) {
  Result<SqlStatement> rows = db_.Prepare(std::string("SELECT ") + kColumns + " FROM article WHERE id = ?1");
  if (!rows) return rows.error();
  rows->Bind(1, id);
  if (rows->Step()) return RowOf(*rows);
  if (const Status status = rows->Reset(); !status.ok()) return status.error();
  return Error{ErrorCode::kInput, "article " + std::to_string(id) + " is gone", path(), 0, 0, {}};
}

namespace {

Result<std::string> Unpacked(Database& db, const char* column, int64_t id) {
  Result<SqlStatement> rows = db.Prepare(std::string("SELECT ") + column + " FROM content WHERE article = ?1");
  if (!rows) return rows.error();
  rows->Bind(1, id);
  if (!rows->Step()) {
    if (const Status status = rows->Reset(); !status.ok()) return status.error();
    return Error{ErrorCode::kInput, "article " + std::to_string(id) + " has no content", db.path(), 0, 0, {}};
  }
  Result<std::string> bytes = Decompress(rows->Text(0), kMostStored);
  if (bytes) return bytes;
  Error error = bytes.error();
  error.file = db.path();
  return error;
}

}  // namespace

Result<std::string> Archive::Stored(int64_t id) { return Unpacked(db_, "source", id); }

Result<std::vector<ArchivedClaim>> Archive::Claims(int64_t id) {
  const Result<std::string> bytes = Unpacked(db_, "claims", id);
  if (!bytes) return bytes.error();
  return DecodeClaims(*bytes);
}

Result<ArchiveStats> Archive::Stats(int64_t rules) {
  ArchiveStats out;
  Result<SqlStatement> row = db_.Prepare(
      "SELECT count(*), coalesce(sum(claims), 0), coalesce(sum(bytes), 0), coalesce(min(nullif(published, '')), ''), max(published),"
      " coalesce(sum(rules <> ?1), 0) FROM article");
  if (!row) return row.error();
  row->Bind(1, rules);
  if (row->Step()) {
    out.articles = row->Int(0);
    out.claims = row->Int(1);
    out.bytes = row->Int(2);
    out.first = row->Text(3);
    out.last = row->Text(4);
    out.other_rules = row->Int(5);
  }
  if (const Status status = row->Reset(); !status.ok()) return status.error();
  const auto count = [&](const char* column, std::vector<std::pair<std::string, int64_t>>& into) -> Status {
    Result<SqlStatement> rows = db_.Prepare(std::string("SELECT ") + column + ", count(*) FROM article GROUP BY 1 ORDER BY 2 DESC, 1");
    if (!rows) return rows.error();
    while (rows->Step()) into.emplace_back(rows->Text(0), rows->Int(1));
    return rows->Reset();
  };
  if (const Status status = count("language", out.languages); !status.ok()) return status.error();
  if (const Status status = count("publisher", out.publishers); !status.ok()) return status.error();
  const Result<int64_t> pages = db_.Number("PRAGMA page_count");
  const Result<int64_t> size = db_.Number("PRAGMA page_size");
  if (!pages) return pages.error();
  if (!size) return size.error();
  out.file_bytes = *pages * *size;
  return out;
}

Result<bool> Archive::Mixed(int64_t rules) {
  // The least and the greatest stand at the ends of an index.
  const Result<int64_t> least = db_.Number("SELECT rules FROM article ORDER BY rules LIMIT 1");
  if (!least) return least.error();
  const Result<int64_t> most = db_.Number("SELECT rules FROM article ORDER BY rules DESC LIMIT 1");
  if (!most) return most.error();
  const Result<int64_t> any = db_.Number("SELECT EXISTS(SELECT 1 FROM article)");
  if (!any) return any.error();
  return *any != 0 && (*least != rules || *most != rules);
}

Result<std::vector<int64_t>> Archive::ReadByOthers(int64_t rules) {
  Result<SqlStatement> rows = db_.Prepare("SELECT id FROM article WHERE rules <> ?1 ORDER BY id");
  if (!rows) return rows.error();
  rows->Bind(1, rules);
  std::vector<int64_t> out;
  while (rows->Step()) out.push_back(rows->Int(0));
  if (const Status status = rows->Reset(); !status.ok()) return status.error();
  return out;
}

}  // namespace gainsay
