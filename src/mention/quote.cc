// Marks of a paragraph are matched with a stack, double and single ones apart.
// A pair inside a pair is dropped. An opening mark left on the stack was never
// closed, unless the quotation goes on in the next paragraph.
//
// A pasted post is told by its signature, which needs no word of any language:
//   The bridge is open again. — District Desk (@desk) May 10, 2025
#include "mention/quote.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/quote_mark.h"

namespace gainsay {
namespace {

constexpr uint32_t kNone = UINT32_MAX;
constexpr uint32_t kScareWords = 2;
constexpr uint32_t kMaxBridge = 12;          // unmarked paragraphs inside one quotation
constexpr uint32_t kMaxSignatureName = 8;    // tokens between the dash and the handle
constexpr uint32_t kMaxSignatureTail = 8;    // tokens behind the handle: a date
constexpr uint32_t kMinPost = 4;             // tokens

struct Pair {
  uint32_t open = kNone;   // tokens; kNone where the quotation came in from before
  uint32_t close = kNone;  // kNone where never closed
};

bool IsBody(BlockKind kind) { return kind == BlockKind::kParagraph || kind == BlockKind::kListItem; }

bool IsDash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }

class QuoteFinder {
 public:
  explicit QuoteFinder(const Document& document) : document_(document) {}

  std::vector<QuoteMention> Run() {
    for (uint32_t p = 0; p < document_.paragraphs.size(); ++p) {
      const Paragraph& paragraph = document_.paragraphs[p];
      if (paragraph.tokens.empty()) continue;
      if (paragraph.kind == BlockKind::kQuotation) {
        AddBlock(p);
      } else if (!AddPost(paragraph.tokens)) {
        AddMarked(p);
      }
    }
    return std::move(quotes_);
  }

 private:
  const Token& At(uint32_t i) const { return document_.tokens[i]; }
  char32_t FirstOf(uint32_t i) const { return DecodeAt(document_.Text(i), 0).value; }
  bool IsDoubleMark(uint32_t i) const {
    return At(i).kind == TokenKind::kQuote && At(i).quote != 0 && IsDoubleQuote(document_, i);
  }

  QuoteMention& Add(TokenRange inside, TokenRange marked) {
    QuoteMention& quote = quotes_.emplace_back();
    quote.tokens = inside;
    quote.span = document_.SpanOf(inside);
    quote.marked = document_.SpanOf(marked);
    quote.sentence = document_.sentence_of[inside.begin];
    return quote;
  }

  // ---- blocks

  // A block needs no marks of its own; where it has them they are cut.
  TokenRange WithoutMarks(TokenRange block) const {
    if (block.size() > 2 && At(block.begin).kind == TokenKind::kQuote) {
      ++block.begin;
      if (At(block.end - 1).kind == TokenKind::kQuote) --block.end;
    }
    return block;
  }

  void AddBlock(uint32_t p) {
    const TokenRange whole = document_.paragraphs[p].tokens;
    const bool goes_on = p == block_paragraph_ + 1 && !quotes_.empty();
    QuoteMention& quote = Add(WithoutMarks(whole), whole);
    quote.block = true;
    if (goes_on) quote.continues = static_cast<uint32_t>(quotes_.size() - 2);
    block_paragraph_ = p;
    pending_ = kNone;
  }

  bool AddPost(TokenRange range) {
    for (uint32_t i = range.begin + kMinPost; i + 1 < range.end; ++i) {
      if (At(i).kind != TokenKind::kWord || FirstOf(i) != '@' || document_.Text(i - 1) != "(" ||
          document_.Text(i + 1) != ")" || range.end - i > kMaxSignatureTail + 2) {
        continue;
      }
      for (uint32_t d = i - 2; d >= range.begin + kMinPost && i - d <= kMaxSignatureName; --d) {
        if (At(d).kind != TokenKind::kPunctuation || !IsDash(FirstOf(d)) || !At(d).space_before) continue;
        QuoteMention& quote = Add(WithoutMarks({range.begin, d}), {range.begin, d});
        quote.block = true;
        pending_ = kNone;
        return true;
      }
    }
    return false;
  }

  // ---- marks

  // The outermost pairs of the double marks, in order.
  std::vector<Pair> MatchDouble(TokenRange range) const {
    std::vector<Pair> pairs;
    std::vector<uint32_t> open;  // into pairs
    for (uint32_t i = range.begin; i < range.end; ++i) {
      if (!IsDoubleMark(i)) continue;
      if (At(i).quote > 0) {
        open.push_back(static_cast<uint32_t>(pairs.size()));
        pairs.push_back({i, kNone});
      } else if (!open.empty()) {
        Pair& pair = pairs[open.back()];
        open.pop_back();
        pair.close = i;
        while (pairs.back().open > pair.open) pairs.pop_back();  // what lies inside
      } else if (pairs.empty() && pending_ != kNone) {
        pairs.push_back({kNone, i});
      }
    }
    return pairs;
  }

  // Behind the closing mark of pairs[n], or where an unclosed one is cut.
  static uint32_t EndOf(const std::vector<Pair>& pairs, size_t count, size_t n, TokenRange range) {
    if (pairs[n].close != kNone) return pairs[n].close + 1;
    return n + 1 < count ? pairs[n + 1].open : range.end;
  }

  // Pairs of single marks outside `taken`, added to it.
  void MatchSingle(TokenRange range, std::vector<Pair>& taken) const {
    const size_t doubles = taken.size();
    size_t next = 0;
    uint32_t open = kNone;
    for (uint32_t i = range.begin; i < range.end; ++i) {
      while (next < doubles && EndOf(taken, doubles, next, range) <= i) ++next;
      if (next < doubles && (taken[next].open == kNone || taken[next].open <= i)) {
        open = kNone;
        i = EndOf(taken, doubles, next, range) - 1;
        continue;
      }
      if (At(i).kind != TokenKind::kQuote || At(i).quote == 0 || IsDoubleQuote(document_, i)) continue;
      if (At(i).quote > 0) {
        open = i;
      } else if (open != kNone) {
        taken.push_back({open, i});
        open = kNone;
      }
    }
    // By place; the pair without an opening mark (kNone + 1 is 0) comes first.
    std::sort(taken.begin(), taken.end(), [](Pair a, Pair b) { return (a.open + 1) < (b.open + 1); });
  }

  bool Reopens(uint32_t p) const {
    const uint32_t first = document_.paragraphs[p].tokens.begin;
    return IsDoubleMark(first) && At(first).quote > 0;
  }

  void AddMarked(uint32_t p) {
    const TokenRange range = document_.paragraphs[p].tokens;
    const bool body = IsBody(document_.paragraphs[p].kind);
    if (!body) pending_ = kNone;  // a heading ends what was open
    const bool reopened = pending_ != kNone && Reopens(p) && p == pending_paragraph_ + 1;
    if (pending_ != kNone && p > pending_paragraph_ + kMaxBridge + 1) pending_ = kNone;
    std::vector<Pair> pairs = MatchDouble(range);
    const bool came_in = !pairs.empty() && pairs[0].open == kNone;
    if (came_in) AddBridge(p);
    if (!pairs.empty() && !came_in && !reopened) pending_ = kNone;
    const bool unmarked = pairs.empty();
    MatchSingle(range, pairs);
    for (size_t n = 0; n < pairs.size(); ++n) AddPair(range, pairs, n, reopened || came_in);
    if (body && !unmarked) Remember(p, pairs);
  }

  void AddPair(TokenRange range, const std::vector<Pair>& pairs, size_t n, bool goes_on) {
    const Pair pair = pairs[n];
    const uint32_t begin = pair.open == kNone ? range.begin : pair.open + 1;
    const uint32_t marked = pair.open == kNone ? range.begin : pair.open;
    const uint32_t marked_end = EndOf(pairs, pairs.size(), n, range);
    const uint32_t end = pair.close == kNone ? marked_end : pair.close;
    if (begin >= end) return;
    const uint32_t before = pending_;
    QuoteMention& quote = Add({begin, end}, {marked, marked_end});
    quote.closed = pair.close != kNone;
    if (n == 0 && goes_on && before != kNone) {
      quote.continues = before;
      quotes_[before].closed = true;
      pending_ = kNone;
    }
  }

  // Remembers a quotation that the paragraph leaves open.
  void Remember(uint32_t p, const std::vector<Pair>& pairs) {
    pending_ = kNone;
    // The last pair left open; pairs inside it may have closed behind it.
    for (size_t n = pairs.size(); n > 0; --n) {
      const size_t behind = pairs.size() - n;
      if (pairs[n - 1].close != kNone || quotes_.size() <= behind || quotes_[quotes_.size() - 1 - behind].closed) continue;
      pending_ = static_cast<uint32_t>(quotes_.size() - 1 - behind);
      pending_paragraph_ = p;
      return;
    }
  }

  // The unmarked paragraphs between an opening mark and the one that closes it.
  void AddBridge(uint32_t p) {
    quotes_.erase(quotes_.begin() + pending_ + 1, quotes_.end());  // single pairs inside
    for (uint32_t b = pending_paragraph_ + 1; b < p; ++b) {
      const TokenRange range = document_.paragraphs[b].tokens;
      if (range.empty()) continue;
      const uint32_t before = pending_;
      Add(range, range).continues = before;
      quotes_[before].closed = true;
      pending_ = static_cast<uint32_t>(quotes_.size() - 1);
    }
  }

  const Document& document_;
  std::vector<QuoteMention> quotes_;
  uint32_t pending_ = kNone;            // the quotation left open, of quotes_
  uint32_t pending_paragraph_ = 0;
  uint32_t block_paragraph_ = kNone - 1;
};

}  // namespace

std::vector<QuoteMention> FindQuotes(const Document& document) { return QuoteFinder(document).Run(); }

bool IsScareQuote(const Document& document, const QuoteMention& quote) {
  if (quote.block || !quote.closed || quote.continues) return false;
  uint32_t words = 0;
  for (uint32_t i = quote.tokens.begin; i < quote.tokens.end && words <= kScareWords; ++i) {
    const TokenKind kind = document.tokens[i].kind;
    if (kind == TokenKind::kWord || kind == TokenKind::kNumber) ++words;
  }
  return words <= kScareWords;
}

}  // namespace gainsay
