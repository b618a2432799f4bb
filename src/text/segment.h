// Article -> Document.
#pragma once

#include <string>
#include <vector>

#include "ingest/article.h"
#include "text/document.h"

namespace gainsay {

// What a language pack tells the segmenter; words of any language come from there.
struct SegmentRules {
  std::vector<std::string> abbreviations = {};  // folded, without the final stop: "dr", "rs", "no", "डॉ"
  std::vector<std::string> initials = {};       // folded; letters as initials spell them: "के"
  std::vector<std::string> doubtful_initials = {};  // of these, what a sentence may end with, too: "पी"
};

// Splits an article. Sentence ends: . ? ! and danda (। ॥) and a block's end;
// not after an abbreviation, a single initial, inside a number, nor before a
// lower-case word. A closing quotation mark after the stop belongs to the
// sentence. A straight " or ' opens or closes by position and parity in its
// paragraph; an apostrophe inside or at the end of a word is no quotation mark.
// REQUIRES: `article` outlives the result.
Document Segment(const Article& article, const SegmentRules& rules);

}  // namespace gainsay
