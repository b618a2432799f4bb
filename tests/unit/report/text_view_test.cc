#include "report/text_view.h"

#include <gtest/gtest.h>

#include "unit/report/sample_run.h"

namespace gainsay {
namespace {

// Text "A&B c" read from the source "<p>A&amp;B <i>c</i></p>".
Article Marked() {
  Article article;
  article.source = "<p>A&amp;B <i>c</i></p>";
  article.text = "A&B c";
  article.offsets.AppendCopied({3, 4});
  article.offsets.AppendDecoded(1, {4, 9});
  article.offsets.AppendCopied({9, 11});
  article.offsets.AppendCopied({14, 15});
  article.blocks.push_back({BlockKind::kParagraph, {0, 5}});
  return article;
}

TEST(TextViewTest, FindsTextOfSource) {
  const Article article = Marked();
  struct Row {
    const char* label;
    Span source;
    Span text;
  };
  const Row rows[] = {
      {"whole", {3, 15}, {0, 5}},   {"entity", {4, 9}, {1, 2}},   {"inside the entity", {6, 7}, {1, 2}},
      {"across markup", {9, 15}, {2, 5}}, {"markup only", {15, 19}, {}}, {"empty", {9, 9}, {}},
      {"past the end", {14, 900}, {4, 5}},
  };
  for (const Row& row : rows) EXPECT_EQ(TextOf(article, row.source), row.text) << row.label;
  EXPECT_EQ(Words(article, {3, 15}), "A&B c");
  EXPECT_EQ(Words(article, {0, 3}), "<p>");
}

TEST(TextViewTest, WidensToCharacters) {
  const Article article = PlainArticle("p", "a1", "hi", "नदी");
  EXPECT_EQ(TextOf(article, {1, 4}), (Span{0, 6}));
}

TEST(TextViewTest, CutsBetweenWords) {
  const Article article = PlainArticle("p", "a1", "en", "Title\none two three four five six seven\n");
  const uint32_t at = static_cast<uint32_t>(article.source.find("four"));
  const Excerpt excerpt = ExcerptOf(article, {at, at + 4}, 8);
  EXPECT_EQ(excerpt.before, " three ");
  EXPECT_EQ(excerpt.words, "four");
  EXPECT_EQ(excerpt.after, " five");
  EXPECT_TRUE(excerpt.cut_before);
  EXPECT_TRUE(excerpt.cut_after);
  const Excerpt whole = ExcerptOf(article, {at, at + 4}, 100);
  EXPECT_EQ(whole.before, "one two three ");
  EXPECT_EQ(whole.after, " five six seven");
  EXPECT_FALSE(whole.cut_before || whole.cut_after);
}

}  // namespace
}  // namespace gainsay
