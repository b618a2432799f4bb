#include "report/jsonl.h"

#include <set>

#include "ingest/metadata.h"
#include "report/json_finding.h"
#include "report/safe_json.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using Json = FindingWriter::Json;

Json ArticlesOf(const Run& run, const Finding& finding) {
  std::set<ArticleId> named;
  for (const Side& side : finding.sides) {
    for (const Evidence& evidence : side.evidence) named.insert(evidence.article);
  }
  Json out = Json::array();
  for (const ArticleId id : named) {
    const Article* article = ArticleOf(run, id);
    if (article == nullptr) continue;
    Json one = {{"id", article->id}, {"path", article->path}, {"title", article->title}, {"language", article->language}};
    const std::string published = PublishedIso(*article);
    one["published"] = published.empty() ? Json(nullptr) : Json(published);
    if (!article->archived.empty()) one["archived"] = article->archived;
    one["uri"] = article->uri.empty() ? Json(nullptr) : Json(article->uri);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::string RenderJsonl(const Run& run, const RenderOptions&) {
  FindingWriter writer(run);
  std::string out;
  for (const Finding& finding : run.findings) {
    Json line = writer.OfFinding(finding);
    line["articles"] = ArticlesOf(run, finding);
    out += SafeJson(line.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
  }
  for (const Error& error : run.skipped) {
    Json skipped = {{"path", error.file}, {"line", error.line == 0 ? Json(nullptr) : Json(error.line)}, {"message", error.message}};
    out += SafeJson(Json{{"skipped", std::move(skipped)}}.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
  }
  return out;
}

}  // namespace gainsay
