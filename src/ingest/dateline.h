// The dateline that opens a lead: "NEW DELHI, May 11 (PTI) —", "GWALIOR:",
// "जबलपुर, 3 फरवरी।". Its words stay in the text; this only names its parts.
#pragma once

#include <optional>
#include <string_view>

#include "ingest/date_phrase.h"
#include "ingest/line_words.h"

namespace gainsay {

struct Dateline {
  Span whole;      // bytes of the block, up to and with the mark that ends it
  Span place;      // may be empty
  Span agency;     // may be empty
  Span author;     // a correspondent named in it; may be empty
  std::optional<DatePhrase> date;
  Span date_span;
};

std::optional<Dateline> ReadDateline(std::string_view block, const RuleIndex& index);

// The agency credited at the end of a block: "(with ANI inputs)", "- PTI".
struct SignOff {
  Span agency;
  bool whole_block = false;  // the block says nothing else
};
std::optional<SignOff> ReadSignOff(std::string_view block, const RuleIndex& index);

}  // namespace gainsay
