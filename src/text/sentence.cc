// A stop ends a sentence unless something speaks against it: what stands
// before (an abbreviation, an initial, a list number) or what follows (a
// lower-case word, a comma, a letter without a space).
//
// Where one cannot tell, sentences stay together, for a broken date or name
// costs more than a long sentence: "in the U.S. The", "5 p.m. Saturday" and "no. The"
// (where the pack lists "no") are not ends. Nor is an ellipsis before a word
// of a script without capitals.
#include "text/sentence.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr uint32_t kMaxChain = 6;  // tokens glued into one abbreviation: एस.पी
constexpr size_t kMaxChainBytes = 64;
constexpr uint32_t kStyleReach = 80;  // tokens to the stop that tells how this copy ends its sentences

char32_t FirstOf(const Document& document, uint32_t token) { return DecodeAt(document.Text(token), 0).value; }

enum class Stop { kNone, kDanda, kFull, kStrong, kEllipsis };

Stop StopAt(const Document& document, uint32_t i) {
  if (document.tokens[i].kind != TokenKind::kPunctuation) return Stop::kNone;
  const std::string_view text = document.Text(i);
  const CodePoint first = DecodeAt(text, 0);
  switch (first.value) {
    case 0x0964: case 0x0965: case 0x3002: return Stop::kDanda;
    case '?': case '!': case 0x061F: case 0x06D4: return Stop::kStrong;
    case '.': return text.size() == 1 ? Stop::kFull : Stop::kEllipsis;
    case 0x2026: return Stop::kEllipsis;
    default: return Stop::kNone;
  }
}

bool IsLowerLatin(const Token& token) {
  return token.kind == TokenKind::kWord && token.script == Script::kLatin && !token.capitalized;
}

class SentenceFinder {
 public:
  SentenceFinder(const Document& document, const SegmentRules& rules, uint32_t begin, uint32_t end)
      : document_(document), rules_(rules), begin_(begin), end_(end) {}

  uint32_t Run() const {
    for (uint32_t i = begin_; i < end_;) {
      const Stop stop = StopAt(document_, i);
      if (stop == Stop::kNone) {
        ++i;
        continue;
      }
      Tail tail = TailOf(i, stop);
      if (tail.next >= end_) return end_;
      if (Ends(i, tail)) return tail.next;
      i = tail.next;
    }
    return end_;
  }

 private:
  struct Tail {
    uint32_t next = 0;           // behind the stop and what belongs to it
    Stop stop = Stop::kNone;     // the strongest of its stops
    bool quote_closed = false;
  };

  const Token& At(uint32_t i) const { return document_.tokens[i]; }

  // Further stops, closing marks and brackets behind a stop.
  Tail TailOf(uint32_t i, Stop stop) const {
    Tail tail{i + 1, stop, false};
    for (; tail.next < end_; ++tail.next) {
      const Token& token = At(tail.next);
      if (token.kind == TokenKind::kQuote) {
        if (token.quote > 0 || (token.quote == 0 && token.space_before)) break;
        tail.quote_closed = true;
        continue;
      }
      if (token.space_before) break;
      if (const Stop more = StopAt(document_, tail.next); more != Stop::kNone) {
        if (more == Stop::kDanda || tail.stop == Stop::kFull || tail.stop == Stop::kEllipsis) tail.stop = more;
        continue;
      }
      const std::string_view text = document_.Text(tail.next);
      if (text != ")" && text != "]" && text != "}") break;
    }
    return tail;
  }

  bool Ends(uint32_t i, const Tail& tail) const {
    const Token& next = At(tail.next);
    if (next.kind == TokenKind::kPunctuation) {
      const char32_t c = FirstOf(document_, tail.next);
      if (c == ',' || c == ';' || c == ':') return false;
      const bool dash = c == '-' || (c >= 0x2010 && c <= 0x2015);
      if (dash && (tail.quote_closed || tail.stop != Stop::kDanda)) return false;
    }
    const bool bare = tail.next == i + 1;  // no closing mark, no second stop
    switch (tail.stop) {
      case Stop::kDanda: return bare || !IsLowerLatin(next);
      case Stop::kStrong: return !IsLowerLatin(next);
      case Stop::kEllipsis:
        if (next.kind == TokenKind::kWord && next.script != Script::kLatin) return tail.quote_closed;
        return !IsLowerLatin(next);
      case Stop::kFull: return FullStopEnds(i, next, bare);
      case Stop::kNone: break;
    }
    return false;
  }

  bool FullStopEnds(uint32_t i, const Token& next, bool bare) const {
    if (IsLowerLatin(next)) return false;
    if (i == begin_) return false;
    const Token& before = At(i - 1);
    const bool glued = !At(i).space_before;
    if (bare && !next.space_before && next.kind != TokenKind::kQuote) {
      // A missing space ("today.The") is told from एस.पी and site.in by its capital.
      const bool typo = glued && before.script == Script::kLatin && !before.capitalized &&
                        before.text.size() >= 2 && next.capitalized;
      if (!typo) return false;
    }
    if (!glued) return true;
    if (before.kind == TokenKind::kNumber && i - 1 == begin_) return false;  // "1. …" numbers an item
    if (before.kind == TokenKind::kWord && bare) return !IsDottedChain(i - 1) && !IsAbbreviation(i - 1) && !IsInitial(i - 1);
    return true;
  }

  // राज्यपाल के. आर. मेनन: a letter of a name. One that is a word, too (पी), is
  // an initial beside another, or where the copy ends its sentences otherwise.
  bool IsInitial(uint32_t at) const {
    const auto initial = [&](uint32_t i) { return At(i).kind == TokenKind::kWord && rules_.IsInitial(document_.Norm(i)); };
    const auto stop = [&](uint32_t i) { return StopAt(document_, i) == Stop::kFull && !At(i).space_before; };
    if (!initial(at)) return false;
    if (!rules_.IsDoubtful(document_.Norm(at))) return true;
    if (at >= begin_ + 2 && stop(at - 1) && initial(at - 2)) return true;
    if (at + 3 < end_ && initial(at + 2) && stop(at + 3)) return true;
    for (uint32_t i = at + 2; i < std::min(end_, at + kStyleReach); ++i) {
      const Stop next = StopAt(document_, i);
      if (next == Stop::kDanda) return true;
      if (next == Stop::kFull && !IsAbbreviation(i - 1) && !initial(i - 1)) return false;
    }
    return false;
  }

  // The last letter of an acronym that the tokenizer cuts: यू.एन.
  bool IsDottedChain(uint32_t last) const {
    return last >= begin_ + 2 && At(last).script == Script::kDevanagari && !At(last).space_before &&
           StopAt(document_, last - 1) == Stop::kFull && !At(last - 1).space_before &&
           At(last - 2).script == Script::kDevanagari;
  }

  // Whether the word, alone or with what is glued before it, is in the list.
  bool IsAbbreviation(uint32_t last) const {
    if (document_.Norm(last).size() > kMaxChainBytes) return false;
    std::string chain(document_.Norm(last));
    if (rules_.IsAbbreviation(chain)) return true;
    for (uint32_t n = 1; n < kMaxChain && last >= begin_ + n; ++n) {
      const std::string_view before = document_.Norm(last - n);
      if (At(last - n + 1).space_before || chain.size() + before.size() > kMaxChainBytes) return false;
      chain.insert(0, before);
      if (rules_.IsAbbreviation(chain)) return true;
    }
    return false;
  }

  const Document& document_;
  const SegmentRules& rules_;
  const uint32_t begin_;
  const uint32_t end_;
};

}  // namespace

uint32_t SentenceEnd(const Document& document, const SegmentRules& rules, uint32_t begin, uint32_t end) {
  return SentenceFinder(document, rules, begin, end).Run();
}

}  // namespace gainsay
