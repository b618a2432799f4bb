#include "app/output.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>

#include "app/run_options.h"
#include "app/write_file.h"
#include "report/formats.h"
#include "report/github_summary.h"
#include "report/html.h"

namespace gainsay {
namespace {

bool WantsColor(const Options& options, const Console& console) {
  const std::string_view when = options.Get("color");
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  return !options.Has("output") && console.OutIsTerminal() && (no_color == nullptr || *no_color == '\0');
}

// The least severity that fails, or none.
std::optional<Severity> FailingLevel(const Options& options) {
  const std::string_view level = options.Get("fail-on");
  if (level == "never") return std::nullopt;
  return level == "error" ? Severity::kError : level == "warning" ? Severity::kWarning : Severity::kNotice;
}

std::string Render(const Run& run, const ReportFormat& format, const Options& options, bool color) {
  RenderOptions render;
  render.color = color;
  render.fails = FailingLevel(options);
  return format.render(run, render);
}

std::string OutputOption(const ReportFormat& format) { return std::string(format.name) + std::string(kOutputSuffix); }

bool Fails(const Run& run, std::optional<Severity> least) {
  return least && std::any_of(run.findings.begin(), run.findings.end(), [&](const Finding& finding) { return finding.severity >= *least; });
}

// What GitHub shows on the page of the job: annotations hold less than a step
// may find. The runner names the file and takes what is there already.
bool AddStepSummary(const Run& run, Console& console) {
  const char* path = std::getenv("GITHUB_STEP_SUMMARY");
  if (path == nullptr || *path == '\0') return true;
  std::ofstream file(path, std::ios::binary | std::ios::app);
  file << RenderGithubSummary(run, RenderOptions{}) << std::flush;
  if (!file) console.Complain(Error{ErrorCode::kIo, std::string("cannot write: ") + std::strerror(errno), path, 0, 0, {}});
  return static_cast<bool>(file);
}

// False where the file could not be written, which is told.
bool Save(const std::string& path, const std::string& bytes, Console& console) {
  const Status written = WriteFile(path, bytes);
  if (!written.ok()) console.Complain(written.error());
  return written.ok();
}

}  // namespace

Status CheckOutputs(const Options& options) {
  std::vector<std::string> names = {"output", "report"};
  for (const ReportFormat& format : ReportFormats()) names.push_back(OutputOption(format));
  std::map<std::string, std::string> taken;  // file -> option
  for (const std::string& name : names) {
    if (!options.Has(name)) continue;
    const std::string file = std::filesystem::path(options.Get(name)).lexically_normal().string();
    const auto [at, is_new] = taken.emplace(file, name);
    if (!is_new) return Error{ErrorCode::kUsage, "--" + at->second + " and --" + name + " name one file: " + file, {}, 0, 0, {}};
  }
  return {};
}

bool WantsGraph(const Options& options) {
  if (options.Has("report")) return true;
  for (const ReportFormat& format : ReportFormats()) {
    if (format.wants_graph && (options.Get("format") == format.name || options.Has(OutputOption(format)))) return true;
  }
  return false;
}

ExitStatus Deliver(const Run& run, const Options& options, Console& console) {
  bool whole = run.skipped.empty();
  const ReportFormat& format = *FindReportFormat(options.Get("format"));
  if (options.Has("output")) {
    whole &= Save(std::string(options.Get("output")), Render(run, format, options, WantsColor(options, console)), console);
  } else if (!options.Has("quiet")) {
    console.Out(Render(run, format, options, WantsColor(options, console)));
  }
  for (const ReportFormat& other : ReportFormats()) {
    const std::string option = OutputOption(other);
    if (options.Has(option)) whole &= Save(std::string(options.Get(option)), Render(run, other, options, false), console);
  }
  if (options.Has("report")) {
    whole &= Save(std::string(options.Get("report")), RenderHtml(run, RenderOptions{}), console);
  }
  if (options.Get("format") == "github") whole &= AddStepSummary(run, console);
  if (!whole) return ExitStatus::kError;
  return !options.Has("exit-zero") && Fails(run, FailingLevel(options)) ? ExitStatus::kFindings : ExitStatus::kClean;
}

}  // namespace gainsay
