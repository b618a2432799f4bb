// `gainsay baseline`: the findings that stood when a desk took the tool up.

#include <algorithm>
#include <iterator>

#include "app/command.h"
#include "app/review.h"
#include "app/run_options.h"
#include "app/runs.h"
#include "app/write_file.h"
#include "base/edit_distance.h"
#include "base/file_reader.h"

namespace gainsay {
namespace {

constexpr auto kOwnOptions = std::to_array<OptionSpec>({
    {"baseline", "FILE", "the baseline", {}, kBaselineFile},
    {"decisions", "FILE", "leave out what this file decides"},
    {"today", "DAY", "the day by which decisions expire (2025-09-01)"},
    {"report-language", "LANG", "the language of the findings' messages", {}, kDefaultReportLanguage},
    {"jobs", "N", "threads that read; 0: one a core", {}, "0"},
    {"quiet", "", "print nothing on standard output"},
});
constexpr auto kOptions = Joined(Joined(kOwnOptions, kArchiveOptions), Joined(kRuleOptions, Joined(kWholeInputOptions, kConfigOptions)));
constexpr std::string_view kActions[] = {"create", "prune"};

// What the file is to hold, and a sentence on it.
struct Made {
  std::string text;
  std::string told;
};

std::string Entries(size_t count) { return std::to_string(count) + (count == 1 ? " finding" : " findings"); }

Result<Made> Make(const Options& options, const std::string& path, const Run& run) {
  if (options.inputs()[0] == kActions[0]) {
    std::vector<Finding> open;
    for (const Finding& finding : run.findings) {
      if (finding.status == FindingStatus::kOpen) open.push_back(finding);
    }
    return Made{Baseline::Render(open), path + ": " + Entries(open.size()) + "\n"};
  }
  Result<std::string> bytes = DiskReader().Read(path);
  if (!bytes) return bytes.error();
  const Result<Baseline> old = Baseline::Read(std::move(*bytes), path);
  if (!old) return old.error();
  Result<Baseline::Pruned> pruned = old->Prune(run.findings, run.hidden);
  if (!pruned) return pruned.error();
  return Made{std::move(pruned->text), path + ": " + Entries(old->size() - pruned->dropped) + " kept, " + std::to_string(pruned->dropped) + " dropped\n"};
}

ExitStatus RunBaseline(const Options& options, Console& console) {
  const std::vector<std::string>& args = options.inputs();
  if (args.empty()) return UsageError(console, "baseline", "expected create or prune");
  if (std::find(std::begin(kActions), std::end(kActions), args[0]) == std::end(kActions)) {
    return UsageError(console, "baseline", "unknown action " + args[0] + Suggest(args[0], kActions) + "; use create or prune");
  }
  if (args.size() == 1) return UsageError(console, "baseline", "no articles given: name files, folders or -");
  const auto fail = [&](const Error& error) {
    console.Complain(error);
    return ExitStatus::kError;
  };
  const std::string path(options.Get("baseline"));
  const Result<Review> review = Review::LoadDecisions(options);
  if (!review) return fail(review.error());
  const Result<Engine> engine = MakeEngine(options);
  if (!engine) return fail(engine.error());
  Result<Run> run = LintedRun(*engine, options.Behind(1), console);
  if (!run) return fail(run.error());
  // A baseline of half the copy would let the other half's findings through, or drop them.
  if (!run->skipped.empty()) {
    console.Complain("baseline: not written, because not everything could be read");
    return ExitStatus::kError;
  }
  review->Apply(true, *run);
  TellNotices(*run, console);
  const Result<Made> made = Make(options, path, *run);
  if (!made) return fail(made.error());
  const Status written = WriteFile(path, made->text);
  if (!written.ok()) return fail(written.error());
  if (!options.Has("quiet")) console.Out(made->told);
  return ExitStatus::kClean;
}

}  // namespace

const Command kBaselineCommand = {
    "baseline", "create|prune FILE|DIR|-…", "take down the findings that stand, so that only new ones are shown",
    "`create` writes the fingerprints of all findings of a run over the articles to a YAML\n"
    "file; `check` and `lint` then count them (--baseline) and show what is new. `prune` runs\n"
    "over the articles again and drops what no longer occurs.\n",
    kOptions, RunBaseline, Command::Config::kAboveFolder, "create|prune"};

}  // namespace gainsay
