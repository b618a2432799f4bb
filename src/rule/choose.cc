#include "rule/choose.h"

#include <algorithm>
#include <string_view>

#include "base/edit_distance.h"

namespace gainsay {
namespace {

constexpr std::string_view kAll = "all";

// How exactly a name means a rule; 0 where it does not.
int Weight(std::string_view name, const Rule& rule) {
  if (name == rule.id) return 4;
  if (name.ends_with('*') && std::string_view(rule.id).starts_with(name.substr(0, name.size() - 1))) return 3;
  if (name == rule.kind) return 2;
  return name == kAll ? 1 : 0;
}

Status Known(const RuleName& name, const RuleSet& rules) {
  std::vector<std::string_view> names = {kAll};
  for (const Rule& rule : rules.rules) {
    if (Weight(name.text, rule) != 0) return {};
    names.push_back(rule.id);
    names.push_back(rule.kind);
  }
  Error error = name.at;
  error.message += name.text.ends_with('*') ? "no rule's id begins with " + name.text.substr(0, name.text.size() - 1)
                                            : "unknown rule or kind " + name.text + Suggest(name.text, names);
  return error;
}

int Heaviest(const std::vector<RuleName>& names, const Rule& rule) {
  int weight = 0;
  for (const RuleName& name : names) weight = std::max(weight, Weight(name.text, rule));
  return weight;
}

// A layer: what stands in one file, or on the command line.
std::string_view LayerOf(const RuleChoices::Severity& severity) { return severity.name.at.file; }

// The level that the last layer which names the rule gives it, or null.
const RuleLevel* LevelOf(const std::vector<RuleChoices::Severity>& severities, const Rule& rule) {
  const RuleLevel* level = nullptr;
  int heaviest = 0;
  std::string_view layer;
  for (const RuleChoices::Severity& severity : severities) {
    const int weight = Weight(severity.name.text, rule);
    if (weight == 0) continue;
    if (level != nullptr && LayerOf(severity) == layer && weight < heaviest) continue;
    level = &severity.level;
    heaviest = weight;
    layer = LayerOf(severity);
  }
  return level;
}

}  // namespace

Result<std::set<std::string>> ChooseRules(const RuleChoices& choices, RuleSet& rules) {
  for (const std::vector<RuleName>* names : {&choices.select, &choices.ignore}) {
    for (const RuleName& name : *names) {
      if (Status s = Known(name, rules); !s.ok()) return s.error();
    }
  }
  for (const RuleChoices::Severity& severity : choices.severity) {
    if (Status s = Known(severity.name, rules); !s.ok()) return s.error();
  }
  std::set<std::string> off;
  for (Rule& rule : rules.rules) {
    const int selected = choices.select.empty() ? 1 : Heaviest(choices.select, rule);
    const int ignored = Heaviest(choices.ignore, rule);
    if (selected == 0 || (ignored != 0 && ignored >= selected)) off.insert(rule.id);
    const RuleLevel* level = LevelOf(choices.severity, rule);
    if (level == nullptr) continue;
    switch (*level) {
      case RuleLevel::kOff: off.insert(rule.id); break;
      case RuleLevel::kNotice: rule.severity = RuleSeverity::kNotice; break;
      case RuleLevel::kWarning: rule.severity = RuleSeverity::kWarning; break;
      case RuleLevel::kError: rule.severity = RuleSeverity::kError; break;
    }
  }
  return off;
}

}  // namespace gainsay
