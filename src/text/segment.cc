// Assembling the Document: tokens, then quotation marks, then sentences of a
// block. Where sentences end is sentence.h's, which marks open quote_mark.h's.
#include "text/segment.h"

#include <algorithm>

#include "text/quote_mark.h"
#include "text/sentence.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

// What is longer is no sentence and is cut, so that what later stages ask of a
// whole sentence stays cheap.
constexpr uint32_t kLongestSentence = 400;  // tokens

void AppendTokens(const Article& article, Span block, std::vector<RawToken>& raw, Document& document) {
  raw.clear();
  const std::string_view text = std::string_view(article.text).substr(block.begin, block.size());
  ScanTokens(text, raw);
  for (const RawToken& from : raw) {
    Token& token = document.tokens.emplace_back();
    token.text = {block.begin + from.begin, block.begin + from.end};
    token.span = article.offsets.identity() ? token.text : article.offsets.ToSource(token.text);
    token.norm_begin = static_cast<uint32_t>(document.norms.size());
    FoldTo(text.substr(from.begin, from.end - from.begin), document.norms);
    token.norm_size = static_cast<uint32_t>(document.norms.size()) - token.norm_begin;
    token.kind = from.kind;
    token.script = from.script;
    token.space_before = from.space_before;
    token.capitalized = from.capitalized;
    token.all_caps = from.all_caps;
  }
}

// The script of most letters; a Devanagari letter or sign takes three bytes.
Script MainScript(const Document& document, TokenRange range) {
  uint64_t latin = 0, devanagari = 0, other = 0;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = document.tokens[i];
    if (token.kind != TokenKind::kWord) continue;
    switch (token.script) {
      case Script::kLatin: latin += token.text.size(); break;
      case Script::kDevanagari: devanagari += token.text.size() / 3; break;
      case Script::kOther: other += (token.text.size() + 1) / 2; break;
      case Script::kCommon: break;
    }
  }
  if (latin + devanagari + other == 0) return Script::kCommon;
  if (devanagari >= latin && devanagari >= other) return Script::kDevanagari;
  return latin >= other ? Script::kLatin : Script::kOther;
}

}  // namespace

Document Segment(const Article& article, const SegmentRules& rules) {
  Document document;
  document.article = &article;
  document.norms.reserve(article.text.size());
  document.tokens.reserve(article.text.size() / 8);
  std::vector<RawToken> raw;
  for (const Block& block : article.blocks) {
    Paragraph paragraph;
    paragraph.kind = block.kind;
    paragraph.first_sentence = static_cast<uint32_t>(document.sentences.size());
    paragraph.tokens.begin = static_cast<uint32_t>(document.tokens.size());
    AppendTokens(article, block.text, raw, document);
    paragraph.tokens.end = static_cast<uint32_t>(document.tokens.size());
    DirectQuotes(paragraph.tokens, document);
    for (uint32_t begin = paragraph.tokens.begin; begin < paragraph.tokens.end;) {
      Sentence sentence;
      const uint32_t limit = std::min(paragraph.tokens.end, begin + kLongestSentence);
      sentence.tokens = {begin, SentenceEnd(document, rules, begin, limit)};
      sentence.paragraph = static_cast<uint32_t>(document.paragraphs.size());
      sentence.script = MainScript(document, sentence.tokens);
      document.sentence_of.resize(sentence.tokens.end, static_cast<uint32_t>(document.sentences.size()));
      document.sentences.push_back(sentence);
      begin = sentence.tokens.end;
    }
    paragraph.end_sentence = static_cast<uint32_t>(document.sentences.size());
    document.paragraphs.push_back(paragraph);
  }
  document.tokens.shrink_to_fit();  // held while a run lasts
  document.norms.shrink_to_fit();
  document.sentence_of.shrink_to_fit();
  return document;
}

}  // namespace gainsay
