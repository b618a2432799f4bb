#include "app/archive_input.h"

#include "claim_marks.h"

namespace gainsay {

ArchiveRecord RecordOf(const Engine& engine, Article article, std::string_view root, int64_t rules) {
  std::vector<Article> one;
  one.push_back(std::move(article));
  const std::vector<ArticleRead> reads = engine.ReadClaims(std::move(one));
  std::vector<ArchivedClaim> claims;
  for (ClaimMark& mark : MarkClaims(reads)) claims.push_back({std::move(mark.kind), mark.span, std::move(mark.label)});
  return MakeRecord(reads.front(), std::move(claims), engine.names(), root, rules);
}

Result<Article> ReadArchived(const Engine& engine, Archive& archive, int64_t id) {
  const Result<ArchivedArticle> kept = archive.Get(id);
  if (!kept) return kept.error();
  Result<std::string> bytes = archive.Stored(id);
  if (!bytes) return bytes.error();
  std::vector<Error> skipped;
  std::vector<Article> articles = engine.Read(StoredName(kept->path, kept->format), std::move(*bytes), skipped);
  if (articles.size() != 1) {
    return Error{ErrorCode::kInput, kept->identity + " cannot be read again from the archive" + (skipped.empty() ? std::string() : ": " + skipped.front().message), archive.path(), 0, 0, {}};
  }
  articles.front().path = kept->path;
  articles.front().archived = kept->identity;
  return std::move(articles.front());
}

Result<std::string> ArchivePath(const Options& options) {
  if (options.Has("archive")) return std::string(options.Get("archive"));
  return Error{ErrorCode::kUsage, "no archive given; name one with --archive FILE or `archive` in .gainsay.yaml", {}, 0, 0, {}};
}

}  // namespace gainsay
