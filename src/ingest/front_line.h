// Lines above the story that are no story: "date 2025-05-11", a byline, a date
// line, a place and a date on a line of their own. A dateline that opens the
// lead itself is dateline.h's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/date_phrase.h"
#include "ingest/line_words.h"

namespace gainsay {

struct FrontLine {
  enum class Kind : uint8_t {
    kNone,      // title or text
    kMetadata,  // a label and an ISO date: machine-made, no copy
    kDate,      // "Mumbai, January 24, 2025"; "June 18, 2025 | Hill Today"
    kByline,    // "By Our Staff Reporter"
  };
  Kind kind = Kind::kNone;
  Span taken;       // bytes of the line; kMetadata may be followed by the lead
  std::optional<DatePhrase> date;
  Span date_span;   // bytes of the line
  Span place;       // kDate; may be empty
  Span author;      // kByline
  Span publisher;   // kDate, behind a bar; may be empty
};

FrontLine ReadFrontLine(std::string_view line, const RuleIndex& index);

}  // namespace gainsay
