#include "lang/mask_table.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

TEST(MaskTable, NumbersEachSetOnce) {
  MaskTable table;
  EXPECT_EQ(table.Add({}), MaskTable::kEmpty);
  for (int round = 0; round < 2; ++round) {
    for (uint32_t i = 1; i < 1000; ++i) ASSERT_EQ(table.Add({i, i % 7}), i);
  }
  const std::vector<ClassMask> masks = table.Take();
  ASSERT_EQ(masks.size(), 1000u);
  EXPECT_EQ(masks[999], (ClassMask{999, 999 % 7}));
}

}  // namespace
}  // namespace gainsay
