// `gainsay lint`: checks new articles, alone and against an archive.

#include <algorithm>
#include <set>

#include "app/archive_input.h"
#include "app/command.h"
#include "app/inputs.h"
#include "app/output.h"
#include "app/renamed.h"
#include "app/run_options.h"
#include "app/runs.h"
#include "base/parallel.h"
#include "base/sorted.h"

namespace gainsay {
namespace {

constexpr size_t kMostOfArchive = 24;  // articles that share enough, of each new one
constexpr size_t kNearMisses = 8;      // and those that may: other spellings, parallel texts

constexpr auto kOptions = Joined(kArchiveOptions, kRunOptions);

// Archived articles that may be of one story with a new one. An older version
// of a new article is not held against it. What cannot be read goes to `skipped`.
Result<std::vector<Article>> FromArchive(const Engine& engine, Archive& archive, const std::vector<ArticleRead>& news,
                                         const Options& options, size_t jobs, std::vector<Error>& skipped, Console& console) {
  const std::string_view root = options.Get("root");
  std::set<std::string> new_names;
  for (const ArticleRead& read : news) new_names.insert(IdentityOf(*read.article, root));
  std::vector<Signature> signatures(news.size());
  ParallelFor(news.size(), jobs, [&](size_t i) { signatures[i] = SignatureOf(news[i], engine.names()); });
  const Result<Transaction> one_state = archive.Snapshot();
  if (!one_state) return one_state.error();
  Result<Candidates> found = archive.FindCandidates(signatures, kMostOfArchive, kNearMisses, jobs);
  if (!found) return found.error();
  for (Error& error : found->damaged) skipped.push_back(std::move(error));
  std::vector<int64_t> ids;
  for (const std::vector<int64_t>& some : found->of) ids.insert(ids.end(), some.begin(), some.end());
  SortUnique(ids);
  Result<std::vector<Kept>> kept = ReadAllArchived(engine, archive, ids, jobs, options, skipped);
  if (!kept) return kept.error();
  std::vector<Article> out;
  for (Kept& old : *kept) {
    if (new_names.count(old.article.archived) != 0) continue;
    const auto now = std::find_if(news.begin(), news.end(), [&](const ArticleRead& read) { return IsRenamed(old.article, *read.article, root); });
    if (now != news.end()) {
      console.Complain("note: " + now->article->path + " reads like the archived " + old.article.path +
                       ", which is gone: taken for its new version, not compared with it; `gainsay archive remove` drops the old one");
    } else {
      out.push_back(std::move(old.article));
    }
  }
  return out;
}

ExitStatus RunLint(const Options& options, Console& console) {
  if (options.inputs().empty()) return UsageError(console, "lint", "no articles given: name files, folders or -");
  if (!options.Has("archive")) {
    console.Complain("note: no archive given, so that the articles are checked with each other alone; name one with --archive FILE or `archive` in .gainsay.yaml");
  }
  return RunAndDeliver(options, !options.Has("archive"), &LintedRun, console);
}

}  // namespace

Result<Run> LintedRun(const Engine& engine, const Options& options, Console& console) {
  const Result<size_t> jobs = JobsOf(options);
  if (!jobs) return jobs.error();
  Inputs inputs = ReadInputs(engine, options, *jobs);
  for (const Error& error : inputs.skipped) console.Complain(error);
  if (options.Has("archive")) {
    Result<Archive> archive = Archive::Open(std::string(options.Get("archive")), Archive::Mode::kRead);
    if (!archive) return archive.error();
    const Result<bool> mixed = archive->Mixed(engine.ReadingHash());
    if (!mixed) return mixed.error();
    if (*mixed) {
      console.Complain("note: other rules read some articles of this archive, so that some may not be found; `gainsay archive reindex --archive " +
                       archive->path() + "` reads them again");
    }
    const size_t unread = inputs.skipped.size();
    Result<std::vector<Article>> old =
        FromArchive(engine, *archive, engine.ReadClaims(inputs.articles, *jobs), options, *jobs, inputs.skipped, console);
    if (!old) return old.error();
    for (size_t i = unread; i < inputs.skipped.size(); ++i) console.Complain(inputs.skipped[i]);
    if (!old->empty()) inputs.articles = engine.WithStories(std::move(inputs.articles), std::move(*old), *jobs);
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
