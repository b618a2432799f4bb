#include "app/archive_add.h"

#include <algorithm>
#include <future>
#include <optional>

#include "app/archive_input.h"
#include "app/inputs.h"
#include "base/parallel.h"
#include "report/line_index.h"

namespace gainsay {
namespace {

constexpr size_t kBatch = 16;         // pieces that are read while those before them are written
constexpr size_t kMostBadDates = 20;  // that are told
constexpr std::string_view kBadDate = "bad-date";  // the note's code

// An article on its way: a record, or, where its content seemed to be there
// already, the article, to be read only if that turns out wrong. What an earlier
// article of the same run changes is known to the writer alone.
struct Item {
  std::optional<ArchiveRecord> record;
  ArticleKey key;
  Article article;
};

// One piece's articles, ready to be written.
struct Prepared {
  std::vector<Item> items;
  std::vector<Error> skipped;
  std::vector<Error> bad_dates;
  std::optional<Error> failed;  // of the archive
};

// Dates of the article that could not be read, by file and line.
void TakeBadDates(const Article& article, std::vector<Error>& out) {
  for (const Note& note : article.notes) {
    if (note.code != kBadDate) continue;
    Error error{ErrorCode::kInput, "note: " + note.message, article.path, article.record_line.value_or(0), 0, {}};
    if (!article.record_line && !note.span.empty()) {
      const LinePlace at = LineIndex(article.source).At(note.span.begin);
      error.line = at.line;
      error.column = at.column;
    }
    out.push_back(std::move(error));
  }
}

class Preparer {
 public:
  Preparer(const Engine& engine, const std::string& archive, const FileReader& reader, const AddOptions& options)
      : engine_(engine), archive_(archive), reader_(reader), options_(options), rules_(engine.ReadingHash()) {}

  // REQUIRES: no other call is running.
  std::vector<Prepared> Run(std::vector<InputPiece> pieces) {
    std::vector<Prepared> out(pieces.size());
    const size_t jobs = std::max<size_t>(1, std::min(options_.jobs, out.size()));
    // A connection belongs to one thread at a time, and opening one costs.
    while (readers_.size() < jobs) readers_.push_back(Archive::Open(archive_, Archive::Mode::kRead));
    ParallelFor(jobs, jobs, [&](size_t job) {
      Result<Archive>& archive = readers_[job];
      for (size_t i = job; i < out.size(); i += jobs) {
        if (!archive) {
          out[i].failed = archive.error();
        } else {
          ReadPiece(*archive, std::move(pieces[i]), out[i]);
        }
      }
    });
    return out;
  }

 private:
  void ReadPiece(Archive& archive, InputPiece piece, Prepared& out) const {
    std::vector<Article> articles = ReadPieceArticles(engine_, reader_, std::move(piece), out.skipped);
    DropTooLong(options_.max_article, articles, out.skipped);
    for (Article& article : articles) {
      Item item;
      item.key = KeyOf(article, options_.root, rules_);
      const Result<bool> held = archive.Holds(item.key.identity, item.key.hash, rules_);
      if (!held) {
        out.failed = held.error();
        return;
      }
      if (*held) {
        item.article = std::move(article);
      } else {
        TakeBadDates(article, out.bad_dates);
        item.record = RecordOf(engine_, std::move(article), options_.root, rules_);
      }
      out.items.push_back(std::move(item));
    }
  }

  const Engine& engine_;
  const std::string& archive_;
  const FileReader& reader_;
  const AddOptions& options_;
  int64_t rules_;
  std::vector<Result<Archive>> readers_;  // one a thread
};

Result<Added> WriteOne(const Engine& engine, Archive& archive, Item& item, const AddOptions& options) {
  if (!item.record) {
    const Result<bool> kept = archive.KeepUnread(item.key);
    if (!kept) return kept.error();
    if (*kept) return Added::kUnchanged;
    item.record = RecordOf(engine, std::move(item.article), options.root, item.key.rules);
  }
  return archive.Add(*item.record);
}

Status Write(const Engine& engine, Archive& archive, std::vector<Prepared>& prepared, const AddOptions& options, AddSummary& summary) {
  for (Prepared& file : prepared) {
    if (file.failed) return *file.failed;
    for (Error& error : file.skipped) summary.skipped.push_back(std::move(error));
    for (Error& error : file.bad_dates) {
      if (summary.bad_dates.size() < kMostBadDates) {
        summary.bad_dates.push_back(std::move(error));
      } else {
        ++summary.more_bad_dates;
      }
    }
    for (Item& item : file.items) {
      const Result<Added> added = WriteOne(engine, archive, item, options);
      if (!added) return added.error();
      switch (*added) {
        case Added::kNew: ++summary.added; break;
        case Added::kNewVersion: ++summary.versions; break;
        case Added::kUnchanged: ++summary.unchanged; break;
        case Added::kRemoved: ++summary.removed; [[fallthrough]];
        case Added::kCanceled: ++summary.canceled; break;
      }
      if (*added == Added::kNew || *added == Added::kNewVersion) summary.claims += item.record->claim_count;
    }
  }
  return {};
}

}  // namespace

Result<AddSummary> AddArticles(const Engine& engine, Archive& archive, const FileReader& reader, PieceSource& source,
                               const AddOptions& options) {
  AddSummary summary;
  const std::string path = archive.path();
  Preparer preparer(engine, path, reader, options);
  const auto prepare = [&] { return preparer.Run(source.Next(kBatch)); };
  for (std::future<std::vector<Prepared>> next = std::async(std::launch::async, prepare);;) {
    std::vector<Prepared> ready = next.get();
    if (ready.empty()) break;
    const size_t files_done = source.done();  // before another thread goes on with it
    next = std::async(std::launch::async, prepare);
    if (const Status status = Write(engine, archive, ready, options, summary); !status.ok()) return status.error();
    if (options.progress) options.progress(files_done, summary);
  }
  if (const Status status = archive.Settle(); !status.ok()) return status.error();
  return summary;
}

}  // namespace gainsay
