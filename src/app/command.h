// The commands of the program: a table from name to function. Each command
// stands in a file of its own name.
#pragma once

#include <optional>
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
  // Whether a configuration file speaks to its options, and where it is looked
  // for: above the first input, or above the working directory.
  enum class Config { kNone, kAboveInput, kAboveFolder } config = Config::kNone;
  // What its first words may be, joined by '|', for completion; one that ends
  // with RULE takes ids of rules behind it.
  std::string_view actions = {};
  size_t action_at = 1;  // which word it is
};

// In the order in which help lists them.
std::span<const Command> Commands();
// The command, or null.
const Command* FindCommand(std::string_view name);

extern const Command kCheckCommand;    // check.cc
extern const Command kLintCommand;     // lint.cc
extern const Command kArchiveCommand;  // archive.cc
extern const Command kDecideCommand;   // decide.cc
extern const Command kBaselineCommand; // baseline.cc
extern const Command kInitCommand;     // init.cc
extern const Command kConfigCommand;   // config_command.cc
extern const Command kExtractCommand;  // extract.cc
extern const Command kCompareCommand;  // compare.cc
extern const Command kRulesCommand;    // rules.cc
extern const Command kCompletionCommand;  // completion.cc
extern const Command kVersionCommand;  // help.cc
extern const Command kHelpCommand;     // help.cc

// "gainsay: COMMAND: MESSAGE" and where to read on; always kError.
ExitStatus UsageError(Console& console, std::string_view command, std::string_view message);

struct EngineWish {
  bool cases = false;      // also the cases of the rules
  bool all_rules = false;  // whatever --select, --ignore and --severity say
};

// The engine with the folders of --rules and --references over the shipped
// rules, and of these those that --select, --ignore and --severity leave.
Result<Engine> MakeEngine(const Options& options, EngineWish wish = {});

// A number without a sign, up to `most`.
std::optional<size_t> WholeNumber(std::string_view text, size_t most);

// The number of --jobs; 0 stands for one a core.
Result<size_t> JobsOf(const Options& options);

}  // namespace gainsay
