// What every format's reader is given, and the readers, one a file.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "ingest/article.h"
#include "ingest/ingest_rules.h"
#include "ingest/line_words.h"
#include "ingest/offset_map.h"

namespace gainsay {

struct Input {
  const std::string& path;   // for messages
  std::string_view text;     // well-formed UTF-8, any line ends
  const OffsetMap& offsets;  // text -> the article's source
  const RuleIndex& index;
};

// Each appends text, blocks and metadata to `article`, whose path, format and
// source are the caller's. An article without text is no error here.
Status ReadPlainText(const Input& input, Article& article);
Status ReadMarkdown(const Input& input, Article& article);
Status ReadHtml(const Input& input, Article& article);
Status ReadNinjs(const Input& input, Article& article);
Status ReadNewsMl(const Input& input, Article& article);  // the first newsItem that holds text
Status ReadNitf(const Input& input, Article& article);

// A line of `text` without its line end (LF, CR or CRLF).
struct Line {
  Span span;
  bool blank = false;  // white space only
};
std::vector<Line> SplitLines(std::string_view text);

}  // namespace gainsay
