// `gainsay decide`: writes what an editor decided on a finding.

#include <algorithm>
#include <iterator>

#include <nlohmann/json.hpp>

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
    {"reason", "TEXT", "why; every decision has a reason"},
    {"by", "WHO", "who decides"},
    {"until", "DAY", "the last day on which it holds (2025-09-01)"},
    {"today", "DAY", "the day of the decision"},
    {"decisions", "FILE", "where decisions are kept", {}, kDecisionsFile},
    {"from", "FILE.json", "the findings that `check --format json` printed; - for standard input"},
    {"report-language", "LANG", "the language of the findings' messages", {}, kDefaultReportLanguage},
    {"jobs", "N", "threads that read; 0: one a core", {}, "0"},
    {"quiet", "", "print nothing on standard output"},
});
constexpr auto kOptions = Joined(kOwnOptions, Joined(kRuleOptions, Joined(kWholeInputOptions, kConfigOptions)));
constexpr std::string_view kActions[] = {"accept", "dismiss"};
constexpr size_t kWords = 2;        // that stand before the articles
constexpr size_t kLeastPrefix = 6;  // of a fingerprint, where the findings are at hand

Error Usage(std::string message) { return {ErrorCode::kUsage, std::move(message), {}, 0, 0, {}}; }

std::string TextOf(const nlohmann::json& map, const char* key) {
  const auto at = map.find(key);
  return at != map.end() && at->is_string() ? at->get<std::string>() : std::string();
}

// The findings of a JSON report, as far as a decision copies them.
Result<std::vector<Finding>> FromReport(const std::string& path) {
  const Result<std::string> bytes = DiskReader().Read(path);
  if (!bytes) return bytes.error();
  const nlohmann::json report = nlohmann::json::parse(*bytes, nullptr, false);
  if (!report.is_object() || !report.contains("findings")) {
    return Error{ErrorCode::kUsage, "no findings of `gainsay check --format json`", path, 0, 0, {}};
  }
  std::vector<Finding> out;
  for (const char* list : {"findings", "hidden"}) {
    if (!report.contains(list) || !report[list].is_array()) continue;
    for (const nlohmann::json& item : report[list]) {
      if (!item.is_object()) continue;
      Finding& finding = out.emplace_back();
      finding.rule = TextOf(item, "rule");
      finding.message = TextOf(item, "message");
      finding.fingerprint = TextOf(item, "fingerprint");
      if (!item.contains("sides") || !item["sides"].is_array()) continue;
      for (const nlohmann::json& side : item["sides"]) {
        if (side.is_object()) finding.sides.push_back({TextOf(side, "value"), {}, 0, {}});
      }
    }
  }
  return out;
}

// The findings that are at hand: of --from, or of a run over the inputs.
Result<std::vector<Finding>> Known(const Options& options, Console& console) {
  if (options.Has("from")) return FromReport(std::string(options.Get("from")));
  const Result<Engine> engine = MakeEngine(options);
  if (!engine) return engine.error();
  Result<Run> run = LintedRun(*engine, options.Behind(kWords), console);
  if (!run) return run.error();
  std::vector<Finding> out = std::move(run->findings);
  for (Finding& finding : run->hidden) out.push_back(std::move(finding));
  return out;
}

// The finding that is meant, by its fingerprint or the beginning of it.
Result<const Finding*> Meant(std::string_view fingerprint, const std::vector<Finding>& findings) {
  const Finding* found = nullptr;
  std::vector<std::string_view> all;
  for (const Finding& finding : findings) {
    all.push_back(finding.fingerprint);
    if (finding.fingerprint != fingerprint && (fingerprint.size() < kLeastPrefix || !finding.fingerprint.starts_with(fingerprint))) continue;
    if (found != nullptr && found->fingerprint != finding.fingerprint) return Usage("several findings begin with " + std::string(fingerprint));
    found = &finding;
  }
  if (found == nullptr) return Usage("no finding has the fingerprint " + std::string(fingerprint) + Suggest(fingerprint, all));
  return found;
}

Result<Decision> Made(const Options& options, Console& console) {
  const std::vector<std::string>& args = options.inputs();
  Decision out;
  out.fingerprint = args[0];
  out.status = args[1] == kActions[0] ? FindingStatus::kAccepted : FindingStatus::kDismissed;
  out.reason = options.Get("reason");
  out.by = options.Get("by");
  out.until = options.Get("until");
  Result<std::string> today = Today(options);
  if (!today) return today.error();
  out.date = std::move(*today);
  if (out.reason.find_first_not_of(" \t\n") == std::string::npos) return Usage("no reason given; add --reason \"why\"");
  if (options.Has("until") && !IsDay(out.until)) return Usage("--until: no day: " + out.until + "; write it as 2025-09-01");
  if (!out.until.empty() && !out.date.empty() && out.until < out.date) return Usage("--until " + out.until + " is before --today " + out.date);
  if (options.Has("from") || args.size() > kWords) {
    const Result<std::vector<Finding>> findings = Known(options, console);
    if (!findings) return findings.error();
    const Result<const Finding*> meant = Meant(out.fingerprint, *findings);
    if (!meant) return meant.error();
    out.fingerprint = (*meant)->fingerprint;
    Describe(**meant, out);
  }
  if (!IsFingerprint(out.fingerprint)) return Usage("no fingerprint: " + out.fingerprint + "; expected 16 digits from 0 to f, as the report prints them");
  return out;
}

ExitStatus RunDecide(const Options& options, Console& console) {
  const std::vector<std::string>& args = options.inputs();
  if (args.size() < kWords) return UsageError(console, "decide", "expected a fingerprint, and accept or dismiss");
  if (std::find(std::begin(kActions), std::end(kActions), args[1]) == std::end(kActions)) {
    return UsageError(console, "decide", "unknown decision " + args[1] + Suggest(args[1], kActions) + "; use accept or dismiss");
  }
  const auto fail = [&](const Error& error) {
    if (error.file.empty()) return UsageError(console, "decide", error.message);
    console.Complain(error);
    return ExitStatus::kError;
  };
  const Result<Decision> decision = Made(options, console);
  if (!decision) return fail(decision.error());
  const std::string path(options.Get("decisions"));
  Result<std::string> bytes = ReadIfThere(path);
  if (!bytes) return fail(bytes.error());
  const Result<Decisions> decisions = Decisions::Read(std::move(*bytes), path);
  if (!decisions) return fail(decisions.error());
  const Result<std::string> text = decisions->With(*decision);
  if (!text) return fail(text.error());
  const Status written = WriteFile(path, *text);
  if (!written.ok()) return fail(written.error());
  if (!options.Has("quiet")) {
    console.Out(decision->fingerprint + (decision->status == FindingStatus::kAccepted ? " accepted" : " dismissed") + " in " + path + "\n");
  }
  return ExitStatus::kClean;
}

}  // namespace

const Command kDecideCommand = {
    "decide", "FINGERPRINT accept|dismiss [FILE|DIR|-…]", "write down what an editor decided on a finding",
    "Keeps the decision in a YAML file that people review, by the finding's fingerprint,\n"
    "which moved text and renamed files leave as it is. An accepted finding is confirmed:\n"
    "still shown and failing. A dismissed one is counted, and no more shown. With --from or\n"
    "the articles the entry also tells the rule, the message and the values, and the\n"
    "beginning of a fingerprint will do. `check` and `lint` read the file by --decisions.\n",
    kOptions, RunDecide, Command::Config::kAboveFolder, "accept|dismiss", 2};

}  // namespace gainsay
