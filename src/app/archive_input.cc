#include "app/archive_input.h"

#include <optional>
#include <utility>

#include "base/parallel.h"
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

Result<Article> ReadKept(const Engine& engine, const KeptSource& kept) {
  Result<std::string> bytes = Unpack(kept);
  if (!bytes) return bytes.error();
  std::vector<Error> skipped;
  std::vector<Article> articles = engine.Read(StoredName(kept.article.path, kept.article.format), std::move(*bytes), skipped);
  if (articles.size() != 1) {
    return Error{ErrorCode::kInput, skipped.empty() ? "its source is not one article" : skipped.front().message, {}, 0, 0, {}};
  }
  articles.front().path = kept.article.path;
  articles.front().archived = kept.article.identity;
  return std::move(articles.front());
}

Result<std::vector<Kept>> ReadArchived(const Engine& engine, Archive& archive, const std::vector<int64_t>& ids, size_t jobs,
                                       std::vector<Error>& damaged) {
  std::vector<std::pair<int64_t, KeptSource>> sources;
  for (const int64_t id : ids) {
    Result<KeptSource> kept = archive.Source(id);
    if (kept) {
      sources.emplace_back(id, std::move(*kept));
    } else if (IsDamage(kept.error())) {
      damaged.push_back(archive.Damaged(id, WithoutAdvice(kept.error())));
    } else {
      return kept.error();
    }
  }
  std::vector<std::optional<Result<Article>>> read(sources.size());
  ParallelFor(sources.size(), jobs, [&](size_t i) { read[i] = ReadKept(engine, sources[i].second); });
  std::vector<Kept> out;
  for (size_t i = 0; i < sources.size(); ++i) {
    if (*read[i]) {
      out.push_back({std::move(sources[i].second.article), std::move(**read[i])});
    } else {
      damaged.push_back(archive.Damaged(sources[i].first, read[i]->error().message));
    }
  }
  return out;
}

Result<std::string> ArchivePath(const Options& options) {
  if (options.Has("archive")) return std::string(options.Get("archive"));
  return Error{ErrorCode::kUsage, "no archive given; name one with --archive FILE or `archive` in .gainsay.yaml (`add` makes it)", {}, 0, 0, {}};
}

}  // namespace gainsay
