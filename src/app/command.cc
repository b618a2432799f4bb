#include "app/command.h"

#include <algorithm>
#include <array>

#include "app/run_options.h"
#include "base/parallel.h"

namespace gainsay {
namespace {

constexpr size_t kMostJobs = 256;

// The rule files of a folder on those of the folders before it.
Status AddFolder(const OptionValue& folder, std::string_view option, const std::string& prefix, std::vector<RuleFile>& rules) {
  Result<std::vector<RuleFile>> files = ReadRuleFolder(DiskReader(), folder.text);
  if (!files || files->empty()) {
    Error error = files ? Error{ErrorCode::kRule, "no rule files (*.yaml) in this folder", folder.text, 0, 0, {}} : files.error();
    return folder.file.empty() ? error : ErrorAt(folder, option, error.ToString());
  }
  for (RuleFile& file : *files) file.path = prefix + file.path;
  rules = Overlay(std::move(rules), std::move(*files));
  return {};
}

RuleName NameAt(const OptionValue& value, std::string_view option) {
  RuleName name{value.text, ErrorAt(value, option, {})};
  name.at.code = ErrorCode::kRule;
  return name;
}

Result<RuleChoices> ChoicesOf(const Options& options) {
  RuleChoices choices;
  for (const OptionValue& value : options.Values("select")) choices.select.push_back(NameAt(value, "select"));
  for (const OptionValue& value : options.Values("ignore")) choices.ignore.push_back(NameAt(value, "ignore"));
  const std::vector<std::string_view> levels = SplitChoices(kRuleLevels);
  for (const OptionValue& value : options.Values("severity")) {
    const size_t equals = value.text.find('=');
    if (equals == std::string::npos) return ErrorAt(value, "severity", "give RULE=LEVEL, not " + value.text);
    const std::string_view level = std::string_view(value.text).substr(equals + 1);
    const std::string fault = BadChoice(kRuleLevels, level);
    if (!fault.empty()) return ErrorAt(value, "severity", fault);
    // kRuleLevels begins with the gravest.
    const auto below = levels.end() - std::find(levels.begin(), levels.end(), level) - 1;
    choices.severity.push_back({NameAt(value, "severity"), static_cast<RuleLevel>(below)});
    choices.severity.back().name.text.resize(equals);
  }
  return choices;
}

}  // namespace

std::span<const Command> Commands() {
  static const std::array<Command, 13> commands = {kCheckCommand,   kLintCommand,    kArchiveCommand,    kDecideCommand,  kBaselineCommand,
                                                   kInitCommand,    kConfigCommand,  kExtractCommand,    kCompareCommand, kRulesCommand,
                                                   kCompletionCommand, kVersionCommand, kHelpCommand};
  return commands;
}

const Command* FindCommand(std::string_view name) {
  for (const Command& command : Commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

ExitStatus UsageError(Console& console, std::string_view command, std::string_view message) {
  console.Complain(std::string(command) + ": " + std::string(message));
  console.Err("Try: gainsay help " + std::string(command) + "\n");
  return ExitStatus::kError;
}

Result<Engine> MakeEngine(const Options& options, EngineWish wish) {
  EngineOptions engine;
  engine.cases = wish.cases;
  for (const OptionValue& folder : options.Values("rules")) {
    if (Status s = AddFolder(folder, "rules", "", engine.extra_rules); !s.ok()) return s.error();
  }
  for (const OptionValue& folder : options.Values("references")) {
    if (Status s = AddFolder(folder, "references", "references/", engine.extra_rules); !s.ok()) return s.error();
  }
  if (!wish.all_rules) {
    Result<RuleChoices> choices = ChoicesOf(options);
    if (!choices) return choices.error();
    engine.choices = std::move(*choices);
  }
  const std::string_view language = options.Get("report-language");
  if (!language.empty()) engine.report_language = std::string(language);
  Result<Engine> made = Engine::Make(engine);
  const std::vector<OptionValue>& languages = options.Values("report-language");
  if (!made && made.error().code == ErrorCode::kUsage && !languages.empty()) {
    return ErrorAt(languages.back(), "report-language", made.error().message);
  }
  return made;
}

std::optional<size_t> WholeNumber(std::string_view text, size_t most) {
  size_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<size_t>(c - '0');
    if (number > most) return std::nullopt;
  }
  return text.empty() ? std::nullopt : std::optional<size_t>(number);
}

Result<size_t> JobsOf(const Options& options) {
  const std::optional<size_t> jobs = WholeNumber(options.Get("jobs"), size_t{1} << 20);
  if (!jobs) return ErrorAt(OptionValue(), "jobs", "no number of threads: " + std::string(options.Get("jobs")));
  return *jobs == 0 ? CoreCount() : std::min(*jobs, kMostJobs);
}

}  // namespace gainsay
