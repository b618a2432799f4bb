// Bytes of a file -> Articles. Leaves sentences and tokens to text, and an
// article's run-wide id to whoever knows the other articles.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "ingest/article.h"
#include "ingest/line_words.h"

namespace gainsay {

struct Ingested {
  std::vector<Article> articles;  // in the file's order
  std::vector<Error> skipped;     // each names the file, and the line where it is known
};

// Reads the articles of one file. JSON Lines and feeds hold many and a broken
// record costs only itself, so does a NewsML-G2 message; any other file holds one. A file without text, or
// in a legacy font, gives no article but an error. Never fails as a whole.
// `path` is for messages and for its extension ("-": standard input).
Ingested ReadArticles(const std::string& path, std::string bytes, const RuleIndex& index);

}  // namespace gainsay
