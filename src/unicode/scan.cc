// The tokenizer, by hand: one pass, a table look-up a character, a bounded look
// ahead. It follows ICU's word breaks on plain words; where a newsroom needs
// otherwise it differs: possessives are cut off (Misri | 's), a hyphen parts
// words, a unit is parted from its number (35 | वें, 5 | pm), words part where
// Latin meets Devanagari (BJP | के), dotted acronyms keep their stops (U.S.),
// addresses are one token.
//
// Capitals run on into digits (G20, H1N1, PM2.5) and other letters don't
// (Rs | 500, May | 10), for copy glues currencies and months to numbers.
//
// A single quotation mark and an apostrophe look alike. Whether a single
// quotation is open is remembered until the line ends:
//   'mangoes' and the girls' school    ' after mangoes closes, ' after girls is an apostrophe
// Not told apart: the girls' in 'the girls' school' where no stop stands
// before the last mark; the quotation then ends after girls.
#include "unicode/scan.h"

#include "unicode/char_class.h"

namespace gainsay {
namespace {

constexpr size_t kLookAhead = 400;  // bytes searched for the true end of a single quotation

bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAsciiAlnum(char c) {
  return IsAsciiDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool IsAsciiUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsAsciiAlpha(char c) { return IsAsciiUpper(static_cast<char>(c & ~0x20)); }

class Scanner {
 public:
  Scanner(std::string_view text, std::vector<RawToken>& out) : text_(text), out_(out), first_(out.size()) {}

  void Run() {
    while (at_ < text_.size()) {
      const CharInfo c = CharAt(text_, at_);
      switch (c.cls) {
        case CharClass::kSpace:
          if (text_[at_] == '\n') single_open_ = false;
          space_ = true;
          at_ += c.size;
          break;
        case CharClass::kIgnorable: at_ += c.size; break;
        case CharClass::kLetter:
        case CharClass::kMark: ScanWord(); break;
        case CharClass::kDigit: ScanNumber(); break;
        case CharClass::kOtherNumber: Emit(at_ + c.size, TokenKind::kNumber); break;
        case CharClass::kApostrophe:
        case CharClass::kOpenSingle: ScanSingleQuote(c); break;
        case CharClass::kQuote: ScanQuote(c); break;
        case CharClass::kDot:
        case CharClass::kDash: ScanRun(c.cls); break;
        case CharClass::kPunctuation: Emit(at_ + c.size, TokenKind::kPunctuation); break;
        case CharClass::kSymbol: ScanSymbol(c); break;
        case CharClass::kEnd: return;
      }
    }
  }

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
  bool ApostropheInside(size_t at, uint8_t size, Script script) const {
    if (script == Script::kDevanagari) return false;  // there it is a glued quotation mark
    const CharInfo next = CharAt(text_, at + size);
    return next.cls == CharClass::kLetter && next.script != Script::kDevanagari && !IsPossessive(at + size);
  }

  // Whether an s stands alone at `at`.
  bool IsPossessive(size_t at) const {
    if (Byte(at) != 's' && Byte(at) != 'S') return false;
    switch (ClassAt(at + 1)) {
      case CharClass::kLetter:
        return CharAt(text_, at + 1).script == Script::kDevanagari;
      case CharClass::kMark: case CharClass::kDigit: case CharClass::kApostrophe: return false;
      default: return true;
    }
  }

  // Digits glued to capitals; the end of them, or `at` where they part.
  size_t DigitsOfWord(size_t at) const {
    size_t end = SkipDigits(at);
    if (Byte(end) == ',' && ClassAt(end + 1) == CharClass::kDigit) return at;
    if (Byte(end) == '.' && ClassAt(end + 1) == CharClass::kDigit) end = SkipDigits(end + 1);
    return end;
  }

  // Most English words: ASCII letters with nothing behind that could join them.
  bool ScanPlainWord() {
    Letters letters;
    letters.script = Script::kLatin;
    size_t end = at_;
    for (; end < text_.size() && IsAsciiAlpha(text_[end]); ++end) letters.all_upper &= IsAsciiUpper(text_[end]);
    if (end == at_) return false;
    const char next = Byte(end);
    if (next == '.') {
      const char behind = Byte(end + 1);
      if (end - at_ < 2 || (behind != ' ' && behind != '\n')) return false;
    } else if (next != ' ' && next != ',' && next != '\n' && next != ')' && next != ';' && next != '"') {
      return false;
    }
    letters.first_upper = IsAsciiUpper(text_[at_]);
    letters.count = end - at_ < 2 ? 1 : 2;
    EmitWord(end, letters);
    return true;
  }

  void ScanWord() {
    if (ScanPlainWord()) return;
    if (ScanAddress() || ScanDotted()) return;
    const RawToken* glued = Glued();
    const bool after_number = glued != nullptr && glued->kind == TokenKind::kNumber;
    Letters letters;
    size_t end = at_;
    bool digits = false;
    for (;;) {
      const CharInfo c = CharAt(text_, end);
      size_t next = end + c.size;
      if (c.cls == CharClass::kLetter) {
        if (Differ(letters.script, c.script)) break;
        letters.Add(c);
      } else if (c.cls == CharClass::kMark) {
        if (Differ(letters.script, c.script)) break;
        if (letters.script == Script::kCommon) letters.script = c.script;
      } else if (c.cls == CharClass::kOtherNumber) {
        if (letters.count == 0) break;  // km² but not a mark astray
      } else if (c.cls == CharClass::kApostrophe || c.cls == CharClass::kOpenSingle) {
        if (!ApostropheInside(end, c.size, letters.script)) break;
      } else if (c.cls == CharClass::kDigit) {
        if (!digits && (after_number || letters.script != Script::kLatin || !letters.all_upper)) break;
        next = DigitsOfWord(end);
        if (next == end) break;
        digits = true;
      } else if (c.cls != CharClass::kIgnorable) {
        break;
      }
      end = next;
    }
    if (letters.script == Script::kLatin) {
      if (const size_t mail = MailEnd(end); mail > end) end = mail;
    }
    EmitWord(end, letters);
  }

  // U.S.  B.J.P.  p.m.  and the stop of a single capital (K.).
  bool ScanDotted() {
    const CharInfo first = CharAt(text_, at_);
    if (first.cls != CharClass::kLetter || first.script != Script::kLatin) return false;
    if (Byte(at_ + first.size) != '.') return false;
    Letters letters;
    size_t end = at_;
    uint32_t stops = 0;
    bool open_end = false;  // the last letter has no stop: U.S
    for (;;) {
      const CharInfo c = CharAt(text_, end);
      if (c.cls != CharClass::kLetter || c.script != Script::kLatin) break;
      if (Byte(end + c.size) == '.') {
        // The stop of an ellipsis is none of ours.
        if (Byte(end + c.size + 1) == '.') {
          if (stops == 0) return false;
          letters.Add(c);
          end += c.size;
          open_end = true;
          break;
        }
        letters.Add(c);
        end += c.size + 1u;
        ++stops;
        continue;
      }
      const CharClass after = ClassAt(end + c.size);
      if (after == CharClass::kLetter || after == CharClass::kMark || after == CharClass::kDigit) break;
      letters.Add(c);
      end += c.size;
      open_end = true;
      break;
    }
    if (stops < 2 && !open_end && !first.upper) return false;
    EmitWord(end, letters);
    return true;
  }

  // ---- addresses

  bool StartsWithNoCase(std::string_view what) const {
    if (text_.size() - at_ < what.size()) return false;
    for (size_t i = 0; i < what.size(); ++i) {
      const char c = text_[at_ + i];
      if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != what[i]) return false;
    }
    return true;
  }

  bool ScanAddress() {
    const char lead = static_cast<char>(text_[at_] | 0x20);
    if (lead != 'h' && lead != 'w') return false;
    if (!StartsWithNoCase("http://") && !StartsWithNoCase("https://") && !StartsWithNoCase("www.")) return false;
    size_t end = at_;
    size_t last = at_;  // behind the last character that may end an address
    Letters letters;
    for (;;) {
      const CharInfo c = CharAt(text_, end);
      if (c.cls == CharClass::kEnd || c.cls == CharClass::kSpace || c.cls == CharClass::kQuote ||
          c.cls == CharClass::kOpenSingle || Byte(end) == '<' || Byte(end) == '>') {
        break;
      }
      end += c.size;
      const bool tail = c.cls == CharClass::kDot || c.cls == CharClass::kApostrophe || c.cls == CharClass::kIgnorable ||
                        (c.cls == CharClass::kPunctuation && Byte(end - 1) != '/' && Byte(end - 1) != '_');
      if (!tail) last = end;
      if (c.cls == CharClass::kLetter) letters.Add(c);
    }
    EmitWord(last, letters);
    return true;
  }

  static bool IsMailByte(char c) { return IsAsciiAlnum(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-'; }

  // The end of an e-mail address whose first part goes on at `at`, or 0.
  size_t MailEnd(size_t at) {
    if (at < no_mail_before_) return 0;
    size_t p = at;
    while (p < text_.size() && IsMailByte(text_[p])) ++p;
    if (Byte(p) != '@' || !IsAsciiAlnum(Byte(p + 1))) {
      no_mail_before_ = p;  // nothing before p can do better: stays linear
      return 0;
    }
    size_t end = p + 1;
    size_t last = end;
    while (end < text_.size() && (IsAsciiAlnum(text_[end]) || text_[end] == '.' || text_[end] == '-')) {
      ++end;
      if (IsAsciiAlnum(text_[end - 1])) last = end;
    }
    return last;
  }

  // ---- numbers

  size_t SkipDigits(size_t at) const {
    for (;;) {
      const CharInfo c = CharAt(text_, at);
      if (c.cls != CharClass::kDigit) return at;
      at += c.size;
    }
  }

  // At most `limit` digits from `at`; their number, with `end` behind them.
  int CountDigits(size_t at, int limit, size_t& end) const {
    int count = 0;
    for (end = at; count < limit; ++count) {
      const CharInfo c = CharAt(text_, end);
      if (c.cls != CharClass::kDigit) break;
      end += c.size;
    }
    return count;
  }

  // Groups of two or three digits behind commas, the last of three: the end, or `at`.
  size_t GroupsEnd(size_t at) const {
    size_t good = at;
    while (Byte(at) == ',') {
      size_t end = 0;
      const int count = CountDigits(at + 1, 4, end);
      if (count != 2 && count != 3) break;
      at = end;
      if (count == 3) good = end;
    }
    return good;
  }

  // Further parts ".5", ":52", "/2025" of one separator.
  size_t PartsEnd(size_t at, char separator) const {
    while (Byte(at) == separator && ClassAt(at + 1) == CharClass::kDigit) at = SkipDigits(at + 1);
    return at;
  }

  size_t IsoDateEnd() const {
    size_t at = 0;
    if (CountDigits(at_, 5, at) != 4) return 0;
    for (int part = 0; part < 2; ++part) {
      if (Byte(at) != '-' || CountDigits(at + 1, 3, at) != 2) return 0;
    }
    const bool goes_on = Byte(at) == '-' && ClassAt(at + 1) == CharClass::kDigit;
    return goes_on ? 0 : at;
  }

  void ScanNumber() {
    if (const size_t iso = IsoDateEnd(); iso != 0) {
      Emit(iso, TokenKind::kNumber);
      return;
    }
    size_t end = 0;
    const int lead = CountDigits(at_, 4, end);
    const size_t digits = lead == 4 ? SkipDigits(end) : end;
    end = digits;
    if (lead <= 3) end = GroupsEnd(digits);
    if (end == digits && Byte(end) == '/') {
      end = PartsEnd(end, '/');
    } else if (end == digits && Byte(end) == ':') {
      end = PartsEnd(end, ':');
      if (end != digits && Byte(end) == '.' && ClassAt(end + 1) == CharClass::kDigit) end = SkipDigits(end + 1);
    } else {
      end = PartsEnd(end, '.');
    }
    Emit(end, TokenKind::kNumber);
  }

  // ---- marks

  void ScanRun(CharClass cls) {
    size_t end = at_;
    for (;;) {
      const CharInfo c = CharAt(text_, end);
      if (c.cls != cls) break;
      end += c.size;
    }
    Emit(end, TokenKind::kPunctuation);
  }

  // Whether feet and the number of inches stand before: 5'10
  bool AfterFeet() const {
    const size_t n = out_.size();
    if (n < first_ + 3 || Glued() == nullptr) return false;
    const RawToken& feet = out_[n - 3];
    const RawToken& mark = out_[n - 2];
    const RawToken& inches = out_[n - 1];
    return inches.kind == TokenKind::kNumber && feet.kind == TokenKind::kNumber && mark.begin == feet.end &&
           inches.begin == mark.end && mark.kind == TokenKind::kPunctuation &&
           ClassAt(mark.begin) == CharClass::kApostrophe;
  }

  void ScanQuote(CharInfo c) { Emit(at_ + c.size, c.size == 1 && AfterFeet() ? TokenKind::kSymbol : TokenKind::kQuote); }

  void ScanSymbol(CharInfo c) {
    const char lead = text_[at_];
    if ((lead == '@' || lead == '#') && ScanTag(lead)) return;
    size_t end = at_ + c.size;
    for (;;) {  // variation selectors and the like
      const CharInfo mark = CharAt(text_, end);
      if (mark.cls != CharClass::kMark) break;
      end += mark.size;
    }
    Emit(end, TokenKind::kSymbol);
  }

  // @handle, #tag: letters, digits, _; a letter must be among them.
  bool ScanTag(char lead) {
    Letters letters;
    size_t end = at_ + 1;
    for (;;) {
      const CharInfo c = CharAt(text_, end);
      const bool part = c.cls == CharClass::kLetter || c.cls == CharClass::kDigit || Byte(end) == '_' ||
                        (letters.count > 0 && (c.cls == CharClass::kMark || c.cls == CharClass::kIgnorable));
      if (!part || (lead == '@' && c.size > 1)) break;
      if (c.cls == CharClass::kLetter) letters.Add(c);
      end += c.size;
    }
    if (letters.count == 0) return false;
    EmitWord(end, letters);
    return true;
  }

  // ---- single quotation marks and apostrophes

  static bool IsWordLike(CharClass cls) {
    return cls == CharClass::kLetter || cls == CharClass::kMark || cls == CharClass::kDigit ||
           cls == CharClass::kOtherNumber;
  }

  // Whether a later mark closes the open single quotation beyond doubt: one
  // behind a stop, before any mark opens another.
  bool ClosesLater(size_t at) {
    if (closer_ >= at) return true;
    if (at < searched_) return false;
    const size_t limit = at + kLookAhead < text_.size() ? at + kLookAhead : text_.size();
    bool stop = false;
    size_t p = at;
    while (p < limit && text_[p] != '\n') {
      const CharInfo c = CharAt(text_, p);
      if (c.cls == CharClass::kOpenSingle) break;
      if (c.cls == CharClass::kApostrophe && stop && !IsWordLike(ClassAt(p + c.size))) {
        closer_ = p;
        return true;
      }
      if (c.cls == CharClass::kApostrophe && p > 0 && text_[p - 1] == ' ' && c.size == 1) break;
      stop = c.cls == CharClass::kDot || text_[p] == ',' || text_[p] == '!' || text_[p] == '?';
      p += c.size;
    }
    searched_ = p;
    return false;
  }

  void ScanSingleQuote(CharInfo c) {
    const size_t next_at = at_ + c.size;
    const CharInfo next = CharAt(text_, next_at);
    const bool curly_open = c.cls == CharClass::kOpenSingle;
    const bool straight = c.size == 1;

    if (IsPossessive(next_at) && !(curly_open && Glued() == nullptr)) {
      EmitWord(next_at + 1, Letters{Script::kLatin, 1, false, false});
      return;
    }
    // Two singles for a double: ''text''.
    if (text_.substr(next_at, c.size) == text_.substr(at_, c.size)) {
      Emit(next_at + c.size, AfterFeet() ? TokenKind::kSymbol : TokenKind::kQuote);
      return;
    }
    const RawToken* glued = Glued();
    const bool after_word =
        glued != nullptr && (glued->kind == TokenKind::kWord || glued->kind == TokenKind::kNumber ||
                             glued->kind == TokenKind::kSymbol || Byte(glued->begin) == ')' || Byte(glued->begin) == ']');
    const bool after_stop = glued != nullptr && glued->kind == TokenKind::kPunctuation && !after_word &&
                            Byte(glued->begin) != '(' && Byte(glued->begin) != '[' &&
                            ClassAt(glued->begin) != CharClass::kDash;
    const bool before_word = IsWordLike(next.cls);

    // '90s
    if (!after_word && next.cls == CharClass::kDigit) {
      size_t end = 0;
      if (CountDigits(next_at, 3, end) == 2 && IsPossessive(end)) {
        Emit(next_at, TokenKind::kPunctuation);
        return;
      }
    }
    if (curly_open) {
      if (after_word && !before_word) return EmitClosing(next_at);
      single_open_ = true;
      Emit(next_at, TokenKind::kQuote);
      return;
    }
    if (after_word && before_word) {  // no word holds it: Devanagari, or 5'10
      const bool feet = glued->kind == TokenKind::kNumber && next.cls == CharClass::kDigit && !single_open_;
      if (straight) single_open_ = !feet && !single_open_;
      if (!straight && single_open_) return EmitClosing(next_at);
      Emit(next_at, feet || !straight ? TokenKind::kPunctuation : TokenKind::kQuote);
      return;
    }
    if (after_word) return EmitClosing(next_at);
    if (after_stop && !before_word) {
      single_open_ = false;
      Emit(next_at, TokenKind::kQuote);
      return;
    }
    if (!straight && before_word && !single_open_) {  // ’tis
      Emit(next_at, TokenKind::kPunctuation);
      return;
    }
    single_open_ = straight && (before_word || !single_open_);
    Emit(next_at, TokenKind::kQuote);
  }

  // A single mark behind a word closes what is open; else it is the apostrophe
  // of a plural (families').
  void EmitClosing(size_t end) {
    if (!single_open_) {
      Emit(end, TokenKind::kPunctuation);
      return;
    }
    const char last = at_ > 0 ? static_cast<char>(text_[at_ - 1] | 0x20) : '\0';
    if (last == 's' && Byte(end) == ' ' && ClassAt(end + 1) == CharClass::kLetter && ClosesLater(end)) {
      Emit(end, TokenKind::kPunctuation);
      return;
    }
    single_open_ = false;
    Emit(end, TokenKind::kQuote);
  }

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

}  // namespace

Script ScriptOfCode(std::string_view code) {
  return code == "Latn" ? Script::kLatin : code == "Deva" ? Script::kDevanagari : Script::kOther;
}

void ScanTokens(std::string_view text, std::vector<RawToken>& out) { Scanner(text, out).Run(); }

}  // namespace gainsay
