// Where sentences end. The rules are stated at Segment (text/segment.h).
#pragma once

#include <cstdint>

#include "text/document.h"
#include "text/segment_rules.h"

namespace gainsay {

// The end (a token) of the sentence that starts at `begin`, at most `end`.
// REQUIRES: begin < end; the tokens are one paragraph's and their quotes are directed.
uint32_t SentenceEnd(const Document& document, const SegmentRules& rules, uint32_t begin, uint32_t end);

}  // namespace gainsay
