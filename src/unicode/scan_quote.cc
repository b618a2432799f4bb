// A single quotation mark and an apostrophe look alike. Whether a single
// quotation is open is remembered until the line ends:
//   'mangoes' and the girls' school    ' after mangoes closes, ' after girls is an apostrophe
// Not told apart: the girls' in 'the girls' school' where no stop stands
// before the last mark; the quotation then ends after girls.
#include "unicode/scanner.h"

namespace gainsay {
namespace {

constexpr size_t kLookAhead = 400;  // bytes searched for the true end of a single quotation

}  // namespace

bool Scanner::AfterFeet() const {
  const size_t n = out_.size();
  if (n < first_ + 3 || Glued() == nullptr) return false;
  const RawToken& feet = out_[n - 3];
  const RawToken& mark = out_[n - 2];
  const RawToken& inches = out_[n - 1];
  return inches.kind == TokenKind::kNumber && feet.kind == TokenKind::kNumber && mark.begin == feet.end &&
         inches.begin == mark.end && mark.kind == TokenKind::kPunctuation &&
         ClassAt(mark.begin) == CharClass::kApostrophe;
}

bool Scanner::ClosesLater(size_t at) {
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

void Scanner::ScanSingleQuote(CharInfo c) {
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

void Scanner::EmitClosing(size_t end) {
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

}  // namespace gainsay
