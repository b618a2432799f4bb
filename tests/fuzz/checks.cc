// A check rule, its cases, a reference file, a script's tables: YAML that an
// editor writes. The same bytes are taken for each.
#include "base/check.h"
#include "fuzz/fuzz.h"
#include "judge/comparator.h"
#include "lang/shipped.h"
#include "names/script_tables.h"
#include "property/stories.h"

GAINSAY_FUZZ_TARGET(checks) {
  using namespace gainsay;
  static const auto* const comparators = [] {
    auto* const names = new std::vector<std::string>();
    for (const Comparator& comparator : Comparators()) names->emplace_back(comparator.name);
    return names;
  }();
  static const auto* const rule = new std::vector<RuleFile>(ShippedFiles("checks/weekday/weekday-mismatch.yaml"));
  const std::string text(bytes);
  const auto told = [](const Error& error) { GAINSAY_CHECK(!error.message.empty() && !error.file.empty()); };
  if (const auto rules = LoadRules({{"checks/weekday/weekday-mismatch.yaml", text, {}}}, *comparators); !rules) told(rules.error());
  std::vector<RuleFile> cases = *rule;
  cases.push_back({"checks/weekday/weekday-mismatch.cases.yaml", text, {}});
  if (const auto rules = LoadRules(cases, *comparators); !rules) told(rules.error());
  if (const auto references = LoadReferences({{"references/house.yaml", text, {}}}, SharedEngine().packs().concepts()); !references) told(references.error());
  if (const auto tables = LoadScriptTables({{"scripts/sounds.yaml", text, {}}}); !tables) told(tables.error());
}
