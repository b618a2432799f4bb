#include "mention/quote.h"

#include <gtest/gtest.h>

#include "unit/text/make_document.h"

namespace gainsay {
namespace {

// One quotation a line: [text], ! where never closed, ^n where it continues n,
// B for a block, s for a scare quote.
std::string DumpQuotes(const TestDocument& made) {
  std::string out;
  for (const QuoteMention& quote : FindQuotes(made.document)) {
    out += '[';
    out += made.article->Quote(quote.span);
    out += ']';
    if (!quote.closed) out += '!';
    if (quote.continues) out += '^' + std::to_string(*quote.continues);
    if (quote.block) out += 'B';
    if (IsScareQuote(made.document, quote)) out += 's';
  }
  return out;
}

struct Row {
  const char* label;
  const char* input;
  const char* expect;
};

constexpr Row kRows[] = {
    {"none", "The dam filled.", ""},
    {"curly", "“The dam is safe,” Rao said.", "[The dam is safe,]"},
    {"straight, two parts", "\"The dam is safe,\" Rao said, \"for now at least.\"",
     "[The dam is safe,][for now at least.]"},
    {"hindi", "राव ने कहा, “बाँध पूरी तरह सुरक्षित है।” लोग लौटे।", "[बाँध पूरी तरह सुरक्षित है।]"},
    {"single marks", "'The dam is safe,' Rao said.", "[The dam is safe,]"},
    {"single inside double", "“They said ‘no way’ to us,” he said.", "[They said ‘no way’ to us,]"},
    {"double inside double", "“They said “no way at all” to us,” he said.", "[They said “no way at all” to us,]"},
    {"double inside single", "‘They said “no way at all” to us’", "[no way at all]"},
    {"apostrophes", "The girls' school and Rao's boys' home", ""},
    {"scare quote", "the so-called “safe dam” and “Operation Flood”", "[safe dam]s[Operation Flood]s"},
    {"feet and inches", "He is 5'10\" tall and has a 12\" pipe.", ""},
    {"empty", "He said \"\" and left.", ""},
    {"never closed", "“The dam is safe, Rao said.", "[The dam is safe, Rao said.]!"},
    {"never closed, then another", "“The dam is safe, Rao said. “It is full,” he said.",
     "[The dam is safe, Rao said.]![It is full,]"},
    {"single never closed is no quotation", "‘The dam is safe, Rao said.", ""},
    {"single behind an unclosed double", "“The dam is 'quite safe' now, Rao said.",
     "[The dam is 'quite safe' now, Rao said.]!"},
    {"goes on, reopened", "“The dam is safe.\n“It is full.\n“We watch it,” Rao said.",
     "[The dam is safe.][It is full.]^0[We watch it,]^1"},
    {"goes on, never closed", "“The dam is safe.\n“It is full.\nRao left.", "[The dam is safe.][It is full.]!^0"},
    {"goes on, not reopened", "“The dam is safe.\nIt is full.\nWe watch it,” Rao said. “Go home now.”",
     "[The dam is safe.][It is full.]^0[We watch it,]^1[Go home now.]"},
    {"goes on over single marks", "“The dam is safe.\nThey said ‘no way at all’.\nWe watch it,” Rao said.",
     "[The dam is safe.][They said ‘no way at all’.]^0[We watch it,]^1"},
    {"unclosed, next paragraph has its own", "“The dam is safe.\nRao said “it is quite full” then.",
     "[The dam is safe.]![it is quite full]"},
    {"stray closing mark", "The dam is safe,” Rao said.", ""},
    {"closing mark too far away", "“The dam is safe.\na\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\nIt is full,” he said.",
     "[The dam is safe.]!"},
    {"pasted post", "The bridge is open again. — District Desk (@desk) May 10, 2025", "[The bridge is open again.]B"},
    {"handle in running text", "The district desk — on its page (@desk) — said that the bridge and the dam were open.", ""},
};

TEST(QuoteTest, Table) {
  for (const Row& row : kRows) EXPECT_EQ(DumpQuotes(MakeDocument(row.input)), row.expect) << row.label;
}

TEST(QuoteTest, BlockQuotations) {
  EXPECT_EQ(DumpQuotes(MakeDocument("The dam is safe.\n“It is full.”", {}, BlockKind::kQuotation)),
            "[The dam is safe.]B[It is full.]^0B");
}

TEST(QuoteTest, AHeadingEndsWhatWasOpen) {
  TestDocument made = MakeDocument("“The dam is safe.\nWater\nIt is full,” he said.");
  made.document.paragraphs[1].kind = BlockKind::kHeading;
  EXPECT_EQ(DumpQuotes(made), "[The dam is safe.]!");
}

TEST(QuoteTest, Spans) {
  const TestDocument made = MakeDocument("Rao: “It is full.” He left.");
  const std::vector<QuoteMention> quotes = FindQuotes(made.document);
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_EQ(made.article->Quote(quotes[0].marked), "“It is full.”");
  EXPECT_EQ(made.document.Text(quotes[0].tokens), "It is full.");
  EXPECT_EQ(quotes[0].sentence, 0u);
}

// Whatever the marks, quotations rise, don't overlap and continue earlier ones.
TEST(QuoteTest, OrderOnGeneratedText) {
  const char* const kPieces[] = {"\"", "\"", "“", "”", "'", "‘", "’", "''", " ", " ", "rain", "है", ".", "\n", "5", "(@a)", " — "};
  uint32_t state = 1;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int n = 0; n < 20; ++n) {
      state = state * 1664525u + 1013904223u;
      text += kPieces[(state >> 16) % std::size(kPieces)];
    }
    const TestDocument made = MakeDocument(text);
    const std::vector<QuoteMention> quotes = FindQuotes(made.document);
    for (size_t q = 0; q < quotes.size(); ++q) {
      ASSERT_FALSE(quotes[q].tokens.empty()) << text;
      ASSERT_TRUE(quotes[q].marked.Contains(quotes[q].span)) << text;
      ASSERT_TRUE(q == 0 || quotes[q - 1].tokens.end <= quotes[q].tokens.begin) << text;
      ASSERT_TRUE(!quotes[q].continues || *quotes[q].continues < q) << text;
    }
  }
}

}  // namespace
}  // namespace gainsay
