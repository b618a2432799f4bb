// `gainsay check`: cross-checks articles with each other.

#include <cstdlib>

#include "app/command.h"
#include "app/inputs.h"
#include "app/write_file.h"
#include "report/dot.h"
#include "report/html.h"
#include "report/json.h"
#include "report/text.h"

namespace gainsay {
namespace {

constexpr OptionSpec kOptions[] = {
    {"format", "FORMAT", "what is printed", "text|json|html|dot", "text"},
    {"output", "FILE", "print to FILE instead of standard output"},
    {"report", "FILE.html", "also write the report page"},
    {"claims", "FILE", "check what `extract --level claims` printed, instead of articles", {}, {}, true},
    {"rules", "DIR", "lay the rule files of DIR over the shipped ones", {}, {}, true},
    {"report-language", "LANG", "the language of the findings' messages", {}, kDefaultReportLanguage},
    {"fail-on", "LEVEL", "the level from which findings give status 1", "error|warning|notice|never", "warning"},
    {"color", "WHEN", "colours in text", "auto|always|never", "auto"},
    {"quiet", "", "print nothing on standard output"},
};

bool WantsColor(const Options& options, const Console& console) {
  const std::string_view when = options.Get("color");
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  return !options.Has("output") && console.OutIsTerminal() && (no_color == nullptr || *no_color == '\0');
}

std::string Render(const Run& run, const Options& options, const Console& console) {
  RenderOptions render;
  const std::string_view format = options.Get("format");
  if (format == "json") return RenderJson(run, render);
  if (format == "dot") return RenderDot(run);
  if (format == "html") return RenderHtml(run, render);
  render.color = WantsColor(options, console);
  return RenderText(run, render);
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

Result<Run> CheckArticles(const Engine& engine, const Options& options, Console& console) {
  Inputs inputs = ReadInputs(engine, DiskReader(), options.inputs());
  for (const Error& error : inputs.skipped) console.Complain(error);
  return engine.Check(std::move(inputs.articles), std::move(inputs.skipped), {options.Get("format") == "dot"});
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
  const Run& run = *checked;

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
  return Fails(run, options.Get("fail-on")) ? ExitStatus::kFindings : ExitStatus::kClean;
}

}  // namespace

const Command kCheckCommand = {
    "check", "FILE|DIR|-…", "cross-check articles with each other",
    "Reads plain text, Markdown, HTML, ninjs and JSON Lines; folders are searched for .txt,\n"
    ".md, .html, .json and .jsonl files. Findings go to standard output, diagnostics to\n"
    "standard error. An article that cannot be read is named, the others are checked, and\n"
    "the status is 2. --claims, which may be given several times, takes claims as they\n"
    "stand in files and checks nothing where one of them is bad.\n",
    kOptions, RunCheck};

}  // namespace gainsay
