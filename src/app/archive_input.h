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

// Reads an archived article again from what the archive keeps of it.
// Article::archived is its identity.
Result<Article> ReadArchived(const Engine& engine, Archive& archive, int64_t id);

// Where an archive lies: --archive, else an error that says so.
Result<std::string> ArchivePath(const Options& options);

}  // namespace gainsay
