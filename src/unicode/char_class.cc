// Tables for ASCII and Devanagari, worked out by the compiler; ICU for the rest.
#include "unicode/char_class.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.h"

namespace gainsay {
namespace char_class_internal {
namespace {

constexpr std::array<CharInfo, 0x80> MakeAscii() {
  std::array<CharInfo, 0x80> table{};
  for (unsigned c = 0; c < 0x80; ++c) {
    CharInfo& info = table[c];
    info.size = 1;
    info.cls = CharClass::kSymbol;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      info.cls = CharClass::kLetter;
      info.script = Script::kLatin;
      info.upper = c < 'a';
    } else if (c >= '0' && c <= '9') {
      info.cls = CharClass::kDigit;
    } else if (c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F)) {
      info.cls = CharClass::kSpace;
    }
  }
  for (const char c : {'!', '(', ')', '*', ',', '/', ':', ';', '?', '[', '\\', ']', '_', '{', '}'}) {
    table[static_cast<unsigned char>(c)].cls = CharClass::kPunctuation;
  }
  table['\''].cls = CharClass::kApostrophe;
  table['"'].cls = CharClass::kQuote;
  table['.'].cls = CharClass::kDot;
  table['-'].cls = CharClass::kDash;
  return table;
}

constexpr std::array<CharInfo, 0x80> MakeDevanagari() {
  std::array<CharInfo, 0x80> table{};
  for (unsigned i = 0; i < 0x80; ++i) {
    const bool mark = i <= 0x03 || (i >= 0x3A && i <= 0x3C) || (i >= 0x3E && i <= 0x4F) ||
                      (i >= 0x51 && i <= 0x57) || i == 0x62 || i == 0x63;
    CharInfo& info = table[i];
    info.size = 3;
    info.script = Script::kDevanagari;
    info.cls = mark ? CharClass::kMark : CharClass::kLetter;
    if (i >= 0x66 && i <= 0x6F) info.cls = CharClass::kDigit;
    if (i == 0x64 || i == 0x65 || i == 0x70) info.cls = CharClass::kPunctuation;  // । ॥ ॰
    if (info.cls == CharClass::kDigit || info.cls == CharClass::kPunctuation) info.script = Script::kCommon;
  }
  return table;
}

CharClass ClassOf(char32_t value) {
  switch (value) {
    case 0x02BC: case 0x2019: return CharClass::kApostrophe;
    case 0x2018: return CharClass::kOpenSingle;
    case 0x2026: return CharClass::kDot;
    case 0x2212: return CharClass::kDash;
    case 0x201A: case 0x201E: case 0x300C: case 0x300D: case 0x300E: case 0x300F: case 0xFF02:
      return CharClass::kQuote;
    case 0x200B: return CharClass::kSpace;  // zero width, but it parts words
    default: break;
  }
  const UChar32 c = static_cast<UChar32>(value);
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER: case U_LOWERCASE_LETTER: case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER: case U_OTHER_LETTER: case U_LETTER_NUMBER:
      return CharClass::kLetter;
    case U_NON_SPACING_MARK: case U_ENCLOSING_MARK: case U_COMBINING_SPACING_MARK:
      return CharClass::kMark;
    case U_DECIMAL_DIGIT_NUMBER: return CharClass::kDigit;
    case U_OTHER_NUMBER: return CharClass::kOtherNumber;
    case U_SPACE_SEPARATOR: case U_LINE_SEPARATOR: case U_PARAGRAPH_SEPARATOR: return CharClass::kSpace;
    case U_FORMAT_CHAR: return CharClass::kIgnorable;
    case U_DASH_PUNCTUATION: return CharClass::kDash;
    case U_INITIAL_PUNCTUATION: case U_FINAL_PUNCTUATION: return CharClass::kQuote;
    case U_START_PUNCTUATION: case U_END_PUNCTUATION: case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
      return CharClass::kPunctuation;
    case U_CONTROL_CHAR: return value == 0x85 ? CharClass::kSpace : CharClass::kSymbol;
    default: return CharClass::kSymbol;
  }
}

}  // namespace

const std::array<CharInfo, 0x80> kAscii = MakeAscii();
const std::array<CharInfo, 0x80> kDevanagari = MakeDevanagari();

CharInfo LookUp(std::string_view text, size_t at) {
  const CodePoint point = DecodeAt(text, at);
  CharInfo info;
  info.size = static_cast<uint8_t>(point.size);
  info.cls = ClassOf(point.value);
  if (info.cls != CharClass::kLetter && info.cls != CharClass::kMark) return info;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(point.value), &status)) {
    case USCRIPT_LATIN: info.script = Script::kLatin; break;
    case USCRIPT_DEVANAGARI: info.script = Script::kDevanagari; break;
    case USCRIPT_COMMON: case USCRIPT_INHERITED: info.script = Script::kCommon; break;
    default: info.script = Script::kOther; break;
  }
  info.upper = u_isUUppercase(static_cast<UChar32>(point.value)) != 0;
  return info;
}

}  // namespace char_class_internal
}  // namespace gainsay
