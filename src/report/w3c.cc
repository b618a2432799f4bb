// https://www.w3.org/TR/annotation-model/. Selectors speak of the article's
// text, without markup; evidence that stands outside it (front matter, a
// record's fields) is given as bytes of the file.
#include "report/w3c.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

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

constexpr uint32_t kContext = 32;  // code points of a prefix and a suffix

bool Continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Up to kContext code points of `text` before and behind a position.
std::string_view Before(std::string_view text, size_t at) {
  size_t begin = at;
  for (uint32_t n = 0; n < kContext && begin > 0; ++n) {
    --begin;
    while (begin > 0 && Continues(text[begin])) --begin;
  }
  return text.substr(begin, at - begin);
}

std::string_view Behind(std::string_view text, size_t at) {
  size_t end = at;
  for (uint32_t n = 0; n < kContext && end < text.size(); ++n) {
    ++end;
    while (end < text.size() && Continues(text[end])) ++end;
  }
  return text.substr(at, end - at);
}

// Counts code points from the start of a text; a running total every few bytes
// keeps many questions about a long text cheap.
class PointCounter {
 public:
  explicit PointCounter(std::string_view text) : text_(text) {
    uint32_t count = 0;
    for (size_t at = 0; at < text.size(); ++at) {
      if (at % kStride == 0) totals_.push_back(count);
      if (!Continues(text[at])) ++count;
    }
  }
  uint32_t Before(size_t at) const {
    if (totals_.empty()) return 0;
    const size_t slot = std::min(at / kStride, totals_.size() - 1);
    uint32_t count = totals_[slot];
    for (size_t i = slot * kStride; i < at; ++i) count += Continues(text_[i]) ? 0 : 1;
    return count;
  }

 private:
  static constexpr size_t kStride = 1024;
  std::string_view text_;
  std::vector<uint32_t> totals_;
};

class Annotations {
 public:
  explicit Annotations(const Run& run) : run_(run), counters_(run.articles.size()) {}

  Json Make() {
    Json items = Json::array();
    for (const Finding& finding : run_.findings) {
      const std::vector<Spot> spots = SpotsOf(run_, finding);
      for (size_t i = 0; i < spots.size(); ++i) {
        // What an archive gave is linked to, never annotated.
        if (IsNewCopy(run_.articles[spots[i].evidence->article.index])) items.push_back(OfSpot(finding, spots, i));
      }
    }
    Json page = {{"@context", "http://www.w3.org/ns/anno.jsonld"}, {"id", "urn:gainsay:findings"}, {"type", "AnnotationPage"}};
    page["startIndex"] = 0;
    page["items"] = std::move(items);
    return page;
  }

 private:
  Json OfSpot(const Finding& finding, const std::vector<Spot>& spots, size_t index) {
    Json out = {{"id", "urn:gainsay:" + UriOf(finding.fingerprint) + ":" + std::to_string(index + 1)}, {"type", "Annotation"}, {"motivation", "assessing"}};
    out["generator"] = {{"type", "Software"}, {"name", "gainsay " + run_.version}};
    Json& bodies = out["body"] = Json::array();
    bodies.push_back(TextBody("commenting", finding.message));
    bodies.push_back(TextBody("classifying", Name(finding.severity)));
    bodies.push_back(TextBody("tagging", finding.rule));
    // The words that the other sides begin with.
    std::vector<const Side*> linked = {spots[index].side};
    for (const Spot& spot : spots) {
      if (std::find(linked.begin(), linked.end(), spot.side) != linked.end()) continue;
      linked.push_back(spot.side);
      Json body = {{"type", "SpecificResource"}, {"purpose", "linking"}};
      body.update(TargetOf(*spot.evidence));
      bodies.push_back(std::move(body));
    }
    out["target"] = TargetOf(*spots[index].evidence);
    return out;
  }

  static Json TextBody(std::string_view purpose, std::string_view value) {
    return {{"type", "TextualBody"}, {"purpose", purpose}, {"format", "text/plain"}, {"value", value}};
  }

  Json TargetOf(const Evidence& evidence) {
    const Article& article = run_.articles[evidence.article.index];
    const bool piped = article.path == "-" && !article.archived.empty();
    Json target = {{"source", IsUri(article.uri) ? article.uri : UriOf(piped ? article.archived : article.path)}};
    target["selector"] = SelectorsOf(article, evidence);
    return target;
  }

  Json SelectorsOf(const Article& article, const Evidence& evidence) {
    const Span text = TextOf(article, evidence.span);
    if (text.empty()) {
      return {{"type", "DataPositionSelector"}, {"start", evidence.span.begin}, {"end", std::max(evidence.span.begin, evidence.span.end)}};
    }
    std::optional<PointCounter>& counter = counters_[evidence.article.index];
    if (!counter) counter.emplace(article.text);
    const std::string_view whole = article.text;
    Json quote = {{"type", "TextQuoteSelector"}, {"exact", whole.substr(text.begin, text.size())},
                  {"prefix", Before(whole, text.begin)}, {"suffix", Behind(whole, text.end)}};
    Json position = {{"type", "TextPositionSelector"}, {"start", counter->Before(text.begin)}, {"end", counter->Before(text.end)}};
    return Json::array({std::move(quote), std::move(position)});
  }

  const Run& run_;
  std::vector<std::optional<PointCounter>> counters_;
};

}  // namespace

std::string RenderW3c(const Run& run, const RenderOptions& options) {
  return SafeJson(Annotations(run).Make().dump(options.compact ? -1 : 1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace gainsay
