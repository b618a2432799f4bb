// NewsML-G2 and NITF: text, metadata, spans, and what is refused.
#include <gtest/gtest.h>

#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

std::string QuoteOf(const Article& article, const std::string& text) {
  const size_t at = article.text.find(text);
  if (at == std::string::npos) return "not found";
  return std::string(
      article.Quote(article.offsets.ToSource({static_cast<uint32_t>(at), static_cast<uint32_t>(at + text.size())})));
}

constexpr char kNitf[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.iptc.org/std/NITF/3.6/specification/nitf-3-6.dtd">
<nitf>
 <head>
  <title>Bridge shut</title>
  <docdata management-status="usable"><doc-id id-string="lake-771"/>
   <date.issue norm="20250511T090000+0530"/><doc.copyright holder="Lake Wire"/></docdata>
  <pubdata name="The Lake Post"/>
 </head>
 <body xml:lang="en-IN">
  <body.head>
   <hedline><hl1>Bridge &#8220;closed&#8221; &amp; fenced</hl1><hl2>Ferry to run</hl2></hedline>
   <byline>By <person>Rita Dsouza</person><byttl>Staff Writer</byttl></byline>
   <dateline><location>INDORE</location><story.date norm="20250510">May 10</story.date></dateline>
  </body.head>
  <body.content>
   <note><p>Editors: adds ferry.</p></note>
   <p>The <em>old</em> bridge was closed&nbsp;on Monday<![CDATA[ & fenced]]>, R&amp;D said.</p>
   <media><media-reference source="b.jpg"/><media-caption><p>The bridge at dusk</p></media-caption><media-producer>R. Rao</media-producer></media>
   <hl2>Why</hl2>
   <ul><li>a crack</li><li><p>the rain</p></li></ul>
   <block><p>It opens<br/>soon.</p></block>
   <bq><p>पुल बंद है।</p></bq>
  </body.content>
  <body.end><tagline>rd/kv</tagline></body.end>
 </body>
</nitf>)";

TEST(Nitf, TextAndMetadata) {
  const Article article = ReadOne("a.xml", kNitf);
  EXPECT_EQ(article.format, Format::kNitf);
  EXPECT_EQ(DumpBlocks(article),
            "title|Bridge “closed” & fenced\nheading|Ferry to run\nbyline|By Rita Dsouza Staff Writer\n"
            "para|The old bridge was closed on Monday & fenced, R&D said.\ncaption|The bridge at dusk\n"
            "heading|Why\nitem|a crack\nitem|the rain\npara|It opens soon.\nquote|पुल बंद है।\n");
  EXPECT_EQ(DumpMeta(article), "place=INDORE author=Rita Dsouza publisher=Lake Wire date=2025-05-11T09:00:00/330");
  EXPECT_EQ(article.uri, "lake-771");
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(article.pub_status, "usable");
  EXPECT_EQ(article.title, "Bridge “closed” & fenced");
  EXPECT_EQ(article.Quote(article.published.span), "20250511T090000+0530");
}

TEST(Nitf, SpansAreBytesOfTheFile) {
  for (const bool wide : {false, true}) {
    const Article article = ReadOne("a.nitf", wide ? Utf16(kNitf, false, true) : kNitf);
    struct Row {
      const char* text;
      const char* quote;
    };
    for (const Row& row : {Row{"“closed”", "&#8220;closed&#8221;"}, Row{"The old", "The <em>old"}, Row{"closed on", "closed&nbsp;on"},
                           Row{"& fenced,", "& fenced]]>,"}, Row{"R&D", "R&amp;D"}, Row{"opens soon", "opens<br/>soon"},
                           Row{"पुल बंद", "पुल बंद"}}) {
      EXPECT_EQ(QuoteOf(article, row.text), wide ? Utf16(row.quote, false, false) : row.quote) << wide;
    }
  }
}

std::string NewsMl(const std::string& content, const std::string& status = "stat:usable") {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:lake:20250511:771" version="3" xml:lang="en">
 <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:LAKE"><name>Lake Wire</name></provider>
  <versionCreated>2025-05-11T10:15:00+05:30</versionCreated><firstCreated>2025-05-11T09:00:00+05:30</firstCreated>
  <pubStatus qcode=")" + status + R"("/></itemMeta>
 <contentMeta><contentCreated>2025-05-11T08:40:00+05:30</contentCreated><located qcode="city:1"><name>Indore</name></located>
  <creator qcode="c:1"><name>Rita Dsouza</name></creator><language tag="en-IN"/>
  <headline>Bridge &quot;closed&quot;</headline><dateline>INDORE, May 11</dateline></contentMeta>
 <contentSet>)" + content + R"(</contentSet>
</newsItem>)";
}

TEST(NewsMl, Contents) {
  struct Row {
    const char* label;
    const char* content;
    const char* blocks;
  };
  constexpr Row kRows[] = {
      {"xhtml", R"(<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head>
         <body><p>It was &amp;&#xa0;old.</p><script>no()</script><p>So.</p></body></html></inlineXML>)",
       "title|Bridge \"closed\"\npara|It was & old.\npara|So.\n"},
      {"xhtml with its own title", R"(<inlineXML><html><body><h1>Bridge shut</h1><p>It was old.</p></body></html></inlineXML>)",
       "title|Bridge shut\npara|It was old.\n"},
      {"prefixed", R"(<n:inlineXML xmlns:n="x"><h:html xmlns:h="y"><h:body><h:p>It was <h:b>old</h:b>.</h:p></h:body></h:html></n:inlineXML>)",
       "title|Bridge \"closed\"\npara|It was old.\n"},
      {"nitf", R"(<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Bridge shut</hl1></hedline></body.head>
         <body.content><p>It was old.</p></body.content></body></nitf></inlineXML>)",
       "title|Bridge shut\npara|It was old.\n"},
      {"bare paragraphs", R"(<inlineXML><p>It was old.</p></inlineXML>)", "title|Bridge \"closed\"\npara|It was old.\n"},
      {"plain string", "<inlineData contenttype=\"text/plain\">It was old &lt; new.\n\nSo.</inlineData>",
       "title|Bridge \"closed\"\npara|It was old < new.\npara|So.\n"},
      {"html string", R"(<inlineData contenttype="text/html"><![CDATA[<p>It was old &amp; grey.</p><p>So.</p>]]></inlineData>)",
       "title|Bridge \"closed\"\npara|It was old & grey.\npara|So.\n"},
      {"escaped html string", R"(<inlineData contenttype="text/html">&lt;p&gt;It was old &amp;amp; grey.&lt;/p&gt;</inlineData>)",
       "title|Bridge \"closed\"\npara|It was old & grey.\n"},
  };
  for (const Row& row : kRows) {
    const Article article = ReadOne("a.xml", NewsMl(row.content));
    EXPECT_EQ(article.format, Format::kNewsMl) << row.label;
    EXPECT_EQ(DumpBlocks(article), row.blocks) << row.label;
    EXPECT_EQ(DumpMeta(article), "place=Indore author=Rita Dsouza publisher=Lake Wire date=2025-05-11T10:15:00/330") << row.label;
    EXPECT_EQ(article.uri, "urn:newsml:lake:20250511:771") << row.label;
    EXPECT_EQ(article.Quote(article.published.span), "2025-05-11T10:15:00+05:30") << row.label;
    EXPECT_EQ(QuoteOf(article, "old"), "old") << row.label;
    ExpectSound(article);
  }
  const Article escaped = ReadOne("a.xml", NewsMl(kRows[7].content));
  EXPECT_EQ(QuoteOf(escaped, "& grey"), "&amp;amp; grey");
  EXPECT_EQ(ReadOne("a.xml", NewsMl(kRows[0].content, "stat:canceled")).pub_status, "canceled");
}

TEST(NewsMl, AMessageOfSeveralStories) {
  const std::string one = NewsMl("<inlineXML><p>It was old.</p></inlineXML>").substr(39);
  const std::string picture = NewsMl("<remoteContent href=\"b.jpg\"/>").substr(39);
  const std::string two = NewsMl("<inlineXML><p>A ferry runs.</p></inlineXML>").substr(39);
  const Ingested read = ReadArticles(
      "a.xml", "<newsMessage><header/><itemSet>" + one + picture + two + "<packageItem/></itemSet></newsMessage>", TestIndex());
  EXPECT_TRUE(read.skipped.empty());
  ASSERT_EQ(read.articles.size(), 2u);
  EXPECT_EQ(QuoteOf(read.articles[0], "was old"), "was old");
  EXPECT_EQ(QuoteOf(read.articles[1], "A ferry"), "A ferry");  // its source is its own element
  EXPECT_TRUE(read.articles[1].source.starts_with("<newsItem"));
  EXPECT_TRUE(read.articles[1].source.ends_with("</newsItem>"));
}

TEST(Xml, Refused) {
  std::string bomb = "<!DOCTYPE nitf [<!ENTITY a \"ha\">";
  for (char c = 'b'; c < 'm'; ++c) {
    bomb += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) bomb += std::string("&") + static_cast<char>(c - 1) + ";";
    bomb += "\">";
  }
  bomb += "]><nitf><body><body.content><p>&l;</p></body.content></body></nitf>";
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<p>";
  struct Row {
    const char* label;
    std::string input;
    const char* expect;
  };
  const Row rows[] = {
      {"broken", "<nitf>\n<body><p>x</body></nitf>", "a.xml:2:13: broken XML: mismatched tag"},
      {"entity bomb", bomb, "a.xml:1:44: an entity that stands for markup, for other entities or for much text"},
      {"deep", "<nitf>" + deep, "a.xml:1:772: XML nested deeper than 256 elements"},
      {"no text", "<newsItem><contentSet/></newsItem>", "a.xml: NewsML-G2 without a newsItem that holds text (inlineXML or inlineData)"},
      {"package", "<packageItem><groupSet/></packageItem>", "a.xml: NewsML-G2 without a newsItem that holds text (inlineXML or inlineData)"},
      {"NewsML 1", "<NewsML><NewsItem/></NewsML>", "a.xml: NewsML 1 is not read; NewsML-G2, NITF and ninjs are"},
      {"other XML", "<svg><text>x</text></svg>",
       "a.xml: XML that opens with <svg>; NewsML-G2, NITF, RSS, Atom and XHTML are read"},
      {"no content", "<nitf><body/></nitf>", "a.xml:1:7: NITF without a <body.content>"},
  };
  for (const Row& row : rows) {
    const Ingested read = ReadArticles("a.xml", row.input, TestIndex());
    ASSERT_EQ(read.skipped.size(), 1u) << row.label;
    EXPECT_EQ(read.skipped[0].ToString(), row.expect) << row.label;
  }
}

TEST(Xml, EntitiesThatAreFetchedOrUnknownAreNothing) {
  const Article article = ReadOne("a.xml", R"(<!DOCTYPE nitf [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY city "Indore">]>
<nitf><body><body.content><p>In &city; it was &secret;&nosuch;old.</p></body.content></body></nitf>)");
  EXPECT_EQ(DumpBlocks(article), "para|In Indore it was old.\n");
  EXPECT_EQ(QuoteOf(article, "Indore"), "&city;");
}

TEST(Xml, EveryPrefixIsReadWithoutHarm) {
  const std::string samples[] = {kNitf, NewsMl("<inlineData contenttype=\"text/html\"><![CDATA[<p>It was old &amp; grey.</p>]]></inlineData>")};
  for (const std::string& sample : samples) {
    for (size_t size = 1; size < sample.size(); ++size) {
      const Ingested read = ReadArticles("a.xml", sample.substr(0, size), TestIndex());
      EXPECT_GE(read.articles.size() + read.skipped.size(), 1u) << size;
      for (const Article& article : read.articles) ExpectSound(article);
    }
  }
}

}  // namespace
}  // namespace gainsay
