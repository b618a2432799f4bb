// Cuts one text: where it stands, what it has put out and whether a single
// quotation is open. Words and marks are read in scan.cc, numbers in
// scan_number.cc, addresses and tags in scan_address.cc, quotation marks and
// apostrophes in scan_quote.cc. Not for other folders.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "unicode/char_class.h"
#include "unicode/scan.h"

namespace gainsay {

inline bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }
inline bool IsAsciiAlnum(char c) {
  return IsAsciiDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

inline bool IsAsciiUpper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool IsAsciiAlpha(char c) { return IsAsciiUpper(static_cast<char>(c & ~0x20)); }

class Scanner {
 public:
  Scanner(std::string_view text, std::vector<RawToken>& out) : text_(text), out_(out), first_(out.size()) {}
  void Run();

 private:
  char Byte(size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  CharClass ClassAt(size_t at) const { return CharAt(text_, at).cls; }
  // Puts out [at_, end) and goes on behind it.
  RawToken& Emit(size_t end, TokenKind kind, Script script = Script::kCommon) {
    RawToken& token = out_.emplace_back();
    token.begin = static_cast<uint32_t>(at_);
    token.end = static_cast<uint32_t>(end);
    token.kind = kind;
    token.script = script;
    token.space_before = space_;
    space_ = false;
    at_ = end;
    return token;
  }
  // The token that ends where we stand, or null.
  const RawToken* Glued() const {
    return !space_ && out_.size() > first_ && out_.back().end == at_ ? &out_.back() : nullptr;
  }

  // ---- words
  struct Letters {
    Script script = Script::kCommon;
    uint32_t count = 0;
    bool first_upper = false;
    bool all_upper = true;

    void Add(CharInfo c) {
      if (count == 0) first_upper = c.upper;
      if (script == Script::kCommon) script = c.script;
      all_upper = all_upper && c.upper;
      ++count;
    }
  };

  void EmitWord(size_t end, const Letters& letters) {
    RawToken& token = Emit(end, TokenKind::kWord, letters.script);
    token.capitalized = letters.first_upper;
    token.all_caps = letters.count >= 2 && letters.all_upper;
  }
  static bool Differ(Script a, Script b) {
    return (a == Script::kLatin && b == Script::kDevanagari) || (a == Script::kDevanagari && b == Script::kLatin);
  }
  // An apostrophe between two letters that do not form a possessive.
  bool ApostropheInside(size_t at, uint8_t size, Script script) const;
  // Whether an s stands alone at `at`.
  bool IsPossessive(size_t at) const;
  // Digits glued to capitals; the end of them, or `at` where they part.
  size_t DigitsOfWord(size_t at) const;
  // Most English words: ASCII letters with nothing behind that could join them.
  bool ScanPlainWord();
  void ScanWord();
  // U.S.  B.J.P.  p.m.  and the stop of a single capital (K.).
  bool ScanDotted();

  // ---- addresses
  bool StartsWithNoCase(std::string_view what) const;
  bool ScanAddress();
  static bool IsMailByte(char c) { return IsAsciiAlnum(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-'; }
  // The end of an e-mail address whose first part goes on at `at`, or 0.
  size_t MailEnd(size_t at);

  // ---- numbers
  size_t SkipDigits(size_t at) const;
  // At most `limit` digits from `at`; their number, with `end` behind them.
  int CountDigits(size_t at, int limit, size_t& end) const;
  // Groups of two or three digits behind commas, the last of three: the end, or `at`.
  size_t GroupsEnd(size_t at) const;
  // Further parts ".5", ":52", "/2025" of one separator.
  size_t PartsEnd(size_t at, char separator) const;
  size_t IsoDateEnd() const;
  void ScanNumber();

  // ---- marks
  void ScanRun(CharClass cls);
  // Whether feet and the number of inches stand before: 5'10
  bool AfterFeet() const;
  void ScanQuote(CharInfo c) { Emit(at_ + c.size, c.size == 1 && AfterFeet() ? TokenKind::kSymbol : TokenKind::kQuote); }
  void ScanSymbol(CharInfo c);
  // @handle, #tag: letters, digits, _; a letter must be among them.
  bool ScanTag(char lead);

  // ---- single quotation marks and apostrophes
  static bool IsWordLike(CharClass cls) {
    return cls == CharClass::kLetter || cls == CharClass::kMark || cls == CharClass::kDigit ||
           cls == CharClass::kOtherNumber;
  }
  // Whether a later mark closes the open single quotation beyond doubt: one
  // behind a stop, before any mark opens another.
  bool ClosesLater(size_t at);
  void ScanSingleQuote(CharInfo c);
  // A single mark behind a word closes what is open; else it is the apostrophe
  // of a plural (families').
  void EmitClosing(size_t end);

  const std::string_view text_;
  std::vector<RawToken>& out_;
  const size_t first_;
  size_t at_ = 0;
  bool space_ = false;
  bool single_open_ = false;
  size_t no_mail_before_ = 0;
  size_t closer_ = 0;
  size_t searched_ = 0;
};

}  // namespace gainsay
