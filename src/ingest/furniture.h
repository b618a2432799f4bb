// What stands around a story, told by its words: title, byline, date line,
// dateline, sign-off. Works on any format's blocks, once they are read.
#pragma once

#include "ingest/article.h"
#include "ingest/line_words.h"

namespace gainsay {

// Sets the kinds of front and end blocks and the metadata that they state.
// Metadata already set stands. A "date 2025-05-11" is cut from its block: its
// words are no copy. A dateline's words stay.
void ReadFurniture(const RuleIndex& index, Article& article);

}  // namespace gainsay
