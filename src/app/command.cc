#include "app/command.h"

#include <array>

namespace gainsay {

std::span<const Command> Commands() {
  static const std::array<Command, 8> commands = {kCheckCommand, kLintCommand, kArchiveCommand, kExtractCommand, kCompareCommand,
                                                  kRulesCommand, kVersionCommand, kHelpCommand};
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

Result<Engine> MakeEngine(const Options& options, bool cases) {
  EngineOptions engine;
  engine.cases = cases;
  const DiskReader disk;
  for (const std::string& folder : options.All("rules")) {
    Result<std::vector<RuleFile>> files = ReadRuleFolder(disk, folder);
    if (!files) return files.error();
    if (files->empty()) return Error{ErrorCode::kRule, "no rule files (*.yaml) in this folder", folder, 0, 0, {}};
    engine.extra_rules = Overlay(std::move(engine.extra_rules), std::move(*files));
  }
  if (const std::string_view language = options.Get("report-language"); !language.empty()) engine.report_language = std::string(language);
  return Engine::Make(engine);
}

}  // namespace gainsay
