// `gainsay rules`: what is checked, and whether the rules hold what they say.

#include <array>

#include <nlohmann/json.hpp>

#include "app/command.h"
#include "app/lexicon_table.h"
#include "app/rule_test.h"
#include "app/run_options.h"
#include "base/counted.h"
#include "base/edit_distance.h"
#include "lang/coverage.h"
#include "report/safe_text.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kOptions = Joined(
    std::to_array<OptionSpec>({
        {"report-language", "LANG", "show messages in this language alone"},
        {"format", "FORMAT", "how list and show are printed", "text|json", "text"},
    }),
    Joined(kRuleOptions, kConfigOptions));

std::string_view NameOf(RuleSeverity severity) {
  return severity == RuleSeverity::kError ? "error" : severity == RuleSeverity::kWarning ? "warning" : "notice";
}

// The severity in force; "off" where the rule does not run.
std::string LevelOf(const Engine& engine, const Rule& rule) {
  return std::string(engine.Runs(rule) ? NameOf(rule.severity) : "off");
}

// What follows the action.
std::vector<std::string> Args(const Options& options) { return {options.inputs().begin() + 1, options.inputs().end()}; }

// The rule, or null after telling which one may be meant.
const Rule* FindRule(const RuleSet& rules, const std::string& id, Console& console) {
  if (const Rule* rule = rules.Find(id); rule != nullptr) return rule;
  std::vector<std::string_view> ids;
  for (const Rule& rule : rules.rules) ids.push_back(rule.id);
  console.Complain("rules: unknown rule " + id + Suggest(id, ids));
  return nullptr;
}

bool IsJson(const Options& options) { return options.Get("format") == "json"; }

Json JsonOf(const Engine& engine, const Rule& rule, const Options& options) {
  const std::string_view only = options.Get("report-language");
  Json out = {{"id", rule.id},           {"kind", rule.kind}, {"severity", LevelOf(engine, rule)},
              {"what", rule.what},       {"why", rule.why},   {"example", rule.example},
              {"compare", rule.compare}, {"with", Json::object()}, {"since", rule.since}, {"message", Json::object()}};
  for (const auto& [key, value] : rule.with) out["with"][key] = value;
  for (const auto& [language, text] : rule.message) {
    if (only.empty() || language == only) out["message"][language] = text;
  }
  out["file"] = rule.file;
  return out;
}

std::string Dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

ExitStatus List(const Engine& engine, const Options& options, Console& console) {
  const std::vector<std::string> args = Args(options);
  if (!args.empty()) return UsageError(console, "rules", "list takes no argument");
  if (IsJson(options)) {
    Json list = Json::array();
    for (const Rule& rule : engine.rules().rules) list.push_back(JsonOf(engine, rule, options));
    console.Out(Dump(list));
    return ExitStatus::kClean;
  }
  for (const Rule& rule : engine.rules().rules) {
    console.Out(rule.id + "\t" + rule.kind + "\t" + LevelOf(engine, rule) + "\t" + Printable(rule.what) + "\n");
  }
  return ExitStatus::kClean;
}

// Its messages in `language` alone, where one is given.
std::string Page(const Engine& engine, const Rule& rule, size_t cases, std::string_view only) {
  std::string out = rule.id + "\n\n  " + Printable(rule.what) + "\n  " + Printable(rule.why) + "\n";
  if (!rule.example.empty()) out += "  Example: " + Printable(rule.example) + "\n";
  out += "\n  kind      " + rule.kind + "\n  severity  " + LevelOf(engine, rule) + "\n  compare   " + rule.compare + "\n";
  for (const auto& [key, value] : rule.with) out += "            " + Printable(key) + ": " + Printable(value) + "\n";
  if (!rule.since.empty()) out += "  since     " + Printable(rule.since) + "\n";
  for (const auto& [language, text] : rule.message) {
    if (only.empty() || language == only) out += "  message   " + Printable(language) + ": " + Printable(text) + "\n";
  }
  out += "  cases     " + std::to_string(cases) + "\n  file      " + Printable(rule.file) + "\n";
  return out;
}

ExitStatus Show(const Engine& engine, const Options& options, Console& console) {
  const std::vector<std::string> args = Args(options);
  if (args.size() != 1) return UsageError(console, "rules", "show takes the id of one rule");
  const Rule* rule = FindRule(engine.rules(), args[0], console);
  if (rule == nullptr) return ExitStatus::kError;
  if (IsJson(options)) {
    console.Out(Dump(JsonOf(engine, *rule, options)));
    return ExitStatus::kClean;
  }
  const auto cases = engine.rules().cases.find(rule->id);
  console.Out(Page(engine, *rule, cases == engine.rules().cases.end() ? 0 : cases->second.size(), options.Get("report-language")));
  return ExitStatus::kClean;
}

ExitStatus Test(const Engine& engine, const Options& options, Console& console) {
  const std::vector<std::string> args = Args(options);
  std::vector<const Rule*> wanted;
  for (const std::string& id : args) {
    const Rule* rule = FindRule(engine.rules(), id, console);
    if (rule == nullptr) return ExitStatus::kError;
    wanted.push_back(rule);
  }
  if (args.empty()) {
    for (const Rule& rule : engine.rules().rules) wanted.push_back(&rule);
  }
  size_t cases = 0;
  size_t failed = 0;
  for (const Rule* rule : wanted) {
    if (const auto it = engine.rules().cases.find(rule->id); it != engine.rules().cases.end()) cases += it->second.size();
    for (const CaseFailure& failure : TestRule(engine, *rule)) {
      ++failed;
      console.Out(failure.file + ":" + std::to_string(failure.line) + ": " + Printable(failure.message) + "\n");
    }
  }
  console.Out(Counted(wanted.size(), "rule") + ", " + Counted(cases, "case") + ", " + std::to_string(failed) + " failed\n");
  return failed == 0 ? ExitStatus::kClean : ExitStatus::kFindings;
}

// A rule shows in each language that it has a message in what it finds and
// what it leaves alone, several times; a case of mixed articles counts for all.
void Complete(const RuleSet& rules, const Rule& rule, Console& console) {
  static constexpr size_t kLeastCases = 3;
  const auto cases = rules.cases.find(rule.id);
  for (const auto& [language, message] : rule.message) {
    size_t conflict = 0;
    size_t silent = 0;
    for (const RuleCase& test : cases == rules.cases.end() ? std::vector<RuleCase>() : cases->second) {
      if (!test.language.empty() && test.language != language) continue;
      ++(test.expect == RuleCase::Expect::kConflict ? conflict : silent);
    }
    const auto lacks = [&, &in = language](size_t count, const std::string& what) {
      if (count >= kLeastCases) return;
      console.Complain(rule.file + ": note: " + in + ": " + std::to_string(count) + " of " + std::to_string(kLeastCases) + " " + what);
    };
    lacks(conflict, "conflict cases");
    lacks(silent, "cases without a finding");
  }
}

// The engine has been made, so that the files are sound; what is left is
// whether each rule shows both what it finds and what it leaves alone, and
// whether the languages have words for what they should.
ExitStatus Validate(const Engine& engine, const Options& options, Console& console) {
  const std::vector<std::string> args = Args(options);
  if (!args.empty()) return UsageError(console, "rules", "validate takes no argument; use --rules DIR");
  for (const Rule& rule : engine.rules().rules) Complete(engine.rules(), rule, console);
  const Concepts& concepts = engine.packs().concepts();
  for (const CoverageFault& fault : CheckCoverage(engine.packs())) console.Complain("note: " + ToString(fault, concepts));
  console.Out(Counted(engine.rules().rules.size(), "rule") + (engine.rules().rules.size() == 1 ? " is valid\n" : " are valid\n"));
  return ExitStatus::kClean;
}

// Without a class, how many words there are; with one, which.
ExitStatus Words(const Engine& engine, const Options& options, Console& console) {
  const std::vector<std::string> args = Args(options);
  const Packs& packs = engine.packs();
  if (args.size() > 1) return UsageError(console, "rules", "lexicon takes one class at most");
  if (args.empty()) {
    console.Out(LexiconOverview(packs));
    return ExitStatus::kClean;
  }
  const ClassId cls = packs.concepts().FindClass(args[0]);
  if (!cls.valid()) {
    std::vector<std::string_view> names;
    for (uint32_t c = 0; c < packs.concepts().class_count(); ++c) names.push_back(packs.concepts().ClassName(ClassId{c}));
    console.Complain("rules: unknown class " + args[0] + Suggest(args[0], names));
    return ExitStatus::kError;
  }
  console.Out(LexiconTable(packs, cls));
  return ExitStatus::kClean;
}

struct Action {
  std::string_view name;
  ExitStatus (*run)(const Engine&, const Options&, Console&);
  bool all_rules = false;  // those that are off, too
  bool json = false;
};
constexpr std::array<Action, 5> kActions = {
    {{"list", List, false, true}, {"show", Show, false, true}, {"test", Test, true}, {"validate", Validate}, {"lexicon", Words}}};

ExitStatus RunRules(const Options& options, Console& console) {
  if (options.inputs().empty()) return UsageError(console, "rules", "say what: list, show ID, test [ID…], validate or lexicon [CLASS]");
  const std::string& name = options.inputs()[0];
  std::vector<std::string_view> names;
  for (const Action& action : kActions) {
    names.push_back(action.name);
    if (action.name != name) continue;
    if (IsJson(options) && !action.json) return UsageError(console, "rules", "--format json is for list and show");
    const Result<Engine> engine = MakeEngine(options, {true, action.all_rules});
    if (!engine) {
      console.Complain(engine.error());
      return ExitStatus::kError;
    }
    return action.run(*engine, options, console);
  }
  return UsageError(console, "rules", "unknown action " + name + Suggest(name, names));
}

}  // namespace

const Command kRulesCommand = {
    "rules", "list|show ID|test [ID…]|validate|lexicon [CLASS]", "list, explain, test or validate the rules",
    "list      one rule a line: id, kind, severity in force (off: it does not run), what it finds\n"
    "show ID   what a rule finds, why, and how it is set\n"
    "test      run the cases beside the rules; status 1 where one fails\n"
    "validate  read all rule files; an error names file, line and column, and gives status 2\n"
    "lexicon   how many words each language has; with CLASS, the words side by side\n",
    kOptions, RunRules, Command::Config::kAboveFolder, "list|show RULE|test RULE|validate|lexicon"};

}  // namespace gainsay
