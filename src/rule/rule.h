// Check rules: one YAML file a rule below rules/checks/KIND/, read into plain
// values. Knows no article.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lang/packs.h"

namespace gainsay {

enum class RuleSeverity : uint8_t { kNotice, kWarning, kError };

struct Rule {
  std::string id;          // the file's stem
  std::string kind;        // FORMAT.md's kinds
  RuleSeverity severity = RuleSeverity::kWarning;
  std::string since;
  uint32_t holds = 0;      // days after which what it compares may have changed; 0: never
  std::string compare;     // the comparator of the engine
  std::map<std::string, std::string> with;     // its parameters, lists joined by spaces
  std::map<std::string, std::string> message;  // language -> text with {slots}
  std::string what, why, example;
  std::string file;        // for errors

  // A parameter, or `fallback`.
  std::string_view With(std::string_view key, std::string_view fallback = {}) const;
  double Number(std::string_view key, double fallback) const;
  bool Lists(std::string_view key, std::string_view word) const;
};

// A case of a rule: small articles, and what the rule must find in them.
struct RuleCase {
  enum class Expect : uint8_t { kConflict, kOk, kUpdate, kDisputed } expect = Expect::kConflict;
  std::string why;
  std::string language;               // of the articles, where not mixed
  std::vector<std::string> articles;  // source texts, read as plain text
  std::vector<std::string> finds;     // kConflict: words that the finding's evidence must overlap
  uint32_t line = 0;
};

struct RuleSet {
  std::vector<Rule> rules;                       // sorted by id
  std::map<std::string, std::vector<RuleCase>> cases;  // by rule id
  const Rule* Find(std::string_view id) const;
  // Those that any rule has a message in, sorted.
  std::vector<std::string> Languages() const;
};

// Reads the files below checks/. `comparators` are the names that the engine
// knows. Unknown keys, comparators, kinds and severities, a file whose stem is
// not its id, and a rule without message or docs are errors with file, line
// and column, and a suggestion where one is near.
Result<RuleSet> LoadRules(const std::vector<RuleFile>& files, const std::vector<std::string>& comparators);

}  // namespace gainsay
