// Which rules run, and at what severity: what a user chose, put to a RuleSet.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "rule/rule.h"

namespace gainsay {

// A rule's id, a kind (all rules of it), the beginning of ids before a star
// ("quotation-*"), or "all".
struct RuleName {
  std::string text;
  Error at;  // its place for an error, which is added to the message
};

enum class RuleLevel { kOff, kNotice, kWarning, kError };

// Names of one layer stand together: those of a configuration file before
// those of the command line, which win.
struct RuleChoices {
  std::vector<RuleName> select;  // empty: all
  std::vector<RuleName> ignore;
  struct Severity {
    RuleName name;
    RuleLevel level = RuleLevel::kWarning;
  };
  std::vector<Severity> severity;
};

// Sets the severities and gives the ids of rules that shall not run. An id
// outweighs the beginning of one, that a kind, that "all"; of two that weigh
// the same `ignore` outweighs `select`, and the later severity the earlier. A
// name that no rule answers to is an error with a suggestion where one is near.
Result<std::set<std::string>> ChooseRules(const RuleChoices& choices, RuleSet& rules);

}  // namespace gainsay
