// Which reader a file is for.
#pragma once

#include <string_view>

#include "ingest/article.h"

namespace gainsay {

// By the path's extension where it is known (.txt .md .markdown .html .htm
// .xhtml .json .jsonl .ndjson .xml .nitf .rss .atom .rdf), else by the content;
// "-" has only content. A .txt that opens with an HTML document tag is a page;
// .json may hold JSON Lines or a JSON Feed; XML is told by its first element.
// .docx is told before, by its bytes (docx.h). A .gz or .zst behind is passed over.
Format DetectFormat(std::string_view path, std::string_view text);

}  // namespace gainsay
