// Compiled patterns: what comes back from a blob, what they begin with and what
// they need.
#include "lang/pattern_set.h"

#include <gtest/gtest.h>

#include <cstring>

namespace gainsay {
namespace {

class PatternSetTest : public testing::Test {
 protected:
  PatternSetTest() {
    const ClassId rank = concepts_.AddClass("rank");
    concepts_.Add(rank, "colonel");
    concepts_.Add(rank, "major");
    concepts_.AddClass("city");
  }

  ParsedPattern Parsed(std::string_view match, std::string make = {}) {
    ParsedPattern pattern;
    pattern.make = std::move(make);
    pattern.set = {{"kind", "start"}, {"trim", "yes"}};
    pattern.elements = *ParsePattern(match, concepts_, words_);
    return pattern;
  }

  Concepts concepts_;
  StringTable words_;
};

// The elements as text, to compare two sets.
std::string Show(const PatternSet& set, PatternList list) {
  std::string out;
  for (uint32_t i = list.first; i < list.last; ++i) {
    const PatternNode& node = set.nodes()[i];
    out += std::to_string(static_cast<int>(node.kind)) + "," + std::to_string(node.min_count) + "-" + std::to_string(node.max_count);
    if (node.capture != StringTable::kNone) out += ":" + std::string(set.Text(node.capture));
    if (node.kind == ElementKind::kMention) out += "&" + std::string(set.slots()[node.of]);
    if (node.kind == ElementKind::kClass) out += "#" + std::to_string(node.of);
    out += "[" + std::to_string(node.low) + ".." + std::to_string(node.high) + "]";
    for (uint32_t j = node.first; j < node.last; ++j) {
      if (node.kind == ElementKind::kGroup) out += "(" + Show(set, set.lists()[j]) + ")";
      else out += "=" + std::to_string(set.members()[j]);
    }
    out += " ";
  }
  return out;
}

TEST_F(PatternSetTest, ComesBackFromABlob) {
  PatternSetBuilder builder;
  builder.Add("b", Parsed("( a | {rank=major:r} x? )+ {int 1-31:day} ...4 {&person:p}", "calendar"));
  builder.Add("b", Parsed("{&org} {digits 4:year}", "plain"));
  builder.Add("a", Parsed("in {city}"));
  const PatternSet set = builder.Finish();
  BlobWriter out;
  set.Save(out);
  const std::string bytes = out.Take();
  std::vector<uint64_t> aligned((bytes.size() + 7) / 8);
  std::memcpy(aligned.data(), bytes.data(), bytes.size());
  BlobReader in({static_cast<const char*>(static_cast<const void*>(aligned.data())), bytes.size()});
  const PatternSet back = PatternSet::Load(in);
  for (const std::string_view name : {"a", "b"}) {
    const PatternGroup* was = set.Find(name);
    const PatternGroup* is = back.Find(name);
    ASSERT_TRUE(was != nullptr && is != nullptr);
    ASSERT_EQ(is->patterns.size(), was->patterns.size());
    for (size_t i = 0; i < is->patterns.size(); ++i) {
      EXPECT_EQ(Show(back, is->patterns[i].elements), Show(set, was->patterns[i].elements));
      EXPECT_EQ(is->patterns[i].make, was->patterns[i].make);
      EXPECT_EQ(is->patterns[i].Constant("kind"), "start");
      EXPECT_EQ(is->patterns[i].Constant("trim"), "yes");
      EXPECT_EQ(is->patterns[i].Constant("none"), "");
    }
    EXPECT_EQ(is->index.classes(), was->index.classes());
  }
  EXPECT_EQ(back.Find("b")->patterns[0].make, "calendar");
  EXPECT_EQ(back.Find("c"), nullptr);
}

TEST_F(PatternSetTest, SaysWhatBegins) {
  using Key = PatternIndex::Key;
  PatternSetBuilder builder;
  for (const char* match : {"a|b x", "{rank} x", "a? {&person}", "( b | {number} ) x", "^ {word}", "...2 x"}) builder.Add("g", Parsed(match));
  const PatternSet set = builder.Finish();
  const PatternIndex& index = set.Find("g")->index;
  const auto begins = [&](Key key, uint32_t id) {
    const std::span<const uint32_t> patterns = index.At(key, id);
    return std::vector<uint32_t>(patterns.begin(), patterns.end());
  };
  EXPECT_EQ(begins(Key::kWord, words_.Find("a")), (std::vector<uint32_t>{0, 2}));
  EXPECT_EQ(begins(Key::kWord, words_.Find("b")), (std::vector<uint32_t>{0, 3}));
  EXPECT_EQ(begins(Key::kWord, words_.Find("x")), std::vector<uint32_t>{});
  EXPECT_EQ(begins(Key::kClass, 0), std::vector<uint32_t>{1});
  EXPECT_EQ(begins(Key::kMention, set.slots().Find("person")), std::vector<uint32_t>{2});
  EXPECT_EQ(begins(Key::kNumber, 0), std::vector<uint32_t>{3});
  EXPECT_EQ(begins(Key::kLetters, 0), std::vector<uint32_t>{4});
  EXPECT_EQ(begins(Key::kAlways, 0), std::vector<uint32_t>{5});
  EXPECT_TRUE(Holds(index.classes(), ClassId{0}));
  EXPECT_FALSE(Holds(index.classes(), ClassId{1}));
}

TEST_F(PatternSetTest, SaysWhichGroupsBegin) {
  using Key = PatternIndex::Key;
  PatternSetBuilder builder;
  builder.Add("g", Parsed("( a | b | {rank} ) x"));
  builder.Add("h", Parsed("a y"));
  builder.Add("i", Parsed("{number}"));
  const PatternSet set = builder.Finish();
  const auto bit = [&](const char* group) { return set.Find(group)->bit; };
  EXPECT_EQ(set.starts().At(Key::kWord, words_.Find("a")), bit("g") | bit("h"));
  EXPECT_EQ(set.starts().At(Key::kWord, words_.Find("b")), bit("g"));
  EXPECT_EQ(set.starts().At(Key::kWord, words_.Find("x")), 0U);
  EXPECT_EQ(set.starts().At(Key::kClass, 0), bit("g"));
  EXPECT_EQ(set.starts().At(Key::kNumber), bit("i"));
  EXPECT_TRUE(Holds(set.starts().classes(), ClassId{0}));
}

TEST_F(PatternSetTest, WordsSideBySideAreOneLiteral) {
  PatternSetBuilder builder;
  builder.Add("g", Parsed("( a | b | c d | b | x )? y"));
  const PatternSet set = builder.Finish();
  const PatternNode& group = set.nodes()[set.Find("g")->patterns[0].elements.first];
  ASSERT_EQ(group.kind, ElementKind::kGroup);
  EXPECT_EQ(group.last - group.first, 3U);  // a|b, c d, b|x
  PatternSetBuilder plain;
  plain.Add("g", Parsed("( a | b )? y"));
  const PatternSet words = plain.Finish();
  const PatternNode& literal = words.nodes()[words.Find("g")->patterns[0].elements.first];
  EXPECT_EQ(literal.kind, ElementKind::kLiteral);
  EXPECT_EQ(literal.min_count, 0);
  EXPECT_EQ(literal.last - literal.first, 2U);
}

struct NeedRow {
  const char* pattern;
  bool rank, city;    // classes that the sentence holds
  const char* words;  // that it holds, parted by spaces
  bool number;
  bool person;        // a person is offered
  bool met;
};

constexpr NeedRow kNeeds[] = {
    {"{rank} {city}", true, true, "", false, false, true},
    {"{rank} {city}", true, false, "", false, false, false},
    {"{rank} {city}?", true, false, "", false, false, true},
    {"{rank} of {city}", true, true, "of", false, false, true},
    {"{rank} of {city}", true, true, "", false, false, false},
    {"a b c d", false, false, "a b c d", false, false, true},
    {"a b c", false, false, "a b", false, false, false},
    {"a|b c|d", false, false, "b d", false, false, true},
    {"a|b c|d", false, false, "a b", false, false, false},
    {"( {rank} | {city} ) x", false, true, "x", false, false, true},
    {"( {rank} a | {rank} b ) x", false, true, "a x", false, false, false},
    {"( {rank} a | {rank} b ) x", true, false, "b x", false, false, true},
    {"( {rank} a | {rank} b ) x", true, false, "x", false, false, false},
    {"( a | {rank} ) x", false, false, "x", false, false, true},
    {"{int 1-9} x", false, false, "x", false, false, false},
    {"{int 1-9} x", false, false, "x", true, false, true},
    {"( {number} | {digits 4} ) x", false, false, "x", false, false, false},
    {"{&person} x", false, false, "x", false, false, false},
    {"{&person} x", false, false, "x", false, true, true},
    {"( {&person} | {&person} a ) x", false, false, "a x", false, false, false},
    {"{any} ...4 {word}", false, false, "", false, false, true},
};

TEST_F(PatternSetTest, NeedsWhatEveryMatchHolds) {
  for (const NeedRow& row : kNeeds) {
    SCOPED_TRACE(std::string(row.pattern) + " / " + row.words);
    const PatternNeeds needs = NeedsOf(*ParsePattern(row.pattern, concepts_, words_));
    Supply supply;
    if (row.rank) AddTo(supply.classes, ClassId{0});
    if (row.city) AddTo(supply.classes, ClassId{1});
    supply.numbers = row.number ? 1 : 0;
    std::string_view rest = row.words;
    while (!rest.empty()) {
      const size_t end = std::min(rest.find(' '), rest.size());
      supply.words.Add(words_.Find(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    EXPECT_EQ(needs.MetBy(supply, row.person ? MentionBit("person") : 0), row.met);
  }
}

TEST(WordMask, HoldsEveryWordPutIn) {
  for (uint32_t word = 0; word < 5000; ++word) {
    WordMask one;
    one.Add(word);
    EXPECT_EQ(one.size(), 1) << word;
    EXPECT_FALSE(one.Meets(WordMask::Anything())) << word;
    WordMask all = WordMask::Anything();
    all.Add(one);
    EXPECT_TRUE(all.Meets(one)) << word;
  }
}

}  // namespace
}  // namespace gainsay
