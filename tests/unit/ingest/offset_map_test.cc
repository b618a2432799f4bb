#include "ingest/offset_map.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

TEST(OffsetMap, IdentityMapsEverythingToItself) {
  const OffsetMap map;
  EXPECT_TRUE(map.identity());
  EXPECT_EQ(map.ToSource({3, 9}), (Span{3, 9}));
  EXPECT_EQ(map.ToSource({4, 4}), (Span{4, 4}));
}

// "a&amp;b c", where text is "a&b\nc": copied, decoded, copied, break, copied.
OffsetMap Sample() {
  OffsetMap map;
  map.AppendCopied({10, 11});
  map.AppendDecoded(1, {11, 16});
  map.AppendCopied({16, 17});
  map.AppendDecoded(1, {17, 17});
  map.AppendCopied({20, 21});
  return map;
}

TEST(OffsetMap, SpansOverPieces) {
  const OffsetMap map = Sample();
  struct Row {
    Span text, source;
  };
  for (const Row& row : {Row{{0, 1}, {10, 11}}, Row{{1, 2}, {11, 16}}, Row{{0, 2}, {10, 16}}, Row{{0, 3}, {10, 17}},
                         Row{{2, 3}, {16, 17}}, Row{{0, 5}, {10, 21}}, Row{{4, 5}, {20, 21}}, Row{{0, 4}, {10, 17}},
                         Row{{3, 4}, {17, 17}}, Row{{1, 1}, {11, 11}}, Row{{5, 5}, {21, 21}}}) {
    EXPECT_EQ(map.ToSource(row.text), row.source) << row.text.begin << ".." << row.text.end;
  }
}

TEST(OffsetMap, DecodedBytesAreIndivisible) {
  OffsetMap map;
  map.AppendDecoded(3, {0, 6});
  map.AppendDecoded(3, {6, 12});  // merged with the first, still two units
  EXPECT_EQ(map.ToSource({1, 2}), (Span{0, 6}));
  EXPECT_EQ(map.ToSource({2, 4}), (Span{0, 12}));
  EXPECT_EQ(map.ToSource({3, 6}), (Span{6, 12}));
}

TEST(OffsetMap, ThroughAnotherMap) {
  OffsetMap map;
  map.AppendThrough(Sample(), {1, 5});
  EXPECT_EQ(map.text_size(), 4u);
  EXPECT_EQ(map.ToSource({0, 1}), (Span{11, 16}));
  EXPECT_EQ(map.ToSource({0, 4}), (Span{11, 21}));
  OffsetMap identity;
  OffsetMap copied;
  copied.AppendThrough(identity, {5, 9});
  EXPECT_EQ(copied.ToSource({1, 2}), (Span{6, 7}));
  OffsetMap cut;
  OffsetMap units;
  units.AppendDecoded(3, {0, 2});
  units.AppendDecoded(3, {2, 4});
  units.AppendDecoded(3, {4, 6});
  cut.AppendThrough(units, {1, 8});  // through the middle of two units
  EXPECT_EQ(cut.text_size(), 7u);
  EXPECT_EQ(cut.ToSource({0, 1}), (Span{0, 2}));
  EXPECT_EQ(cut.ToSource({2, 3}), (Span{2, 4}));
  EXPECT_EQ(cut.ToSource({0, 7}), (Span{0, 6}));
}

TEST(OffsetMap, Truncates) {
  OffsetMap map = Sample();
  map.Truncate(2);
  EXPECT_EQ(map.text_size(), 2u);
  EXPECT_EQ(map.ToSource({0, 2}), (Span{10, 16}));
  map.Truncate(0);
  EXPECT_TRUE(map.identity());
}

}  // namespace
}  // namespace gainsay
