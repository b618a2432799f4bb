// `gainsay check`: cross-checks articles with each other.

#include "app/command.h"
#include "app/output.h"
#include "app/run_options.h"
#include "app/runs.h"
#include "base/file_reader.h"

namespace gainsay {
namespace {

constexpr auto kOptions = Joined(
    std::to_array<OptionSpec>({
        {"claims", "FILE", "check what `extract --level claims` printed, instead of articles", {}, {}, true},
    }),
    kRunOptions);

Result<Run> CheckClaims(const Engine& engine, const Options& options) {
  const Result<size_t> jobs = JobsOf(options);
  if (!jobs) return jobs.error();
  const DiskReader reader;
  std::vector<InputFile> files;
  for (const std::string& path : options.All("claims")) {
    Result<std::string> bytes = reader.Read(path);
    if (!bytes) return bytes.error();
    files.push_back({path, std::move(*bytes)});
  }
  Result<std::vector<ArticleRead>> articles = engine.ReadBack(files);
  if (!articles) return articles.error();
  return engine.Check(std::move(*articles), std::vector<Error>(), {WantsGraph(options), *jobs});
}

ExitStatus RunCheck(const Options& options, Console& console) {
  const bool claims = options.Has("claims");
  if (claims && !options.inputs().empty()) return UsageError(console, "check", "give articles or --claims, not both");
  if (!claims && options.inputs().empty()) return UsageError(console, "check", "no articles given: name files, folders or -");
  return RunAndDeliver(options, true, &CheckedRun, console);
}

}  // namespace

Result<Run> CheckedRun(const Engine& engine, const Options& options, Console& console) {
  return options.Has("claims") ? CheckClaims(engine, options) : LintedRun(engine, options, console);
}

const Command kCheckCommand = {
    "check", "FILE|DIR|-…", "cross-check articles with each other",
    "Reads plain text, Markdown, HTML, ninjs, JSON Lines, NewsML-G2, NITF, .docx and feeds,\n"
    "packed (.gz, .zst) or not; folders are searched for all but feeds. Findings go to\n"
    "standard output, diagnostics to standard error. An article that cannot be read is\n"
    "named, the others are checked, and the status is 2. --claims, which may be given\n"
    "several times, takes claims as they stand in files and checks nothing where one of\n"
    "them is bad.\n",
    kOptions, RunCheck, Command::Config::kAboveInput};

}  // namespace gainsay
