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

constexpr char kPage[] = R"(<!DOCTYPE html>
<html lang="en-IN"><head><meta charset="utf-8"><title>Bridge closed | The Lake Post</title>
<meta property="og:site_name" content="The Lake Post">
<meta property="article:published_time" content="2025-05-12T00:00:00+05:30">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":["NewsArticle"],"headline":"Bridge closed","datePublished":"2025-05-11T09:00:00+05:30","author":[{"name":"Rita Dsouza"}]}]}</script>
</head><body class="ad-page social">
<nav><a href="/">Home</a><a href="/w">World</a></nav>
<header><h2>The Lake Post</h2></header>
<article>
<h1>Bridge &ldquo;closed&rdquo;</h1>
<div class="social-share"><a href="#">Tweet</a></div>
<p>The <b>old</b> bridge&nbsp;was closed on Monday &amp; Friday, R&D said &#2346;.</p>
<figure><img src="b.png"><figcaption>The bridge at dusk</figcaption></figure>
<div class="ad">Buy now</div><div id="advert-7">Buy more</div>
<blockquote><p>It was old.</p></blockquote>
<h2>Why</h2>
<ul><li>a crack</li><li>the <i>rain</i></li></ul>
<ul><li><a href="/1">What to do in Indore</a></li><li><a href="/2">Ten lakes to see</a></li></ul>
<p>It opens<br>soon.<br><br>So they say.</p>
<p>Also: <a href="/3">How the old bridge was built by hand</a></p>
<script>var x = "<p>no</p>";</script>
</article>
<aside><p>Other stories that are long enough to look like paragraphs of a story, in many words.</p></aside>
<div class="comments"><p>First comment, which is rather long and says little about the bridge itself.</p></div>
<footer>&copy; The Lake Post</footer></body></html>)";

TEST(Html, StoryWithoutFurniture) {
  const Article article = ReadOne("a.html", kPage);
  EXPECT_EQ(DumpBlocks(article),
            "title|Bridge “closed”\n"
            "para|The old bridge was closed on Monday & Friday, R&D said प.\n"
            "caption|The bridge at dusk\nquote|It was old.\nheading|Why\nitem|a crack\nitem|the rain\n"
            "para|It opens soon.\npara|So they say.\n");
  EXPECT_EQ(DumpMeta(article), "author=Rita Dsouza publisher=The Lake Post date=2025-05-11T09:00:00/330");
  EXPECT_EQ(article.Quote(article.published.span), "2025-05-11T09:00:00+05:30");
  EXPECT_EQ(article.title, "Bridge “closed”");
  EXPECT_EQ(article.language, "en");
}

TEST(Html, SpansAreBytesOfThePage) {
  for (const bool wide : {false, true}) {
    const Article article = ReadOne("a.html", wide ? Utf16(kPage, true, true) : kPage);
    struct Row {
      const char* text;
      const char* quote;
    };
    for (const Row& row : {Row{"“closed”", "&ldquo;closed&rdquo;"}, Row{"The old", "The <b>old"}, Row{"&", "&amp;"},
                           Row{"bridge was", "bridge&nbsp;was"}, Row{"R&D said", "R&D said"}, Row{"प.", "&#2346;."},
                           Row{"opens soon", "opens<br>soon"}, Row{"So they say", "So they say"}}) {
      EXPECT_EQ(QuoteOf(article, row.text), wide ? Utf16(row.quote, true, false) : row.quote) << wide;
    }
  }
}

TEST(Html, CrlfAndPlainWords) {
  const Article article =
      ReadOne("a.html", "<html><body><article><p>The bridge\r\nwas closed\r\non Monday.</p>\r\n<p>It opens.</p></article></body></html>");
  EXPECT_EQ(DumpBlocks(article), "para|The bridge was closed on Monday.\npara|It opens.\n");
  ExpectQuotes(article);
  EXPECT_EQ(QuoteOf(article, "bridge was"), "bridge\r\nwas");
}

TEST(Html, FindsTheStoryWithoutArticle) {
  const Article article = ReadOne("a.html", R"(<html><body>
<div id="menu"><ul><li><a href="1">One</a></li><li><a href="2">Two</a></li></ul></div>
<h1>Bridge closed</h1>
<div class="c1"><div class="story">
<p>The bridge over the river was closed to all traffic on Monday after a crack was found.</p>
<p>It opens next week, the department said in a statement that was sent out late at night.</p>
</div></div>
<div class="right"><p>Short teaser one</p></div></body></html>)");
  EXPECT_EQ(DumpBlocks(article),
            "title|Bridge closed\npara|The bridge over the river was closed to all traffic on Monday after a crack was "
            "found.\npara|It opens next week, the department said in a statement that was sent out late at night.\n");
}

TEST(Html, TimeElementAndByline) {
  const Article article = ReadOne("a.html", R"(<html><body><article><h1>Bridge closed</h1>
<div class="byline">By Rita Dsouza</div><time datetime="2025-05-11">May 11</time>
<p>INDORE: The bridge was closed on Monday after a crack was found in it.</p></article></body></html>)");
  EXPECT_EQ(DumpMeta(article), "place=INDORE author=Rita Dsouza date=2025-05-11 dateline=2025-5-11");
  EXPECT_EQ(article.Quote(article.published.span), "2025-05-11");
}

TEST(Html, OddReferences) {
  const Article article = ReadOne("a.html", "<p>A &amp B, &notit; C &lt;b&gt; &#x92A;&#8377;5 & more &bogus; &copy2025 &NotEqualTilde; end</p>");
  EXPECT_EQ(QuoteOf(article, "B,"), "B,");
  EXPECT_EQ(QuoteOf(article, "<b>"), "&lt;b&gt;");
  EXPECT_EQ(QuoteOf(article, "₹5"), "&#8377;5");
  EXPECT_EQ(QuoteOf(article, "& more"), "& more");
  EXPECT_EQ(QuoteOf(article, "&bogus;"), "&bogus;");
  EXPECT_EQ(QuoteOf(article, "end"), "end");
}

}  // namespace
}  // namespace gainsay
