// A segmented article: paragraphs, sentences, tokens. Tokens are folded for
// matching and keep their source spans. Knows no names, dates or rules.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "ingest/article.h"
#include "unicode/scan.h"

namespace gainsay {

struct Token {
  Span span;                 // source bytes
  Span text;                 // bytes of Article::text
  uint32_t norm_begin = 0;   // the folded form: bytes of Document::norms
  uint32_t norm_size = 0;
  TokenKind kind = TokenKind::kWord;
  Script script = Script::kCommon;
  int8_t quote = 0;              // kQuote only: +1 opens, -1 closes, 0 unknown
  bool space_before : 1 = false;
  bool capitalized : 1 = false;  // first letter is upper case (Latin)
  bool all_caps : 1 = false;     // two letters or more, all upper case
};

// Tokens [begin, end).
struct TokenRange {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool Contains(TokenRange other) const { return begin <= other.begin && other.end <= end; }
  bool Overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
  // Tokens between the two; 0 where they meet.
  uint32_t Apart(TokenRange other) const {
    const uint32_t from = begin > other.begin ? begin : other.begin, to = end < other.end ? end : other.end;
    return from > to ? from - to : 0;
  }
  friend auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

struct Sentence {
  TokenRange tokens;
  uint32_t paragraph = 0;
  Script script = Script::kCommon;  // of most of its letters
};

struct Paragraph {
  BlockKind kind = BlockKind::kParagraph;
  uint32_t first_sentence = 0;
  uint32_t end_sentence = 0;
  TokenRange tokens;
};

// REQUIRES (all members): the Article outlives the Document.
struct Document {
  const Article* article = nullptr;
  std::string norms;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  std::vector<uint32_t> sentence_of;  // token -> sentence

  // The folded form used for matching: NFKC casefold without nukta, with
  // candrabindu as anusvara, digits in ASCII, ZWJ/ZWNJ gone, apostrophes as '.
  std::string_view Norm(uint32_t token) const {
    return std::string_view(norms).substr(tokens[token].norm_begin, tokens[token].norm_size);
  }
  // As printed.
  std::string_view Text(uint32_t token) const {
    const Span at = tokens[token].text;
    return std::string_view(article->text).substr(at.begin, at.size());
  }
  std::string_view Text(TokenRange range) const {
    if (range.empty()) return {};
    const uint32_t begin = tokens[range.begin].text.begin;
    return std::string_view(article->text).substr(begin, tokens[range.end - 1].text.end - begin);
  }
  Span SpanOf(TokenRange range) const {
    if (range.empty()) return {};
    return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
  }
  const Sentence& SentenceOf(uint32_t token) const { return sentences[sentence_of[token]]; }
};

}  // namespace gainsay
