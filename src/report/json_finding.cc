#include "report/json_finding.h"

#include "report/text_view.h"
#include "report/vocabulary.h"

namespace gainsay {

using Json = FindingWriter::Json;

std::string FindingWriter::IdOf(ArticleId id) const {
  const Article* article = ArticleOf(run_, id);
  return article == nullptr ? std::string() : article->id;
}

Json FindingWriter::OfEvidence(const Evidence& evidence) {
  const Article* article = ArticleOf(run_, evidence.article);
  const LinePlace at = places_.At(evidence.article, evidence.span.begin);
  Json out = Json::object();
  out["article"] = IdOf(evidence.article);
  out["start"] = evidence.span.begin;
  out["end"] = evidence.span.end;
  out["value"] = evidence.value;
  out["text"] = article == nullptr ? std::string() : Words(*article, evidence.span);
  out["line"] = at.line;
  out["column"] = at.column;
  return out;
}

Json FindingWriter::AllEvidence(const std::vector<Side>& sides) {
  Json out = Json::array();
  for (const Side& side : sides) {
    for (const Evidence& evidence : side.evidence) out.push_back(OfEvidence(evidence));
  }
  return out;
}

Json FindingWriter::OfPoints(const std::vector<Point>& points) {
  Json out = Json::array();
  for (const Point& point : points) out.push_back(Json{{"name", point.name}, {"weight", point.weight}});
  return out;
}

Json FindingWriter::OfFinding(const Finding& finding) {
  const RuleText* rule = RuleOf(run_, finding.rule);
  Json out = Json::object();
  out["rule"] = finding.rule;
  out["kind"] = finding.kind;
  out["severity"] = Name(finding.severity);
  out["scope"] = ScopeOf(finding);
  out["message"] = finding.message;
  out["subject"] = finding.subject;
  out["story"] = finding.story;
  out["fingerprint"] = finding.fingerprint;
  out["status"] = Name(finding.status);
  out["status_reason"] = finding.status_reason.empty() ? Json(nullptr) : Json(finding.status_reason);
  out["status_by"] = finding.status_by.empty() ? Json(nullptr) : Json(finding.status_by);
  out["evidence"] = AllEvidence(finding.sides);
  Json& sides = out["sides"] = Json::array();
  for (const Side& side : finding.sides) {
    Json evidence = Json::array();
    for (const Evidence& one : side.evidence) evidence.push_back(OfEvidence(one));
    sides.push_back(Json{{"value", side.value}, {"origins", side.origins}, {"evidence", std::move(evidence)}});
  }
  out["points"] = OfPoints(finding.points);
  out["reasons"] = finding.reasons;
  out["repairs"] = finding.repairs;
  out["why"] = rule == nullptr ? std::string() : rule->why;
  return out;
}

}  // namespace gainsay
