// Comments that keep findings back: what they say, and the block they hold for.
#include "ingest/suppression.h"

#include <gtest/gtest.h>

#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

// "RULE RULE|reason|the covered words", or "! what is wrong".
std::string Dump(const Article& article) {
  std::string out;
  for (const Suppression& comment : article.suppressions) {
    if (!out.empty()) out += '\n';
    if (!comment.problem.empty()) {
      out += "! " + comment.problem;
      continue;
    }
    for (const std::string& rule : comment.rules) out += (&rule == &comment.rules.front() ? "" : " ") + rule;
    out += "|" + comment.reason + "|" + (comment.whole ? "the article" : std::string(article.Quote(comment.covers)));
    EXPECT_TRUE(article.Quote(comment.span).starts_with("<!--")) << article.Quote(comment.span);
    EXPECT_TRUE(article.Quote(comment.span).ends_with("-->")) << article.Quote(comment.span);
  }
  return out;
}

struct Row {
  const char* label;
  const char* input;
  const char* expect;
};

TEST(Suppression, Markdown) {
  constexpr Row kRows[] = {
      {"the next block", "One.\n\n<!-- gainsay ignore=day-gap reason=\"as told\" -->\nTwo\nlines.\n\nThree.\n", "day-gap|as told|Two\nlines."},
      {"a blank line between", "One.\n\n<!-- gainsay ignore=day-gap reason='as told' -->\n\nTwo.\n", "day-gap|as told|Two."},
      {"right under a paragraph", "One.\n<!-- gainsay ignore=day-gap reason=x -->\nTwo.\n", "day-gap|x|Two."},
      {"inline, at the end", "One. <!-- gainsay ignore=day-gap reason=x -->\n\nTwo.\n", "day-gap|x|One."},
      {"inline, in the middle", "One <!-- gainsay ignore=day-gap reason=x --> goes\non.\n\nTwo.\n", "day-gap|x|One <!-- gainsay ignore=day-gap reason=x --> goes\non."},
      {"over several lines", "One.\n\n<!--\n  gainsay ignore=day-gap\n  reason=\"as he told it\"\n-->\nTwo.\n", "day-gap|as he told it|Two."},
      {"several rules", "<!-- gainsay ignore=a-b,c-d, e-f reason=x -->\nOne.\n", "a-b c-d e-f|x|One."},
      {"a heading", "One.\n\n<!-- gainsay ignore=all reason=x -->\n## Why\n\nTwo.\n", "all|x|Why"},
      {"an item of a list", "- one <!-- gainsay ignore=all reason=x -->\n- two\n", "all|x|one"},
      {"the whole article, from its end", "One.\n\n<!-- gainsay ignore-file=all reason=x -->\n", "all|x|the article"},
      {"two for one block", "<!-- gainsay ignore=a reason=x -->\n<!-- gainsay ignore=b reason=y -->\nOne.\n", "a|x|One.\nb|y|One."},
      {"behind the front matter", "---\ntitle: T\n---\n<!-- gainsay ignore=a reason=x -->\nOne.\n", "a|x|One."},
      {"Hindi reason", "<!-- gainsay ignore=a reason=\"बयान ऐसा ही था\" -->\nपुल बंद है।\n", "a|बयान ऐसा ही था|पुल बंद है।"},
      {"nothing follows", "One.\n\n<!-- gainsay ignore=a reason=x -->\n", "a|x|"},
      {"in a code fence", "One.\n\n```\n<!-- gainsay ignore=a reason=x -->\n```\n", ""},
      {"of others", "One.\n\n<!-- gainsaying is hard --><!-- more -->\nTwo.\n", ""},
      {"no reason", "<!-- gainsay ignore=a -->\nOne.\n", "! no reason; add reason=\"why\""},
      {"empty reason", "<!-- gainsay ignore=a reason=\" \" -->\nOne.\n", "! no reason; add reason=\"why\""},
      {"no rule", "<!-- gainsay ignore= reason=x -->\nOne.\n", "! no rule; write ignore=RULE or ignore-file=RULE"},
      {"nothing said", "<!-- gainsay -->\nOne.\n", "! no rule; write ignore=RULE or ignore-file=RULE"},
      {"misspelled", "<!-- gainsay ingore=a reason=x -->\nOne.\n", "! unknown word ingore (did you mean ignore?)"},
      {"without a value", "<!-- gainsay ignore reason=x -->\nOne.\n", "! ignore without a value; write ignore=RULE"},
      {"open quotation mark", "<!-- gainsay ignore=a reason=\"x -->\nOne.\n", "! a quotation mark that is not closed"},
      {"both", "<!-- gainsay ignore=a ignore-file=b reason=x -->\nOne.\n", "! two lists of rules in one comment; write two comments"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Dump(ReadOne("a.md", row.input)), row.expect) << row.label;
}

TEST(Suppression, Html) {
  constexpr Row kRows[] = {
      {"the next paragraph", "<p>One.</p><!-- gainsay ignore=a reason=x --><p>Two &amp; more.</p><p>Three.</p>", "a|x|Two &amp; more."},
      {"inside a paragraph", "<p>One. <!-- gainsay ignore=a reason=x --></p><p>Two.</p>", "a|x|One."},
      {"first in a paragraph", "<p><!-- gainsay ignore=a reason=x -->One.</p><p>Two.</p>", "a|x|One."},
      {"above the page", "<!-- gainsay ignore-file=a reason=x --><html><head></head><body><article><p>One.</p></article></body></html>", "a|x|the article"},
      {"in the head", "<html><head><!-- gainsay ignore-file=a reason=x --></head><body><p>One.</p></body></html>", "a|x|the article"},
      {"above the story", "<html><body><!-- gainsay ignore=a reason=x --><article><p>One.</p><p>Two.</p></article></body></html>", "a|x|One."},
      {"behind everything", "<html><body><p>One.</p></body></html><!-- gainsay ignore=a reason=x -->", "a|x|"},
      {"in a script", "<p>One.</p><script>var x = '<!-- gainsay ignore=a reason=x -->';</script>", ""},
      {"no reason", "<p>One.</p><!-- gainsay ignore=a --><p>Two.</p>", "! no reason; add reason=\"why\""},
  };
  for (const Row& row : kRows) EXPECT_EQ(Dump(ReadOne("a.html", row.input)), row.expect) << row.label;
}

TEST(Suppression, SpansCountTheSource) {
  const std::string text = "One.\n\n<!-- gainsay ignore=a reason=x -->\nTwo.\n";
  const Article article = ReadOne("a.md", Utf16(text, false, true));
  ASSERT_EQ(article.suppressions.size(), 1u);
  EXPECT_EQ(article.suppressions[0].span.begin, 2 + 2 * text.find("<!--"));
  EXPECT_EQ(article.suppressions[0].covers.begin, 2 + 2 * text.find("Two"));
}

TEST(Suppression, PlainTextHasNone) {
  EXPECT_TRUE(ReadOne("a.txt", "One.\n\n<!-- gainsay ignore=a reason=x -->\n\nTwo.\n").suppressions.empty());
}

TEST(Suppression, AreBounded) {
  std::string text = "One.\n\n";
  for (int i = 0; i < 3000; ++i) text += "<!-- gainsay ignore=a reason=x --> ";
  const Article article = ReadOne("a.md", text + "\nTwo.\n");
  EXPECT_EQ(article.suppressions.size(), 1001u);
  EXPECT_FALSE(article.suppressions.back().problem.empty());
}

}  // namespace
}  // namespace gainsay
