// The tokenizer, by hand: one pass, a table look-up a character, a bounded look
// ahead. It follows ICU's word breaks on plain words; where a newsroom needs
// otherwise it differs: possessives are cut off (Misri | 's), a hyphen parts
// words, a unit is parted from its number (35 | वें, 5 | pm), words part where
// Latin meets Devanagari (BJP | के), dotted acronyms keep their stops (U.S.),
// addresses are one token.
//
// Capitals run on into digits (G20, H1N1, PM2.5) and other letters don't
// (Rs | 500, May | 10), for copy glues currencies and months to numbers.
#include "unicode/scan.h"

#include "unicode/scanner.h"

namespace gainsay {

void Scanner::Run() {
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

bool Scanner::ApostropheInside(size_t at, uint8_t size, Script script) const {
  if (script == Script::kDevanagari) return false;  // there it is a glued quotation mark
  const CharInfo next = CharAt(text_, at + size);
  return next.cls == CharClass::kLetter && next.script != Script::kDevanagari && !IsPossessive(at + size);
}

bool Scanner::IsPossessive(size_t at) const {
  if (Byte(at) != 's' && Byte(at) != 'S') return false;
  switch (ClassAt(at + 1)) {
    case CharClass::kLetter:
      return CharAt(text_, at + 1).script == Script::kDevanagari;
    case CharClass::kMark: case CharClass::kDigit: case CharClass::kApostrophe: return false;
    default: return true;
  }
}

size_t Scanner::DigitsOfWord(size_t at) const {
  size_t end = SkipDigits(at);
  if (Byte(end) == ',' && ClassAt(end + 1) == CharClass::kDigit) return at;
  if (Byte(end) == '.' && ClassAt(end + 1) == CharClass::kDigit) end = SkipDigits(end + 1);
  return end;
}

bool Scanner::ScanPlainWord() {
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

void Scanner::ScanWord() {
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

bool Scanner::ScanDotted() {
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

void Scanner::ScanRun(CharClass cls) {
  size_t end = at_;
  for (;;) {
    const CharInfo c = CharAt(text_, end);
    if (c.cls != cls) break;
    end += c.size;
  }
  Emit(end, TokenKind::kPunctuation);
}

void Scanner::ScanSymbol(CharInfo c) {
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

Script ScriptOfCode(std::string_view code) {
  return code == "Latn" ? Script::kLatin : code == "Deva" ? Script::kDevanagari : Script::kOther;
}

void ScanTokens(std::string_view text, std::vector<RawToken>& out) { Scanner(text, out).Run(); }

}  // namespace gainsay
