// Values of the read stages as JSON, shared by the mentions and the claims.
#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "claim/article_read.h"

namespace gainsay {

using LineJson = nlohmann::ordered_json;

// What the values of one article need for printing.
class ReadJson {
 public:
  // REQUIRES: `read` outlives the object; its article, document and reading
  // may be null, then words and concepts are null too.
  explicit ReadJson(const ArticleRead& read);

  // {"article", "type" or "kind", "start", "end", "text"}
  LineJson Head(const char* key, std::string_view type, Span span) const;

  std::string Words(Span span) const;               // of a source span
  Span SpanOf(TokenRange tokens) const;
  LineJson Concept(ConceptId id) const;             // "wing-commander", or null
  LineJson FullConcept(ConceptId id) const;         // "rank/wing-commander", or null
  LineJson PersonName(PersonId id) const;           // the longest name, or null
  const ArticleRead& read() const { return read_; }

 private:
  const ArticleRead& read_;
  const Concepts* concepts_ = nullptr;
};

LineJson OfSpan(Span span);
LineJson OfInterval(const std::optional<Interval>& interval);  // {"from", "to"} or null

std::string_view Name(RoleStatus status);
std::string_view Name(Granularity granularity);
std::string_view Name(TimexType type);
std::string_view Name(TimeMention::Bound bound);
std::string_view Name(QuantityType type);
std::string_view Name(Hedge hedge);
std::string_view Name(Modality modality);
std::string_view Name(EventMention::Modality modality);
std::string_view Name(ClaimKind kind);

// One line; ill-formed UTF-8 becomes U+FFFD.
void AppendLine(const LineJson& line, std::string& out);

}  // namespace gainsay
