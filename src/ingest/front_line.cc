#include "ingest/front_line.h"

namespace gainsay {
namespace {

using Words = std::vector<LineWord>;

constexpr size_t kMaxLineBytes = 360;  // a longer line is a paragraph
constexpr size_t kMaxWords = 40;
constexpr size_t kMaxPlaceWords = 5;
constexpr size_t kMaxNameWords = 8;

Span SpanOf(const Words& words, size_t begin, size_t end) {
  return begin < end ? Span{words[begin].span.begin, words[end - 1].span.end} : Span{};
}

bool IsSeparator(const LineWord& word) {
  if (word.kind != LineWord::Kind::kMark) return false;
  static constexpr std::string_view kSeparators[] = {",", "|", ":", "-", "(", ")", ".", "·", "•", "/", "।", "॥", "[", "]"};
  for (const std::string_view mark : kSeparators) {
    if (word.folded == mark) return true;
  }
  return false;
}

bool NameLike(const LineWord& word) {
  return word.IsWord() && (word.script != Script::kLatin || word.upper);
}

bool IsIso(const Words& words, size_t at) {
  return at + 4 < words.size() && words[at].folded.size() == 4 && words[at + 1].IsMark("-") &&
         words[at + 2].folded.size() == 2 && words[at + 4].folded.size() == 2;
}

// The whole line is label, place, date, clock, publisher and nothing else.
FrontLine ReadDateLine(const Words& words, size_t labelled, const RuleIndex& index) {
  FrontLine out;
  size_t i = labelled;
  const size_t place_begin = i;
  size_t place_end = i;
  while (i < words.size() && !out.date) {
    if (const auto date = MatchDate(words, i, index)) {
      out.date = date;
      out.date_span = SpanOf(words, i, date->date_end);
      i = date->end;
      break;
    }
    if (i - place_begin >= kMaxPlaceWords + 3) return {};
    if (NameLike(words[i]) && !index.function_words.Contains(words[i].folded)) {
      place_end = i + 1;
    } else if (!IsSeparator(words[i]) && index.connectors.Match(words, i) == 0) {
      return {};
    }
    ++i;
  }
  if (!out.date) return {};
  if (place_end > place_begin) {
    // "Mumbai, January 24": a place is parted from its date; "Kargil 26 July" is a headline.
    if (words[place_end].kind != LineWord::Kind::kMark) return {};
    size_t first = place_begin;
    while (first < place_end && !words[first].IsWord()) ++first;
    out.place = SpanOf(words, first, place_end);
  }
  while (i < words.size()) {
    if (words[i].IsMark("|") && i + 1 < words.size() && words[i + 1].IsWord() && !MatchDate(words, i + 1, index)) {
      size_t end = i + 1;
      while (end < words.size() && NameLike(words[end]) && index.date_labels.Match(words, end) == 0) ++end;
      if (end - i - 1 > kMaxNameWords) return {};
      if (end > i + 1 && out.publisher.empty()) out.publisher = SpanOf(words, i + 1, end);
      i = end > i + 1 ? end : i + 1;
      continue;
    }
    if (IsSeparator(words[i])) {
      ++i;
    } else if (const auto again = MatchDate(words, i, index)) {
      i = again->end;
    } else if (const size_t n = index.date_labels.Match(words, i)) {
      i += n;
    } else if (const size_t m = index.connectors.Match(words, i)) {
      i += m;
    } else if (const size_t w = index.weekdays.Match(words, i)) {
      i += w;
    } else if (const size_t a = index.agencies.Match(words, i)) {
      i += a;
    } else {
      return {};
    }
  }
  out.kind = FrontLine::Kind::kDate;
  out.taken = SpanOf(words, 0, words.size());
  return out;
}

FrontLine ReadByline(const Words& words, const RuleIndex& index) {
  FrontLine out;
  size_t count = 0;
  for (const LineWord& word : words) {
    if (word.kind == LineWord::Kind::kNumber) return {};
    if (word.IsWord()) ++count;
  }
  if (words.back().IsMark(".") || words.back().IsMark("।") || words.back().IsMark("?")) return {};
  if (const size_t opener = index.byline_openers.Match(words, 0)) {
    size_t i = opener;
    while (i < words.size() && words[i].kind == LineWord::Kind::kMark) ++i;
    if (i == words.size() || count > kMaxNameWords + 2) return {};
    const bool colon = words[opener].IsMark(":");
    for (size_t k = i; k < words.size() && !colon; ++k) {
      if (words[k].IsWord() && !NameLike(words[k]) && !index.function_words.Contains(words[k].folded)) return {};
    }
    out.author = SpanOf(words, i, words.size());
  } else {
    if (count > 6) return {};
    bool role_last = false;
    for (size_t i = 0; i < words.size(); ++i) {
      const size_t n = index.byline_roles.Match(words, i);
      if (n == 0) continue;
      size_t end = i + n;
      // "Staff Reporter, Dehradun": a place may follow the role.
      if (end < words.size() && words[end].IsMark(",")) {
        while (end < words.size() && (NameLike(words[end]) || words[end].IsMark(","))) ++end;
      }
      role_last = end == words.size();
      break;
    }
    if (!role_last) return {};
    out.author = SpanOf(words, 0, words.size());
  }
  out.kind = FrontLine::Kind::kByline;
  out.taken = SpanOf(words, 0, words.size());
  return out;
}

}  // namespace

FrontLine ReadFrontLine(std::string_view line, const RuleIndex& index) {
  const Words head = ScanLine(line.substr(0, kMaxLineBytes), kMaxWords);
  if (head.empty()) return {};
  size_t labelled = index.date_labels.Match(head, 0);
  if (labelled > 0) {
    while (labelled < head.size() && (head[labelled].IsMark(":") || head[labelled].IsMark("-"))) ++labelled;
    if (IsIso(head, labelled)) {
      const auto date = MatchDate(head, labelled, index);
      const size_t end = date ? date->date_end : 0;
      if (date && date->year && (end == head.size() || head[end].space_before)) {
        FrontLine out;
        out.kind = FrontLine::Kind::kMetadata;
        out.date = date;
        // A clock belongs to it only on a line of its own: the lead may start with a number.
        const size_t taken = date->end == head.size() ? date->end : end;
        if (taken == end) out.date->clock.reset();
        out.taken = SpanOf(head, 0, taken);
        out.date_span = out.taken;
        return out;
      }
    }
  }
  if (line.size() > kMaxLineBytes || head.size() >= kMaxWords) return {};
  if (FrontLine dated = ReadDateLine(head, labelled, index); dated.kind != FrontLine::Kind::kNone) return dated;
  return ReadByline(head, index);
}

}  // namespace gainsay
