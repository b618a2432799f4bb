// Which reader a file is for.
#pragma once

#include <string_view>

#include "ingest/article.h"

namespace gainsay {

// By the path's extension where it is known (.txt .md .markdown .html .htm
// .xhtml .json .jsonl .ndjson), else by the content; "-" has only content. A
// .txt that opens with an HTML document tag is a page, and .json may hold
// JSON Lines.
Format DetectFormat(std::string_view path, std::string_view text);

}  // namespace gainsay
