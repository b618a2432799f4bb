// Which quotation marks open and which close. Spans of quotations and their
// speakers are mention's.
#pragma once

#include "text/document.h"

namespace gainsay {

// Whether a kQuote token is of the double kind: any but a lone single mark.
bool IsDoubleQuote(const Document& document, uint32_t token);

// Sets Token::quote of a paragraph's kQuote tokens: curly marks by form
// (corrected where both their sides contradict it), straight ones by what they
// touch, then by parity. 0: an inch mark (12") or a ’ that closes nothing.
void DirectQuotes(TokenRange paragraph, Document& document);

}  // namespace gainsay
