// The language of a text by script and function words, and text set in a
// legacy font. Words come from the packs.
#pragma once

#include <string>
#include <string_view>

#include "ingest/line_words.h"

namespace gainsay {

// BCP 47 primary tag, "und" where nothing tells. A few words are enough.
std::string GuessLanguage(std::string_view text, const RuleIndex& index);

// The name of the legacy font that `text` was typed for; empty where none.
std::string FindLegacyFont(std::string_view text, const RuleIndex& index);

}  // namespace gainsay
