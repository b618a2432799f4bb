// https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
#include "report/rdjson.h"

#include <nlohmann/json.hpp>

#include "ingest/decode.h"
#include "report/safe_json.h"
#include "report/safe_text.h"
#include "report/spots.h"
#include "report/text_view.h"
#include "report/uri.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

const char* SeverityName(Severity severity) {
  switch (severity) {
    case Severity::kError: return "ERROR";
    case Severity::kWarning: return "WARNING";
    case Severity::kNotice: break;
  }
  return "INFO";
}

class Diagnostics {
 public:
  explicit Diagnostics(const Run& run) : run_(run), places_(run) {}

  Json Make() {
    Json diagnostics = Json::array();
    for (const Finding& finding : run_.findings) diagnostics.push_back(OfFinding(finding));
    for (const Error& error : run_.skipped) diagnostics.push_back(OfSkipped(error));
    return Json{{"source", {{"name", "gainsay"}}}, {"diagnostics", std::move(diagnostics)}};
  }

 private:
  Json LocationOf(const Evidence& evidence) {
    const Article& article = run_.articles[evidence.article.index];
    const LinesKnown known = LinesOf(article);
    // Its columns are bytes of UTF-8.
    const bool bytes = EncodingOf(article.source) == Encoding::kUtf8;
    if (known == LinesKnown::kNone || !bytes) return Json{{"path", CleanPath(article.path)}};
    const Region region = places_.Of(evidence.article, evidence.span, ColumnUnit::kBytes);
    if (known == LinesKnown::kBegin) return Json{{"path", CleanPath(article.path)}, {"range", {{"start", {{"line", region.begin.line}}}}}};
    const auto position = [](const LinePlace& at) { return Json{{"line", at.line}, {"column", at.column}}; };
    return Json{{"path", CleanPath(article.path)}, {"range", {{"start", position(region.begin)}, {"end", position(region.end)}}}};
  }

  Json OfFinding(const Finding& finding) {
    const std::vector<Spot> spots = SpotsOf(run_, finding);
    std::string message = Printable(finding.message);
    for (const std::string& line : SideLines(run_, finding, places_)) message += "\n" + Printable(line);
    Json out = {{"message", std::move(message)}};
    out["location"] = spots.empty() ? Json{{"path", "-"}} : LocationOf(*spots.front().evidence);
    out["severity"] = SeverityName(finding.severity);
    out["code"]["value"] = finding.rule;
    if (spots.size() > 1) {
      Json& related = out["related_locations"] = Json::array();
      for (size_t i = 1; i < spots.size(); ++i) {
        related.push_back(Json{{"message", spots[i].side->value}, {"location", LocationOf(*spots[i].evidence)}});
      }
    }
    return out;
  }

  static Json OfSkipped(const Error& error) {
    Json location = {{"path", error.file.empty() ? "-" : std::string(CleanPath(error.file))}};
    if (error.line > 0) location["range"]["start"]["line"] = error.line;
    return Json{{"message", Printable(error.message)}, {"location", std::move(location)}, {"severity", "ERROR"}, {"code", {{"value", "skipped-input"}}}};
  }

  const Run& run_;
  Places places_;
};

}  // namespace

std::string RenderRdjson(const Run& run, const RenderOptions& options) {
  return SafeJson(Diagnostics(run).Make().dump(options.compact ? -1 : 1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace gainsay
