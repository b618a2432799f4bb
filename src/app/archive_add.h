// Many articles into an archive: read on all cores, written by one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "app/input_pieces.h"
#include "archive/archive.h"
#include "gainsay.h"

namespace gainsay {

struct AddSummary {
  uint64_t added = 0;      // new
  uint64_t versions = 0;   // took the place of an older version
  uint64_t unchanged = 0;
  uint64_t canceled = 0;   // withdrawn; `removed` of them were there
  uint64_t removed = 0;
  uint64_t claims = 0;
  std::vector<Error> skipped;
  std::vector<Error> bad_dates;  // those of the first articles that are kept as undated, with their places
  uint64_t more_bad_dates = 0;   // behind these
};

struct AddOptions {
  std::string root = ".";  // below which paths name articles
  size_t jobs = 1;
  uint64_t max_article = uint64_t{8} << 20;  // bytes of text; longer ones are skipped
  std::function<void(size_t files_done, const AddSummary&)> progress = {};  // now and then, from the caller's thread
};

// Adds the articles of `source` in their order, a transaction each. Stops at
// the first error of the archive; what was added until then stays.
Result<AddSummary> AddArticles(const Engine& engine, Archive& archive, const FileReader& reader, PieceSource& source,
                               const AddOptions& options);

}  // namespace gainsay
