#include "report/github_summary.h"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "report/resources.h"
#include "report/safe_text.h"
#include "report/spots.h"
#include "report/template.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using nlohmann::json;

constexpr size_t kMostBytes = 900'000;  // GitHub takes a mebibyte a step
constexpr size_t kLineLimit = 600;      // code points of a side's line

}  // namespace

std::string RenderGithubSummary(const Run& run, const RenderOptions&) {
  Places places(run);
  const std::vector<const Finding*> findings = BySeverity(run);

  const SeverityCount count = CountFindings(run);
  json view = {{"errors", Count(count.errors)}, {"warnings", Count(count.warnings)}, {"notices", Count(count.notices)}};
  view["articles"] = Count(static_cast<size_t>(std::count_if(run.articles.begin(), run.articles.end(), IsNewCopy)));
  view["any"] = !findings.empty();
  json& rows = view["findings"] = json::array();
  size_t bytes = 0;
  for (const Finding* finding : findings) {
    const std::vector<Spot> spots = SpotsOf(run, *finding);
    const std::string where = spots.empty() ? "" : places.Where(spots.front().evidence->article, spots.front().evidence->span);
    json row = {{"severity", Name(finding->severity)}, {"rule", finding->rule}, {"where", where}};
    row["message"] = Shorten(finding->message, kLineLimit);
    row["sides"] = json::array();
    bytes += 100 + EscapeMarkdown(where).size() + EscapeMarkdown(finding->message).size() + EscapeMarkdown(finding->rule).size();
    for (const std::string& line : SideLines(run, *finding, places)) {
      row["sides"].push_back(Shorten(line, kLineLimit));
      bytes += EscapeMarkdown(line).size() + 4;
    }
    if (bytes > kMostBytes) break;
    rows.push_back(std::move(row));
  }
  const size_t left_out = findings.size() - rows.size();
  view["left_out"] = left_out == 0 ? json(false) : Count(left_out);
  json& skipped = view["skipped"] = json::array();
  for (const Error& error : run.skipped) {
    bytes += 100 + EscapeMarkdown(error.file).size() + EscapeMarkdown(error.message).size();
    if (bytes > kMostBytes) break;
    skipped.push_back({{"file", error.file}, {"line", error.line}, {"message", error.message}});
  }
  view["any_skipped"] = !skipped.empty();
  return RenderTemplate(SummaryTemplate(), view, EscapeMarkdown);
}

}  // namespace gainsay
