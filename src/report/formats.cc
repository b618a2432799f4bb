#include "report/formats.h"

#include "report/checkstyle.h"
#include "report/concise.h"
#include "report/dot.h"
#include "report/github.h"
#include "report/github_summary.h"
#include "report/gitlab.h"
#include "report/html.h"
#include "report/json.h"
#include "report/jsonl.h"
#include "report/junit.h"
#include "report/rdjson.h"
#include "report/sarif.h"
#include "report/text.h"
#include "report/w3c.h"

namespace gainsay {
namespace {

constexpr ReportFormat kFormats[] = {
    {"text", RenderText, "people, in a terminal"},
    {"concise", RenderConcise, "people and editors: one line a finding"},
    {"json", RenderJson, "programs: everything of the run"},
    {"jsonl", RenderJsonl, "programs: one finding a line"},
    {"sarif", RenderSarif, "GitHub code scanning, editors, SARIF viewers"},
    {"github", RenderGithub, "GitHub Actions: annotations"},
    {"github-summary", RenderGithubSummary, "GitHub Actions: the step's summary"},
    {"gitlab", RenderGitlab, "GitLab: Code Quality"},
    {"junit", RenderJunit, "GitLab, Jenkins, Azure: test reports"},
    {"checkstyle", RenderCheckstyle, "Jenkins and other collectors"},
    {"rdjson", RenderRdjson, "reviewdog"},
    {"w3c", RenderW3c, "content management systems: Web Annotations"},
    {"html", RenderHtml, "people: the report page", true},
    {"dot", [](const Run& run, const RenderOptions&) { return RenderDot(run); }, "Graphviz: the claim graph", true},
};

}  // namespace

std::span<const ReportFormat> ReportFormats() { return kFormats; }

const ReportFormat* FindReportFormat(std::string_view name) {
  for (const ReportFormat& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

}  // namespace gainsay
