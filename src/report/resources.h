// The files of reports/, built into the program.
#pragma once

#include <string_view>

namespace gainsay {

std::string_view PageTemplate();  // reports/page.html
std::string_view IndexTemplate(); // reports/index.html
std::string_view PageStyle();     // reports/style.css
std::string_view FiguresStyle();  // reports/figures.css
std::string_view PageScript();    // reports/page.js
std::string_view TextTemplate();  // reports/text.txt
std::string_view SummaryTemplate();  // reports/summary.md

// What the page's Content-Security-Policy lets through: "sha256-…" of the three.
extern const std::string_view kStyleHash;
extern const std::string_view kFiguresHash;
extern const std::string_view kScriptHash;

}  // namespace gainsay
