// What a page's head says of the article: JSON-LD, <meta>, <time>, <html lang>.
#pragma once

#include "ingest/html_tree.h"
#include "ingest/reader.h"

namespace gainsay {

void ReadHtmlMeta(const HtmlTree& tree, const Input& input, Article& article);

}  // namespace gainsay
