// JSON that may be looked at in a terminal.
#pragma once

#include <string>

namespace gainsay {

// The same JSON text with what steers a terminal or reorders text written as
// \uXXXX: DEL, C1 controls (U+009B opens an order as ESC [ does), bidirectional
// embeddings, overrides and isolates. JSON itself only escapes C0.
std::string SafeJson(std::string json);

}  // namespace gainsay
