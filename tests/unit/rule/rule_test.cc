// Rule files and their cases: what is read, and where a mistake is shown.
#include "rule/rule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/file_reader.h"

namespace gainsay {
namespace {

using ::testing::HasSubstr;

const std::vector<std::string> kComparators = {"number", "quote", "weekday"};

constexpr const char* kGood = R"(id: big-slip
kind: number
severity: error
since: "0.1"
compare: number
with:
  near: 0.25
  words: [alpha, beta]
message: {en: "{a} is not {b}", hi: "{a} {b} नहीं"}
docs:
  what: Two numbers differ.
  why: One is wrong.
  example: "3 and 4"
)";

Result<RuleSet> Load(std::vector<RuleFile> files) { return LoadRules(files, kComparators); }
RuleFile File(std::string path, std::string bytes) { return {std::move(path), std::move(bytes), {}}; }

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(RuleTest, ReadsEveryField) {
  const Result<RuleSet> set = Load({File("checks/number/big-slip.yaml", kGood)});
  ASSERT_TRUE(set) << set.error().ToString();
  ASSERT_NE(set->Find("big-slip"), nullptr);
  const Rule& rule = *set->Find("big-slip");
  EXPECT_EQ(rule.kind, "number");
  EXPECT_EQ(rule.severity, RuleSeverity::kError);
  EXPECT_EQ(rule.compare, "number");
  EXPECT_EQ(rule.since, "0.1");
  EXPECT_DOUBLE_EQ(rule.Number("near", 0), 0.25);
  EXPECT_DOUBLE_EQ(rule.Number("far", 7), 7);
  EXPECT_DOUBLE_EQ(rule.Number("words", 7), 7);
  EXPECT_TRUE(rule.Lists("words", "beta"));
  EXPECT_FALSE(rule.Lists("words", "bet"));
  EXPECT_EQ(rule.message.at("hi"), "{a} {b} नहीं");
  EXPECT_EQ(rule.why, "One is wrong.");
  EXPECT_EQ(set->Find("big-sli"), nullptr);
}

TEST(RuleTest, SortsById) {
  const Result<RuleSet> set = Load({File("checks/number/big-slip.yaml", kGood),
                                    File("checks/number/a-slip.yaml", Replaced(kGood, "id: big-slip", "id: a-slip"))});
  ASSERT_TRUE(set);
  ASSERT_EQ(set->rules.size(), 2u);
  EXPECT_EQ(set->rules[0].id, "a-slip");
}

struct BadRow {
  const char* label;
  const char* from;
  const char* to;
  const char* message;
  uint32_t line;
};

TEST(RuleTest, ShowsWhereARuleIsBad) {
  const BadRow rows[] = {
      {"unknown key", "severity: error", "severty: error", "did you mean severity", 3},
      {"unknown kind", "kind: number", "kind: nunber", "did you mean number", 2},
      {"unknown severity", "severity: error", "severity: fatal", "unknown severity fatal", 3},
      {"unknown comparator", "compare: number", "compare: numbr", "did you mean number", 5},
      {"id of another file", "id: big-slip", "id: bigslip", "but the file is named big-slip.yaml", 1},
      {"no docs", "docs:\n  what: Two numbers differ.\n  why: One is wrong.\n  example: \"3 and 4\"\n", "", "needs the key docs", 1},
      {"docs without why", "  why: One is wrong.\n", "", "docs need the key why", 11},
      {"open brace", "{a} is not {b}", "{a} is not {b", "brace", 9},
      {"no message", "message: {en: \"{a} is not {b}\", hi: \"{a} {b} नहीं\"}", "message: none", "languages", 9},
  };
  for (const BadRow& row : rows) {
    SCOPED_TRACE(row.label);
    const Result<RuleSet> set = Load({File("checks/number/big-slip.yaml", Replaced(kGood, row.from, row.to))});
    ASSERT_FALSE(set);
    EXPECT_THAT(set.error().message, HasSubstr(row.message));
    EXPECT_EQ(set.error().line, row.line);
    EXPECT_EQ(set.error().file, "rules/checks/number/big-slip.yaml");
    EXPECT_GT(set.error().column, 0u);
  }
}

TEST(RuleTest, ReadsCases) {
  const Result<RuleSet> set = Load({File("checks/number/big-slip.yaml", kGood), File("checks/number/big-slip.cases.yaml", R"(
conflict:
  - why: They differ.
    lang: en
    articles: ["It has 3.", "It has 4."]
    finds: ["3", "4"]
ok:
  - why: They agree.
    articles: ["It has 3.", "It has three."]
)")});
  ASSERT_TRUE(set) << set.error().ToString();
  const std::vector<RuleCase>& cases = set->cases.at("big-slip");
  ASSERT_EQ(cases.size(), 2u);
  EXPECT_EQ(cases[0].expect, RuleCase::Expect::kConflict);
  EXPECT_EQ(cases[0].articles.size(), 2u);
  EXPECT_EQ(cases[0].language, "en");
  EXPECT_EQ(cases[1].expect, RuleCase::Expect::kOk);
}

TEST(RuleTest, RefusesBadCases) {
  const std::pair<const char*, const char*> rows[] = {
      {"conflict:\n  - {why: a, articles: [b]}\n", "needs the key finds"},
      {"conflict:\n  - {why: a, articles: [b], finds: [c]}\n", "no article of the case holds the words: c"},
      {"ok:\n  - {why: a, articles: [b], finds: [b]}\n", "only conflict cases find something"},
      {"okay:\n  - {why: a, articles: [b]}\n", "did you mean ok"},
      {"ok:\n  - {articles: [b]}\n", "needs the keys why and articles"},
  };
  for (const auto& [bytes, message] : rows) {
    SCOPED_TRACE(bytes);
    const Result<RuleSet> set = Load({File("checks/number/big-slip.yaml", kGood), File("checks/number/big-slip.cases.yaml", bytes)});
    ASSERT_FALSE(set);
    EXPECT_THAT(set.error().message, HasSubstr(message));
    EXPECT_GT(set.error().line, 0u);
  }
  const Result<RuleSet> orphan = Load({File("checks/number/other.cases.yaml", "ok: []\n")});
  ASSERT_FALSE(orphan);
  EXPECT_THAT(orphan.error().message, HasSubstr("a rule that does not exist: other"));
}

// Every shipped rule says why, has a case that it must find and one that it
// must leave alone, in English and in Hindi.
TEST(RuleTest, ShippedRulesHaveCases) {
  const DiskReader disk;
  const Result<std::vector<RuleFile>> files = ReadRuleFolder(disk, std::string(GAINSAY_SOURCE_DIR) + "/rules");
  ASSERT_TRUE(files);
  std::vector<std::string> comparators;  // the engine's list is judge's; here any name is known
  for (const RuleFile& file : *files) {
    const size_t at = file.bytes.find("\ncompare: ");
    if (at != std::string::npos) comparators.push_back(file.bytes.substr(at + 10, file.bytes.find('\n', at + 1) - at - 10));
  }
  const Result<RuleSet> set = LoadRules(*files, comparators);
  ASSERT_TRUE(set) << set.error().ToString();
  EXPECT_GE(set->rules.size(), 25u);
  for (const Rule& rule : set->rules) {
    SCOPED_TRACE(rule.id);
    EXPECT_EQ(rule.message.count("en") + rule.message.count("hi"), 2u);
    for (const std::string language : {"en", "hi"}) {
      size_t conflict = 0;
      size_t quiet = 0;
      const auto cases = set->cases.find(rule.id);
      ASSERT_NE(cases, set->cases.end());
      for (const RuleCase& test : cases->second) {
        if (!test.language.empty() && test.language != language) continue;
        (test.expect == RuleCase::Expect::kConflict ? conflict : quiet) += 1;
      }
      EXPECT_GE(conflict, 1u) << language;
      EXPECT_GE(quiet, 1u) << language;
    }
  }
}

}  // namespace
}  // namespace gainsay
