// What a user selects, ignores and weighs, put to rules.
#include "rule/choose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gainsay {
namespace {

using testing::HasSubstr;

RuleSet FourRules() {
  RuleSet set;
  for (const auto& [id, kind] : {std::pair("date-gap", "date"), {"quote-mark", "quotation-mark"}, {"quote-words", "quote"}, {"year", "date"}}) {
    Rule rule;
    rule.id = id;
    rule.kind = kind;
    set.rules.push_back(std::move(rule));
  }
  return set;
}

// "a,b" as names given in `file`.
std::vector<RuleName> Names(const std::string& text, const std::string& file = {}) {
  std::vector<RuleName> out;
  for (size_t at = 0; at < text.size();) {
    const size_t comma = std::min(text.find(',', at), text.size());
    out.push_back({text.substr(at, comma - at), Error{ErrorCode::kRule, {}, file, 3, 5, {}}});
    at = comma + 1;
  }
  return out;
}

struct Row {
  const char* label;
  const char* select;
  const char* ignore;
  const char* run;
};

TEST(ChooseRulesTest, SelectsAndIgnores) {
  const Row rows[] = {
      {"all by default", "", "", "date-gap quote-mark quote-words year "},
      {"an id", "year", "", "year "},
      {"a kind", "date", "", "date-gap year "},
      {"the beginning of ids", "quote-*", "", "quote-mark quote-words "},
      {"an id is no beginning", "quote", "", "quote-words "},
      {"ignored", "", "date,quote-mark", "quote-words "},
      {"all ignored", "", "all", ""},
      {"an id outweighs a kind", "year", "date", "year "},
      {"a kind outweighs all", "date", "all", "date-gap year "},
      {"a beginning outweighs a kind", "quote-*", "quotation-mark", "quote-mark quote-words "},
      {"an id outweighs a beginning", "quote-*", "quote-mark", "quote-words "},
      {"of equals ignore wins", "date", "date", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.label);
    RuleSet rules = FourRules();
    const Result<std::set<std::string>> off = ChooseRules({Names(row.select), Names(row.ignore), {}}, rules);
    ASSERT_TRUE(off) << off.error().ToString();
    std::string run;
    for (const Rule& rule : rules.rules) {
      if (off->count(rule.id) == 0) run += rule.id + " ";
    }
    EXPECT_EQ(run, row.run);
  }
}

TEST(ChooseRulesTest, Weighs) {
  RuleSet rules = FourRules();
  RuleChoices choices;
  const auto set = [&](const char* name, RuleLevel level, const char* file) { choices.severity.push_back({Names(name, file)[0], level}); };
  set("year", RuleLevel::kNotice, "c.yaml");
  set("date", RuleLevel::kError, "c.yaml");
  set("quote-words", RuleLevel::kError, "c.yaml");
  set("quote", RuleLevel::kOff, "");  // the command line
  const Result<std::set<std::string>> off = ChooseRules(choices, rules);
  ASSERT_TRUE(off);
  EXPECT_EQ(rules.Find("year")->severity, RuleSeverity::kNotice) << "the id outweighs the kind, though it stands before";
  EXPECT_EQ(rules.Find("date-gap")->severity, RuleSeverity::kError);
  EXPECT_EQ(rules.Find("quote-mark")->severity, RuleSeverity::kWarning);
  EXPECT_EQ(*off, std::set<std::string>{"quote-words"}) << "a kind of a later layer outweighs an id of an earlier one";
}

TEST(ChooseRulesTest, ANameThatNoRuleAnswersTo) {
  RuleSet rules = FourRules();
  const Result<std::set<std::string>> off = ChooseRules({Names("yeer", "c.yaml"), {}, {}}, rules);
  ASSERT_FALSE(off);
  EXPECT_EQ(off.error().ToString(), "c.yaml:3:5: unknown rule or kind yeer (did you mean year?)");
  const Result<std::set<std::string>> none = ChooseRules({{}, Names("x*"), {}}, rules);
  ASSERT_FALSE(none);
  EXPECT_THAT(none.error().message, HasSubstr("no rule's id begins with x"));
}

}  // namespace
}  // namespace gainsay
