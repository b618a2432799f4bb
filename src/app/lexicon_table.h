// The words of all languages side by side, as Markdown: docs/lexicon.md and
// docs/lexicon/CLASS.md.
#pragma once

#include <string>

#include "lang/packs.h"

namespace gainsay {

// How many concepts each class has, and how many words each language.
std::string LexiconOverview(const Packs& packs);

// A row a concept. A long list of words is cut, and its length told.
std::string LexiconTable(const Packs& packs, ClassId cls);

}  // namespace gainsay
