#include "text/quote_mark.h"

#include <gtest/gtest.h>

#include "unit/text/make_document.h"

namespace gainsay {
namespace {

// The quotation marks as < > ?, one a mark.
std::string DumpDirections(std::string_view text) {
  const TestDocument made = MakeDocument(text);
  std::string out;
  for (const Token& token : made.document.tokens) {
    if (token.kind == TokenKind::kQuote) out += token.quote > 0 ? '<' : token.quote < 0 ? '>' : '?';
  }
  return out;
}

struct Row {
  const char* label;
  const char* input;
  const char* expect;
};

constexpr Row kRows[] = {
    {"straight", "He said, \"It rained,\" and \"It stopped.\"", "<><>"},
    {"curly", "“It rained,” he said. ‘No’", "<><>"},
    {"nested", "\"He said 'no' to it,\" she said", "<<>>"},
    {"nested at the end", "\"He said 'no'\"", "<<>>"},
    {"nested at the start", "\"'No' is what he said\"", "<<>>"},
    {"glued on both sides", "कहा,\"बारिश हुई\"और", "<>"},
    {"spaced on both sides", "कहा \" बारिश हुई \" और", "<>"},
    {"brackets", "(\"rain\") [\"sun\"]", "<><>"},
    {"dash before", "he said—\"rain\"", "<>"},
    {"ellipsis first", "\"...and it rained\"", "<>"},
    {"never closed", "\"It rained, he said", "<"},
    {"never opened", "It rained,\" he said", ">"},
    {"each paragraph for itself", "\"It rained\n\"It stopped\"", "<<>"},
    {"opened twice", "\"It rained. \"It stopped\"", "<<>"},
    {"slip for an apostrophe", "a coup d\"etat and a \"pipe\"", "?<>"},
    {"a space astray", "\"It rained \"he said", "<>"},
    {"inch", "a 12\" pipe and a \"pipe\"", "?<>"},
    {"number closed", "\"in 2024\"", "<>"},
    {"curly and straight", "“It rained\" he said", "<>"},
    {"closing with an opening form", "“It rained“ he said", "<>"},
    {"opening with a closing form", "”It rained” he said", "<>"},
    {"guillemets", "«It rained» he said", "<>"},
    {"possessive behind a mark", "the \"Star\"'s crew", "<>"},
    {"two singles", "''It rained'' he said", "<>"},
    {"plural possessive", "the girls’ school", ""},
    {"stray single after a stop", "It rained.’ he said", "?"},
};

TEST(QuoteMarkTest, Directions) {
  for (const Row& row : kRows) EXPECT_EQ(DumpDirections(row.input), row.expect) << row.label;
}

TEST(QuoteMarkTest, DoubleOrSingle) {
  const TestDocument made = MakeDocument("'a' ‘b’ \"c\" “d” ''e'' «f»");
  std::string out;
  for (uint32_t i = 0; i < made.document.tokens.size(); ++i) {
    if (made.document.tokens[i].kind == TokenKind::kQuote) out += IsDoubleQuote(made.document, i) ? '2' : '1';
  }
  EXPECT_EQ(out, "111122222222");
}

}  // namespace
}  // namespace gainsay
