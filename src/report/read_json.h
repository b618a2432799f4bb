// Values of the read stages as JSON.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "claim/article_read.h"
#include "claim_io/enum_names.h"

namespace gainsay {

using LineJson = nlohmann::ordered_json;

// What the values of one article need for printing.
class ReadJson {
 public:
  // REQUIRES: `read` outlives the object; its article, document and reading
  // may be null, then words and concepts are null too.
  explicit ReadJson(const ArticleRead& read);

  // {"article", "type", "start", "end", "text"}
  LineJson Head(std::string_view type, Span span) const;

  std::string Words(Span span) const;               // of a source span
  Span SpanOf(TokenRange tokens) const;
  LineJson Concept(ConceptId id) const;             // "wing-commander", or null
  LineJson PersonName(PersonId id) const;           // the longest name, or null

 private:
  const ArticleRead& read_;
  const Concepts* concepts_ = nullptr;
};

// One line; ill-formed UTF-8 becomes U+FFFD.
void AppendLine(const LineJson& line, std::string& out);

}  // namespace gainsay
