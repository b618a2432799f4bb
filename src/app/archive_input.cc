#include "app/archive_input.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "app/inputs.h"
#include "base/counted.h"
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

Result<ArchivedRead> ReadArchived(const Engine& engine, Archive& archive, std::span<const int64_t> ids, size_t jobs,
                                  const ArchiveLimits& limits, std::vector<Error>& skipped) {
  ArchivedRead out;
  std::vector<std::pair<int64_t, KeptSource>> sources;
  uint64_t used = 0;
  for (const int64_t id : ids) {
    Result<KeptSource> kept = archive.Source(id, limits.all);
    if (kept) {
      used += std::max<uint64_t>(kept->bytes, kept->packed.size());
      if (used > limits.all && !sources.empty()) break;
      sources.emplace_back(id, std::move(*kept));
    } else if (kept.error().code == ErrorCode::kLimit) {
      Error& error = skipped.emplace_back(kept.error());
      error.message += fmt::format("; --{} sets the limit", limits.option);
    } else if (IsDamage(kept.error())) {
      skipped.push_back(archive.Damaged(id, WithoutAdvice(kept.error())));
    } else {
      return kept.error();
    }
    ++out.done;
  }
  std::vector<std::optional<Result<Article>>> read(sources.size());
  ParallelFor(sources.size(), jobs, [&](size_t i) { read[i] = ReadKept(engine, sources[i].second); });
  for (size_t i = 0; i < sources.size(); ++i) {
    if (!*read[i]) {
      skipped.push_back(archive.Damaged(sources[i].first, read[i]->error().message));
    } else if (!IsTooLong(limits.article, **read[i], skipped)) {
      out.kept.push_back({std::move(sources[i].second.article), std::move(**read[i])});
    }
  }
  return out;
}

Result<std::vector<Kept>> ReadAllArchived(const Engine& engine, Archive& archive, std::span<const int64_t> ids, size_t jobs,
                                          const Options& options, std::vector<Error>& skipped) {
  const Result<uint64_t> all = MaxInputOf(options);
  if (!all) return all.error();
  const Result<uint64_t> article = MaxArticleOf(options);
  if (!article) return article.error();
  Result<ArchivedRead> read = ReadArchived(engine, archive, ids, jobs, {*all, kMaxInput, *article}, skipped);
  if (!read) return read.error();
  if (read->done < ids.size()) {
    skipped.push_back({ErrorCode::kLimit,
                       fmt::format("{} left out: with those before, more than {} MiB; --{} sets the limit",
                                   Counted(ids.size() - read->done, "archived article"), *all >> 20, kMaxInput),
                       archive.path(), 0, 0, {}});
  }
  return std::move(read->kept);
}

Result<std::string> ArchivePath(const Options& options) {
  if (options.Has("archive")) return std::string(options.Get("archive"));
  return Error{ErrorCode::kUsage, "no archive given; name one with --archive FILE or `archive` in .gainsay.yaml (`add` makes it)", {}, 0, 0, {}};
}

}  // namespace gainsay
