#include "app/app.h"

#include <algorithm>

#include "app/command.h"
#include "app/config.h"
#include "app/help.h"
#include "app/inputs.h"
#include "base/edit_distance.h"

namespace gainsay {
namespace {

ExitStatus UnknownCommand(const std::string& name, Console& console) {
  std::vector<std::string_view> names;
  for (const Command& command : Commands()) names.push_back(command.name);
  console.Complain("unknown command " + name + Suggest(name, names));
  console.Err("Try: gainsay help\n");
  return ExitStatus::kError;
}

// "check --help" and "check -h" ask for the command's help wherever they stand
// before "--".
bool AsksForHelp(const std::vector<std::string>& args) {
  for (const std::string& arg : args) {
    if (arg == "--") return false;
    if (arg == "--help" || arg == "-h") return true;
  }
  return false;
}

// Where an argument is an option that other commands take: "; `gainsay lint` takes it".
std::string TakenElsewhere(const Command& command, const std::vector<std::string>& args) {
  const auto takes = [](const Command& one, std::string_view option) {
    return std::any_of(one.options.begin(), one.options.end(), [&](const OptionSpec& spec) { return spec.name == option; });
  };
  for (const std::string& arg : args) {
    if (arg == "--") break;
    if (!arg.starts_with("--")) continue;
    const std::string option = arg.substr(2, arg.find('=') - 2);
    if (takes(command, option)) continue;
    std::string out;
    for (const Command& other : Commands()) {
      if (takes(other, option)) out += (out.empty() ? "; `gainsay " : ", `gainsay ") + std::string(other.name) + "`";
    }
    return out.empty() ? out : out + (out.find(',') == std::string::npos ? " takes it" : " take it");
  }
  return {};
}

// Above what the configuration is looked for.
std::string StartOf(const Command& command, const Options& options) {
  if (command.config != Command::Config::kAboveInput || options.inputs().empty()) return {};
  const std::string& first = options.inputs().front();
  return first == kStandardInput ? std::string(options.Get("stdin-filename")) : first;
}

}  // namespace

ExitStatus RunApp(const std::vector<std::string>& args, Console& console) {
  if (args.empty()) {
    console.Err(Overview());
    return ExitStatus::kError;
  }
  std::string name = args[0];
  if (name == "--help" || name == "-h") name = "help";
  if (name == "--version") name = "version";
  const Command* command = FindCommand(name);
  if (command == nullptr) return UnknownCommand(name, console);
  const std::vector<std::string> rest(args.begin() + 1, args.end());
  if (AsksForHelp(rest)) {
    console.Out(HelpOf(*command));
    return console.ok() ? ExitStatus::kClean : ExitStatus::kError;
  }
  Result<Options> options = ParseOptions(command->options, rest);
  if (!options) return UsageError(console, command->name, options.error().message + TakenElsewhere(*command, rest));
  if (command->config != Command::Config::kNone) {
    const Result<std::vector<ConfigFile>> files = Configure(StartOf(*command, *options), *options);
    if (!files) {
      console.Complain(files.error());
      return ExitStatus::kError;
    }
  }
  const ExitStatus status = command->run(*options, console);
  return console.ok() ? status : ExitStatus::kError;
}

}  // namespace gainsay
