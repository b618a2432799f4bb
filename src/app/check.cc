// `gainsay check`: cross-checks articles with each other.

#include "app/command.h"
#include "app/inputs.h"
#include "app/output.h"
#include "app/run_options.h"

namespace gainsay {
namespace {

constexpr auto kOptions = Joined(
    std::to_array<OptionSpec>({
        {"claims", "FILE", "check what `extract --level claims` printed, instead of articles", {}, {}, true},
    }),
    kRunOptions);

Result<Run> CheckArticles(const Engine& engine, const Options& options, Console& console) {
  const Result<size_t> jobs = JobsOf(options);
  if (!jobs) return jobs.error();
  Inputs inputs = ReadInputs(engine, DiskReader(), options);
  for (const Error& error : inputs.skipped) console.Complain(error);
  return engine.Check(std::move(inputs.articles), std::move(inputs.skipped), {options.Get("format") == "dot", *jobs});
}

Result<Run> CheckClaims(const Engine& engine, const Options& options) {
  const DiskReader reader;
  std::vector<ClaimsFile> files;
  for (const std::string& path : options.All("claims")) {
    Result<std::string> bytes = reader.Read(path);
    if (!bytes) return bytes.error();
    files.push_back({path, std::move(*bytes)});
  }
  Result<std::vector<ArticleRead>> articles = engine.ReadBack(files);
  if (!articles) return articles.error();
  return engine.Check(std::move(*articles), std::vector<Error>(), {options.Get("format") == "dot"});
}

ExitStatus RunCheck(const Options& options, Console& console) {
  const bool claims = options.Has("claims");
  if (claims && !options.inputs().empty()) return UsageError(console, "check", "give articles or --claims, not both");
  if (!claims && options.inputs().empty()) return UsageError(console, "check", "no articles given: name files, folders or -");
  const Result<Engine> engine = MakeEngine(options);
  if (!engine) {
    console.Complain(engine.error());
    return ExitStatus::kError;
  }
  const Result<Run> checked = claims ? CheckClaims(*engine, options) : CheckArticles(*engine, options, console);
  if (!checked) {
    console.Complain(checked.error());
    return ExitStatus::kError;
  }
  return Deliver(*checked, options, console);
}

}  // namespace

const Command kCheckCommand = {
    "check", "FILE|DIR|-…", "cross-check articles with each other",
    "Reads plain text, Markdown, HTML, ninjs and JSON Lines; folders are searched for .txt,\n"
    ".md, .html, .json and .jsonl files. Findings go to standard output, diagnostics to\n"
    "standard error. An article that cannot be read is named, the others are checked, and\n"
    "the status is 2. --claims, which may be given several times, takes claims as they\n"
    "stand in files and checks nothing where one of them is bad.\n",
    kOptions, RunCheck, Command::Config::kAboveInput};

}  // namespace gainsay
