// Lists and members that take little room where they are empty.
#include "base/compact_list.h"

#include <gtest/gtest.h>

#include <string>

#include "base/ids.h"
#include "base/rare.h"

namespace gainsay {
namespace {

using Words = CompactList<std::string>;

static_assert(sizeof(Words) == sizeof(void*));
static_assert(sizeof(Rare<std::string>) == sizeof(void*));
static_assert(sizeof(MaybeIndex) == sizeof(uint32_t));

std::string Dump(const Words& words) {
  std::string out;
  for (const std::string& word : words) out += word + ";";
  return out;
}

TEST(CompactList, HoldsWhatItWasMadeOf) {
  const std::string longest(100, 'x');
  Words words = std::vector<std::string>{"a", longest};
  EXPECT_EQ(Dump(words), "a;" + longest + ";");
  EXPECT_EQ(words.size(), 2u);
  EXPECT_FALSE(words.empty());
  EXPECT_EQ(std::span<const std::string>(words).back(), longest);
}

TEST(CompactList, EmptyIsAnEmptyRange) {
  const Words words = std::vector<std::string>{};
  EXPECT_TRUE(words.empty());
  EXPECT_EQ(words.begin(), words.end());
  EXPECT_EQ(words.size(), 0u);
}

TEST(CompactList, CopiesAndMoves) {
  Words a = std::vector<std::string>{"a", "b"};
  Words b = a;
  EXPECT_EQ(a.begin(), b.begin());
  const Words c = std::move(a);
  EXPECT_EQ(Dump(b), "a;b;");
  EXPECT_EQ(Dump(c), "a;b;");
  b = b;
  EXPECT_EQ(Dump(b), "a;b;");
  b = Words{};
  EXPECT_EQ(Dump(b), "");
  EXPECT_EQ(Dump(c), "a;b;");
}

TEST(Rare, IsItsDefaultUntilGiven) {
  Rare<std::string> word;
  EXPECT_FALSE(word.has_value());
  EXPECT_EQ(*word, "");
  word = std::string("raigad");
  EXPECT_EQ(*word, "raigad");
  const Rare<std::string> copy = word;
  word = std::string();
  EXPECT_FALSE(word.has_value());
  EXPECT_EQ(copy->size(), 6u);
}

TEST(MaybeIndex, IsAnIndexOrNone) {
  MaybeIndex index;
  EXPECT_FALSE(index.has_value());
  EXPECT_EQ(index.value_or(7), 7u);
  index = 0;
  EXPECT_TRUE(index.has_value());
  EXPECT_EQ(*index, 0u);
  EXPECT_TRUE(index == 0u);
}

}  // namespace
}  // namespace gainsay
