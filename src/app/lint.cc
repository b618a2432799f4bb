// `gainsay lint`: checks new articles, alone and against an archive.

#include <algorithm>
#include <set>

#include "app/archive_input.h"
#include "app/command.h"
#include "app/inputs.h"
#include "app/output.h"
#include "app/run_options.h"
#include "app/runs.h"
#include "base/parallel.h"

namespace gainsay {
namespace {

constexpr size_t kMostOfArchive = 24;  // articles that share enough, of each new one
constexpr size_t kNearMisses = 8;      // and those that may: other spellings, parallel texts

constexpr auto kOptions = Joined(kArchiveOptions, kRunOptions);

// Archived articles that may be of one story with a new one. An older version
// of a new article is not held against it.
Result<std::vector<Article>> FromArchive(const Engine& engine, Archive& archive, const std::vector<ArticleRead>& news,
                                         std::string_view root) {
  std::set<std::string> new_names;
  for (const ArticleRead& read : news) new_names.insert(IdentityOf(*read.article, root));
  std::set<int64_t> ids;
  for (const ArticleRead& read : news) {
    const Result<std::vector<int64_t>> found = archive.Candidates(SignatureOf(read, engine.names()), kMostOfArchive, kNearMisses);
    if (!found) return found.error();
    ids.insert(found->begin(), found->end());
  }
  std::vector<Article> out;
  for (const int64_t id : ids) {
    Result<Article> article = ReadArchived(engine, archive, id);
    if (!article) return article.error();
    if (new_names.count(article->archived) == 0) out.push_back(std::move(*article));
  }
  return out;
}

ExitStatus RunLint(const Options& options, Console& console) {
  if (options.inputs().empty()) return UsageError(console, "lint", "no articles given: name files, folders or -");
  return RunAndDeliver(options, !options.Has("archive"), &LintedRun, console);
}

}  // namespace

Result<Run> LintedRun(const Engine& engine, const Options& options, Console& console) {
  const Result<size_t> jobs = JobsOf(options);
  if (!jobs) return jobs.error();
  Inputs inputs = ReadInputs(engine, DiskReader(), options);
  for (const Error& error : inputs.skipped) console.Complain(error);
  if (options.Has("archive")) {
    Result<Archive> archive = Archive::Open(std::string(options.Get("archive")), Archive::Mode::kRead);
    if (!archive) return archive.error();
    const Result<bool> mixed = archive->Mixed(engine.ReadingHash());
    if (!mixed) return mixed.error();
    if (*mixed) console.Complain("note: other rules read some articles of this archive; `gainsay archive reindex` reads them again");
    Result<std::vector<Article>> old = FromArchive(engine, *archive, engine.ReadClaims(inputs.articles, *jobs), options.Get("root"));
    if (!old) return old.error();
    if (!old->empty()) inputs.articles = engine.WithStories(std::move(inputs.articles), std::move(*old));
  }
  Run run = engine.Check(std::move(inputs.articles), std::move(inputs.skipped), {WantsGraph(options), *jobs});
  run.of_archive = options.Has("archive");
  return run;
}

const Command kLintCommand = {
    "lint", "FILE|DIR|-…", "check new articles, alone and against an archive",
    "Reads what `check` reads, and of --archive those articles that may be of one story\n"
    "with the new ones. Findings concern the new articles only: what archived ones say\n"
    "among themselves is not told. The archive is only read.\n",
    kOptions, RunLint, Command::Config::kAboveInput};

}  // namespace gainsay
