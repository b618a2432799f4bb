#include "text/segment.h"

#include <gtest/gtest.h>

#include "unit/text/make_document.h"

namespace gainsay {
namespace {

SegmentRules Rules() { return SegmentRules({"dr", "rs", "no", "डॉ", "एस.पी", "ले.", "v"}, {"के", "आर", "एस", "पी", "जी", "एम"}, {"पी", "जी"}); }

// Sentences parted by " | ", paragraphs by " || ".
std::string DumpSentences(std::string_view text) {
  const TestDocument made = MakeDocument(text, Rules());
  std::string out;
  for (const Paragraph& paragraph : made.document.paragraphs) {
    if (!out.empty()) out += " || ";
    for (uint32_t s = paragraph.first_sentence; s < paragraph.end_sentence; ++s) {
      if (s > paragraph.first_sentence) out += " | ";
      out += made.document.Text(made.document.sentences[s].tokens);
    }
  }
  return out;
}

struct Row {
  const char* label;
  const char* input;
  const char* expect;
};

constexpr Row kRows[] = {
    {"stops", "It rained. The dam filled! Why? Nobody knew.", "It rained. | The dam filled! | Why? | Nobody knew."},
    {"danda", "बारिश हुई। बाँध भर गया॥ क्यों? पता नहीं!", "बारिश हुई। | बाँध भर गया॥ | क्यों? | पता नहीं!"},
    {"danda without space", "बारिश हुई।बाँध भर गया।", "बारिश हुई। | बाँध भर गया।"},
    {"hindi with full stops", "बारिश हुई. बाँध भर गया.", "बारिश हुई. | बाँध भर गया."},
    {"abbreviations", "Dr. Rao paid Rs. 500 for No. 7. He left.", "Dr. Rao paid Rs. 500 for No. 7. | He left."},
    {"hindi abbreviations", "डॉ. राव आए। एस.पी. वर्मा गए।", "डॉ. राव आए। | एस.पी. वर्मा गए।"},
    {"abbreviation written with its stop", "ले. वर्मा आए।", "ले. वर्मा आए।"},
    {"hindi acronym", "यू.एन. महासभा बैठी।", "यू.एन. महासभा बैठी।"},
    {"initials", "K. R. Rao spoke. M.K. Rao left.", "K. R. Rao spoke. | M.K. Rao left."},
    {"hindi initials", "राज्यपाल के. आर. मेनन आए। एस. राव गए।", "राज्यपाल के. आर. मेनन आए। | एस. राव गए।"},
    {"initials that are words", "नेता पी. चंद्रन आए। वे रुके।", "नेता पी. चंद्रन आए। | वे रुके।"},
    {"a word that is no initial", "उसने चाय पी. वह चला गया.", "उसने चाय पी. | वह चला गया."},
    {"initials side by side", "पी. के. राव आए. जी. एम. शाह गए.", "पी. के. राव आए. | जी. एम. शाह गए."},
    {"acronym", "The U.S. Navy left. He stayed.", "The U.S. Navy left. | He stayed."},
    {"clock", "At 5 p.m. Saturday it shut. It was dark.", "At 5 p.m. Saturday it shut. | It was dark."},
    {"inside a number", "It grew 2.31 percent. It fell.", "It grew 2.31 percent. | It fell."},
    {"number before the stop", "It was 2024. The dam filled.", "It was 2024. | The dam filled."},
    {"list number", "1. The dam filled. 2. It broke.", "1. The dam filled. | 2. It broke."},
    {"before a lower-case word", "The firm approx. doubled. It grew.", "The firm approx. doubled. | It grew."},
    {"missing space", "It rained today.The dam filled.", "It rained today. | The dam filled."},
    {"site name", "He told news.in and Site.In this.", "He told news.in and Site.In this."},
    {"closing mark belongs", "\"It rained.\" The dam filled.", "\"It rained.\" | The dam filled."},
    {"closing curly mark", "“बारिश हुई।” बाँध भर गया।", "“बारिश हुई।” | बाँध भर गया।"},
    {"reporting verb goes on", "\"It rained.\" said Rao. He left.", "\"It rained.\" said Rao. | He left."},
    {"question in a quotation", "“Why?” he asked. Nobody knew.", "“Why?” he asked. | Nobody knew."},
    {"comma behind the quotation", "“बारिश हुई।”, उन्होंने कहा।", "“बारिश हुई।”, उन्होंने कहा।"},
    {"dash and speaker", "“It rained.” — Rao\nNext.", "“It rained.” — Rao || Next."},
    {"two dandas around a mark", "“बारिश हुई।”। बाँध भर गया।", "“बारिश हुई।”। | बाँध भर गया।"},
    {"opening mark goes to the next", "It rained. \"The dam filled,\" he said.",
     "It rained. | \"The dam filled,\" he said."},
    {"single marks", "'It rained.' The dam filled.", "'It rained.' | The dam filled."},
    {"bracket", "It rained (a lot.) The dam filled.", "It rained (a lot.) | The dam filled."},
    {"ellipsis", "It rained... and rained. It stopped... The dam filled.",
     "It rained... and rained. | It stopped... | The dam filled."},
    {"hindi ellipsis", "बारिश... फिर बारिश। बाँध भरा।", "बारिश... फिर बारिश। | बाँध भरा।"},
    {"several marks", "Really?! Yes. सच?? हाँ।", "Really?! | Yes. | सच?? | हाँ।"},
    {"block without stop", "Rain fills dam\nThe dam filled.", "Rain fills dam || The dam filled."},
    {"only marks", "...\n।\n\"", "... || । || \""},
};

TEST(SegmentTest, Sentences) {
  for (const Row& row : kRows) EXPECT_EQ(DumpSentences(row.input), row.expect) << row.label;
}

TEST(SegmentTest, TokensCarryNormsAndFlags) {
  const TestDocument made = MakeDocument("Rao’s हिन्दी ५,०००");
  const Document& document = made.document;
  ASSERT_EQ(document.tokens.size(), 4u);
  EXPECT_EQ(document.Norm(0), "rao");
  EXPECT_EQ(document.Norm(1), "'s");
  EXPECT_EQ(document.Text(1), "’s");
  EXPECT_EQ(document.Norm(2), "हिंदी");
  EXPECT_EQ(document.Norm(3), "5,000");
  EXPECT_TRUE(document.tokens[0].capitalized);
  EXPECT_EQ(document.tokens[3].kind, TokenKind::kNumber);
}

TEST(SegmentTest, ScriptOfMostLetters) {
  const TestDocument made = MakeDocument("ISRO ने उपग्रह छोड़ा।\nThe नदी river rose.\n2024.\nநதி உயர்ந்தது");
  ASSERT_EQ(made.document.sentences.size(), 4u);
  EXPECT_EQ(made.document.sentences[0].script, Script::kDevanagari);
  EXPECT_EQ(made.document.sentences[1].script, Script::kLatin);
  EXPECT_EQ(made.document.sentences[2].script, Script::kCommon);
  EXPECT_EQ(made.document.sentences[3].script, Script::kOther);
}

// The source has markup and an entity that the text has not.
TEST(SegmentTest, SpansAreSourceBytes) {
  Article article;
  article.source = "<p>Rao &amp; <b>Sons</b></p>";
  article.text = "Rao & Sons";
  article.offsets.AppendCopied({3, 7});
  article.offsets.AppendDecoded(1, {7, 12});
  article.offsets.AppendCopied({12, 13});
  article.offsets.AppendCopied({16, 20});
  article.blocks.push_back({BlockKind::kHeading, {0, 10}});
  const Document document = Segment(article, {});
  ASSERT_EQ(document.tokens.size(), 3u);
  EXPECT_EQ(article.Quote(document.tokens[0].span), "Rao");
  EXPECT_EQ(article.Quote(document.tokens[1].span), "&amp;");
  EXPECT_EQ(article.Quote(document.tokens[2].span), "Sons");
  EXPECT_EQ(document.paragraphs[0].kind, BlockKind::kHeading);
}

TEST(SegmentTest, ABlockWithoutTokensIsAnEmptyParagraph) {
  const TestDocument made = MakeDocument("one\n \u200d \ntwo");
  ASSERT_EQ(made.document.paragraphs.size(), 3u);
  EXPECT_TRUE(made.document.paragraphs[1].tokens.empty());
  EXPECT_EQ(made.document.paragraphs[1].first_sentence, made.document.paragraphs[1].end_sentence);
}

}  // namespace
}  // namespace gainsay
