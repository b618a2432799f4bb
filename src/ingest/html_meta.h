// What a page's head says of the article: JSON-LD, <meta>, <time>, <html lang>.
#pragma once

#include <optional>

#include "ingest/html_tree.h"
#include "ingest/json_value.h"
#include "ingest/reader.h"

namespace gainsay {

// The story as the page's JSON-LD holds it, for pages that scripts fill in.
struct LinkedStory {
  std::optional<JsonString> headline;  // where it stands before the body
  std::optional<JsonString> body;
};

// Sets the article's metadata; returns the longest story of the JSON-LD.
LinkedStory ReadHtmlMeta(const HtmlTree& tree, const Input& input, Article& article);

}  // namespace gainsay
