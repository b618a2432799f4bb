// GitLab compares the fingerprints of two reports to tell new entries from old
// ones, and shows one of two entries with the same: so those of a finding's
// further articles are numbered, in the order of the articles, which follows
// content.
#include "report/gitlab.h"

#include <nlohmann/json.hpp>

#include <set>

#include "report/safe_json.h"
#include "report/safe_text.h"
#include "report/spots.h"
#include "report/uri.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

const char* SeverityName(Severity severity) {
  switch (severity) {
    case Severity::kError: return "critical";
    case Severity::kWarning: return "major";
    case Severity::kNotice: break;
  }
  return "info";
}

class CodeQuality {
 public:
  explicit CodeQuality(const Run& run) : run_(run), places_(run) {}

  Json Make() {
    Json out = Json::array();
    for (const Finding& finding : run_.findings) {
      std::set<ArticleId> told;
      for (const Spot& spot : SpotsOf(run_, finding)) {
        const ArticleId article = spot.evidence->article;
        const bool first = told.empty();
        if ((!first && !IsNewCopy(run_.articles[article.index])) || !told.insert(article).second) continue;
        out.push_back(Entry(finding, *spot.evidence));
      }
    }
    return out;
  }

 private:
  std::string Unique(const std::string& fingerprint) {
    std::string unique = fingerprint;
    for (size_t n = 2; !fingerprints_.insert(unique).second; ++n) unique = fingerprint + "-" + std::to_string(n);
    return unique;
  }

  Json Entry(const Finding& finding, const Evidence& evidence) {
    const Article& article = run_.articles[evidence.article.index];
    Region region;  // GitLab wants a line in any case
    if (LinesOf(article) != LinesKnown::kNone) region = places_.Of(evidence.article, evidence.span, ColumnUnit::kCodePoints);
    std::string description = Printable(finding.message);
    for (const std::string& line : SideLines(run_, finding, places_)) description += " | " + Printable(line);
    Json entry = {{"type", "issue"}, {"description", std::move(description)}, {"check_name", finding.rule}};
    entry["categories"] = Json::array({"Bug Risk"});
    entry["fingerprint"] = Unique(finding.fingerprint);
    entry["severity"] = SeverityName(finding.severity);
    entry["location"] = {{"path", CleanPath(article.path)},
                         {"lines", {{"begin", region.begin.line}, {"end", region.end.line}}}};
    return entry;
  }

  const Run& run_;
  Places places_;
  std::set<std::string> fingerprints_;
};

}  // namespace

std::string RenderGitlab(const Run& run, const RenderOptions& options) {
  return SafeJson(CodeQuality(run).Make().dump(options.compact ? -1 : 1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace gainsay
