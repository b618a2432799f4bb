// The inside of a Markdown block: emphasis marks, links, code, HTML tags,
// escapes and entities go, their text stays.
#pragma once

#include <string_view>

#include "ingest/block_builder.h"

namespace gainsay {

// Writes the line `text`, which starts at `at` of the reader's text, into the
// open block of `builder`. Linear in the line.
void WriteMarkdownLine(std::string_view text, uint32_t at, BlockBuilder& builder);

}  // namespace gainsay
