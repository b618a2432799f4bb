// Small helpers that the article comparators share: printed words, keys of
// content, numbers and dates for people, cue look-up. No comparison happens here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/comparator.h"

namespace gainsay {

// An article as its comparators see it.
struct ArticleView {
  ArticleView(const JudgeInput& judge_input, ArticleId article)
      : input(judge_input), id(article), read(judge_input.articles[article.index]), document(*read.document),
        reading(*read.reading), mentions(read.mentions), concepts(reading.concepts()) {}

  const JudgeInput& input;
  ArticleId id;
  const ArticleRead& read;
  const Document& document;
  const Reading& reading;
  const MentionTable& mentions;
  const Concepts& concepts;

  // The printed words on one line.
  std::string Words(TokenRange tokens) const;
  Evidence Quote(TokenRange tokens, std::string value = {}) const;
  // Tokens whose source lies in `span`.
  TokenRange TokensOf(Span span) const;
  TokenRange SentenceTokens(uint32_t sentence) const { return document.sentences[sentence].tokens; }
  uint32_t SentenceOf(TokenRange tokens) const { return document.sentence_of[tokens.begin]; }

  // Hits of a concept that lie in the range, in reading order.
  std::vector<TokenRange> Hits(TokenRange range, ConceptId wanted) const;
  bool Has(TokenRange range, ConceptId wanted) const { return !Hits(range, wanted).empty(); }
  bool IsComma(uint32_t token) const;
  // A comma, slash or "and"/"or": what stands between items of a list.
  bool IsJoint(uint32_t token) const;
  bool IsConjunction(uint32_t token) const;
  // Whether the token lies in a quotation (between double marks, or a block).
  bool InQuote(uint32_t token) const;
  // A word of an own pack concept: its first phrase in the article's language.
  std::string Phrase(ConceptId wanted) const;
  std::string PhraseNumbered(std::string_view cls, int number) const;
  // "22 March 2025" in the article's language.
  std::string DateWords(CivilSeconds at, bool with_year) const;
};

// Words folded, for keys.
std::string KeyOf(std::string_view text);
// "1,234.5": grouped by threes, two places at most (three below ten), no trailing zeros.
std::string ShowNumber(double value);
// "15:35": minutes of a day, of any day.
std::string ShowClock(int minutes);

}  // namespace gainsay
