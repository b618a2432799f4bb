// What an archive tells of its articles.

#include "archive/archive.h"
#include "archive/compress.h"

namespace gainsay {
namespace {

constexpr uint64_t kMostOfClaims = uint64_t{1} << 28;  // bytes of an article's list

Error TooLarge(const std::string& path) { return {ErrorCode::kLimit, "it is larger than the limit", path, 0, 0, {}}; }

constexpr const char* kColumns =
    "id, identity, uri, path, title, published, language, publisher, format, bytes, claims, rules, hash";

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
  out.hash = row.Text(12);
  return out;
}

}  // namespace

Status Archive::Each(const std::function<Status(const ArchivedArticle&)>& take) {
  Result<SqlStatement> rows = db_.Prepare(std::string("SELECT ") + kColumns + " FROM article ORDER BY published, identity");
  if (!rows) return rows.error();
  while (rows->Step()) {
    const ArchivedArticle article = RowOf(*rows);
    if (article.identity.empty()) return Error{ErrorCode::kInput, "the archive is damaged; `gainsay archive check --archive " + path() + "` tells where", path(), 0, 0, {}};
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

Error Archive::Damaged(int64_t id, std::string_view what) {
  Result<ArchivedArticle> article = Get(id);
  const std::string name = article && !article->identity.empty() ? article->identity : "article " + std::to_string(id);
  return {ErrorCode::kInput,
          name + " is damaged in the archive (" + std::string(what) + "); `gainsay archive remove` it and add it again, `gainsay archive check` tells more",
          path(), 0, 0, {}};
}

Result<std::string> Archive::Packed(const char* column, int64_t id, uint64_t most) {
  // A length is in a row's head: what is too long is not read.
  const std::string length = std::string("length(") + column + ")";
  Result<SqlStatement> rows = db_.Prepare("SELECT " + length + ", CASE WHEN " + length + " <= ?2 THEN " + column + " END FROM content WHERE article = ?1");
  if (!rows) return rows.error();
  rows->Bind(1, id).Bind(2, static_cast<int64_t>(most));
  const bool found = rows->Step();
  const bool fits = found && rows->Int(0) <= static_cast<int64_t>(most);
  std::string packed(fits ? rows->Text(1) : std::string_view());
  if (const Status status = rows->Reset(); !status.ok()) return status.error();
  if (!found) return Error{ErrorCode::kInput, "it has no content", path(), 0, 0, {}};
  if (!fits) return TooLarge(path());
  return packed;
}

Result<KeptSource> Archive::Source(int64_t id, uint64_t most) {
  Result<ArchivedArticle> article = Get(id);
  if (!article) return article.error();
  const auto named = [&](Error error) {
    if (error.code == ErrorCode::kLimit) error.message = article->identity + " takes more than " + std::to_string(most >> 20) + " MiB";
    return error;
  };
  Result<std::string> packed = Packed("source", id, most);
  if (!packed) return named(packed.error());
  const Result<uint64_t> bytes = DecompressedSize(*packed);
  if (!bytes) return bytes.error();
  if (*bytes > most) return named(TooLarge(path()));
  return KeptSource{std::move(*article), std::move(*packed), *bytes};
}

Result<std::string> Unpack(const KeptSource& kept) { return Decompress(kept.packed, kept.bytes); }

Result<std::vector<ArchivedClaim>> Archive::Claims(int64_t id) {
  const Result<std::string> packed = Packed("claims", id, kMostOfClaims);
  if (!packed) return IsDamage(packed.error()) ? Damaged(id, WithoutAdvice(packed.error())) : packed.error();
  const Result<std::string> bytes = Decompress(*packed, kMostOfClaims);
  if (!bytes) return Damaged(id, WithoutAdvice(bytes.error()));
  Result<std::vector<ArchivedClaim>> claims = DecodeClaims(*bytes);
  if (!claims) return Damaged(id, WithoutAdvice(claims.error()));
  return claims;
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
