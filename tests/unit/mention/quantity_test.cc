#include "mention/quantity.h"

#include <gtest/gtest.h>

#include "base/file_reader.h"
#include "base/yaml.h"
#include "lang/shipped.h"
#include "unit/text/make_document.h"

namespace gainsay {
namespace {

const Packs& TestPacks() {
  static const Packs packs = ShippedPacks();
  return packs;
}

SegmentRules TestRules() { return SegmentRules({"rs", "no"}); }

// "money ~500000 inr each", joined by "; ". Identifiers are left out unless asked for.
std::string Dump(std::string_view text, std::string_view language, bool identifiers = false,
                 const std::vector<TimeMention>& times = {}) {
  static constexpr const char* kTypes[] = {"cardinal", "ordinal", "percent", "money", "measure", "age", "score", "ratio", "identifier"};
  static constexpr const char* kHedges[] = {"", "~", ">=", "<=", ">", "<"};
  TestDocument made = MakeDocument(text, TestRules());
  made.article->language = language;
  const Reading reading(made.document, TestPacks());
  std::string out;
  uint32_t last = 0;
  for (const QuantityMention& q : FindQuantities(reading, times)) {
    EXPECT_LE(last, q.tokens.begin) << text;
    EXPECT_TRUE(q.tokens.Contains(q.number)) << text;
    last = q.tokens.end;
    if (q.type == QuantityType::kIdentifier && !identifiers) continue;
    if (!out.empty()) out += "; ";
    out += kTypes[static_cast<size_t>(q.type)];
    out += ' ';
    out += kHedges[static_cast<size_t>(q.hedge)];
    out += q.value.ToString();
    if (q.upper) out += ".." + q.upper->ToString();
    if (q.unit.valid() && q.type != QuantityType::kPercent) {
      out += ' ';
      out += TestPacks().concepts().Name(q.unit);
    }
    if (q.each) out += " each";
  }
  return out;
}

class LanguageCases : public testing::TestWithParam<const char*> {};

TEST_P(LanguageCases, GiveTheirValue) {
  const std::string language = GetParam();
  const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/rules/lang/" + language + "/number.cases.yaml";
  const auto bytes = DiskReader().Read(path);
  ASSERT_TRUE(bytes.has_value());
  const auto root = ParseYaml(*bytes, path);
  ASSERT_TRUE(root.has_value()) << root.error().ToString();
  const YamlNode* cases = root->Find("cases");
  const YamlNode* look_alikes = root->Find("not");
  ASSERT_NE(cases, nullptr);
  ASSERT_NE(look_alikes, nullptr);
  for (const YamlNode& item : cases->items) {
    for (const YamlNode& form : item.Find("forms")->items) {
      EXPECT_EQ(Dump(form.scalar, language), item.Find("value")->scalar) << path << ":" << form.line << " " << form.scalar;
    }
  }
  for (const YamlNode& item : look_alikes->items) {
    const std::string got = Dump(item.scalar, language);
    // An ordinal or a bare "one" says nothing about how many.
    EXPECT_EQ(got, "") << path << ":" << item.line << " " << item.scalar;
  }
}

INSTANTIATE_TEST_SUITE_P(Packs, LanguageCases, testing::Values("en", "hi", "mr"));

struct Row {
  const char* label;
  const char* language;
  const char* input;
  const char* expect;
};

constexpr Row kRows[] = {
    {"none", "en", "The dam filled.", ""},
    {"sums for two kinds of victims stay two", "hi", "2 लाख और 50 हजार रुपये", "cardinal 200000; money 50000 inr"},
    {"hundreds don't add up", "en", "3 hundred and 2 hundred", "cardinal 300; cardinal 200"},
    {"from a to b is a change", "en", "rose from 54 to 61", "cardinal 54; cardinal 61"},
    {"a change's unit is printed once", "en", "rose from 23.5 km to 26, fell from 54 to 61 km", "measure 23.5 kilometre; measure 26 kilometre; measure 54 kilometre; measure 61 kilometre"},
    {"a toll is no house number", "hi", "मृतकों की संख्या 25 हो गई", "cardinal 25"},
    {"a list of sections", "en", "Sections 302, 307 and 34 of the code", "identifier 302; identifier 307; identifier 34"},
    {"a list of ages", "en", "three men, aged 33, 34 and 25", "cardinal 3; age 33; age 34; age 25"},
    {"bare year", "en", "built in 1987", "identifier 1987"},
    {"financial year", "en", "the 2025-26 budget", "identifier 2025; identifier 26"},
    {"grouped is no year", "en", "1,987 voters", "cardinal 1987"},
    {"millions behind a currency, metres elsewhere", "en", "$5 m for 5 m of wall", "money 5000000 usd; measure 5 metre"},
    {"pounds by weight and by the thousand", "en", "25 pounds, 3 million pounds", "measure 25 pound; money 3000000 gbp"},
    {"article before a sign", "en", "a $250 million bond", "money 250000000 usd"},
    {"was twenty-five is no ordinal", "hi", "भीड़ 25 थी", "cardinal 25"},
    {"each, told at length", "en", "Rs 5 lakh to the kin of each of the dead and Rs 50,000 to 12 others",
     "money 500000 inr each; money 50000 inr; cardinal 12"},
    {"mixed script", "hi", "कंपनी ने 4 बिलियन डॉलर और Rs 5 lakh दिए", "money 4000000000 usd; money 500000 inr"},
    {"space groups", "en", "1 414 021 100 people", "cardinal 1414021100"},
    {"too large", "en", "99999999999999999999999 atoms", ""},
    {"dates are none", "en", "on 22/04/2025", ""},
};

TEST(QuantityTest, Rows) {
  for (const Row& row : kRows) EXPECT_EQ(Dump(row.input, row.language, true), row.expect) << row.label;
}

TEST(QuantityTest, LeavesOutTimes) {
  TimeMention time;
  time.tokens = {1, 3};  // "10 May"
  EXPECT_EQ(Dump("On 10 May 12 people came", "en", false, {time}), "cardinal 12");
}

TEST(QuantityTest, SignificantDigitsAreThosePrinted) {
  TestDocument made = MakeDocument("4.62 lakh crore, 1,400, 12.30");
  made.article->language = "en";
  const Reading reading(made.document, TestPacks());
  const auto found = FindQuantities(reading, {});
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].significant, 3);
  EXPECT_EQ(found[1].significant, 2);
  EXPECT_EQ(found[2].significant, 4);
}

// Long runs of one mark or word: no blow-up, no crash.
TEST(QuantityTest, HostileRuns) {
  for (const char* unit : {"2-1 ", "1 000 ", "hundred and ", "- ", "1-", "lakh ", "a third of ", "5^", "तीन का "}) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += unit;
    Dump(text, "en", true);
    Dump(text, "hi", true);
  }
}

}  // namespace
}  // namespace gainsay
