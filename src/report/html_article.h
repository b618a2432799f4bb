// An article's text for the report page, with what was read in it marked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "ingest/article.h"

namespace gainsay {

// A link beside the paragraph: which finding is about it.
struct MarginNote {
  std::string target;  // id of the finding
  std::string text;    // "Error 1"
  std::string tone;    // class: "error"
  friend bool operator==(const MarginNote&, const MarginNote&) = default;
};

// Words to mark. Where marks overlap, the one of the strongest kind shows.
struct PageMark {
  enum class Kind : uint8_t { kError, kWarning, kNotice, kFact, kClaim };  // strongest first
  Span text;           // bytes of Article::text; empty where the words stand outside it
  Kind kind = Kind::kClaim;
  std::string anchor;  // id of the place; unique in the page
  std::string target;  // id that the mark links to; empty for none
  std::string label;   // shown on hovering
  std::vector<MarginNote> notes = {};
};

// The blocks as HTML. Every anchor occurs once. Time grows with the text and
// the marks, however they overlap.
std::string ArticleHtml(const Article& article, std::vector<PageMark> marks);

}  // namespace gainsay
