// The formats of a finished run by their names. The command line knows this
// table only; to add a format is to add a row.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "report/options.h"
#include "report/run.h"

namespace gainsay {

struct ReportFormat {
  std::string_view name;
  std::string (*render)(const Run& run, const RenderOptions& options);
  std::string_view readers;     // for whom it is, for the help
  bool wants_graph = false;     // needs Run::graph and Run::timeline
};

std::span<const ReportFormat> ReportFormats();

// The names in the order of the table, joined by '|', as an option's choices.
inline constexpr std::string_view kReportFormatNames =
    "text|concise|json|jsonl|sarif|github|github-summary|gitlab|junit|checkstyle|rdjson|w3c|html|dot";

// Null where there is none of that name.
const ReportFormat* FindReportFormat(std::string_view name);

}  // namespace gainsay
