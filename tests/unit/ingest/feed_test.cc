// RSS, Atom and JSON Feed: each entry an article of its own text.
#include <gtest/gtest.h>

#include "ingest/wire_date.h"
#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

constexpr char kRss[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Lake Post</title><link>https://lake.example/</link><language>en-in</language>
<item>
 <title>Bridge &amp;#8220;closed&amp;#8221;</title>
 <media:title>no</media:title>
 <link>https://lake.example/1</link><guid isPermaLink="false">post-1</guid>
 <dc:creator><![CDATA[Rita Dsouza]]></dc:creator>
 <pubDate>Sun, 11 May 2025 09:00:00 +0530</pubDate>
 <description>A summary that is not taken.</description>
 <content:encoded><![CDATA[<h1>Bridge &#8220;closed&#8221;</h1><p>The <b>old</b> bridge&nbsp;was closed.</p><h2>Why</h2><p>It was R&amp;D.</p>]]></content:encoded>
</item>
<item><title>Only a title</title><link>https://lake.example/2</link></item>
<item><title>Ferry runs</title><link>https://lake.example/3</link><pubDate>11 May 25 09:00 GMT</pubDate>
 <author>desk@lake.example (Kiran Vaidya)</author><description>&lt;p&gt;The ferry runs.&lt;/p&gt;</description></item>
<item><title>पुल बंद</title><guid>4</guid><description>पुल के पास &amp; दूर है।</description></item>
</channel></rss>)";

TEST(Feed, Rss) {
  const Ingested read = ReadArticles("a.xml", kRss, TestIndex());
  ASSERT_EQ(read.articles.size(), 3u);
  const Article& first = read.articles[0];
  EXPECT_EQ(first.format, Format::kFeed);
  EXPECT_EQ(DumpBlocks(first), "title|Bridge “closed”\npara|The old bridge was closed.\nheading|Why\npara|It was R&D.\n");
  EXPECT_EQ(first.source, "Bridge “closed”\n\nThe old bridge was closed.\n\nWhy\n\nIt was R&D.");
  EXPECT_EQ(DumpMeta(first), "author=Rita Dsouza publisher=The Lake Post date=2025-05-11T09:00:00/330");
  EXPECT_EQ(first.uri, "post-1");
  EXPECT_EQ(first.record_id, "post-1");
  EXPECT_EQ(first.language, "en");
  ExpectQuotes(first);
  EXPECT_EQ(DumpBlocks(read.articles[1]), "title|Ferry runs\npara|The ferry runs.\n");
  EXPECT_EQ(DumpMeta(read.articles[1]), "author=Kiran Vaidya publisher=The Lake Post date=2025-05-11T09:00:00/0");
  EXPECT_EQ(read.articles[1].uri, "https://lake.example/3");
  EXPECT_EQ(read.articles[2].source, "पुल बंद\n\nपुल के पास & दूर है।");
  EXPECT_EQ(read.articles[2].language, "hi");
  ExpectQuotes(read.articles[2]);
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].ToString(), "a.xml:13: the entry \"Only a title\" holds no text");
}

TEST(Feed, Atom) {
  const Ingested read = ReadArticles("-", R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>The Lake Post</title><id>urn:lake</id>
<entry><title type="html">Bridge &amp;amp; road</title><id>urn:lake:1</id><link href="https://lake.example/1"/>
 <published>2025-05-11T09:00:00Z</published><updated>2025-05-12T09:00:00Z</updated><author><name>Rita Dsouza</name></author>
 <summary>no</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It was <b>old</b>.</p><p>So.</p></div></content></entry>
<entry><title>Ferry</title><id>urn:lake:2</id><updated>2025-05-12</updated><content type="html">&lt;p&gt;It runs.&lt;/p&gt;</content></entry>
<entry><title>Rain</title><id>urn:lake:3</id><summary type="text">It was 5 &lt; 6 mm.</summary></entry>
</feed>)", TestIndex());
  EXPECT_TRUE(read.skipped.empty());
  ASSERT_EQ(read.articles.size(), 3u);
  EXPECT_EQ(read.articles[0].source, "Bridge & road\n\nIt was old.\n\nSo.");
  EXPECT_EQ(DumpMeta(read.articles[0]), "author=Rita Dsouza publisher=The Lake Post date=2025-05-11T09:00:00/0");
  EXPECT_EQ(read.articles[1].source, "Ferry\n\nIt runs.");
  EXPECT_EQ(DumpMeta(read.articles[1]), "publisher=The Lake Post date=2025-05-12");
  EXPECT_EQ(read.articles[2].source, "Rain\n\nIt was 5 < 6 mm.");
}

constexpr char kJsonFeed[] = R"({
 "version": "https://jsonfeed.org/version/1.1", "title": "The Lake Post", "language": "en",
 "authors": [{"name": "Lake Desk"}],
 "items": [
  {"id": "1", "url": "https://lake.example/1", "title": "Bridge closed", "content_html": "<p>It was <b>old<\/b>.<\/p>", "date_published": "2025-05-11T09:00:00+05:30",
   "authors": [{"name": "Rita Dsouza"}]},
  {"id": 2, "content_text": "The ferry runs.\n\nIt is full.", "date_modified": "2025-05-12"},
  "x"
 ]})";

TEST(Feed, JsonFeed) {
  const Ingested read = ReadArticles("a.json", kJsonFeed, TestIndex());
  ASSERT_EQ(read.articles.size(), 2u);
  EXPECT_EQ(read.articles[0].source, "Bridge closed\n\nIt was old.");
  EXPECT_EQ(DumpMeta(read.articles[0]), "author=Rita Dsouza publisher=The Lake Post date=2025-05-11T09:00:00/330");
  EXPECT_EQ(read.articles[1].source, "The ferry runs.\n\nIt is full.");
  EXPECT_EQ(read.articles[1].record_id, "2");
  EXPECT_EQ(DumpMeta(read.articles[1]), "author=Lake Desk publisher=The Lake Post date=2025-05-12");
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].message, "an item of a feed that is no object");
}

TEST(Feed, WhatStoodBeforeABreakIsRead) {
  const std::string rss = kRss;
  const Ingested read = ReadArticles("a.rss", rss.substr(0, rss.find("पुल के")), TestIndex());
  EXPECT_EQ(read.articles.size(), 2u);
  ASSERT_EQ(read.skipped.size(), 2u);
  EXPECT_EQ(read.skipped[1].message, "broken XML: no element found");
  for (const std::string& sample : {std::string(kRss), std::string(kJsonFeed)}) {
    for (size_t size = 1; size < sample.size(); ++size) {
      const Ingested part = ReadArticles(sample[0] == '<' ? "a.xml" : "a.json", sample.substr(0, size), TestIndex());
      EXPECT_GE(part.articles.size() + part.skipped.size(), 1u) << size;
      for (const Article& article : part.articles) ExpectSound(article);
    }
  }
}

TEST(Feed, OfOthers) {
  struct Row {
    const char* label;
    const char* path;
    const char* input;
    const char* expect;
  };
  constexpr Row kRows[] = {
      {"RSS 1.0", "a.rdf", "<rdf:RDF><channel><title>L</title></channel><item rdf:about=\"x\"><title>A</title><dc:date>2025-05-11</dc:date>"
       "<description>It was old.</description></item></rdf:RDF>", "A\n\nIt was old."},
      {"undeclared prefixes, &nbsp;", "a", "<rss><channel><item><title>A</title><content:encoded>It&nbsp;was old.</content:encoded></item></channel></rss>",
       "A\n\nIt was old."},
      {"white space before the declaration", "a.xml", "\n <?xml version=\"1.0\"?><rss><channel><item><description>It was old.</description></item></channel></rss>",
       "It was old."},
  };
  for (const Row& row : kRows) EXPECT_EQ(ReadOne(row.path, row.input).source, row.expect) << row.label;
  EXPECT_EQ(ReadArticles("a.xml", "<rss><channel/></rss>", TestIndex()).skipped.at(0).message, "a feed without entries");
}

TEST(WireDate, Forms) {
  struct Row {
    const char* input;
    const char* expect;
  };
  constexpr Row kRows[] = {
      {"20250511", "2025-05-11"},
      {"20250511T0900", "2025-05-11T09:00"},
      {"20250511T090000Z", "2025-05-11T09:00:00Z"},
      {"20250511T090000+0530", "2025-05-11T09:00:00+05:30"},
      {"20250511T090000.125-05:00", "2025-05-11T09:00:00-05:00"},
      {"Sun, 11 May 2025 09:00:00 +0530", "2025-05-11T09:00:00+05:30"},
      {"1 Jun 2025 9:05 GMT", "2025-06-01T09:05Z"},
      {"Thu, 1 jan 98 00:00:00 EST", "1998-01-01T00:00:00-05:00"},
      {"Sun, 11 May 2025 09:00:00", "2025-05-11T09:00:00"},
      {"2025-05-11T09:00:00Z", "2025-05-11T09:00:00Z"},
      {"11 May 2025 09:00 IST", "11 May 2025 09:00 IST"},
      {"Sun May 11 09:00:00 2025", "2025-05-11T09:00:00"},
      {"Sun May 11 09:00:00 +0530 2025", "2025-05-11T09:00:00+05:30"},
      {"Sun, 11 May 2025 09:00:00 UTC+0530", "2025-05-11T09:00:00+05:30"},
      {"20250511T09", "20250511T09"},
      {"", ""},
      {"x", "x"},
  };
  for (const Row& row : kRows) EXPECT_EQ(NormalizeWireDate(row.input), row.expect) << row.input;
}

}  // namespace
}  // namespace gainsay
