// Findings for a terminal: where, what, each side's words, why they are the
// same fact and why they conflict. The layout is reports/text.txt.
#pragma once

#include <string>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

// Never holds a control character but line feeds, whatever the articles hold;
// with options.color also ANSI colours.
std::string RenderText(const Run& run, const RenderOptions& options);

}  // namespace gainsay
