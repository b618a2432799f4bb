// Articles on their way into an archive and out of it: what both `archive` and
// `lint` do with them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
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

// An archive may come from elsewhere and keep anything.
struct ArchiveLimits {
  uint64_t all = 0;         // bytes of all sources, as they are kept and unpacked
  std::string_view option;  // that sets it
  uint64_t article = 0;     // bytes of the text of one; longer ones are passed over and told
};

struct ArchivedRead {
  std::vector<Kept> kept;
  size_t done = 0;  // of the ids; fewer than all where there was no room for the next
};

// Reads archived articles again from what the archive keeps of them, in their
// order, up to `jobs` at a time, as long as there is room. What is damaged or
// larger than all may be is passed over and told in `skipped`.
Result<ArchivedRead> ReadArchived(const Engine& engine, Archive& archive, std::span<const int64_t> ids, size_t jobs,
                                  const ArchiveLimits& limits, std::vector<Error>& skipped);

// The same of all: those for which there is no room are counted in `skipped`.
Result<std::vector<Kept>> ReadAllArchived(const Engine& engine, Archive& archive, std::span<const int64_t> ids, size_t jobs,
                                          const Options& options, std::vector<Error>& skipped);

// Where an archive lies: --archive, else an error that says so.
Result<std::string> ArchivePath(const Options& options);

}  // namespace gainsay
