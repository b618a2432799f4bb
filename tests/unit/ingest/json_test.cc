// ninjs items and JSON Lines.
#include <gtest/gtest.h>

#include "ingest/json_value.h"
#include "ingest/metadata.h"
#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

std::string QuoteOf(const Article& article, const std::string& text) {
  const size_t at = article.text.find(text);
  if (at == std::string::npos) return "not found";
  return std::string(
      article.Quote(article.offsets.ToSource({static_cast<uint32_t>(at), static_cast<uint32_t>(at + text.size())})));
}

constexpr char kItem[] = R"({
  "uri": "urn:x:7", "pubstatus": "usable", "versioncreated": "2025-05-11T09:00:00Z",
  "language": "en-GB", "headline": "Bridge \"closed\"", "byline": "Rita Dsouza", "located": "Indore",
  "body_text": "INDORE, May 11 \u2014 The bridge was \u092a\u0941\u0932 closed \ud83d\ude00.\n\nIt opens on \"Monday\"."
})";

TEST(Ninjs, TextAndMetadata) {
  const Article article = ReadOne("a.json", kItem);
  EXPECT_EQ(article.format, Format::kNinjs);
  EXPECT_EQ(DumpBlocks(article),
            "title|Bridge \"closed\"\npara|INDORE, May 11 — The bridge was पुल closed 😀.\npara|It opens on \"Monday\".\n");
  EXPECT_EQ(DumpMeta(article), "place=Indore author=Rita Dsouza date=2025-05-11T09:00:00/0 dateline=2025-5-11");
  EXPECT_EQ(article.uri, "urn:x:7");
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(article.Quote(article.published.span), "2025-05-11T09:00:00Z");
  EXPECT_EQ(article.Quote(article.dateline_span), "May 11");
}

TEST(Ninjs, SpansAreBytesInsideTheString) {
  const Article article = ReadOne("a.json", kItem);
  EXPECT_EQ(QuoteOf(article, "bridge was"), "bridge was");
  EXPECT_EQ(QuoteOf(article, "पु"), "\\u092a\\u0941");
  EXPECT_EQ(QuoteOf(article, "😀"), "\\ud83d\\ude00");
  EXPECT_EQ(QuoteOf(article, "\"Monday\""), "\\\"Monday\\\"");
  const std::string wide = Utf16(kItem, false, true);
  EXPECT_EQ(QuoteOf(ReadOne("a.json", wide), "bridge was"), Utf16("bridge was", false, false));
}

// Found by fuzzing: "\ude00" alone went into the text as ill-formed UTF-8.
TEST(Ninjs, HalfASurrogatePairIsNoCharacter) {
  const Article article = ReadOne("a.json", R"({"uri": "x\ude00", "headline": "A\udc00B", "body_text": "The \ude00 bridge\udfff."})");
  EXPECT_EQ(DumpBlocks(article), "title|A\uFFFDB\npara|The \uFFFD bridge\uFFFD.\n");
  EXPECT_EQ(article.uri, "x\uFFFD\uFFFD\uFFFD");  // a byte each
}

TEST(Ninjs, OtherVersions) {
  const Article two = ReadOne("a.json", R"({"headlines":[{"role":"main","value":"Bridge closed"}],
    "bodies":[{"contenttype":"text/html","value":"<p>no</p>"},{"contenttype":"text/plain","value":"It was old."}],
    "contentcreated":"2025-05-11"})");
  EXPECT_EQ(DumpBlocks(two), "title|Bridge closed\npara|It was old.\n");
  EXPECT_EQ(DumpMeta(two), "date=2025-05-11");
  const Article html = ReadOne("a.json", R"({"headline":"Bridge closed","body_html":"<p>It was <b>old</b> &amp;\u2014 grey.<\/p><p>So.<\/p>"})");
  EXPECT_EQ(DumpBlocks(html), "title|Bridge closed\npara|It was old &— grey.\npara|So.\n");
  EXPECT_EQ(QuoteOf(html, "&—"), "&amp;\\u2014");
}

TEST(Ninjs, FieldsOfEachVersion) {
  struct Row {
    const char* label;
    const char* input;
    const char* blocks;
    const char* meta;
  };
  constexpr Row kRows[] = {
      {"1.x, named parts", R"({"headline_main":"Bridge closed","body_richtext":"<p>It was <b>old<\/b>.<\/p>","body_main":"It was old.","byline":"Rita Dsouza"})",
       "title|Bridge closed\npara|It was old.\n", "author=Rita Dsouza"},
      {"1.x, a provider's own markup", R"({"headline":"Bridge closed","body_story":"<p>It was <b>old<\/b>.<\/p>"})", "title|Bridge closed\npara|It was old.\n", ""},
      {"2.x, roles", R"({"headlines":[{"role":"print","value":"no"},{"role":"main","value":"Bridge closed"}],"bodies":[
        {"role":"teaser","contenttype":"text/plain","value":"no"},{"role":"main","contenttype":"text/html","value":"<p>It was old.<\/p>"}],
        "by":"Rita Dsouza","infosources":[{"name":"Lake Wire"}],"altids":[{"role":"internal","value":"771"}]})",
       "title|Bridge closed\npara|It was old.\n", "author=Rita Dsouza publisher=Lake Wire"},
      {"3.x, capitals", R"({"versionCreated":"2025-05-11T09:00:00Z","copyrightHolder":"Lake Wire","headlines":[{"value":"Bridge closed"}],
        "bodies":[{"contentType":"application/xhtml+xml","value":"<p>It was old.<\/p>"}],"altIds":[{"value":"771"}]})",
       "title|Bridge closed\npara|It was old.\n", "publisher=Lake Wire date=2025-05-11T09:00:00/0"},
  };
  for (const Row& row : kRows) {
    const Article article = ReadOne("a.json", row.input);
    EXPECT_EQ(DumpBlocks(article), row.blocks) << row.label;
    EXPECT_EQ(DumpMeta(article), row.meta) << row.label;
    EXPECT_EQ(QuoteOf(article, "old"), "old") << row.label;
  }
  EXPECT_EQ(ReadOne("a.json", R"({"pubStatus":"canceled","bodies":[{"value":"It was old."}]})").pub_status, "canceled");
}

TEST(Ninjs, ErrorsNameLineAndColumn) {
  struct Row {
    const char* label;
    const char* input;
    const char* expect;
  };
  constexpr Row kRows[] = {
      {"broken", "{\n  \"headline\": \"x\",\n  oops\n}", "a.json:3:3: broken JSON: missing a name for object member"},
      {"numbers", "[1, 2]", "a.json:1:2: a JSON array that holds no articles: its elements are no objects"},
      {"nothing", " [ ]", "a.json:1:1: an empty JSON array: there is no article in it"},
      {"no value", "\"text\"", "a.json:1:1: JSON that is no object; a ninjs item is one object"},
      {"no body", "{\"type\": \"text\"}", "a.json:1:1: a JSON object that is no article: it has no text, body_text, bodies or body_html"},
  };
  for (const Row& row : kRows) {
    const Ingested read = ReadArticles("a.json", row.input, TestIndex());
    ASSERT_EQ(read.skipped.size(), 1u) << row.label;
    EXPECT_EQ(read.skipped[0].ToString(), row.expect) << row.label;
  }
}

TEST(JsonLines, ABrokenRecordCostsOnlyItself) {
  const Ingested read = ReadArticles("a.jsonl",
                                     "{\"id\":\"a\",\"text\":\"The bridge \\u0026 road.\",\"published\":\"2025-05-11\",\"language\":\"en\",\"title\":\"Bridge\"}\n"
                                     "{\"id\":\"b\",\"text\":\n"
                                     "\n"
                                     "{\"id\":\"c\"}\r\n"
                                     "{\"id\":4,\"text\":\"पुल के पास\"}\n"
                                     "{\"id\":\"e\",\"text\":\"  \"}\n"
                                     "[1]\n",
                                     TestIndex());
  ASSERT_EQ(read.articles.size(), 2u);
  const Article& first = read.articles[0];
  EXPECT_EQ(first.record_id, "a");
  EXPECT_EQ(first.path, "a.jsonl");
  EXPECT_EQ(first.source, "The bridge & road.");  // spans count the decoded text
  EXPECT_EQ(QuoteOf(first, "& road"), "& road");
  EXPECT_EQ(first.title, "Bridge");
  EXPECT_EQ(DumpMeta(first), "date=2025-05-11");
  EXPECT_EQ(read.articles[1].record_id, "4");
  EXPECT_EQ(read.articles[1].language, "hi");
  EXPECT_EQ(first.record_line, 1u);
  EXPECT_EQ(read.articles[1].record_line, 5u);
  ASSERT_EQ(read.skipped.size(), 4u);
  EXPECT_EQ(read.skipped[0].line, 2u);
  EXPECT_TRUE(read.skipped[0].ToString().starts_with("a.jsonl:2:")) << read.skipped[0].ToString();
  EXPECT_EQ(read.skipped[1].ToString(), "a.jsonl:4:1: a JSON object that is no article: it has no text, body_text, bodies or body_html");
  EXPECT_EQ(read.skipped[2].line, 6u);
  EXPECT_EQ(read.skipped[3].line, 7u);
}

TEST(JsonLines, OneRecordOverManyLines) {
  const Article article = ReadOne("-", "\n{\n  \"id\": \"a\",\n  \"text\": \"It was old.\"\n}\n");
  EXPECT_EQ(article.format, Format::kJsonLines);
  EXPECT_EQ(article.record_line, 2u);
  EXPECT_EQ(article.source, "It was old.");
}

TEST(JsonLines, WireItems) {
  const Article article = ReadOne("a.jsonl", R"({"uri":"urn:x:7","headline":"Bridge closed","body_html":"<p>It was <b>old<\/b>.<\/p>"})" "\n");
  EXPECT_EQ(article.format, Format::kNinjs);
  EXPECT_EQ(article.record_id, "urn:x:7");
  EXPECT_EQ(DumpBlocks(article), "title|Bridge closed\npara|It was old.\n");
  EXPECT_EQ(QuoteOf(article, "old"), "old");
}

// Records of our own may call text and title as ninjs does.
TEST(JsonLines, ARecordWithAHeadlineIsNoWireItem) {
  const Article article = ReadOne("a.jsonl",
      "{\"id\": \"7\", \"headline\": \"Bridge closed\", \"published\": \"2025-05-11T10:00:00+05:30\", \"source\": \"Kalanpur Courier\","
      " \"body_text\": \"It was old.\"}\n");
  EXPECT_EQ(article.format, Format::kJsonLines);
  EXPECT_EQ(article.record_id, "7");
  EXPECT_EQ(article.publisher, "Kalanpur Courier");
  EXPECT_EQ(PublishedIso(article), "2025-05-11T10:00:00+05:30");
}

TEST(JsonArray, EachElementIsAnArticle) {
  const std::string array =
      "[\n"
      "  {\"text\": \"One, \\\"two\\\" ] and three.\", \"id\": 1},\n"
      "  {\"uri\": \"urn:x:2\", \"headline\": \"Bridge [closed]\",\n"
      "   \"body_text\": \"It was old.\"}, {\"type\": \"no text\"},\n"
      "  7,\n"
      "  {\"text\": oops},\n"
      "  {\"text\": \"The last.\"}\n"
      "]\n";
  for (const char* path : {"a.json", "-"}) {
    const Ingested read = ReadArticles(path, array, TestIndex());
    ASSERT_EQ(read.articles.size(), 3u) << path;
    EXPECT_EQ(read.articles[0].source, "One, \"two\" ] and three.");
    EXPECT_EQ(read.articles[0].record_line, 2u);
    EXPECT_EQ(read.articles[0].record_id, "1");
    EXPECT_EQ(read.articles[1].format, Format::kNinjs);
    EXPECT_EQ(read.articles[1].record_line, 3u);
    EXPECT_EQ(read.articles[1].title, "Bridge [closed]");
    EXPECT_EQ(QuoteOf(read.articles[1], "old"), "old");
    EXPECT_EQ(read.articles[2].record_line, 7u);
    ASSERT_EQ(read.skipped.size(), 3u);
    EXPECT_EQ(read.skipped[0].line, 4u);
    EXPECT_EQ(read.skipped[1].line, 5u);
    EXPECT_EQ(read.skipped[2].line, 6u);
  }
}

TEST(JsonArray, BreaksCostNoElementBefore) {
  for (const char* array : {"[{\"text\":\"It was old.\"},{\"text\":\"It", "[{\"text\":\"It was old.\"}", "[{\"text\":\"It was old.\"}] x",
                            "[{\"text\":\"It was old.\"},,{}]"}) {
    const Ingested read = ReadArticles("-", array, TestIndex());
    EXPECT_EQ(read.articles.size(), 1u) << array;
    EXPECT_EQ(read.skipped.size(), 1u) << array;
  }
  EXPECT_EQ(ReadArticles("-", "[", TestIndex()).articles.size(), 1u);  // text
}

TEST(JsonArray, PostsOfWordPress) {
  const Ingested read = ReadArticles("posts.json", R"([{"id":12,"date":"2025-08-12T10:00:00","link":"https://lake.example/12",
    "title":{"rendered":"Bridge &#8216;closed&#8217;"},"content":{"rendered":"<p>It was <b>old<\/b> &amp; grey.<\/p>","protected":false}}])", TestIndex());
  ASSERT_EQ(read.articles.size(), 1u);
  const Article& post = read.articles[0];
  EXPECT_EQ(DumpBlocks(post), "title|Bridge ‘closed’\npara|It was old & grey.\n");
  EXPECT_EQ(post.title, "Bridge ‘closed’");
  EXPECT_EQ(DumpMeta(post), "date=2025-08-12T10:00:00");
  EXPECT_EQ(post.uri, "https://lake.example/12");
  EXPECT_EQ(QuoteOf(post, "& grey"), "&amp; grey");
  EXPECT_EQ(QuoteOf(post, "closed"), "closed");
}

TEST(DetectFormat, ByNameAndContent) {
  struct Row {
    const char* label;
    const char* path;
    const char* input;
    Format expect;
  };
  constexpr Row kRows[] = {
      {"text", "-", "Bridge closed\n\nIt was old.", Format::kText},
      {"front matter", "-", "---\ntitle: x\n---\nIt was old.", Format::kMarkdown},
      {"heading", "-", "# Bridge\n\nIt was old.", Format::kMarkdown},
      {"page", "-", "\n<!DOCTYPE html><p>It was old.</p>", Format::kHtml},
      {"fragment", "-", "<p>It was old.</p>", Format::kHtml},
      {"ninjs", "-", "{\n\"body_text\": \"It was old.\"}", Format::kNinjs},
      {"records", "-", "{\"text\": \"It was old.\"}", Format::kJsonLines},
      {"records in .json", "a.json", "{\"text\": \"It was old.\"}", Format::kJsonLines},
      {"array", "-", "[ {\"headline\": \"Bridge\", \"body_text\": \"It was old.\"}]", Format::kNinjs},
      {"text that opens with a bracket", "-", "[Updated] It was old.", Format::kText},
      {"TOML front matter", "-", "+++\ntitle = 'x'\n+++\nIt was old.", Format::kMarkdown},
      {"page in .txt", "a.TXT", "<!doctype HTML><p>It was old.</p>", Format::kHtml},
      {"text that opens with a bracket", "a.txt", "<p> is a tag", Format::kText},
      {"extension wins", "dir.html/a.md", "{\"text\": \"x\"}", Format::kMarkdown},
      {"no extension", "dir.md/a", "It was old.", Format::kText},
  };
  for (const Row& row : kRows) EXPECT_EQ(ReadOne(row.path, row.input).format, row.expect) << row.label;
}

}  // namespace
}  // namespace gainsay
