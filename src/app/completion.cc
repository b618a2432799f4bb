// `gainsay completion`: scripts for bash, zsh and fish.

#include "app/completion.h"

#include <fmt/format.h>

#include "app/command.h"

namespace gainsay {
namespace {

// Words of the program's own tables hold no quotation marks or backslashes
// but an apostrophe; in single quotes that is '\''.
std::string Quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

bool TakesFolder(const OptionSpec& option) { return option.argument.find("DIR") != std::string_view::npos; }
bool TakesFile(const OptionSpec& option) { return option.argument.find("FILE") != std::string_view::npos; }

std::string Words(std::string_view choices) {
  std::string out(choices);
  for (char& c : out) c = c == '|' ? ' ' : c;
  return out;
}

ExitStatus RunCompletion(const Options& options, Console& console) {
  const std::vector<std::string>& inputs = options.inputs();
  if (inputs.size() != 1) return UsageError(console, "completion", "name one shell: bash, zsh or fish");
  if (inputs[0] == "bash") {
    console.Out(BashCompletion());
  } else if (inputs[0] == "zsh") {
    console.Out(ZshCompletion());
  } else if (inputs[0] == "fish") {
    console.Out(FishCompletion());
  } else {
    return UsageError(console, "completion", "unknown shell " + inputs[0] + "; use bash, zsh or fish");
  }
  return ExitStatus::kClean;
}

}  // namespace

std::string BashCompletion() {
  std::string commands, words, values;
  for (const Command& command : Commands()) {
    commands += (commands.empty() ? "" : " ") + std::string(command.name);
    std::string options;
    for (const OptionSpec& option : command.options) {
      options += " --" + std::string(option.name);
      if (!option.choices.empty()) {
        values += fmt::format("    {}:--{}) COMPREPLY=($(compgen -W \"{}\" -- \"$word\")); return ;;\n", command.name, option.name, Words(option.choices));
      } else if (TakesFolder(option)) {
        values += fmt::format("    {}:--{}) COMPREPLY=($(compgen -d -- \"$word\")); return ;;\n", command.name, option.name);
      }
    }
    words += fmt::format("    {}) options=\"{} --help\" ;;\n", command.name, options.empty() ? options : options.substr(1));
  }
  return fmt::format(
      "# bash completion for gainsay\n"
      "_gainsay() {{\n"
      "  local word=\"${{COMP_WORDS[COMP_CWORD]}}\" before=\"${{COMP_WORDS[COMP_CWORD-1]}}\" command=\"${{COMP_WORDS[1]}}\" options=\"\"\n"
      "  if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY=($(compgen -W \"{}\" -- \"$word\")); return; fi\n"
      "  case \"$command:$before\" in\n{}  esac\n"
      "  case \"$command\" in\n{}  esac\n"
      "  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"$options\" -- \"$word\")); else COMPREPLY=($(compgen -f -- \"$word\")); fi\n"
      "}}\n"
      "complete -o filenames -F _gainsay gainsay\n",
      commands, values, words);
}

std::string ZshCompletion() {
  std::string commands, cases;
  for (const Command& command : Commands()) {
    commands += fmt::format("    {}\n", Quoted(fmt::format("{}:{}", command.name, command.summary)));
    std::string specs;
    for (const OptionSpec& option : command.options) {
      std::string help(option.help);
      for (char& c : help) c = c == '[' || c == ']' || c == ':' ? ' ' : c;
      std::string spec = fmt::format("--{}[{}]", option.name, help);
      if (option.repeated) spec = "*" + spec;
      if (!option.argument.empty()) {
        spec += fmt::format(":{}:", option.argument.substr(0, option.argument.find(' ')));
        spec += !option.choices.empty() ? "(" + Words(option.choices) + ")" : TakesFolder(option) ? "_files -/" : TakesFile(option) ? "_files" : "";
      }
      specs += " " + Quoted(spec);
    }
    cases += fmt::format("    {}) _arguments{} '*:file:_files' ;;\n", command.name, specs);
  }
  return fmt::format(
      "#compdef gainsay\n"
      "_gainsay() {{\n"
      "  local -a commands=(\n{}  )\n"
      "  if (( CURRENT == 2 )); then _describe command commands; return; fi\n"
      "  local command=$words[2]\n"
      "  shift words; (( CURRENT-- ))\n"
      "  case $command in\n{}  esac\n"
      "}}\n"
      "_gainsay \"$@\"\n",
      commands, cases);
}

std::string FishCompletion() {
  std::string out = "# fish completion for gainsay\n";
  for (const Command& command : Commands()) {
    out += fmt::format("complete -c gainsay -n __fish_use_subcommand -a {} -d {}\n", command.name, Quoted(command.summary));
    for (const OptionSpec& option : command.options) {
      out += fmt::format("complete -c gainsay -n '__fish_seen_subcommand_from {}' -l {} -d {}", command.name, option.name, Quoted(option.help));
      if (!option.choices.empty()) {
        out += fmt::format(" -x -a {}", Quoted(Words(option.choices)));
      } else if (!option.argument.empty()) {
        out += TakesFolder(option) || TakesFile(option) ? " -r" : " -x";
      }
      out += "\n";
    }
  }
  return out;
}

const Command kCompletionCommand = {
    "completion", "bash|zsh|fish", "print a completion script for a shell",
    "  source <(gainsay completion bash)\n"
    "  gainsay completion zsh > \"${fpath[1]}/_gainsay\"\n"
    "  gainsay completion fish > ~/.config/fish/completions/gainsay.fish\n",
    {}, RunCompletion};

}  // namespace gainsay
