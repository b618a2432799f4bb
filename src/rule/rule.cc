// Rule files and their cases -> RuleSet. What a comparator makes of its
// parameters is judge's; here only the shape of the files is known.
#include "rule/rule.h"

#include <algorithm>
#include <set>
#include <array>
#include <charconv>

#include "base/edit_distance.h"
#include "rule/yaml_reader.h"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 23> kKinds = {
    "person-name", "org-name",   "place-name", "role",       "relation",   "participant",    "date",           "time",
    "weekday",     "sequence",   "duration",   "number",     "arithmetic", "conversion",     "place",          "quote",
    "attribution", "polarity",   "spelling",   "acronym",    "quotation-mark", "duplicate-item", "age"};
constexpr std::array<std::string_view, 3> kSeverities = {"notice", "warning", "error"};
constexpr std::array<std::string_view, 9> kRuleKeys = {"id",      "kind", "severity", "since", "holds",
                                                       "compare", "with", "message",  "docs"};
constexpr std::array<std::string_view, 3> kDocKeys = {"what", "why", "example"};
constexpr std::array<std::string_view, 4> kCaseLists = {"conflict", "ok", "update", "disputed"};
constexpr std::array<std::string_view, 4> kCaseKeys = {"why", "lang", "articles", "finds"};
constexpr uint32_t kMostDays = 36500;
constexpr std::string_view kFolder = "checks/";
constexpr std::string_view kCasesEnd = ".cases.yaml";
constexpr std::string_view kRuleEnd = ".yaml";

// "checks/weekday/weekday-mismatch.yaml" -> "weekday-mismatch".
std::string StemOf(std::string_view path, std::string_view end) {
  const size_t slash = path.rfind('/');
  path.remove_prefix(slash == std::string_view::npos ? 0 : slash + 1);
  path.remove_suffix(end.size());
  return std::string(path);
}

class RuleReader {
 public:
  RuleReader(const RuleFile& file, std::span<const std::string_view> comparators)
      : reader_(file), file_(file), comparators_(comparators) {}

  Result<Rule> Read() {
    Result<YamlNode> root = file_.Parse();
    if (!root) return root.error();
    if (Status s = reader_.Keys(*root, "a rule", kRuleKeys); !s.ok()) return s.error();
    rule_.file = reader_.name();
    for (const std::string_view key : {"id", "kind", "severity", "compare", "message", "docs"}) {
      if (root->Find(key) == nullptr) return reader_.At(*root, "a rule needs the key " + std::string(key));
    }
    for (const auto& [key, value] : root->entries) {
      if (Status s = Field(key.scalar, value); !s.ok()) return s.error();
    }
    return std::move(rule_);
  }

 private:
  Status Field(std::string_view key, const YamlNode& value) {
    if (key == "message") return Message(value);
    if (key == "docs") return Docs(value);
    if (key == "with") return With(value);
    std::string text;
    if (Status s = reader_.Text(value, key, text); !s.ok()) return s;
    if (key == "id") {
      const std::string stem = StemOf(file_.path, kRuleEnd);
      if (text != stem) return reader_.At(value, "the id is " + text + ", but the file is named " + stem + std::string(kRuleEnd));
      rule_.id = text;
    } else if (key == "kind") {
      if (Status s = OneOf(value, "kind", kKinds); !s.ok()) return s;
      rule_.kind = text;
    } else if (key == "severity") {
      if (Status s = OneOf(value, "severity", kSeverities); !s.ok()) return s;
      const auto at = std::find(kSeverities.begin(), kSeverities.end(), text) - kSeverities.begin();
      rule_.severity = static_cast<RuleSeverity>(at);
    } else if (key == "holds") {
      if (Status s = Days(value); !s.ok()) return s;
    } else if (key == "compare") {
      if (Status s = OneOf(value, "comparator", comparators_); !s.ok()) return s;
      rule_.compare = text;
    } else {
      rule_.since = text;
    }
    return {};
  }

  Status Days(const YamlNode& value) {
    const char* end = value.scalar.data() + value.scalar.size();
    const auto [stop, code] = std::from_chars(value.scalar.data(), end, rule_.holds);
    if (code == std::errc() && stop == end && rule_.holds > 0 && rule_.holds <= kMostDays) return {};
    return reader_.At(value, "holds must be a number of days, 1 to " + std::to_string(kMostDays));
  }

  Status OneOf(const YamlNode& value, std::string_view what, std::span<const std::string_view> known) const {
    if (std::find(known.begin(), known.end(), value.scalar) != known.end()) return {};
    return reader_.At(value, "unknown " + std::string(what) + " " + value.scalar + Suggest(value.scalar, known));
  }

  Status Message(const YamlNode& value) {
    if (!value.IsMap() || value.entries.empty()) return reader_.At(value, "message must map languages to texts");
    for (const auto& [language, text] : value.entries) {
      if (Status s = reader_.Text(text, "a message", rule_.message[language.scalar]); !s.ok()) return s;
      if (Status s = Slots(text); !s.ok()) return s;
    }
    return {};
  }

  // Braces stand in pairs around a word.
  Status Slots(const YamlNode& text) const {
    bool open = false;
    size_t begin = 0;
    for (size_t i = 0; i < text.scalar.size(); ++i) {
      const char c = text.scalar[i];
      if (c == '{' && !open) {
        open = true;
        begin = i;
      } else if (c == '}' && open && i > begin + 1) {
        open = false;
      } else if (c == '{' || c == '}') {
        return reader_.At(text, "a brace of a message has no partner");
      }
    }
    return open ? Status(reader_.At(text, "a brace of a message has no partner")) : Status();
  }

  Status Docs(const YamlNode& value) {
    if (Status s = reader_.Keys(value, "docs", kDocKeys); !s.ok()) return s;
    for (const std::string_view key : kDocKeys) {
      const YamlNode* text = value.Find(key);
      if (text == nullptr) return reader_.At(value, "docs need the key " + std::string(key));
      std::string& out = key == "what" ? rule_.what : key == "why" ? rule_.why : rule_.example;
      if (Status s = reader_.Text(*text, key, out); !s.ok()) return s;
    }
    return {};
  }

  Status With(const YamlNode& value) {
    if (!value.IsMap()) return reader_.At(value, "with must be a map of parameters");
    for (const auto& [key, parameter] : value.entries) {
      std::vector<std::string> texts;
      if (Status s = reader_.Texts(parameter, key.scalar, texts); !s.ok()) return s;
      std::string& out = rule_.with[key.scalar];
      for (const std::string& text : texts) out += (out.empty() ? "" : " ") + text;
    }
    return {};
  }

  RuleFileReader reader_;
  const RuleFile& file_;
  std::span<const std::string_view> comparators_;
  Rule rule_;
};

Status ReadCase(const RuleFileReader& reader, const YamlNode& node, RuleCase::Expect expect, RuleCase& out) {
  if (Status s = reader.Keys(node, "a case", kCaseKeys); !s.ok()) return s;
  out.expect = expect;
  out.line = node.line;
  const YamlNode* why = node.Find("why");
  const YamlNode* articles = node.Find("articles");
  if (why == nullptr || articles == nullptr) return reader.At(node, "a case needs the keys why and articles");
  if (Status s = reader.Text(*why, "why", out.why); !s.ok()) return s;
  if (Status s = reader.Texts(*articles, "articles", out.articles); !s.ok()) return s;
  if (const YamlNode* lang = node.Find("lang"); lang != nullptr) {
    if (Status s = reader.Text(*lang, "lang", out.language); !s.ok()) return s;
  }
  const YamlNode* finds = node.Find("finds");
  if (expect == RuleCase::Expect::kConflict && finds == nullptr) return reader.At(node, "a conflict case needs the key finds");
  if (finds == nullptr) return {};
  if (expect != RuleCase::Expect::kConflict) return reader.At(*finds, "only conflict cases find something");
  if (Status s = reader.Texts(*finds, "finds", out.finds); !s.ok()) return s;
  for (const std::string& words : out.finds) {
    const bool stands = std::any_of(out.articles.begin(), out.articles.end(),
                                    [&](const std::string& article) { return article.find(words) != std::string::npos; });
    if (!stands) return reader.At(*finds, "no article of the case holds the words: " + words);
  }
  return {};
}

Status ReadCases(const RuleFile& file, std::vector<RuleCase>& out) {
  const RuleFileReader reader(file);
  Result<YamlNode> root = file.Parse();
  if (!root) return root.error();
  if (Status s = reader.Keys(*root, "a cases file", kCaseLists); !s.ok()) return s;
  for (size_t i = 0; i < kCaseLists.size(); ++i) {
    const YamlNode* list = root->Find(kCaseLists[i]);
    if (list == nullptr) continue;
    if (!list->IsList()) return reader.At(*list, std::string(kCaseLists[i]) + " must be a list of cases");
    for (const YamlNode& node : list->items) {
      if (Status s = ReadCase(reader, node, static_cast<RuleCase::Expect>(i), out.emplace_back()); !s.ok()) return s;
    }
  }
  return {};
}

}  // namespace

std::string_view Rule::With(std::string_view key, std::string_view fallback) const {
  const auto it = with.find(std::string(key));
  return it == with.end() ? fallback : std::string_view(it->second);
}

double Rule::Number(std::string_view key, double fallback) const {
  const std::string_view text = With(key);
  double value = fallback;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : fallback;
}

bool Rule::Lists(std::string_view key, std::string_view word) const {
  std::string_view rest = With(key);
  while (!rest.empty()) {
    const size_t space = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, space) == word) return true;
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  return false;
}

std::vector<std::string> RuleSet::Languages() const {
  std::set<std::string> languages;
  for (const Rule& rule : rules) {
    for (const auto& [language, text] : rule.message) languages.insert(language);
  }
  return {languages.begin(), languages.end()};
}

const Rule* RuleSet::Find(std::string_view id) const {
  const auto it = std::lower_bound(rules.begin(), rules.end(), id,
                                   [](const Rule& rule, std::string_view wanted) { return rule.id < wanted; });
  return it != rules.end() && it->id == id ? &*it : nullptr;
}

Result<RuleSet> LoadRules(const std::vector<RuleFile>& files, const std::vector<std::string>& comparators) {
  const std::vector<std::string_view> known(comparators.begin(), comparators.end());
  RuleSet set;
  std::vector<const RuleFile*> case_files;
  for (const RuleFile& file : files) {
    if (!file.path.starts_with(kFolder)) continue;
    if (file.path.ends_with(kCasesEnd)) {
      case_files.push_back(&file);
    } else if (file.path.ends_with(kRuleEnd)) {
      Result<Rule> rule = RuleReader(file, known).Read();
      if (!rule) return rule.error();
      set.rules.push_back(std::move(*rule));
    }
  }
  std::sort(set.rules.begin(), set.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  for (size_t i = 1; i < set.rules.size(); ++i) {
    if (set.rules[i].id != set.rules[i - 1].id) continue;
    return Error{ErrorCode::kRule, "the rule " + set.rules[i].id + " stands in " + set.rules[i - 1].file + " too",
                 set.rules[i].file, 1, 1, {}};
  }
  for (const RuleFile* file : case_files) {
    const std::string id = StemOf(file->path, kCasesEnd);
    if (set.Find(id) == nullptr) {
      return Error{ErrorCode::kRule, "cases of a rule that does not exist: " + id, file->name(), 1, 1, {}};
    }
    if (Status s = ReadCases(*file, set.cases[id]); !s.ok()) return s.error();
  }
  return set;
}

}  // namespace gainsay
