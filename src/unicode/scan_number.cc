// Digits of any script with their groups, fractions, dates and clocks.
#include "unicode/scanner.h"

namespace gainsay {

size_t Scanner::SkipDigits(size_t at) const {
  for (;;) {
    const CharInfo c = CharAt(text_, at);
    if (c.cls != CharClass::kDigit) return at;
    at += c.size;
  }
}

int Scanner::CountDigits(size_t at, int limit, size_t& end) const {
  int count = 0;
  for (end = at; count < limit; ++count) {
    const CharInfo c = CharAt(text_, end);
    if (c.cls != CharClass::kDigit) break;
    end += c.size;
  }
  return count;
}

size_t Scanner::GroupsEnd(size_t at) const {
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

size_t Scanner::PartsEnd(size_t at, char separator) const {
  while (Byte(at) == separator && ClassAt(at + 1) == CharClass::kDigit) at = SkipDigits(at + 1);
  return at;
}

size_t Scanner::IsoDateEnd() const {
  size_t at = 0;
  if (CountDigits(at_, 5, at) != 4) return 0;
  for (int part = 0; part < 2; ++part) {
    if (Byte(at) != '-' || CountDigits(at + 1, 3, at) != 2) return 0;
  }
  const bool goes_on = Byte(at) == '-' && ClassAt(at + 1) == CharClass::kDigit;
  return goes_on ? 0 : at;
}

void Scanner::ScanNumber() {
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

}  // namespace gainsay
