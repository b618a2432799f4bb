// Input that means harm or is merely broken: no crash, no hang, sound spans.
#include <gtest/gtest.h>

#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

std::string Repeat(const std::string& text, size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (size_t i = 0; i < times; ++i) out += text;
  return out;
}

void ReadAnything(const std::string& path, const std::string& bytes) {
  const Ingested read = ReadArticles(path, bytes, TestIndex());
  EXPECT_GE(read.articles.size() + read.skipped.size(), 1u) << path;
  for (const Article& article : read.articles) ExpectSound(article);
  for (const Error& error : read.skipped) {
    EXPECT_EQ(error.file, path);
    EXPECT_FALSE(error.message.empty());
  }
}

TEST(Hostile, DeepAndWide) {
  ReadAnything("a.html", Repeat("<div>", 60000) + "text");
  ReadAnything("a.html", Repeat("<div>", 2000) + "text" + Repeat("</div>", 2000));
  ReadAnything("a.html", Repeat("<p>", 50000) + "text");
  ReadAnything("a.html", Repeat("&amp;&lt;", 50000));
  ReadAnything("a.html", Repeat("<table><tr>x", 800));
  ReadAnything("a.html", Repeat("<a href=x>", 3000) + Repeat("<p>y", 3000));
  ReadAnything("a.json", Repeat("[", 100000));
  ReadAnything("a.json", Repeat("{\"a\":", 100000));
  ReadAnything("a.jsonl", Repeat("{\n", 5000));
  ReadAnything("a.md", Repeat("[", 100000));
  ReadAnything("a.md", Repeat("[a](", 30000));
  ReadAnything("a.md", Repeat("<!--", 30000));
  ReadAnything("a.md", Repeat("> ", 50000) + "x");
  ReadAnything("a.md", "---\n" + Repeat("a: [", 3000) + "\n---\nx");
  ReadAnything("a.txt", Repeat("(", 100000));
  ReadAnything("a.txt", Repeat("a ", 200000));
  ReadAnything("a.txt", Repeat("x\n", 100000));
  ReadAnything("a.txt", Repeat("\xE0\xA4\xB8", 100000));
}

TEST(Hostile, UnfoldingFormattingTagsAreRefused) {
  std::string page = "<body><p>";
  for (int i = 0; i < 3000; ++i) page += "<font color=c" + std::to_string(i) + ">";
  page += "</p>" + Repeat("<p>x</p>", 20000);
  const Ingested read = ReadArticles("a.html", page, TestIndex());
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].code, ErrorCode::kLimit);
}

// Bytes of a fixed generator: as they come, and put into good files.
TEST(Hostile, AnyBytes) {
  uint32_t state = 12345;
  const auto next = [&] { return state = state * 1664525u + 1013904223u, state >> 16; };
  const std::string seeds[] = {
      "INDORE, May 11 (PTI) — The bridge was closed.\n\nपुल बंद है।\n",
      "---\ntitle: x\n---\n# A *b* [c](d)\n\n- e &amp; f\n",
      "<html><body><article><h1>A</h1><p>b &amp; c<b>d</b></p><table><tr><td>e</table></article>",
      "{\"headline\":\"a\",\"body_text\":\"b \\u0915 c\\n\\nd\"}",
      "{\"id\":\"a\",\"text\":\"b\"}\n{\"id\":\"c\",\"text\":\"d\"}\n",
  };
  static constexpr char kPieces[] = "<>&;\"'\\{}[]()*_#-|:.\n\r\t a1\x80\xE0\xA4\xFF";
  for (int round = 0; round < 4000; ++round) {
    std::string bytes = seeds[next() % 5];
    const uint32_t changes = next() % 8;
    for (uint32_t i = 0; i < changes && !bytes.empty(); ++i) {
      const size_t at = next() % bytes.size();
      const char piece = kPieces[next() % (sizeof kPieces - 1)];
      switch (next() % 3) {
        case 0: bytes[at] = piece; break;
        case 1: bytes.insert(at, 1 + next() % 3, piece); break;
        default: bytes.erase(at, 1 + next() % 5); break;
      }
    }
    static constexpr const char* kPaths[] = {"a.txt", "a.md", "a.html", "a.json", "a.jsonl", "-"};
    const Ingested read = ReadArticles(kPaths[next() % 6], bytes, TestIndex());
    for (const Article& article : read.articles) ExpectSound(article);
    if (HasFailure()) {
      ADD_FAILURE() << "on: " << bytes;
      return;
    }
  }
}

}  // namespace
}  // namespace gainsay
