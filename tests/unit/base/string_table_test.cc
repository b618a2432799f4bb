// The string table, and walking UTF-8.
#include "base/string_table.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace gainsay {
namespace {

TEST(StringTable, NumbersInOrderOfArrival) {
  StringTable table;
  EXPECT_EQ(table.Find("a"), StringTable::kNone);
  for (uint32_t i = 0; i < 5000; ++i) ASSERT_EQ(table.Add("word" + std::to_string(i)), i);
  EXPECT_EQ(table.Add("word17"), 17u);
  EXPECT_EQ(table.Add(""), 5000u);
  EXPECT_EQ(table.Find(""), 5000u);
  EXPECT_EQ(table.Add(std::string("a\0b", 3)), 5001u);
  EXPECT_EQ(table.Find("a"), StringTable::kNone);
  EXPECT_EQ(table[4999], "word4999");
  EXPECT_EQ(table.size(), 5002u);
}

TEST(StringTable, ComesBackFromABlobAndGrowsOn) {
  StringTable table;
  for (const char* word : {"नौ", "nine", "nine people"}) table.Add(word);
  BlobWriter out;
  table.Save(out);
  const std::string bytes = out.Take();
  std::vector<uint64_t> aligned((bytes.size() + 7) / 8);
  std::memcpy(aligned.data(), bytes.data(), bytes.size());
  BlobReader in({static_cast<const char*>(static_cast<const void*>(aligned.data())), bytes.size()});
  StringTable back = StringTable::Load(in);
  EXPECT_EQ(back.size(), 3u);
  EXPECT_EQ(back.Find("nine people"), 2u);
  EXPECT_EQ(back[0], "नौ");
  EXPECT_EQ(back.Add("ten"), 3u);  // a view is copied before it grows
  EXPECT_EQ(back.Find("nine"), 1u);
}

struct Row {
  const char* label;
  std::string_view text;
  int invalid;  // offset, -1 where there is none
  size_t points;
};

const Row kRows[] = {
    {"ASCII", "nine", -1, 4},
    {"Devanagari", "नौ", -1, 2},
    {"four bytes", "\xF0\x9F\x98\x80", -1, 1},
    {"replacement character itself", "a\xEF\xBF\xBD", -1, 2},
    {"lone continuation", "a\x80", 1, 2},
    {"cut short", "नौ\xE0\xA4", 6, 4},
    {"overlong slash", "\xC0\xAF", 0, 2},
    {"overlong three bytes", "\xE0\x80\xAF", 0, 3},
    {"surrogate", "\xED\xA0\x80", 0, 3},
    {"above the last", "\xF4\x90\x80\x80", 0, 4},
    {"no lead byte", "\xFF", 0, 1},
    {"empty", "", -1, 0},
};

TEST(Utf8, FindsTheFirstBadByteAndCounts) {
  for (const Row& row : kRows) {
    const std::optional<size_t> bad = FindInvalidUtf8(row.text);
    EXPECT_EQ(bad ? static_cast<int>(*bad) : -1, row.invalid) << row.label;
    EXPECT_EQ(CountCodePoints(row.text), row.points) << row.label;
  }
}

TEST(Utf8, WritesWhatItReads) {
  for (char32_t value = 1; value < 0x110000; value += value < 0x3000 ? 1 : 251) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    AppendUtf8(value, text);
    const CodePoint point = DecodeAt(text, 0);
    ASSERT_EQ(point.value, value);
    ASSERT_EQ(point.size, text.size());
  }
  EXPECT_EQ(DecodeAt("a", 1).size, 0u);
}

}  // namespace
}  // namespace gainsay
