// Blocking keys: what finds an archived article again.
#include "archive/signature.h"

#include "archive/archive.h"

#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

constexpr char kFire[] =
    "date 2025-03-04\nA fire at the Chandpole godown in Bhilwara killed six workers on Monday, "
    "Inspector Narendra Shekhawat said. The loss is put at Rs 84 lakh.";
constexpr char kFireHindi[] =
    "date 2025-03-04\nभीलवाड़ा के चांदपोल गोदाम में सोमवार को लगी आग में छह मजदूरों की मौत हो गई। इंस्पेक्टर नरेंद्र शेखावत ने बताया कि 84 लाख रुपये का नुकसान हुआ।";
constexpr char kChess[] = "date 2025-03-04\nGrandmaster Ilia Marchenko won the Silchar Open with 8.5 points on Monday.";

Signature Of(const char* text) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read({text});
  return SignatureOf(reads.front(), StoryKit::Get().names());
}

TEST(Signature, FindsOneStoryInTwoLanguages) {
  EXPECT_GE(CompareSignatures(Of(kFire), Of(kFire)).sum, kStoryPoints);
  EXPECT_GE(CompareSignatures(Of(kFire), Of(kFireHindi)).sum, Archive::kNearMiss);
  EXPECT_LT(CompareSignatures(Of(kFire), Of(kChess)).sum, Archive::kNearMiss);
}

TEST(Signature, ComesBackFromItsBytes) {
  const Signature signature = Of(kFire);
  const std::string bytes = EncodeSignature(signature);
  const Result<Signature> back = DecodeSignature(bytes);
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(EncodeSignature(*back), bytes);
  EXPECT_EQ(back->Day(), signature.Day());
  EXPECT_EQ(CompareSignatures(*back, signature).sum, CompareSignatures(signature, signature).sum);
}

TEST(Signature, RefusesDamagedBytes) {
  const std::string bytes = EncodeSignature(Of(kFire));
  for (size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(DecodeSignature(bytes.substr(0, size)).has_value()) << size;
  EXPECT_FALSE(DecodeSignature(bytes + "x").has_value());
  std::string other = bytes;
  other[0] = 9;  // a format of another time
  EXPECT_FALSE(DecodeSignature(other).has_value());
  other = bytes;
  for (size_t i = 2; i < 10; ++i) other[i] = i == 9 ? '\x7f' : '\xff';  // published at the end of time
  EXPECT_FALSE(DecodeSignature(other).has_value());
}

}  // namespace
}  // namespace gainsay
