#include "report/checkstyle.h"

#include <map>

#include "report/safe_text.h"
#include "report/spots.h"
#include "report/uri.h"
#include "report/vocabulary.h"

namespace gainsay {
std::string RenderCheckstyle(const Run& run, const RenderOptions&) {
  Places places(run);
  std::map<std::string, std::string> files;  // path -> its errors
  for (const Article& article : run.articles) {
    if (IsNewCopy(article)) files.try_emplace(std::string(CleanPath(article.path)));
  }
  for (const Error& error : run.skipped) {
    files[std::string(CleanPath(error.file))] += "    <error" + Attribute("line", std::to_string(error.line)) + Attribute("severity", "error") +
                                                 Attribute("message", error.message) + Attribute("source", "gainsay.skipped") + "/>\n";
  }
  for (const Finding& finding : run.findings) {
    const std::vector<Spot> spots = SpotsOf(run, finding);
    if (spots.empty()) continue;
    const Evidence& evidence = *spots.front().evidence;
    const Article& article = run.articles[evidence.article.index];
    LinePlace at;  // Checkstyle wants a line in any case
    if (LinesOf(article) != LinesKnown::kNone) at = places.At(evidence.article, evidence.span.begin, ColumnUnit::kCodePoints);
    std::string message = finding.message;
    for (const std::string& line : SideLines(run, finding, places)) message += " | " + line;
    const std::string_view severity = finding.severity == Severity::kNotice ? "info" : Name(finding.severity);
    files[std::string(CleanPath(article.path))] +=
        "    <error" + Attribute("line", std::to_string(at.line)) + Attribute("column", std::to_string(at.column)) +
        Attribute("severity", severity) + Attribute("message", message) + Attribute("source", "gainsay." + finding.rule) + "/>\n";
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  for (const auto& [path, errors] : files) {
    if (errors.empty()) {
      out += "  <file" + Attribute("name", path) + "/>\n";
    } else {
      out += "  <file" + Attribute("name", path) + ">\n" + errors + "  </file>\n";
    }
  }
  return out + "</checkstyle>\n";
}

}  // namespace gainsay
