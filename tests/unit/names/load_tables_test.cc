// What a script file may hold, and what is said of one that is wrong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/names/shipped_scripts.h"

namespace gainsay {
namespace {

using testing::HasSubstr;

constexpr char kSounds[] = R"(phonemes:
  vowels: {a: {drop: 30}, e: {drop: 30}, faint: {drop: 2}}
  consonants: {k: {drop: 100, key: k}, t: {drop: 100, key: t}}
)";
constexpr char kScript[] = R"(script: test
kind: alphabet
vowels: {a: a, e: e}
consonants: {k: k, t: t}
)";

TEST(LoadTablesTest, ShippedFilesLoad) {
  Result<ScriptTables> tables = LoadScriptTables(ShippedScriptFiles());
  ASSERT_TRUE(tables) << tables.error().ToString();
  EXPECT_EQ(tables->scripts.size(), 2u);
  EXPECT_LE(tables->sounds.size(), kMaxSoundKinds);
  for (size_t x = 0; x < tables->sounds.size(); ++x) {
    for (size_t y = 0; y < tables->sounds.size(); ++y) {
      EXPECT_EQ(tables->Swap(static_cast<Sound>(x), static_cast<Sound>(y)),
                tables->Swap(static_cast<Sound>(y), static_cast<Sound>(x)));
    }
  }
}

TEST(LoadTablesTest, OtherFoldersArePassedOver) {
  const Result<ScriptTables> tables =
      LoadScriptTables({{"lang/xx/words.yaml", "no: [such", {}},
                        {"scripts/a.yaml", kSounds, {}},
                        {"scripts/b.yaml", kScript, {}}});
  ASSERT_TRUE(tables) << tables.error().ToString();
}

TEST(LoadTablesTest, ALaterFileReplacesTheEarlierOfItsPath) {
  const Result<ScriptTables> tables =
      LoadScriptTables({{"scripts/a.yaml", "broken: 1", {}},
                        {"scripts/a.yaml", kSounds, {}},
                        {"scripts/b.yaml", kScript, {}}});
  ASSERT_TRUE(tables) << tables.error().ToString();
}

struct Row {
  const char* label;
  std::string text;
  const char* expect;
};

class BrokenFileTest : public testing::TestWithParam<Row> {};

TEST_P(BrokenFileTest, IsNamedWithFileAndLine) {
  const Result<ScriptTables> tables =
      LoadScriptTables({{"scripts/a.yaml", kSounds, {}},
                        {"scripts/b.yaml", GetParam().text, {}}});
  ASSERT_FALSE(tables);
  EXPECT_THAT(tables.error().ToString(), HasSubstr(GetParam().expect));
  EXPECT_THAT(tables.error().ToString(), HasSubstr("scripts/b.yaml:"));
}

INSTANTIATE_TEST_SUITE_P(
    Files, BrokenFileTest,
    testing::Values(
        Row{"key", "sript: x\n", "unknown key"},
        Row{"kind", "script: x\n", "kind"},
        Row{"sound", "script: x\nkind: alphabet\nvowels: {a: zz}\n",
            "unknown sound \"zz\""},
        Row{"twice", kSounds, "stands twice"},
        Row{"cost", "near: [{cost: much, of: [a, e]}]\n", "whole number"},
        Row{"costs", "costs: {no-such: 1}\n", "unknown cost"},
        Row{"band", "bands: {no-such: 1}\n", "unknown band"},
        Row{"near", "near: [{cost: 3}]\n", "`of`"},
        Row{"abugida", "script: x\nkind: abugida\n", "virama"},
        Row{"long", "script: x\nkind: alphabet\nvowels: {aaaaaaaaaaaaaaa: a}\n",
            "10 code points"},
        Row{"initial", "script: x\nkind: alphabet\ninitials: {kk: [k]}\n",
            "Latin letter"},
        Row{"form", "forms: {ka: [k], Ж: [k]}\n", "no script file reads"}),
    [](const testing::TestParamInfo<Row>& row) {
      return std::string(row.param.label);
    });

TEST(LoadTablesTest, NoSoundsIsAnError) { EXPECT_FALSE(LoadScriptTables({})); }

TEST(LoadTablesTest, HostileShapesAreErrorsOrNothing) {
  for (const char* text :
       {"forms: 3\n", "near: 4\n", "costs: [1]\n", "phonemes: []\n",
        "script: [x]\n", "script: x\nkind: alphabet\nignore: 3\n",
        "initials: {a: {b: c}}\n", "forms: {a: {b: c}}\n", "- 1\n", "\xff\xfe",
        "phonemes: {vowels: {a: 3}, consonants: {}}\n"}) {
    (void)LoadScriptTables({{"scripts/a.yaml", text, {}}});
    (void)LoadScriptTables(
        {{"scripts/a.yaml", kSounds, {}}, {"scripts/b.yaml", text, {}}});
  }
}

}  // namespace
}  // namespace gainsay
