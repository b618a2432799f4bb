#include "app/archive_report.h"

#include <filesystem>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "app/archive_input.h"
#include "app/command.h"
#include "app/run_options.h"
#include "app/write_file.h"
#include "base/counted.h"
#include "decide/entry_file.h"
#include "report/html.h"
#include "report/html_index.h"

namespace gainsay {
namespace {

ExitStatus Fail(Console& console, const Error& error) {
  console.Complain(error);
  return ExitStatus::kError;
}

// The articles as new copy: what an archive's articles say among themselves counts here.
Result<std::vector<Article>> ReadAll(const Engine& engine, Archive& archive, std::string_view since, const Options& options, size_t jobs, std::vector<Error>& damaged) {
  std::vector<int64_t> ids;
  const Status listed = archive.Each([&](const ArchivedArticle& article) -> Status {
    if (since.empty() || article.published.substr(0, since.size()) >= since) ids.push_back(article.id);
    return {};
  });
  if (!listed.ok()) return listed.error();
  Result<std::vector<Kept>> kept = ReadAllArchived(engine, archive, ids, jobs, options, damaged);
  if (!kept) return kept.error();
  std::vector<Article> articles;
  for (Kept& one : *kept) {
    one.article.archived.clear();
    articles.push_back(std::move(one.article));
  }
  return articles;
}

}  // namespace

ExitStatus ReportArchive(const Options& options, const std::string& path, Console& console) {
  if (!options.Has("out")) return UsageError(console, "archive", "no folder for the pages: --out DIR");
  const std::string since(options.Get("since"));
  if (!since.empty() && !IsDay(since)) return UsageError(console, "archive", "--since is a day, 2025-09-01");
  const Result<Engine> engine = MakeEngine(options);
  if (!engine) return Fail(console, engine.error());
  const Result<size_t> jobs = JobsOf(options);
  if (!jobs) return UsageError(console, "archive", jobs.error().message);
  Result<Archive> archive = Archive::Open(path, Archive::Mode::kRead);
  if (!archive) return Fail(console, archive.error());
  std::vector<Error> damaged;
  Result<std::vector<Article>> articles = ReadAll(*engine, *archive, since, options, *jobs, damaged);
  if (!articles) return Fail(console, articles.error());
  for (const Error& error : damaged) console.Complain(error);

  CheckOptions check;
  check.jobs = *jobs;
  const Run whole = engine->Check(std::move(*articles), {}, check);
  check.graph = true;
  std::vector<StoryPage> pages;
  for (const Story& story : whole.stories) {
    std::vector<Article> members;
    for (const ArticleId id : story.articles) members.push_back(whole.articles[id.index]);
    const size_t count = members.size();
    Run run = engine->Check(std::move(members), {}, check);
    if (count < 2 && run.findings.empty()) continue;
    pages.push_back({fmt::format("story-{:05}.html", pages.size() + 1), std::move(run)});
  }
  const std::filesystem::path out{std::string(options.Get("out"))};
  std::error_code failed;
  std::filesystem::create_directories(out, failed);
  if (failed) return Fail(console, {ErrorCode::kIo, "cannot make the folder: " + failed.message(), out.string(), 0, 0, {}});
  RenderOptions render;
  render.index = "index.html";
  for (const StoryPage& page : pages) {
    if (const Status written = WriteFile((out / page.file).string(), RenderHtml(page.run, render)); !written.ok()) return Fail(console, written.error());
  }
  // Last, so that it never leads to a page that is not there.
  if (const Status written = WriteFile((out / render.index).string(), RenderIndex(whole, pages)); !written.ok()) return Fail(console, written.error());
  if (!options.Has("quiet")) console.Out(Counted(pages.size(), "page") + " in " + out.string() + "\n");
  return damaged.empty() ? ExitStatus::kClean : ExitStatus::kError;
}

}  // namespace gainsay
