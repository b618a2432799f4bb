// Properties of the tokenizer on generated text: tokens rise, lie on character
// boundaries and cover every character that is no white space; hostile input
// takes linear time.
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>

#include "base/utf8.h"
#include "unicode/char_class.h"
#include "unicode/scan.h"

namespace gainsay {
namespace {

const char* const kPieces[] = {
    "a", "B", "s", "T", "नदी", "क", "ी", "न्", "5", "25", "२", ".", "...", "…", ",", "'", "’", "‘", "''", "\"", "“",
    "”", " ", " ", "\n", "\u00A0", "-", "–", "--", "/", ":", "@", "#", "_", "$", "₹", "%", "(", ")", "।", "http://",
    "www.", "2025-05-11", "5,00,000", "\u200d", "\u200b", "½", "é", "\u0301", "தமிழ்", "中", "😀", "\uFE0F", "\x01",
    "\xFF", "\xE0\xA4", "K.", "U.S."};

std::string RandomText(std::mt19937& random, size_t pieces) {
  std::string text;
  for (; pieces > 0; --pieces) text += kPieces[random() % std::size(kPieces)];
  return text;
}

void ExpectCover(const std::string& text) {
  std::vector<RawToken> tokens;
  ScanTokens(text, tokens);
  size_t at = 0;
  const auto skip = [&](size_t to) {
    bool space = false;
    while (at < to) {
      const CharInfo c = CharAt(text, at);
      ASSERT_TRUE(c.cls == CharClass::kSpace || c.cls == CharClass::kIgnorable) << text;
      space = space || c.cls == CharClass::kSpace;
      at += c.size;
    }
    ASSERT_EQ(at, to) << text;
  };
  for (const RawToken& token : tokens) {
    ASSERT_LT(token.begin, token.end) << text;
    skip(token.begin);
    while (at < token.end) {
      const CharInfo c = CharAt(text, at);
      ASSERT_NE(c.cls, CharClass::kSpace) << text;
      at += c.size;
    }
    ASSERT_EQ(at, token.end) << text;
  }
  skip(text.size());
}

TEST(ScanPropertyTest, TokensCoverTheText) {
  std::mt19937 random(11);
  for (int i = 0; i < 30000 && !HasFatalFailure(); ++i) ExpectCover(RandomText(random, random() % 14));
}

// What stands on its own line is cut the same way wherever the line stands.
TEST(ScanPropertyTest, LinesAreIndependent) {
  std::mt19937 random(12);
  for (int i = 0; i < 3000; ++i) {
    std::string line = RandomText(random, 6);
    if (line.find('\n') != std::string::npos || (static_cast<unsigned char>(line[0]) & 0xC0) == 0x80) continue;
    std::vector<RawToken> alone, behind;
    ScanTokens(line, alone);
    ScanTokens("'ab \n" + line, behind);
    ASSERT_EQ(behind.size(), alone.size() + 2) << line;
    for (size_t t = 0; t < alone.size(); ++t) {
      ASSERT_EQ(behind[t + 2].begin, alone[t].begin + 5) << line;
      ASSERT_EQ(behind[t + 2].kind, alone[t].kind) << line;
    }
  }
}

TEST(ScanPropertyTest, HostileTextIsLinear) {
  const char* const kHostile[] = {"a.", "a", "a@", "a.b-c", "1,23", "1,", "'s a", "s' a", "‘s’ a", "#_", "'", "\"",
                                  ".", "2025-05-", "http://", "5'10", "क", "न्", "\xE0", "\u200d", "A1", "a_"};
  for (const std::string piece : kHostile) {
    std::string text;
    while (text.size() < (size_t{1} << 20)) text += piece;
    std::vector<RawToken> tokens;
    const auto begin = std::chrono::steady_clock::now();
    ScanTokens(text, tokens);
    const auto took = std::chrono::steady_clock::now() - begin;
    // A megabyte takes milliseconds; quadratic would take minutes.
    EXPECT_LT(std::chrono::duration_cast<std::chrono::seconds>(took).count(), 5) << piece;
  }
}

}  // namespace
}  // namespace gainsay
