// An article's text as reports show it: the words of a source span without
// markup or escapes, and what stands around them. The way from text to source
// is ingest's OffsetMap; this is the way back.
#pragma once

#include <cstdint>
#include <string>

#include "base/span.h"
#include "ingest/article.h"

namespace gainsay {

// The bytes of Article::text that a source span covers, on character
// boundaries; empty where the span lies outside the text (front matter,
// markup).
Span TextOf(const Article& article, Span source);

// The words of a source span: from the text where it has them, else the bytes
// of the source. Not escaped.
std::string Words(const Article& article, Span source);

// Words with what stands before and after them in their paragraph, cut between
// words where it is longer than `reach` characters (not bytes: scripts differ).
struct Excerpt {
  std::string before;
  std::string words;
  std::string after;
  bool cut_before = false;
  bool cut_after = false;
};
Excerpt ExcerptOf(const Article& article, Span source, uint32_t reach);

}  // namespace gainsay
