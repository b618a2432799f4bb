// The log follows the OASIS standard of 27 March 2020; numbers in remarks are
// its sections.
#include "ingest/decode.h"
#include "report/sarif.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "report/safe_json.h"
#include "report/safe_text.h"
#include "report/spots.h"
#include "report/text_view.h"
#include "report/uri.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr const char* kRoot = "%SRCROOT%";
constexpr const char* kSkipped = "skipped-input";
constexpr const char* kFingerprint = "gainsay/v1";
constexpr size_t kMostLinks = 12;    // of a message; the other places are related locations without a link
constexpr size_t kWordsLimit = 120;  // code points of a link's words

const char* LevelOf(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    case Severity::kNotice: break;
  }
  return "note";
}

// Text of a message: brackets make links (3.11.6), braces placeholders (3.11.5).
std::string MessageText(std::string_view text) {
  std::string out;
  for (const char c : Printable(text)) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    if (c == '{' || c == '}') out += c;
    out += c;
  }
  return out;
}

// "figure-mismatch" as "FigureMismatch".
std::string PascalCase(std::string_view id) {
  std::string out;
  bool start = true;
  for (const char c : id) {
    if (c == '-') {
      start = true;
      continue;
    }
    out += start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    start = false;
  }
  return out;
}

class Log {
 public:
  explicit Log(const Run& run) : run_(run), places_(run) {}

  Json Make() {
    for (const Article& article : run_.articles) {
      if (IsNewCopy(article)) ArtifactOf(article);
    }
    Json results = Json::array();
    for (const Finding& finding : run_.findings) results.push_back(OfFinding(finding));
    Json run = Json::object();
    run["tool"]["driver"] = Driver();
    run["invocations"] = Json::array({Invocation()});
    run["columnKind"] = "utf16CodeUnits";
    run["originalUriBaseIds"][kRoot]["description"]["text"] = "The folder that relative paths start from: the root of the checkout.";
    run["artifacts"] = std::move(artifacts_);
    run["results"] = std::move(results);
    return Json{{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
  }

 private:
  static Json LocationOf(std::string_view path) {
    Json location = {{"uri", UriOf(path)}};
    if (!IsAbsolutePath(path)) location["uriBaseId"] = kRoot;
    return location;
  }

  // The index of an article's file among the artifacts.
  size_t ArtifactOf(const Article& article) {
    const auto [at, is_new] = artifact_of_.emplace(article.path, artifacts_.size());
    if (!is_new) return at->second;
    Json artifact = {{"location", LocationOf(article.path)}};
    if (LinesOf(article) == LinesKnown::kAll) artifact["length"] = article.source.size();
    if (IsNewCopy(article)) artifact["roles"] = Json::array({"analysisTarget"});
    artifacts_.push_back(std::move(artifact));
    return at->second;
  }

  size_t RuleIndexOf(const Finding& finding) {
    const auto [at, is_new] = rule_index_.emplace(finding.rule, rules_.size());
    if (!is_new) return at->second;
    Json rule = {{"id", finding.rule}, {"name", PascalCase(finding.rule)}};
    if (const RuleText* text = RuleOf(run_, finding.rule)) {
      rule["shortDescription"]["text"] = text->what;
      rule["fullDescription"]["text"] = text->what + " " + text->why;
      rule["help"]["text"] = text->what + "\n\n" + text->why + "\n\n" + text->example;
      rule["help"]["markdown"] = text->what + "\n\n" + text->why + "\n\n> " + text->example;
    }
    rule["defaultConfiguration"]["level"] = LevelOf(finding.severity);
    rule["properties"]["tags"] = Json::array({finding.kind});
    rules_.push_back(std::move(rule));
    return at->second;
  }

  Json PhysicalLocation(const Evidence& evidence) {
    const Article& article = run_.articles[evidence.article.index];
    Json location = LocationOf(article.path);
    location["index"] = ArtifactOf(article);
    const LinesKnown known = LinesOf(article);
    if (known == LinesKnown::kNone) return Json{{"artifactLocation", std::move(location)}};
    const Region at = places_.Of(evidence.article, evidence.span, ColumnUnit::kUtf16);
    if (known == LinesKnown::kBegin) return Json{{"artifactLocation", std::move(location)}, {"region", {{"startLine", at.begin.line}}}};
    Json region = {{"startLine", at.begin.line}, {"startColumn", at.begin.column}, {"endLine", at.end.line}, {"endColumn", at.end.column}};
    const std::string_view source = article.source;
    const size_t begin = std::min<size_t>(evidence.span.begin, source.size());
    const std::string_view words = source.substr(begin, std::clamp<size_t>(evidence.span.end, begin, source.size()) - begin);
    if (!words.empty() && EncodingOf(source) == Encoding::kUtf8 && !FindInvalidUtf8(words)) region["snippet"]["text"] = words;
    return Json{{"artifactLocation", std::move(location)}, {"region", std::move(region)}};
  }

  // The message, and for each side the places that say so, as links.
  std::string LinkedMessage(const Finding& finding, const std::vector<Spot>& spots) {
    std::string text = MessageText(finding.message);
    const Side* side = nullptr;
    for (size_t i = 1; i < spots.size() && i <= kMostLinks; ++i) {
      const Evidence& evidence = *spots[i].evidence;
      text += spots[i].side == side ? ", " : "\n" + MessageText(spots[i].side->value) + ": ";
      side = spots[i].side;
      text += "[" + MessageText(places_.Where(evidence.article, evidence.span)) + "](" + std::to_string(i) + ")";
    }
    return text;
  }

  Json OfFinding(const Finding& finding) {
    const std::vector<Spot> spots = SpotsOf(run_, finding);
    Json result = {{"ruleId", finding.rule}, {"ruleIndex", RuleIndexOf(finding)}, {"level", LevelOf(finding.severity)}};
    result["message"]["text"] = LinkedMessage(finding, spots);
    result["locations"] = Json::array();
    if (!spots.empty()) result["locations"].push_back(Json{{"physicalLocation", PhysicalLocation(*spots.front().evidence)}});
    if (spots.size() > 1) {
      Json& related = result["relatedLocations"] = Json::array();
      for (size_t i = 1; i < spots.size(); ++i) {
        const Evidence& evidence = *spots[i].evidence;
        Json location = {{"id", i}, {"physicalLocation", PhysicalLocation(evidence)}};
        const std::string words = Words(run_.articles[evidence.article.index], evidence.span);
        location["message"]["text"] = MessageText(spots[i].side->value + ": “" + Shorten(words, kWordsLimit) + "”");
        related.push_back(std::move(location));
      }
    }
    result["partialFingerprints"][kFingerprint] = finding.fingerprint;
    result["properties"] = {{"subject", finding.subject}, {"reasons", finding.reasons}, {"repairs", finding.repairs}};
    return result;
  }

  Json Driver() {
    Json driver = {{"name", "gainsay"}, {"version", run_.version}, {"semanticVersion", run_.version}};
    driver["rules"] = std::move(rules_);
    if (!run_.skipped.empty()) {
      driver["notifications"] = Json::array({Json{{"id", kSkipped}, {"shortDescription", {{"text", "Input that could not be read."}}}}});
    }
    return driver;
  }

  Json Invocation() const {
    Json invocation = {{"executionSuccessful", run_.skipped.empty()}};
    Json notifications = Json::array();
    for (const Error& error : run_.skipped) {
      Json notification = {{"descriptor", {{"id", kSkipped}, {"index", 0}}}, {"level", "error"}};
      notification["message"]["text"] = MessageText(error.message);
      if (!error.file.empty()) {
        Json physical = {{"artifactLocation", LocationOf(error.file)}};
        if (error.line > 0) physical["region"] = {{"startLine", error.line}};
        notification["locations"] = Json::array({Json{{"physicalLocation", std::move(physical)}}});
      }
      notifications.push_back(std::move(notification));
    }
    invocation["toolExecutionNotifications"] = std::move(notifications);
    return invocation;
  }

  const Run& run_;
  Places places_;
  Json artifacts_ = Json::array();
  std::map<std::string, size_t> artifact_of_;  // by path
  Json rules_ = Json::array();
  std::map<std::string, size_t> rule_index_;
};

}  // namespace

std::string RenderSarif(const Run& run, const RenderOptions& options) {
  return SafeJson(Log(run).Make().dump(options.compact ? -1 : 1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace gainsay
