// `gainsay completion`: scripts for bash, zsh and fish.

#include "app/completion.h"

#include <fmt/format.h>

#include "app/command.h"
#include "app/run_options.h"

namespace gainsay {
namespace {

// Ids of rules, as the program itself prints them.
constexpr std::string_view kFishRules = "'(gainsay rules list 2>/dev/null | cut -f 1)'";

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

// The words that a command's actions are, and those of them that take rules.
struct ActionWords {
  std::string all;
  std::vector<std::string> with_rules;
};

ActionWords ActionsOf(const Command& command) {
  ActionWords out;
  if (&command == FindCommand("help")) {
    for (const Command& other : Commands()) out.all += (out.all.empty() ? "" : " ") + std::string(other.name);
  }
  for (const std::string_view action : SplitChoices(command.actions)) {
    const std::string name(action.substr(0, action.find(' ')));
    if (action.ends_with(" RULE")) out.with_rules.push_back(name);
    out.all += (out.all.empty() ? "" : " ") + name;
  }
  return out;
}

bool TakesRules(const OptionSpec& option) { return option.argument == "RULES"; }
bool TakesLevels(const OptionSpec& option) { return option.argument == "RULE=LEVEL"; }

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

// What completes an option's value in bash; empty: files.
std::string BashValue(const OptionSpec& option) {
  if (!option.choices.empty()) return "_gainsay_words '" + Words(option.choices) + "'";
  if (TakesFolder(option)) return "_gainsay_take -d";
  if (TakesRules(option)) return "_gainsay_rules";
  if (TakesLevels(option)) return "_gainsay_levels '" + Words(kRuleLevels) + "'";
  return {};
}

}  // namespace

// Readline cuts words at "=", so that the value of --option=value is a word of
// its own behind one that is "=". Answers are taken line by line: names of files
// hold blanks. Bash 3.2 has no mapfile.
std::string BashCompletion() {
  std::string commands, words, values, actions, ruled;
  for (const Command& command : Commands()) {
    commands += (commands.empty() ? "" : " ") + std::string(command.name);
    std::string options;
    for (const OptionSpec& option : command.options) {
      options += " --" + std::string(option.name);
      if (const std::string value = BashValue(option); !value.empty()) values += fmt::format("    {}:--{}) {}; return ;;\n", command.name, option.name, value);
    }
    words += fmt::format("    {}) options='{} --help' ;;\n", command.name, options.empty() ? options : options.substr(1));
    const ActionWords of_command = ActionsOf(command);
    if (of_command.all.empty()) continue;
    actions += fmt::format("    {}:{}) _gainsay_words '{}'; return ;;\n", command.name, command.action_at, of_command.all);
    for (const std::string& action : of_command.with_rules) ruled += fmt::format("    {}:{}) _gainsay_rules; return ;;\n", command.name, action);
  }
  return "# bash completion for gainsay\n"
         "_gainsay_take() { local line; while IFS= read -r line; do COMPREPLY+=(\"$line\"); done < <(compgen \"$@\" -- \"$word\"); }\n"
         "_gainsay_words() { _gainsay_take -W \"$1\"; }\n"
         "# Ids and kinds, joined by commas.\n"
         "_gainsay_rules() {\n"
         "  local head=\"\"\n"
         "  if [[ $word == *,* ]]; then head=\"${word%,*},\"; word=\"${word##*,}\"; fi\n"
         "  _gainsay_take -P \"$head\" -W \"all $(\"${COMP_WORDS[0]}\" rules list 2>/dev/null | cut -f 1,2)\"\n"
         "}\n"
         "_gainsay_levels() { if [[ $rule ]]; then _gainsay_words \"$1\"; else compopt -o nospace 2>/dev/null; _gainsay_rules; fi; }\n"
         "_gainsay() {\n"
         "  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" command=\"${COMP_WORDS[1]}\" options=\"\" rule=\"\"\n"
         "  local at=$COMP_CWORD\n"
         "  COMPREPLY=()\n"
         "  if [[ $COMP_CWORD -eq 1 ]]; then _gainsay_words '" + commands + "'; return; fi\n"
         "  if [[ $word == = ]]; then word=\"\"; elif [[ $before == = ]]; then at=$((at-1)); fi\n"
         "  if [[ ${COMP_WORDS[at]} == = ]]; then\n"
         "    before=\"${COMP_WORDS[at-1]}\"\n"
         "    if [[ $before != -* ]]; then rule=\"$before\"; before=\"${COMP_WORDS[at-2]}\"; [[ $before == = ]] && before=\"${COMP_WORDS[at-3]}\"; fi\n"
         "  fi\n"
         "  case \"$command:$before\" in\n" + values + "  esac\n"
         "  local place=$((COMP_CWORD-1))\n"
         "  case \"$command:$place\" in\n" + actions + "  esac\n"
         "  case \"$command:${COMP_WORDS[2]}\" in\n" + ruled + "  esac\n"
         "  case \"$command\" in\n" + words + "  esac\n"
         "  if [[ $word == -* ]]; then _gainsay_words \"$options\"; else _gainsay_take -f; fi\n"
         "}\n"
         "complete -o filenames -F _gainsay gainsay\n";
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
        spec += fmt::format(":{}:", option.argument.substr(0, option.argument.find_first_of(" =")));
        spec += !option.choices.empty() ? "(" + Words(option.choices) + ")"
                : TakesFolder(option)   ? "_files -/"
                : TakesFile(option)     ? "_files"
                : TakesRules(option)    ? "_gainsay_rules"
                                        : "";
      }
      specs += " " + Quoted(spec);
    }
    if (const ActionWords actions = ActionsOf(command); !actions.all.empty()) {
      specs += " " + Quoted(fmt::format("{}:action:({})", command.action_at, actions.all));
    }
    cases += fmt::format("    {}) _arguments{} '*:file:_files' ;;\n", command.name, specs);
  }
  return fmt::format(
      "#compdef gainsay\n"
      "_gainsay_rules() {{ _values -s , rule all $(gainsay rules list 2>/dev/null | cut -f 1,2); }}\n"
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
    const std::string seen = fmt::format("__fish_seen_subcommand_from {}", command.name);
    if (const ActionWords actions = ActionsOf(command); !actions.all.empty()) {
      out += fmt::format("complete -c gainsay -n '{}; and not __fish_seen_subcommand_from {}' -a {}\n", seen, actions.all, Quoted(actions.all));
      for (const std::string& action : actions.with_rules) {
        out += fmt::format("complete -c gainsay -n '{}; and __fish_seen_subcommand_from {}' -a {}\n", seen, action, kFishRules);
      }
    }
    for (const OptionSpec& option : command.options) {
      out += fmt::format("complete -c gainsay -n '{}' -l {} -d {}", seen, option.name, Quoted(option.help));
      if (!option.choices.empty()) {
        out += fmt::format(" -x -a {}", Quoted(Words(option.choices)));
      } else if (TakesRules(option)) {
        out += fmt::format(" -x -a {}", kFishRules);
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
    {}, RunCompletion, Command::Config::kNone, "bash|zsh|fish"};

}  // namespace gainsay
