// The commands: https://docs.github.com/actions/reference/workflow-commands.
// What follows "::" is percent-escaped as the runner undoes it. GitHub names no
// unit for columns; they count UTF-16 units here, as in its SARIF, and stand
// only where the words are on one line, as its checks demand.
#include "report/github.h"

#include <algorithm>

#include "report/safe_text.h"
#include "report/spots.h"
#include "report/uri.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

constexpr size_t kMostOfALevel = 10;  // annotations of one level that a step may show
constexpr size_t kMostSkipped = 5;    // of these for input that could not be read

std::string Escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      case ':': out += property ? "%3A" : ":"; break;
      case ',': out += property ? "%2C" : ","; break;
      default: out += c;
    }
  }
  return out;
}

std::string Property(std::string_view text) { return Escaped(Printable(text), true); }

// A line of the log that the runner does not take for a command: those begin
// with "::", and old ones hold "##[" anywhere.
std::string LogLine(std::string_view text) {
  std::string out = "- " + Printable(text);
  for (size_t at = out.find("##["); at != std::string::npos; at = out.find("##[", at)) out.insert(at + 2, " ");
  return out + "\n";
}

class Commands {
 public:
  explicit Commands(const Run& run) : run_(run), places_(run) {}

  std::string Make() {
    const std::vector<const Finding*> findings = BySeverity(run_);
    const SeverityCount count = CountFindings(run_);
    const bool full = count.errors + run_.skipped.size() > kMostOfALevel || count.warnings > kMostOfALevel || count.notices > kMostOfALevel;
    const size_t notices = kMostOfALevel - (full ? 1 : 0);  // one is ours
    size_t shown[3] = {};
    std::string out, rest;
    size_t left_out = 0;
    // What could not be read stands first: the findings are those of the rest.
    for (const Error& error : run_.skipped) {
      size_t& errors = shown[static_cast<size_t>(Severity::kError)];
      if (errors < kMostSkipped) {
        ++errors;
        out += Command(error);
      } else {
        ++left_out;
        rest += LogLine(error.ToString());
      }
    }
    for (const Finding* finding : findings) {
      size_t& of_level = shown[static_cast<size_t>(finding->severity)];
      if (of_level < (finding->severity == Severity::kNotice ? notices : kMostOfALevel)) {
        ++of_level;
        out += Command(*finding);
      } else {
        ++left_out;
        rest += LogLine(Where(*finding) + std::string(Name(finding->severity)) + "[" + finding->rule + "] " + finding->message);
      }
    }
    out += rest;
    if (left_out > 0) {
      out += "::notice title=gainsay::" + std::to_string(left_out) + " of " + std::to_string(findings.size() + run_.skipped.size()) +
             " findings and errors are not shown as annotations, of which GitHub takes " + std::to_string(kMostOfALevel) +
             " a level and step; the log lists them\n";
    }
    return out;
  }

 private:
  std::string Where(const Finding& finding) {
    const std::vector<Spot> spots = SpotsOf(run_, finding);
    return spots.empty() ? "" : places_.Where(spots.front().evidence->article, spots.front().evidence->span) + ": ";
  }

  std::string RegionOf(const Evidence& evidence, bool columns) {
    const Region region = places_.Of(evidence.article, evidence.span, ColumnUnit::kUtf16);
    std::string out = "line=" + std::to_string(region.begin.line) + ",endLine=" + std::to_string(region.end.line) + ",";
    if (!columns || region.begin.line != region.end.line) return out;
    return out + "col=" + std::to_string(region.begin.column) + ",endColumn=" + std::to_string(region.end.column) + ",";
  }

  static std::string Command(const Error& error) {
    std::string out = "::error ";
    if (!error.file.empty()) out += "file=" + Property(CleanPath(error.file)) + ",";
    if (error.line > 0) out += "line=" + std::to_string(error.line) + ",";
    return out + "title=skipped-input::" + Escaped(Printable(error.message), false) + "\n";
  }

  std::string Command(const Finding& finding) {
    std::string out = "::" + std::string(Name(finding.severity)) + " ";
    const std::vector<Spot> spots = SpotsOf(run_, finding);
    if (!spots.empty()) {
      const Evidence& evidence = *spots.front().evidence;
      const Article& article = run_.articles[evidence.article.index];
      out += "file=" + Property(CleanPath(article.path)) + ",";
      if (const LinesKnown known = LinesOf(article); known != LinesKnown::kNone) out += RegionOf(evidence, known == LinesKnown::kAll);
    }
    out += "title=" + Property(finding.rule) + "::" + Escaped(Printable(finding.message), false);
    for (const std::string& line : SideLines(run_, finding, places_)) out += "%0A" + Escaped(Printable(line), false);
    return out + "\n";
  }

  const Run& run_;
  Places places_;
};

}  // namespace

std::string RenderGithub(const Run& run, const RenderOptions&) { return Commands(run).Make(); }

}  // namespace gainsay
