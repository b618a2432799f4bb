#include "ingest/decode.h"

#include <gtest/gtest.h>

#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

constexpr char kStory[] =
    "कोटा में बारिश\n\nKota saw rain on Monday, the 1st. 😀 शहर में पानी भर गया है।\n\nA second paragraph said so.\n";

TEST(Decode, SpansAreBytesOfTheFileInEveryEncoding) {
  const std::string plain = DumpBlocks(ReadOne("a.txt", kStory));
  EXPECT_EQ(plain,
            "title|कोटा में बारिश\npara|Kota saw rain on Monday, the 1st. 😀 शहर में पानी भर गया है।\n"
            "para|A second paragraph said so.\n");
  const std::string with_mark = std::string("\xEF\xBB\xBF") + kStory;
  EXPECT_EQ(DumpBlocks(ReadOne("a.txt", with_mark)), plain);
  ExpectQuotes(ReadOne("a.txt", with_mark));
  for (const bool big : {false, true}) {
    for (const bool mark : {false, true}) {
      const std::string bytes = Utf16(kStory, big, mark);
      const Article article = ReadOne("a.txt", bytes);
      EXPECT_EQ(DumpBlocks(article), plain) << big << mark;
      // Each word's span holds that word in UTF-16.
      for (const std::string word : {"बारिश", "Monday", "😀", "पानी", "second"}) {
        const size_t at = article.text.find(word);
        ASSERT_NE(at, std::string::npos);
        const Span span = article.offsets.ToSource(
            {static_cast<uint32_t>(at), static_cast<uint32_t>(at + word.size())});
        EXPECT_EQ(article.Quote(span), Utf16(word, big, false)) << word;
      }
    }
  }
}

TEST(Decode, LineEnds) {
  const std::string plain = DumpBlocks(ReadOne("a.txt", kStory));
  for (const std::string end : {"\r\n", "\r"}) {
    std::string bytes;
    for (const char c : std::string(kStory)) bytes += c == '\n' ? end : std::string(1, c);
    const Article article = ReadOne("a.txt", bytes);
    EXPECT_EQ(DumpBlocks(article), plain);
    ExpectQuotes(article);
  }
}

TEST(Decode, Refusals) {
  struct Row {
    const char* label;
    std::string bytes;
    const char* expect;
  };
  const Row rows[] = {
      {"empty", "", "x.txt: the file is empty"},
      {"white space", " \r\n\t \n", "x.txt: the file holds nothing but white space"},
      {"mark only", "\xEF\xBB\xBF\n", "x.txt: the file holds nothing but white space"},
      {"latin-1", "caf\xE9 opened\n", "x.txt:1:4: byte 3 (0xe9) is no valid UTF-8; save the file as UTF-8"},
      {"second line", "ok\r\nno \xFF", "x.txt:2:4: byte 7 (0xff) is no valid UTF-8; save the file as UTF-8"},
      {"nul", std::string("a story\nwith \0 inside, and more", 30),
       "x.txt:2:6: a NUL byte at byte 13: the file is binary, no text"},
      {"pdf", "%PDF-1.7\n\n", "x.txt: the file is a PDF, no text; export it as text or HTML"},
      {"zip", "PK\x03\x04zzzz", "x.txt: the file is a ZIP or office document, no text; export it as text or HTML"},
      {"half a unit", std::string("\xFF\xFE" "a\0b", 5), "x.txt: UTF-16 with half a character at its end"},
      {"lone surrogate", std::string("\xFF\xFE\x00\xD8" "a\0", 6), "x.txt: half a surrogate pair in UTF-16 at byte 2"},
      {"metadata only", "date 2025-05-11\n", "x.txt: no text besides metadata"},
  };
  for (const Row& row : rows) {
    const Ingested read = ReadArticles("x.txt", row.bytes, TestIndex());
    EXPECT_TRUE(read.articles.empty()) << row.label;
    ASSERT_EQ(read.skipped.size(), 1u) << row.label;
    EXPECT_EQ(read.skipped[0].ToString(), row.expect) << row.label;
  }
}

TEST(Decode, LegacyFontIsNamed) {
  const std::string bytes =
      "jkT; ljdkj us lkseokj dks fo/kkulHkk esa ctV is'k fd;k gS A eq[;ea=h us dgk fd jkT; dh fLFkfr "
      "vPNh gS vkSj foÙk ea=h us vkadM+s j[ks gSA lnu esa foi{k dk fojks/k ls gaxkek gqvk gS";
  const Ingested read = ReadArticles("old.txt", bytes, TestIndex());
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].ToString(), "old.txt: the text is set in the legacy font Kruti Dev; convert it to Unicode");
  EXPECT_EQ(read.skipped[0].code, ErrorCode::kEncoding);
  // English copy with one of the codes in it is no such text.
  EXPECT_EQ(ReadArticles("a.txt", "He told us that the state is of the view, and us too. us us us us", TestIndex())
                .articles.size(),
            1u);
}

}  // namespace
}  // namespace gainsay
