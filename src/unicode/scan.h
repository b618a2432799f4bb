// Cutting text into tokens: the one tokenizer for articles, lexicon entries
// and rule patterns, so that all three agree.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gainsay {

enum class Script : uint8_t { kCommon, kLatin, kDevanagari, kOther };
// Of an ISO 15924 code ("Latn"); kOther where it is none that the scanner tells apart.
Script ScriptOfCode(std::string_view code);

enum class TokenKind : uint8_t {
  kWord,         // letters with their marks; inner apostrophes stay (O'Brien), a possessive
                 // 's is a token of its own ("Misri" "'s"); a hyphen parts words: x - ray is three tokens
  kNumber,       // digits of any script with inner groups kept whole: 5,00,000 2.31 10:52 22/04/2025
                 // (but 8-9 is three tokens, and a unit or suffix glued to it is a token: 35 वें, 150 m, 5 am)
  kPunctuation,  // one character; runs of dots or dashes are one token
  kQuote,        // a quotation mark of any form; never an apostrophe inside or at the end of a word
  kSymbol,       // ₹ $ % + = and the like
};

struct RawToken {
  uint32_t begin = 0;  // bytes of the text
  uint32_t end = 0;
  TokenKind kind = TokenKind::kWord;
  Script script = Script::kCommon;
  bool space_before = false;
  bool capitalized = false;  // first letter is upper case
  bool all_caps = false;     // two letters or more, all upper case
};

// Appends the tokens of `text` (well-formed UTF-8) in order. White space is no
// token. Dotted acronyms (U.S., B.J.P., एस.पी. not) are one word token; a final
// stop after a single capital ("K.") belongs to the token.
// URLs, e-mail addresses, @handles and #tags are one word token each. Capitals
// run on into digits (G20, H1N1), other letters don't (Rs | 500). Words part
// where Latin meets Devanagari. Joiners and direction marks outside words are
// no token. An apostrophe behind a plural (families') is kPunctuation; two
// single marks ('' ‘‘ ’’) are one kQuote.
void ScanTokens(std::string_view text, std::vector<RawToken>& out);

}  // namespace gainsay
