#include "report/json.h"

#include <nlohmann/json.hpp>

#include "ingest/metadata.h"
#include "report/json_finding.h"
#include "report/places.h"
#include "report/safe_json.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "gainsay/1";

Json OrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

class JsonReport {
 public:
  explicit JsonReport(const Run& run) : run_(run), writer_(run), places_(run) {}

  Json Make() {
    Json report = Json::object();
    report["schema"] = kSchema;
    report["version"] = run_.version;
    report["today"] = OrNull(run_.today);
    report["summary"] = Summary();
    report["articles"] = Json::array();
    for (size_t i = 0; i < run_.articles.size(); ++i) report["articles"].push_back(OfArticle(i));
    report["stories"] = Json::array();
    for (const Story& story : run_.stories) report["stories"].push_back(OfStory(story));
    report["findings"] = Json::array();
    for (const Finding& finding : run_.findings) report["findings"].push_back(writer_.OfFinding(finding));
    report["hidden"] = Json::array();
    for (const Finding& finding : run_.hidden) report["hidden"].push_back(writer_.OfFinding(finding));
    report["alignments"] = Json::array();
    for (const Alignment& alignment : run_.alignments) report["alignments"].push_back(OfAlignment(alignment));
    report["rules"] = Json::array();
    for (const RuleText& rule : run_.rules) {
      report["rules"].push_back(Json{
          {"id", rule.id}, {"kind", rule.kind}, {"what", rule.what}, {"why", rule.why}, {"example", rule.example}});
    }
    report["notices"] = Json::array();
    for (const Notice& notice : run_.notices) report["notices"].push_back(OfNotice(notice));
    report["skipped"] = Json::array();
    for (const Error& error : run_.skipped) {
      Json line = error.line == 0 ? Json(nullptr) : Json(error.line);
      report["skipped"].push_back(Json{{"path", error.file}, {"line", std::move(line)}, {"message", error.message}});
    }
    return report;
  }

 private:
  Json Summary() const {
    const SeverityCount count = CountFindings(run_);
    Json out = {{"articles", run_.articles.size()}, {"stories", run_.stories.size()}, {"errors", count.errors},
                {"warnings", count.warnings},       {"notices", count.notices},       {"skipped", run_.skipped.size()}};
    for (const FindingStatus status : {FindingStatus::kAccepted, FindingStatus::kDismissed, FindingStatus::kBaselined, FindingStatus::kSuppressed}) {
      out[std::string(Name(status))] = CountStatus(run_, status);
    }
    return out;
  }

  Json OfArticle(size_t index) const {
    const Article& article = run_.articles[index];
    Json out = Json::object();
    out["id"] = article.id;
    out["path"] = article.path;
    out["title"] = article.title;
    out["language"] = article.language;
    out["published"] = OrNull(PublishedIso(article));
    if (!article.archived.empty()) out["archived"] = article.archived;
    out["assumed"] = article.published.assumed();
    out["publisher"] = OrNull(article.publisher);
    out["agency"] = OrNull(article.agency);
    out["author"] = OrNull(article.author);
    out["uri"] = OrNull(article.uri);
    out["origin"] = index < run_.origin_of.size() ? Json(run_.origin_of[index]) : Json(nullptr);
    out["bytes"] = article.source.size();
    out["notes"] = Json::array();
    for (const Note& note : article.notes) {
      out["notes"].push_back(Json{
          {"code", note.code}, {"message", note.message}, {"start", note.span.begin}, {"end", note.span.end}});
    }
    return out;
  }

  Json OfStory(const Story& story) const {
    Json out = {{"title", story.title}, {"articles", Json::array()}};
    for (const ArticleId id : story.articles) out["articles"].push_back(writer_.IdOf(id));
    return out;
  }

  Json OfNotice(const Notice& notice) {
    const NoticePlace at = PlaceOf(run_, notice, places_);
    Json out = Json::object();
    out["code"] = notice.code;
    out["message"] = notice.message;
    out["path"] = at.file;
    out["line"] = at.line == 0 ? Json(nullptr) : Json(at.line);
    out["column"] = at.line == 0 ? Json(nullptr) : Json(at.column);
    out["article"] = OrNull(writer_.IdOf(notice.article));
    out["start"] = notice.article.valid() ? Json(notice.span.begin) : Json(nullptr);
    out["end"] = notice.article.valid() ? Json(notice.span.end) : Json(nullptr);
    return out;
  }

  Json OfAlignment(const Alignment& alignment) {
    Json out = Json::object();
    out["kind"] = alignment.kind;
    out["verdict"] = Name(alignment.verdict);
    out["subject"] = alignment.subject;
    out["story"] = alignment.story;
    out["members"] = writer_.AllEvidence(alignment.sides);
    out["points"] = FindingWriter::OfPoints(alignment.points);
    return out;
  }

  const Run& run_;
  FindingWriter writer_;
  Places places_;
};

}  // namespace

std::string RenderJson(const Run& run, const RenderOptions& options) {
  const Json report = JsonReport(run).Make();
  return SafeJson(report.dump(options.compact ? -1 : 1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace gainsay
