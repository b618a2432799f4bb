#include "app/output.h"

#include <cstdlib>

#include "app/write_file.h"
#include "report/formats.h"
#include "report/html.h"

namespace gainsay {
namespace {

bool WantsColor(const Options& options, const Console& console) {
  const std::string_view when = options.Get("color");
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  return !options.Has("output") && console.OutIsTerminal() && (no_color == nullptr || *no_color == '\0');
}

std::string Render(const Run& run, const Options& options, const Console& console) {
  RenderOptions render;
  render.color = WantsColor(options, console);
  return FindReportFormat(options.Get("format"))->render(run, render);
}

bool Fails(const Run& run, std::string_view level) {
  if (level == "never") return false;
  const Severity least = level == "error"     ? Severity::kError
                         : level == "warning" ? Severity::kWarning
                                              : Severity::kNotice;
  for (const Finding& finding : run.findings) {
    if (finding.severity >= least) return true;
  }
  return false;
}

// False where the file could not be written, which is told.
bool Save(const std::string& path, const std::string& bytes, Console& console) {
  const Status written = WriteFile(path, bytes);
  if (!written.ok()) console.Complain(written.error());
  return written.ok();
}

}  // namespace

ExitStatus Deliver(const Run& run, const Options& options, Console& console) {
  bool whole = run.skipped.empty();
  if (options.Has("output")) {
    whole &= Save(std::string(options.Get("output")), Render(run, options, console), console);
  } else if (!options.Has("quiet")) {
    console.Out(Render(run, options, console));
  }
  if (options.Has("report")) {
    whole &= Save(std::string(options.Get("report")), RenderHtml(run, RenderOptions{}), console);
  }
  if (!whole) return ExitStatus::kError;
  return !options.Has("exit-zero") && Fails(run, options.Get("fail-on")) ? ExitStatus::kFindings : ExitStatus::kClean;
}

}  // namespace gainsay
