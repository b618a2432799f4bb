// The commands of the program: a table from name to function. Each command
// stands in a file of its own name.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "app/console.h"
#include "app/exit_status.h"
#include "app/options.h"
#include "gainsay.h"

namespace gainsay {

struct Command {
  std::string_view name;
  std::string_view usage;    // behind the name: "FILE|DIR|- …"
  std::string_view summary;  // one line
  std::string_view details;  // paragraphs for `help NAME`; ends with a line break
  std::span<const OptionSpec> options;
  ExitStatus (*run)(const Options& options, Console& console);
};

// In the order in which help lists them.
std::span<const Command> Commands();
// The command, or null.
const Command* FindCommand(std::string_view name);

extern const Command kCheckCommand;    // check.cc
extern const Command kLintCommand;     // lint.cc
extern const Command kArchiveCommand;  // archive.cc
extern const Command kExtractCommand;  // extract.cc
extern const Command kCompareCommand;  // compare.cc
extern const Command kRulesCommand;    // rules.cc
extern const Command kVersionCommand;  // help.cc
extern const Command kHelpCommand;     // help.cc

// "gainsay: COMMAND: MESSAGE" and where to read on; always kError.
ExitStatus UsageError(Console& console, std::string_view command, std::string_view message);

// The engine with the folders of --rules over the shipped rules; with `cases`
// also those of the rules.
Result<Engine> MakeEngine(const Options& options, bool cases = false);

}  // namespace gainsay
