// A dateline is read part by part up to the mark that ends it, then weighed:
// a lead may well begin "On Sunday, May 11, the …" or "यह सच है।". So a date
// or a known agency decides at once; a bare place must be set off as copy
// sets it off, in capitals or before a dash, a colon or a danda, in few words,
// none of them a function word.
//   Read:      MAHAD (Raigad), July 6 —    रायपुर।    New Delhi: The …
//   Not read:  a bare place that runs on without a mark; a place of five words.
#include "ingest/dateline.h"

namespace gainsay {
namespace {

using Words = std::vector<LineWord>;

constexpr size_t kMaxBytes = 300;
constexpr size_t kMaxWords = 48;
constexpr size_t kMaxPlaceWords = 6;
constexpr size_t kMinLead = 40;  // bytes of text behind a bare place

Span SpanOf(const Words& words, size_t begin, size_t end) {
  return begin < end ? Span{words[begin].span.begin, words[end - 1].span.end} : Span{};
}

enum class Stop { kNone, kDash, kColon, kDanda, kBar, kDot, kCredit };

class DatelineReader {
 public:
  DatelineReader(std::string_view block, const RuleIndex& index)
      : block_(block), index_(index), words_(ScanLine(block.substr(0, kMaxBytes), kMaxWords)) {}

  std::optional<Dateline> Read() {
    size_t i = 0;
    while (i < words_.size() && stop_ == Stop::kNone) {
      const size_t next = Step(i);
      if (next == i && stop_ == Stop::kNone) return std::nullopt;
      i = next;
    }
    if (stop_ == Stop::kNone) return std::nullopt;
    EndPart(part_end_);
    out_.whole = SpanOf(words_, 0, i);
    if (!Convinces()) return std::nullopt;
    return out_;
  }

 private:
  // Takes the part at words_[i]; gives the next index, or `i` where no
  // dateline goes on like this.
  size_t Step(size_t i) {
    const LineWord& word = words_[i];
    if (!out_.date) {
      if (const auto date = MatchDate(words_, i, index_)) {
        EndPart(i);
        out_.date = date;
        out_.date_span = SpanOf(words_, i, date->date_end);
        return date->end;
      }
    }
    if (word.IsMark("(")) return Credit(i);
    if (word.IsMark("-")) {
      const bool inside = !word.space_before && i + 1 < words_.size() && !words_[i + 1].space_before &&
                          word.span.size() == 1;
      if (inside && i > 0 && words_[i - 1].IsWord()) return i + 1;  // a hyphen
      return End(i, Stop::kDash);
    }
    if (word.IsMark(":")) {
      if (i + 1 < words_.size() && !out_.date && MatchDate(words_, i + 1, index_)) return Separate(i);
      return End(i, Stop::kColon);
    }
    if (word.IsMark("।")) return End(i, Stop::kDanda);
    if (word.IsMark("|")) {
      if (i + 1 < words_.size() && !out_.date && MatchDate(words_, i + 1, index_)) return Separate(i);
      return End(i, Stop::kBar);
    }
    if (word.IsMark(".")) {
      if (out_.date) return End(i, Stop::kDot);
      return word.space_before ? i : i + 1;  // "St. Louis"
    }
    if (word.IsMark(",") || word.IsMark("/")) return Separate(i);
    if (after_credit_ && out_.date) return End(i - 1, Stop::kCredit);
    if (const size_t n = index_.weekdays.Match(words_, i)) return i + n;
    if (out_.date) {
      if (const size_t n = index_.connectors.Match(words_, i)) return i + n;
      if (const size_t n = index_.agencies.Match(words_, i); n > 0 && out_.agency.empty()) {
        out_.agency = SpanOf(words_, i, i + n);
        return i + n;
      }
      return i;
    }
    if (!word.IsWord() || (word.script == Script::kLatin && !word.upper)) return i;
    if (part_begin_ == part_end_) part_begin_ = i;
    part_end_ = i + 1;
    if (index_.function_words.Contains(word.folded)) plain_ = false;
    if (++place_words_ > kMaxPlaceWords) return i;
    if (word.script == Script::kLatin && !word.all_upper) capitals_ = false;
    if (word.script != Script::kLatin) capitals_ = false;
    return i + 1;
  }

  size_t End(size_t i, Stop stop) {
    stop_ = stop;
    return i + 1;
  }

  size_t Separate(size_t i) {
    EndPart(i);
    return i + 1;
  }

  // Closes a part before a comma: an agency, a correspondent, or a place.
  void EndPart(size_t end) {
    if (part_begin_ >= part_end_) return;
    const size_t begin = part_begin_;
    const size_t last = end < part_end_ ? end : part_end_;
    part_begin_ = part_end_ = 0;
    if (const size_t n = index_.agencies.Match(words_, begin); n > 0 && begin + n == last) {
      if (out_.agency.empty()) out_.agency = SpanOf(words_, begin, last);
      credited_ = true;
      return;
    }
    for (size_t i = begin; i < last; ++i) {
      const size_t n = index_.byline_roles.Match(words_, i);
      if (n == 0 || i + n != last) continue;
      if (out_.author.empty()) out_.author = SpanOf(words_, begin, last);
      return;
    }
    const Span part = SpanOf(words_, begin, last);
    const bool slash = last < words_.size() && begin > 0 && words_[begin - 1].IsMark("/");
    if (out_.place.empty() || slash) out_.place = out_.place.empty() ? part : Join(out_.place, part);
  }

  // "(PTI)", "(Raigad)", "(विशेष संवाददाता)". Before the date it is part of
  // the place unless it is a known agency.
  size_t Credit(size_t open) {
    size_t close = open + 1;
    while (close < words_.size() && close < open + 10 && !words_[close].IsMark(")")) ++close;
    if (close >= words_.size() || !words_[close].IsMark(")") || close == open + 1) return open;
    const Span inner = SpanOf(words_, open + 1, close);
    EndPart(open);
    bool known = false;
    bool role = false;
    for (size_t i = open + 1; i < close; ++i) {
      known = known || index_.agencies.Match(words_, i) > 0;
      role = role || index_.byline_roles.Match(words_, i) > 0;
    }
    if (role && !known) {
      out_.author = inner;
      credited_ = true;
    } else if (known || out_.date) {
      out_.agency = inner;
      credited_ = credited_ || known;
    }
    after_credit_ = known || out_.date;
    return close + 1;
  }

  bool Convinces() const {
    if (out_.date) return stop_ != Stop::kDot || !out_.place.empty();
    if (credited_) return stop_ != Stop::kDot;
    if (out_.place.empty() || !plain_ || block_.size() < out_.whole.end + kMinLead) return false;
    switch (stop_) {
      case Stop::kDash:
      case Stop::kBar:
      case Stop::kColon: return place_words_ <= (capitals_ ? size_t{4} : size_t{3});
      case Stop::kDanda: return place_words_ <= 4;
      default: return false;
    }
  }

  std::string_view block_;
  const RuleIndex& index_;
  Words words_;
  Dateline out_;
  Stop stop_ = Stop::kNone;
  size_t part_begin_ = 0;
  size_t part_end_ = 0;
  size_t place_words_ = 0;
  bool plain_ = true;     // no function word among the place's words
  bool capitals_ = true;  // all words in capitals
  bool credited_ = false;
  bool after_credit_ = false;
};

}  // namespace

std::optional<Dateline> ReadDateline(std::string_view block, const RuleIndex& index) {
  return DatelineReader(block, index).Read();
}

std::optional<SignOff> ReadSignOff(std::string_view block, const RuleIndex& index) {
  constexpr size_t kTail = 160;
  const size_t from = block.size() > kTail ? block.size() - kTail : 0;
  size_t open = block.rfind('(');
  const bool bracketed = open != std::string_view::npos && open >= from &&
                         block.find_last_not_of(".) ") != std::string_view::npos &&
                         block.find(')', open) != std::string_view::npos &&
                         block.find_first_not_of(".) ", block.find(')', open)) == std::string_view::npos;
  if (!bracketed) {
    if (block.size() > kTail) return std::nullopt;
    open = 0;
  }
  const Words words = ScanLine(block.substr(open), kMaxWords);
  for (size_t i = 0; i < words.size(); ++i) {
    const size_t n = index.agencies.Match(words, i);
    if (n == 0) continue;
    const bool all = i + n == words.size() && (i == 0 || (i == 1 && words[0].IsMark("-")));
    if (!bracketed && !all) return std::nullopt;
    Span at = SpanOf(words, i, i + n);
    at.begin += static_cast<uint32_t>(open);
    at.end += static_cast<uint32_t>(open);
    return SignOff{at, open == 0};
  }
  return std::nullopt;
}

}  // namespace gainsay
