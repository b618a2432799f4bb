#include <gtest/gtest.h>

#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

TEST(Markdown, Blocks) {
  struct Row {
    const char* label;
    const char* input;
    const char* expect;
  };
  constexpr Row kRows[] = {
      {"lines of a paragraph are joined", "The bridge was\nclosed.\n\nIt opens.", "para|The bridge was closed.\npara|It opens.\n"},
      {"title and heading", "# Bridge closed #\n\nIt was old.\n\n## Why\n\nA crack.", "title|Bridge closed\npara|It was old.\nheading|Why\npara|A crack.\n"},
      {"underlined", "Bridge closed\n=====\n\nIt was old.\n\nWhy\n---\nA crack.", "title|Bridge closed\npara|It was old.\nheading|Why\npara|A crack.\n"},
      {"emphasis", "The **bridge** was *closed* by _order_ of snake_case, 2 * 3.", "para|The bridge was closed by order of snake_case, 2 * 3.\n"},
      {"hindi emphasis", "**पुल** बंद है।", "para|पुल बंद है।\n"},
      {"links", "The [old bridge](https://x.example/a_(b) \"t\") and [this][1] and [that].\n\n[1]: http://x.example", "para|The old bridge and this and [that].\n"},
      {"images and footnotes", "It ![a photo](p.png) fell.[^1]", "para|It fell.\n"},
      {"escapes and entities", "5 \\* 6 &amp; R&D &nbsp;&mdash; \\_x", "para|5 * 6 & R&D — _x\n"},
      {"html", "A <b>bold</b> word<br>and <https://x.example/> too", "para|A bold word and https://x.example/ too\n"},
      {"comments", "One <!-- a note --> two.\n<!-- more\n\nof it --> Three.\n", "para|One two.\npara|Three.\n"},
      {"fences", "One.\n\n```\ncode\n```\n\nTwo.", "para|One.\npara|Two.\n"},
      {"lists", "- one\n- two\n  goes on\n\n1. three", "item|one\nitem|two goes on\nitem|three\n"},
      {"quotation", "He said:\n\n> It was\n> old.\n\nThat is all.", "para|He said:\nquote|It was old.\npara|That is all.\n"},
      {"rules", "One.\n\n***\n\nTwo.", "para|One.\npara|Two.\n"},
      {"table", "| a | b |\n|---|---|\n| 1 | 2 |", "item|a | b\nitem|1 | 2\n"},
  };
  for (const Row& row : kRows) EXPECT_EQ(DumpBlocks(ReadOne("a.md", row.input)), row.expect) << row.label;
}

TEST(Markdown, FrontMatter) {
  const Article article = ReadOne("a.md",
                                  "---\r\ntitle: \"Bridge closed\"\r\ndate: 2025-05-11T09:00:00+05:30\r\nauthor: Rita Dsouza\r\n"
                                  "source: The Lake Post\r\nlang: en-IN\r\nid: lake-7\r\n---\r\n\r\n# Bridge closed\r\n\r\nIt was old.\r\n");
  EXPECT_EQ(article.title, "Bridge closed");
  EXPECT_EQ(DumpMeta(article), "author=Rita Dsouza publisher=The Lake Post date=2025-05-11T09:00:00/330");
  EXPECT_EQ(article.Quote(article.published.span), "2025-05-11T09:00:00+05:30");
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(article.uri, "lake-7");
  EXPECT_EQ(DumpBlocks(article), "title|Bridge closed\npara|It was old.\n");
  ExpectQuotes(article);
}

TEST(Markdown, SpansSkipMarkup) {
  const Article article = ReadOne("a.md", "The **old** [bridge](x) &amp; road");
  const auto quote = [&](const std::string& text) {
    const size_t at = article.text.find(text);
    return std::string(
        article.Quote(article.offsets.ToSource({static_cast<uint32_t>(at), static_cast<uint32_t>(at + text.size())})));
  };
  EXPECT_EQ(quote("old"), "old");
  EXPECT_EQ(quote("bridge"), "bridge");
  EXPECT_EQ(quote("&"), "&amp;");
  EXPECT_EQ(quote("old bridge"), "old** [bridge");
}

TEST(Markdown, BadFrontMatterNamesItsLine) {
  const Ingested read = ReadArticles("a.md", "---\ntitle: x\ntitle: y\n---\nText.\n", TestIndex());
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].line, 3u);
  EXPECT_EQ(read.skipped[0].file, "a.md");
  EXPECT_TRUE(read.skipped[0].message.starts_with("bad front matter: ")) << read.skipped[0].message;
  EXPECT_EQ(ReadArticles("a.md", "---\njust words\n---\nText.\n", TestIndex()).skipped.size(), 1u);
}

TEST(Markdown, FrontMatterOfSiteGenerators) {
  struct Row {
    const char* label;
    const char* path;
    const char* input;
    const char* title;
    const char* meta;
  };
  constexpr Row kRows[] = {
      {"Jekyll", "a.md", "---\ntitle: Bridge\ndate: 2025-08-12 10:00:00 +0530\npublished: true\n---\nOld.\n", "Bridge", "date=2025-08-12T10:00:00/330"},
      {"Jekyll, the file's name", "_posts/2025-08-12-bridge.md", "---\ntitle: Bridge\n---\nOld.\n", "Bridge", "date=2025-08-12"},
      {"the date given wins", "2025-08-12-bridge.md", "---\ntitle: Bridge\ndate: 2025-08-13\n---\nOld.\n", "Bridge", "date=2025-08-13"},
      {"no such name", "2025-08-32-bridge.md", "---\ntitle: Bridge\n---\nOld.\n", "Bridge", ""},
      {"no front matter", "2025-08-12-bridge.md", "Old.\n", "", ""},
      {"Hugo, TOML", "a.md",
       "+++\ntitle = \"Bridge \\\"x\\\" \\u0915\" # no copy\ndate = 2025-08-12T10:00:00+05:30\ndraft = false\ntags = [\"a\", 'b', # c\n  \"d\"]\n"
       "authors = ['Rita Dsouza']\n[params]\ntitle = 'other'\n+++\nOld.\n",
       "Bridge \"x\" क", "author=Rita Dsouza date=2025-08-12T10:00:00/330"},
      {"Hugo, TOML's other forms", "a.md",
       "+++\ntitle = '''\nBridge'''\npublishDate = 2025-08-12 10:00:00Z\nauthor.name = \"Rita\"\n[[cascade]]\na = {b = 1, c = [2, 3]}\n+++\nOld.\n",
       "Bridge", "author=Rita date=2025-08-12T10:00:00/0"},
      {"Hugo, JSON", "a.md", "{\n  \"title\": \"Bridge\",\n  \"date\": \"2025-08-12T10:00:00+05:30\",\n  \"tags\": {\n  }\n}\n\nOld.\n", "Bridge", "date=2025-08-12T10:00:00/330"},
      {"Eleventy", "a.md", "---\ntitle: Bridge\ndate: 2025-08-12T10:00:00.000Z\n---\nOld.\n", "Bridge", "date=2025-08-12T10:00:00/0"},
  };
  for (const Row& row : kRows) {
    const Article article = ReadOne(row.path, row.input);
    EXPECT_EQ(article.title, row.title) << row.label;
    EXPECT_EQ(DumpMeta(article), row.meta) << row.label;
    EXPECT_EQ(DumpBlocks(article), "para|Old.\n") << row.label;
  }
}

TEST(Markdown, BadTomlNamesItsLine) {
  struct Row {
    const char* input;
    const char* expect;
  };
  constexpr Row kRows[] = {
      {"title = \"x\"\ntitle = 'y'", "a.md:3:7: bad front matter: the key title is given twice"},
      {"title = \"x", "a.md:2:11: bad front matter: a text without its end"},
      {"title", "a.md:2:6: bad front matter: expected = behind the key title"},
      {"a = [1, 2", "a.md:3:1: bad front matter: a list without its end"},
      {"a = 'x' y", "a.md:2:9: bad front matter: something behind the value"},
      {"a = \"\\q\"", "a.md:2:7: bad front matter: an unknown escape"},
      {"a = 1\n[a.b]", "a.md:3:4: bad front matter: the key a has a value already"},
  };
  for (const Row& row : kRows) {
    const Ingested read = ReadArticles("a.md", "+++\n" + std::string(row.input) + "\n+++\nOld.\n", TestIndex());
    ASSERT_EQ(read.skipped.size(), 1u) << row.input;
    EXPECT_EQ(read.skipped[0].ToString(), row.expect) << row.input;
  }
  // Deep and long input comes to an end.
  const std::string deep(100000, '[');
  EXPECT_EQ(ReadArticles("a.md", "+++\na = " + deep + "\n+++\nOld.\n", TestIndex()).skipped.size(), 1u);
  std::string many = "+++\n";
  for (int i = 0; i < 50000; ++i) many += "k" + std::to_string(i) + " = 1\n";
  EXPECT_EQ(ReadArticles("a.md", many + "+++\nOld.\n", TestIndex()).skipped.size(), 1u);
}

TEST(Markdown, BadDateIsANote) {
  const Article article = ReadOne("a.md", "---\ntitle: x\ndate: soon\n---\nThe text.\n");
  ASSERT_EQ(article.notes.size(), 1u);
  EXPECT_EQ(article.notes[0].message, "\"soon\" is no date that can be read");
  EXPECT_FALSE(article.published.known());
}

}  // namespace
}  // namespace gainsay
