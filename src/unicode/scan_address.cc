// Addresses of pages and of mail, handles and tags: one token each.
#include "unicode/scanner.h"

namespace gainsay {

bool Scanner::StartsWithNoCase(std::string_view what) const {
  if (text_.size() - at_ < what.size()) return false;
  for (size_t i = 0; i < what.size(); ++i) {
    const char c = text_[at_ + i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != what[i]) return false;
  }
  return true;
}

bool Scanner::ScanAddress() {
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

size_t Scanner::MailEnd(size_t at) {
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

bool Scanner::ScanTag(char lead) {
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

}  // namespace gainsay
