#include "report/resources.h"

#include <cstddef>

// Symbols of the assembled files; see src/report/embed.S.in.
extern "C" {
extern const char gainsay_page_begin[];
extern const char gainsay_page_end[];
extern const char gainsay_index_begin[];
extern const char gainsay_index_end[];
extern const char gainsay_style_begin[];
extern const char gainsay_style_end[];
extern const char gainsay_figures_begin[];
extern const char gainsay_figures_end[];
extern const char gainsay_script_begin[];
extern const char gainsay_script_end[];
extern const char gainsay_text_begin[];
extern const char gainsay_text_end[];
extern const char gainsay_summary_begin[];
extern const char gainsay_summary_end[];
}

namespace gainsay {
namespace {

std::string_view Between(const char* begin, const char* end) { return {begin, static_cast<size_t>(end - begin)}; }

}  // namespace

const std::string_view kStyleHash = GAINSAY_STYLE_HASH;
const std::string_view kFiguresHash = GAINSAY_FIGURES_HASH;
const std::string_view kScriptHash = GAINSAY_SCRIPT_HASH;

std::string_view PageTemplate() { return Between(gainsay_page_begin, gainsay_page_end); }
std::string_view IndexTemplate() { return Between(gainsay_index_begin, gainsay_index_end); }
std::string_view PageStyle() { return Between(gainsay_style_begin, gainsay_style_end); }
std::string_view FiguresStyle() { return Between(gainsay_figures_begin, gainsay_figures_end); }
std::string_view PageScript() { return Between(gainsay_script_begin, gainsay_script_end); }
std::string_view TextTemplate() { return Between(gainsay_text_begin, gainsay_text_end); }
std::string_view SummaryTemplate() { return Between(gainsay_summary_begin, gainsay_summary_end); }

}  // namespace gainsay
