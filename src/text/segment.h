// Article -> Document.
#pragma once

#include "ingest/article.h"
#include "text/document.h"
#include "text/segment_rules.h"

namespace gainsay {

// Splits an article. Sentence ends: . ? ! and danda (। ॥) and a block's end;
// not after an abbreviation, a single initial, inside a number, nor before a
// lower-case word. A closing quotation mark after the stop belongs to the
// sentence. A straight " or ' opens or closes by position and parity in its
// paragraph; an apostrophe inside or at the end of a word is no quotation mark.
// REQUIRES: `article` outlives the result.
Document Segment(const Article& article, const SegmentRules& rules);

}  // namespace gainsay
