#include "app/help.h"

#include "app/manual.h"
#include "base/edit_distance.h"

namespace gainsay {
namespace {

void AppendRow(std::string_view left, size_t width, std::string_view right, std::string& out) {
  out += "  " + std::string(left);
  if (left.size() < width) {
    out.append(width - left.size(), ' ');
  } else {
    out += "\n  " + std::string(width, ' ');
  }
  out += std::string(right) + "\n";
}

std::string OptionHelp(const OptionSpec& option) {
  std::string text(option.help);
  if (!option.choices.empty()) text += ": " + std::string(option.choices);
  if (!option.fallback.empty()) text += " (default " + std::string(option.fallback) + ")";
  if (option.repeated) text += "; may be repeated";
  return text;
}

constexpr OptionSpec kHelpOptions[] = {{"man", "", "print the manual page, for man(1)"}};

ExitStatus RunHelp(const Options& options, Console& console) {
  if (options.Has("man")) {
    console.Out(ManualPage());
    return ExitStatus::kClean;
  }
  if (options.inputs().empty()) {
    console.Out(Overview());
    return ExitStatus::kClean;
  }
  const std::string& name = options.inputs()[0];
  const Command* command = FindCommand(name);
  if (command == nullptr) {
    std::vector<std::string_view> names;
    for (const Command& known : Commands()) names.push_back(known.name);
    return UsageError(console, "help", "unknown command " + name + Suggest(name, names));
  }
  console.Out(HelpOf(*command));
  return ExitStatus::kClean;
}

ExitStatus RunVersion(const Options&, Console& console) {
  console.Out("gainsay " + std::string(Version()) + "\n");
  return ExitStatus::kClean;
}

}  // namespace

std::string Overview() {
  std::string out =
      "gainsay cross-checks news articles: what each one claims, and what cannot all be true.\n\n"
      "Usage: gainsay COMMAND [OPTION…] [ARGUMENT…]\n\nCommands:\n";
  for (const Command& command : Commands()) AppendRow(command.name, 10, command.summary, out);
  out +=
      "\nExit status: 0 nothing at or above the failing level, 1 findings, 2 error.\n"
      "More on a command: gainsay help COMMAND\n";
  return out;
}

std::string HelpOf(const Command& command) {
  std::string out = "Usage: gainsay " + std::string(command.name);
  if (!command.options.empty()) out += " [OPTION…]";
  if (!command.usage.empty()) out += " " + std::string(command.usage);
  out += "\n\n" + std::string(command.summary) + "\n";
  if (!command.details.empty()) out += "\n" + std::string(command.details);
  if (!command.options.empty()) out += "\nOptions:\n";
  std::string_view group;
  for (const OptionSpec& option : command.options) {
    if (!option.group.empty() && option.group == group) continue;
    group = option.group;
    std::string left = "--" + std::string(group.empty() ? option.name : group);
    if (!option.argument.empty()) left += " " + std::string(option.argument);
    AppendRow(left, 22, OptionHelp(option), out);
  }
  return out;
}

const Command kVersionCommand = {"version", "", "print the version", "", {}, RunVersion};
const Command kHelpCommand = {"help", "[COMMAND]", "explain a command", "", kHelpOptions, RunHelp};

}  // namespace gainsay
