#include "unicode/fold.h"

#include <gtest/gtest.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <random>

#include "base/utf8.h"

namespace gainsay {
namespace {

struct Row {
  const char* label;
  const char* input;
  const char* expect;
};

constexpr Row kRows[] = {
    {"ascii", "New DELHI-7", "new delhi-7"},
    {"candrabindu", "अँधेरा", "अंधेरा"},
    {"na before da", "हिन्दी", "हिंदी"},
    {"na before ta, conjunct goes on", "मन्त्री", "मंत्री"},
    {"ma before ba", "सम्बन्ध", "संबंध"},
    {"nya before ca", "पञ्च", "पंच"},
    {"nga before ka", "अङ्क", "अंक"},
    {"retroflex na before da", "झण्डा", "झंडा"},
    {"joiner inside the conjunct", "हिन्\u200dदी", "हिंदी"},
    {"doubled nasal stays", "अन्न सम्मान पन्ना", "अन्न सम्मान पन्ना"},
    {"nasal of another class stays", "जन्म तन्मय", "जन्म तन्मय"},
    {"vowel signs stay", "रामा कुमार कमार", "रामा कुमार कमार"},
    {"nukta as one letter", "\u0958\u0959\u095A\u095B\u095C\u095D\u095E\u095F", "कखगजडढफय"},
    {"nukta as a mark", "क\u093Cलम ड\u093C", "कलम ड"},
    {"nukta between nasal and stop", "न\u094Dद\u093C", "ंद"},
    {"candra vowels stay", "ऑफिस कॉलेज ऍप", "ऑफिस कॉलेज ऍप"},
    {"digits", "५,००,००० ٣ ৭", "5,00,000 3 7"},
    {"danda stays", "है। ॥", "है। ॥"},
    {"joiners and soft hyphen", "क्\u200dष श\u200c co\u00ADop", "क्ष श coop"},
    {"apostrophes", "Misri’s ‘x’ ʼ", "misri's 'x' '"},
    {"quotation marks", "“a” „b‟ «c»", "\"a\" \"b\" \"c\""},
    {"dashes", "8‐9 8‑9 8–9 −5 a—b", "8-9 8-9 8-9 -5 a—b"},
    {"no-break space", "Rs\u00A0500", "rs 500"},
    {"composition with an ascii letter", "Cafe\u0301", "café"},
    {"already composed", "CAFÉ", "café"},
    {"compatibility forms", "ﬁ ㎞ ＡＢ １２", "fi km ab 12"},
    {"sharp s", "Straße", "strasse"},
    {"nothing", "", ""},
};

TEST(FoldTest, Table) {
  for (const Row& row : kRows) EXPECT_EQ(Fold(row.input), row.expect) << row.label;
}

TEST(FoldTest, KeepsNamesApart) {
  EXPECT_NE(Fold("राम"), Fold("रामा"));
  EXPECT_NE(Fold("कमार"), Fold("कुमार"));
  EXPECT_NE(Fold("सूबेदार"), Fold("सुबेदार"));
}

TEST(FoldTest, AppendsWithoutLookingAtWhatWasThere) {
  std::string out = "न्";
  FoldTo("द", out);
  EXPECT_EQ(out, "न्द");
  out = "e";
  FoldTo("\u0301", out);
  EXPECT_EQ(out, "e\u0301");
}

TEST(FoldTest, SurvivesBrokenBytes) {
  const std::string text = "a\xE0\xA4 \xFF\xC0 b";
  const std::string once = Fold(text);
  EXPECT_EQ(Fold(once), once);
}

// Text of pieces that are likely to meet badly.
std::string RandomText(std::mt19937& random) {
  static const char32_t kPieces[] = {
      U'a', U'E', U' ', U'\'', U'=', U'5', 0x0301, 0x0327, 0x0338, 0x00E9, 0x0130, 0x00DF, 0x212A, 0x0149, 0x00A8,
      0x0928, 0x092E, 0x0923, 0x094D, 0x0926, 0x0924, 0x092C, 0x0921, 0x093C, 0x0958, 0x0929, 0x0901, 0x0902, 0x093E,
      0x0966, 0x0951, 0x200C, 0x200D, 0x00AD, 0x2018, 0x2019, 0x2026, 0x2013, 0x00A0, 0xFB01, 0x0B95, 0x0BC6, 0x0BBE,
      0x1100, 0x1161, 0x11A8, 0x11099, 0x110BA, 0x3099, 0x304B, 0xFF07, 0x0663, 0x1F600, 0xFE0F};
  std::uniform_int_distribution<size_t> pick(0, std::size(kPieces) - 1);
  std::string text;
  for (size_t n = random() % 9; n > 0; --n) AppendUtf8(kPieces[pick(random)], text);
  return text;
}

TEST(FoldTest, IsIdempotent) {
  std::mt19937 random(7);
  for (int i = 0; i < 50000; ++i) {
    const std::string text = RandomText(random);
    const std::string once = Fold(text);
    ASSERT_EQ(Fold(once), once) << text;
  }
}

// Where none of our own rules apply, folding is ICU's NFKC_Casefold.
TEST(FoldTest, AgreesWithIcuOnEveryOtherCharacter) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  ASSERT_TRUE(U_SUCCESS(status));
  for (char32_t c = 1; c < 0x3000; ++c) {
    const bool ours = (c >= 0x0900 && c < 0x0980) || (c >= 0x2000 && c < 0x2040) || c == 0x2212 || c == 0x207B || c == 0x208B ||
                      c == 0xAB || c == 0xBB || c == 0x2BC || c == 0x149;
    std::string text;
    AppendUtf8(c, text);
    std::string expect;
    icu::StringByteSink<std::string> sink(&expect);
    fold->normalizeUTF8(0, icu::StringPiece(text), sink, nullptr, status);
    const std::string folded = Fold(text);
    if (ours || (folded.size() == 1 && folded[0] >= '0' && folded[0] <= '9')) continue;
    ASSERT_EQ(folded, expect) << std::hex << static_cast<uint32_t>(c);
  }
}

}  // namespace
}  // namespace gainsay
