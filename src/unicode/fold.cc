// Folding by hand for ASCII and Devanagari, by ICU (NFKC_Casefold) for the rest.
//
// Text is read code point by code point. ASCII and Devanagari go through
// tables. Anything else is collected into a run that ICU folds in one go; the
// run takes back an ASCII character already put out, because a combining mark
// may compose with it (e + U+0301). Whatever folding drops is dropped before
// ICU sees it, so that a second folding finds nothing left to compose.
//
// The anusvara rule looks at what was put out, not at the input: by then
// joiners and nuktas are gone, so न + virama + ZWJ + द folds as न्द does. A doubled
// nasal (अन्न, सम्मान) is not spelled with anusvara and stays.
#include "unicode/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <array>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr char32_t kDrop = 0xFFFFFFFF;  // the mapping of what disappears
constexpr char32_t kVirama = 0x094D;

// What becomes of a code point of the Devanagari block.
constexpr char32_t MapDevanagari(char32_t c) {
  switch (c) {
    case 0x0901: return 0x0902;  // candrabindu
    case 0x0929: return 0x0928;  // letters with a nukta of their own
    case 0x0931: return 0x0930;
    case 0x0934: return 0x0933;
    case 0x093C: return kDrop;   // nukta
    case 0x0958: return 0x0915;
    case 0x0959: return 0x0916;
    case 0x095A: return 0x0917;
    case 0x095B: return 0x091C;
    case 0x095C: return 0x0921;
    case 0x095D: return 0x0922;
    case 0x095E: return 0x092B;
    case 0x095F: return 0x092F;
    default: break;
  }
  if (c >= 0x0966 && c <= 0x096F) return U'0' + (c - 0x0966);
  return c;
}

constexpr std::array<char32_t, 0x80> MakeDevanagariTable() {
  std::array<char32_t, 0x80> table{};
  for (char32_t i = 0; i < 0x80; ++i) table[i] = MapDevanagari(0x0900 + i);
  return table;
}
constexpr std::array<char32_t, 0x80> kDevanagari = MakeDevanagariTable();

// The nasal of the class that a stop belongs to, or 0: क ख ग घ have ङ and so on.
constexpr char32_t NasalOf(char32_t stop) {
  if (stop >= 0x0915 && stop <= 0x0918) return 0x0919;
  if (stop >= 0x091A && stop <= 0x091D) return 0x091E;
  if (stop >= 0x091F && stop <= 0x0922) return 0x0923;
  if (stop >= 0x0924 && stop <= 0x0927) return 0x0928;
  if (stop >= 0x092A && stop <= 0x092D) return 0x092E;
  return 0;
}

// Typographic marks with an ASCII form; 0 where `c` has none.
constexpr char32_t AsciiMark(char32_t c) {
  switch (c) {
    case 0x02BC: case 0x2018: case 0x2019: case 0x201B: return U'\'';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2212: return U'-';
    case 0x00AB: case 0x00BB: case 0x201C: case 0x201D: case 0x201E: case 0x201F: return U'"';
    case 0x00A0: case 0x202F: case 0x2007: return U' ';
    default: return 0;
  }
}

constexpr bool IsDropped(char32_t c) { return c == 0x200C || c == 0x200D || c == 0x00AD || c == 0x093C; }

constexpr bool IsDevanagari(char32_t c) { return c >= 0x0900 && c <= 0x097F; }

// The character of the Devanagari block at text[at], or 0.
inline char32_t DevanagariAt(std::string_view text, size_t at) {
  if (text.size() - at < 3) return 0;
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) != 0xE0 || (byte(1) & 0xFE) != 0xA4 || (byte(2) & 0xC0) != 0x80) return 0;
  return 0x0900 + (char32_t{byte(1)} & 1) * 0x40 + (char32_t{byte(2)} & 0x3F);
}

// The one that ends at out[size), or 0.
char32_t DevanagariBefore(const std::string& out, size_t start, size_t size) {
  return size < start + 3 ? 0 : DevanagariAt(out, size - 3);
}

// Puts out a character that is printed as `bytes`.
void PutDevanagari(char32_t printed, std::string_view bytes, size_t start, std::string& out) {
  const char32_t c = kDevanagari[printed - 0x0900];
  if (c == kDrop) return;
  if (const char32_t nasal = NasalOf(c); nasal != 0 && DevanagariBefore(out, start, out.size()) == kVirama &&
                                         DevanagariBefore(out, start, out.size() - 3) == nasal) {
    out.resize(out.size() - 6);
    AppendUtf8(0x0902, out);
  }
  if (c == printed) {
    out.append(bytes);
  } else {
    AppendUtf8(c, out);
  }
}

// Folds `run` (no ASCII but its first byte, no Devanagari, nothing dropped).
void PutByIcu(const std::string& run, std::string& out) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::string folded;
  if (U_SUCCESS(status)) {
    icu::StringByteSink<std::string> sink(&folded);
    fold->normalizeUTF8(0, icu::StringPiece(run.data(), static_cast<int32_t>(run.size())), sink, nullptr, status);
  }
  if (U_FAILURE(status)) folded = run;  // out of memory or of ICU's data: unfolded is still right
  for (size_t i = 0; i < folded.size();) {
    const CodePoint point = DecodeAt(folded, i);
    i += point.size;
    char32_t c = point.value;
    if (c >= 0x80) {
      if (const char32_t mark = AsciiMark(c); mark != 0) {
        c = mark;
      } else if (const int32_t digit = u_charDigitValue(static_cast<UChar32>(c));
                 digit >= 0 && u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER) {
        c = U'0' + static_cast<char32_t>(digit);
      }
    }
    AppendUtf8(c, out);
  }
}

// Largest run handed to ICU at once; its lengths are 32 bits wide.
constexpr size_t kMaxRun = size_t{1} << 28;

}  // namespace

void FoldTo(std::string_view text, std::string& out) {
  const size_t start = out.size();
  std::string run;
  for (size_t i = 0; i < text.size();) {
    const unsigned char byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      size_t end = i + 1;
      while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
      const size_t put = out.size();
      out.append(text, i, end - i);
      for (size_t k = put; k < out.size(); ++k) {
        if (out[k] >= 'A' && out[k] <= 'Z') out[k] = static_cast<char>(out[k] | 0x20);
      }
      i = end;
      continue;
    }
    if (const char32_t c = DevanagariAt(text, i); c != 0) {
      PutDevanagari(c, text.substr(i, 3), start, out);
      i += 3;
      continue;
    }
    CodePoint point = DecodeAt(text, i);
    if (IsDropped(point.value)) {
      i += point.size;
      continue;
    }
    if (const char32_t mark = AsciiMark(point.value); mark != 0) {
      AppendUtf8(mark, out);
      i += point.size;
      continue;
    }
    run.clear();
    if (out.size() > start && static_cast<unsigned char>(out.back()) < 0x80) {
      run.push_back(out.back());
      out.pop_back();
    }
    while (i < text.size() && run.size() < kMaxRun) {
      point = DecodeAt(text, i);
      if (point.value < 0x80 || AsciiMark(point.value) != 0) break;
      if (IsDevanagari(point.value) && point.value != 0x093C) break;
      if (!IsDropped(point.value)) AppendUtf8(point.value, run);
      i += point.size;
    }
    PutByIcu(run, out);
  }
}

std::string Fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  FoldTo(text, out);
  return out;
}

}  // namespace gainsay
