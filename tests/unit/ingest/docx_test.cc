// .docx: paragraphs, styles, tracked changes; archives that mean harm.
#include <gtest/gtest.h>

#include "support/zip.h"
#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

std::string Document(const std::string& body) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
         "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body +
         "<w:sectPr><w:pgSz w:w=\"11906\"/></w:sectPr></w:body></w:document>";
}

std::string P(const std::string& text, const std::string& style = {}) {
  return "<w:p>" + (style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + "<w:r><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r></w:p>";
}

constexpr char kStyles[] =
    "<w:styles><w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
    "<w:style w:styleId=\"a3\"><w:name w:val=\"heading 2\"/></w:style><w:style w:styleId=\"Zitat\"><w:name w:val=\"Quote\"/></w:style></w:styles>";

std::string Core(const std::string& created, const std::string& modified) {
  return "<cp:coreProperties><dc:title>Slug 7</dc:title><dc:creator>Rita Dsouza</dc:creator><dcterms:created>" + created +
         "</dcterms:created><dcterms:modified>" + modified + "</dcterms:modified></cp:coreProperties>";
}

std::string Sample() {
  return Zip({{"[Content_Types].xml", "<Types/>"},
              {"docProps/core.xml", Core("2025-05-11T03:30:00Z", "2025-05-11T05:00:00Z")},
              {"word/styles.xml", kStyles},
              {"word/document.xml",
               Document(P("Bridge “closed” &amp; fenced", "Titel") + P("INDORE, May 11 — The old bridge was closed.") + P("") + P("Why", "a3") +
                        "<w:p><w:r><w:t>It </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>is</w:delText></w:r></w:del>"
                        "<w:ins w:id=\"2\"><w:r><w:t>was</w:t></w:r></w:ins><w:r><w:rPr><w:b/></w:rPr><w:tab/><w:t>o</w:t></w:r>"
                        "<w:proofErr/><w:hyperlink><w:r><w:t>ld</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>"
                        "<w:r><w:t>.</w:t><w:br/><w:t>So they say.</w:t></w:r>"
                        "<w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom></w:p>"
                        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>a crack</w:t></w:r></w:p>"
                        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ward</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                        "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr><w:r><w:t>The ferry</w:t></w:r></w:p>" + P("runs.") +
                        P("पुल बंद है।", "Zitat"))}});
}

TEST(Docx, ParagraphsStylesAndChanges) {
  const Article article = ReadOne("a.docx", Sample());
  EXPECT_EQ(article.format, Format::kDocx);
  EXPECT_EQ(DumpBlocks(article),
            "title|Bridge “closed” & fenced\npara|INDORE, May 11 — The old bridge was closed.\nheading|Why\n"
            "para|It was old.\npara|So they say.\nitem|a crack\nitem|Ward 12\npara|The ferry runs.\nquote|पुल बंद है।\n");
  EXPECT_EQ(DumpMeta(article), "place=INDORE author=Rita Dsouza date=2025-05-11T03:30:00/0 dateline=2025-5-11");
  EXPECT_TRUE(article.source.starts_with("Bridge “closed” & fenced\n\nINDORE, May 11"));
  EXPECT_EQ(article.Quote(article.dateline_span), "May 11");
  EXPECT_EQ(article.title, "Bridge “closed” & fenced");
  ExpectQuotes(article);
  ExpectSound(article);
  EXPECT_EQ(ReadOne("-", Sample()).format, Format::kDocx);
}

TEST(Docx, WithoutStyles) {
  const Article plain = ReadOne("a.docx", Zip({{"word/document.xml", Document(P("Bridge closed") + P("The old bridge was closed on Monday, officials said."))}}));
  EXPECT_EQ(DumpBlocks(plain), "title|Bridge closed\npara|The old bridge was closed on Monday, officials said.\n");
  const Article headed = ReadOne("a.docx", Zip({{"word/document.xml", Document(P("Bridge closed", "Heading1") + P("It was old."))}}));
  EXPECT_EQ(DumpBlocks(headed), "title|Bridge closed\npara|It was old.\n");
}

TEST(Docx, AFileUsedAgainHasNoDate) {
  const Article article = ReadOne("a.docx", Zip({{"docProps/core.xml", Core("2019-02-01T10:00:00Z", "2025-05-11T05:00:00Z")},
                                                 {"word/document.xml", Document(P("It was old."))}}));
  EXPECT_FALSE(article.published.known());
  ASSERT_FALSE(article.notes.empty());
  EXPECT_EQ(article.notes[0].code, "old-document");
}

TEST(Docx, Refused) {
  struct Row {
    const char* label;
    std::string input;
    const char* expect;
  };
  const std::string bomb(size_t{60} << 20, ' ');
  const Row rows[] = {
      {"no ZIP", "Bridge closed", "a.docx: a .docx file that is no ZIP, or a damaged one"},
      {"other ZIP", Zip({{"x.txt", "x"}}), "a.docx: a ZIP without word/document.xml"},
      {"empty", Zip({{"word/document.xml", Document("")}}), "a.docx: no text of an article found"},
      {"broken XML", Zip({{"word/document.xml", "<w:document><w:body>"}}), "a.docx: word/document.xml: broken XML: no element found"},
      {"bomb", Zip({{"word/document.xml", bomb}}), "a.docx: word/document.xml unpacks to more than 48 MB"},
      {"bomb that claims to be small", Zip({{"word/document.xml", bomb}}, 100), "a.docx: a damaged ZIP"},
      {"password", Zip({{"word/document.xml", Document(P("x"))}}, 0, 1), "a.docx: a ZIP with a password"},
      {"entities", Zip({{"word/document.xml", "<!DOCTYPE x [<!ENTITY a \"<b/>\">]><x/>"}}),
       "a.docx: word/document.xml: an entity that stands for markup, for other entities or for much text"},
  };
  for (const Row& row : rows) {
    const Ingested read = ReadArticles("a.docx", row.input, TestIndex());
    ASSERT_EQ(read.skipped.size(), 1u) << row.label;
    EXPECT_EQ(read.skipped[0].ToString(), row.expect) << row.label;
  }
}

TEST(Docx, EveryPrefixAndEveryBrokenByteIsReadWithoutHarm) {
  const std::string sample = Sample();
  const auto read_it = [](const std::string& bytes) {
    const Ingested read = ReadArticles("a.docx", bytes, TestIndex());
    EXPECT_EQ(read.articles.size() + read.skipped.size(), 1u);
    for (const Article& article : read.articles) ExpectSound(article);
  };
  for (size_t size = 1; size < sample.size(); ++size) read_it(sample.substr(0, size));
  for (size_t at = 0; at < sample.size(); ++at) {
    std::string broken = sample;
    broken[at] = static_cast<char>(broken[at] ^ 0x5A);
    read_it(broken);
    broken[at] = '\xFF';
    read_it(broken);
  }
}

}  // namespace
}  // namespace gainsay
