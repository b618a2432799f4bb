#include "report/text.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "report/places.h"
#include "report/resources.h"
#include "report/safe_text.h"
#include "report/template.h"
#include "report/text_view.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using nlohmann::json;

constexpr size_t kQuoteLimit = 160;  // code points

json ViewOf(const Run& run, const Side& side, Places& places) {
  json view = {{"value", side.value}, {"several", side.origins > 1}, {"origins", side.origins}};
  json& all = view["evidence"] = json::array();
  for (const Evidence& evidence : side.evidence) {
    const Article* article = ArticleOf(run, evidence.article);
    if (article == nullptr) continue;
    all.push_back({{"where", places.Where(evidence.article, evidence.span)},
                   {"quote", Shorten(Words(*article, evidence.span), kQuoteLimit)},
                   {"other_value", evidence.value == side.value ? std::string() : evidence.value}});
  }
  return view;
}

json ViewOf(const Run& run, const Finding& finding, bool color, Places& places) {
  json view = {{"severity", Name(finding.severity)}, {"rule", finding.rule}, {"message", finding.message},
               {"reasons", finding.reasons},         {"repairs", finding.repairs}, {"where", ""},
               {"fingerprint", finding.fingerprint}, {"accepted", finding.status == FindingStatus::kAccepted},
               {"status_reason", finding.status_reason}, {"status_by", finding.status_by}};
  view["tone"] = color ? Tone(finding.severity) : "";
  json& sides = view["sides"] = json::array();
  for (const Side& side : finding.sides) {
    if (view["where"] == "" && !side.evidence.empty()) {
      view["where"] = places.Where(side.evidence.front().article, side.evidence.front().span);
    }
    sides.push_back(ViewOf(run, side, places));
  }
  json& points = view["points"] = json::array();
  for (const Point& point : finding.points) {
    std::string weight = point.weight == 0 ? "" : std::to_string(point.weight);
    if (point.weight > 0) weight.insert(0, "+");
    points.push_back({{"point", point.name}, {"weight", weight}});
  }
  return view;
}

}  // namespace

std::string RenderText(const Run& run, const RenderOptions& options) {
  Places places(run);
  json view = {{"bold", options.color ? "\x1b[1m" : ""},
               {"faint", options.color ? "\x1b[2m" : ""},
               {"reset", options.color ? "\x1b[0m" : ""}};
  json& findings = view["findings"] = json::array();
  for (const Finding& finding : run.findings) findings.push_back(ViewOf(run, finding, options.color, places));
  json& skipped = view["skipped"] = json::array();
  for (const Error& error : run.skipped) {
    skipped.push_back({{"file", error.file}, {"line", error.line}, {"message", error.message}});
  }
  const SeverityCount count = CountFindings(run);
  const auto archived = static_cast<size_t>(std::count_if(run.articles.begin(), run.articles.end(), [](const Article& a) { return !a.archived.empty(); }));
  view["articles"] = Count(run.articles.size() - archived);
  view["archived"] = Count(archived);
  view["held"] = run.of_archive;
  view["stories"] = Count(run.stories.size());
  view["errors"] = Count(count.errors);
  view["warnings"] = Count(count.warnings);
  view["notices"] = Count(count.notices);
  view["clean"] = run.findings.empty();
  view["accepted_count"] = Count(CountStatus(run, FindingStatus::kAccepted));
  view["dismissed_count"] = Count(CountStatus(run, FindingStatus::kDismissed));
  view["baselined_count"] = Count(CountStatus(run, FindingStatus::kBaselined));
  view["suppressed_count"] = Count(CountStatus(run, FindingStatus::kSuppressed));
  return RenderTemplate(TextTemplate(), view, Printable);
}

}  // namespace gainsay
