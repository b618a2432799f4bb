// A few words of two languages, enough to test ingest without the packs, and
// dumps that keep expectations short.
#pragma once

#include <string>

#include "ingest/ingest.h"

namespace gainsay {

const IngestRules& TestRules();
const RuleIndex& TestIndex();  // of TestRules()

// The one article of `bytes`; a failed check and an empty article where there is none.
Article ReadOne(const std::string& path, const std::string& bytes);

// "title|Text\npara|Text\n" …
std::string DumpBlocks(const Article& article);
// "place=… agency=… author=… date=…", only what is set.
std::string DumpMeta(const Article& article);

// Every block lies in the text, blocks rise, spans lie in the source and rise,
// no block holds a line break or has white space at its ends.
void ExpectSound(const Article& article);
// Every word of every block stands in the source where its span says: checked
// for all ASCII and Devanagari words of a UTF-8 source without escapes.
void ExpectQuotes(const Article& article);

// The text in UTF-16, with a byte-order mark or without.
std::string Utf16(const std::string& utf8, bool big, bool mark);

}  // namespace gainsay
