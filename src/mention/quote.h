// Quotations: what stands between quotation marks, and block quotations. Who
// speaks is another step's; `speaker`, `speaker_name` and `cue` stay empty here.
#pragma once

#include <vector>

#include "mention/mention.h"

namespace gainsay {

// The quotations in reading order; none lies inside another. Single marks
// count where they stand in pairs outside double ones; marks inside a
// quotation, inches and feet don't.
//
// A quotation that goes on in the next paragraph, which opens with a mark
// again (or, without one, reaches a closing mark that nothing opened), is a
// chain by `continues`; only its last part can be unclosed. What is never
// closed ends at the next opening mark or the paragraph's end.
std::vector<QuoteMention> FindQuotes(const Document& document);

// Whether so few words stand between the marks that they name or distance
// ("Operation X", the so-called "peace") rather than quote.
bool IsScareQuote(const Document& document, const QuoteMention& quote);

}  // namespace gainsay
