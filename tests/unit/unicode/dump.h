// Tokens as one line, for short expectations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "unicode/fold.h"
#include "unicode/scan.h"

namespace gainsay {

// Folded tokens parted by spaces; a number is marked #, a quotation mark Q,
// a symbol $, punctuation stands bare: "paid rs 500# ,".
inline std::string DumpTokens(std::string_view text) {
  std::vector<RawToken> tokens;
  ScanTokens(text, tokens);
  std::string out;
  for (const RawToken& token : tokens) {
    if (!out.empty()) out += ' ';
    FoldTo(text.substr(token.begin, token.end - token.begin), out);
    switch (token.kind) {
      case TokenKind::kNumber: out += '#'; break;
      case TokenKind::kQuote: out += 'Q'; break;
      case TokenKind::kSymbol: out += '$'; break;
      case TokenKind::kWord:
      case TokenKind::kPunctuation: break;
    }
  }
  return out;
}

}  // namespace gainsay
