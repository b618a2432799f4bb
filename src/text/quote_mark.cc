// A mark that touches a word only on its right opens, only on its left closes.
// A straight one that touches both or neither ("भारत"ने, " शब्द ") opens or closes
// by parity in the paragraph, double and single marks apart. Where all double
// marks are straight and even in number but don't take turns ("one " two), a
// space went astray: then parity decides throughout.
#include "text/quote_mark.h"

#include "base/utf8.h"

namespace gainsay {
namespace {

// What a mark's own form says: +1 opens, -1 closes, 0 straight.
int FormOf(char32_t mark) {
  switch (mark) {
    case 0x2018: case 0x201A: case 0x201B: case 0x201C: case 0x201E: case 0x201F: case 0x00AB: case 0x2039:
    case 0x300C: case 0x300E:
      return 1;
    case 0x2019: case 0x201D: case 0x00BB: case 0x203A: case 0x300D: case 0x300F:
      return -1;
    default: return 0;
  }
}

char32_t FirstOf(const Document& document, uint32_t token) { return DecodeAt(document.Text(token), 0).value; }

bool IsOneOf(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// Dashes, brackets and slashes: a mark behind them opens although it touches them.
bool OpensAfter(char32_t c) { return IsOneOf(c, U"([{/-‐‑‒–—―−"); }

class Director {
 public:
  Director(TokenRange range, Document& document) : range_(range), document_(document) {}

  void Run() {
    for (uint32_t i = range_.begin; i < range_.end; ++i) {
      if (document_.tokens[i].kind != TokenKind::kQuote) continue;
      const bool twin = IsDoubleQuote(document_, i);
      bool& open = twin ? double_open_ : single_open_;
      const int direction = Direct(i, twin, open);
      document_.tokens[i].quote = static_cast<int8_t>(direction);
      if (direction == 0) continue;
      if (twin) {
        turns_ = turns_ && (direction > 0) != open;
        straight_ = straight_ && FormOf(FirstOf(document_, i)) == 0;
        ++count_;
      }
      open = direction > 0;
    }
    if (straight_ && !turns_ && count_ % 2 == 0) TakeTurns();
  }

 private:
  void TakeTurns() {
    int8_t direction = 1;
    for (uint32_t i = range_.begin; i < range_.end; ++i) {
      Token& token = document_.tokens[i];
      if (token.kind != TokenKind::kQuote || token.quote == 0 || !IsDoubleQuote(document_, i)) continue;
      token.quote = direction;
      direction = static_cast<int8_t>(-direction);
    }
  }

  bool Touches(uint32_t left, uint32_t right) const {
    return document_.tokens[left].text.end == document_.tokens[right].text.begin;
  }

  bool IsLatinWord(uint32_t i) const {
    return document_.tokens[i].kind == TokenKind::kWord && document_.tokens[i].script == Script::kLatin;
  }

  int Direct(uint32_t i, bool twin, bool open) const {
    const bool left = TouchesLeft(i);
    const bool right = TouchesRight(i, left);
    const int form = FormOf(FirstOf(document_, i));
    if (form > 0) return left && !right && open ? -1 : 1;
    if (form < 0) {
      if (open) return -1;
      if (right && !left) return 1;
      return twin ? -1 : 0;
    }
    if (left && !right && !open && document_.tokens[i - 1].kind == TokenKind::kNumber) return 0;  // 12"
    if (left != right) return right ? 1 : -1;
    // Loose at the paragraph's end it closes what an earlier paragraph opened.
    if (!left && i + 1 == range_.end && i > range_.begin) return -1;
    // Between two Latin letters nothing opens: a slip for an apostrophe (coup d"état).
    if (left && !open && IsLatinWord(i - 1) && IsLatinWord(i + 1)) return 0;
    return open ? -1 : 1;
  }

  bool TouchesLeft(uint32_t i) const {
    if (i == range_.begin || !Touches(i - 1, i)) return false;
    const Token& before = document_.tokens[i - 1];
    if (before.kind == TokenKind::kQuote) return before.quote <= 0;
    return !OpensAfter(FirstOf(document_, i - 1));
  }

  bool TouchesRight(uint32_t i, bool left) const {
    if (i + 1 >= range_.end || !Touches(i, i + 1)) return false;
    const Token& after = document_.tokens[i + 1];
    switch (after.kind) {
      case TokenKind::kWord: return document_.Norm(i + 1) != "'s" || !left;
      case TokenKind::kNumber:
      case TokenKind::kSymbol: return true;
      case TokenKind::kQuote: return !left;
      case TokenKind::kPunctuation: break;
    }
    const char32_t c = FirstOf(document_, i + 1);
    return IsOneOf(c, U"([{") || (!left && IsOneOf(c, U".…-–—"));
  }

  const TokenRange range_;
  Document& document_;
  bool double_open_ = false;
  bool single_open_ = false;
  bool turns_ = true;     // of the double marks: they open and close in turn
  bool straight_ = true;
  uint32_t count_ = 0;
};

}  // namespace

bool IsDoubleQuote(const Document& document, uint32_t token) {
  const std::string_view text = document.Text(token);
  const CodePoint first = DecodeAt(text, 0);
  const bool single = IsOneOf(first.value, U"'‘’‚‛‹›ʼ");
  return !single || text.size() > first.size;
}

void DirectQuotes(TokenRange paragraph, Document& document) { Director(paragraph, document).Run(); }

}  // namespace gainsay
