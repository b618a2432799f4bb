// Articles on their way into an archive and out of it: what both `archive` and
// `lint` do with them.
#pragma once

#include <string>
#include <vector>

#include "app/options.h"
#include "archive/archive.h"
#include "gainsay.h"

namespace gainsay {

// The record of an article; `rules` is the engine's ReadingHash().
ArchiveRecord RecordOf(const Engine& engine, Article article, std::string_view root, int64_t rules);

struct Kept {
  ArchivedArticle row;
  Article article;  // Article::archived is its identity
};

// Reads archived articles again from what the archive keeps of them, in their
// order, up to `jobs` at a time. What is damaged is passed over and told.
Result<std::vector<Kept>> ReadArchived(const Engine& engine, Archive& archive, const std::vector<int64_t>& ids, size_t jobs,
                                       std::vector<Error>& damaged);

// Where an archive lies: --archive, else an error that says so.
Result<std::string> ArchivePath(const Options& options);

}  // namespace gainsay
