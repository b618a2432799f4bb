#include "report/text_view.h"

#include <algorithm>
#include <string_view>

namespace gainsay {
namespace {

bool Continues(std::string_view text, size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// The first text position in [begin, end) for which `holds` is true; it must
// stay true from there on.
template <typename Predicate>
uint32_t FirstWhere(uint32_t begin, uint32_t end, Predicate holds) {
  while (begin < end) {
    const uint32_t middle = begin + (end - begin) / 2;
    if (holds(middle)) {
      end = middle;
    } else {
      begin = middle + 1;
    }
  }
  return begin;
}

// `count` characters before and behind a position, within a limit.
uint32_t Back(std::string_view text, uint32_t at, uint32_t limit, uint32_t count) {
  while (at > limit && count > 0) {
    --at;
    if (!Continues(text, at)) --count;
  }
  return at;
}

uint32_t Forward(std::string_view text, uint32_t at, uint32_t limit, uint32_t count) {
  while (at < limit && count > 0) {
    ++at;
    if (!Continues(text, at)) --count;
  }
  return at;
}

// The text of the paragraphs that hold `words`.
Span ParagraphOf(const Article& article, Span words) {
  const auto after = std::upper_bound(article.blocks.begin(), article.blocks.end(), words.begin,
                                      [](uint32_t at, const Block& block) { return at < block.text.begin; });
  if (after == article.blocks.begin()) return words;
  const Span block = (after - 1)->text;
  return block.end <= words.begin ? words : Join(block, words);
}

}  // namespace

Span TextOf(const Article& article, Span source) {
  const std::string_view text = article.text;
  const uint32_t size = static_cast<uint32_t>(text.size());
  if (source.begin >= source.end || size == 0) return {};
  const auto source_of = [&](uint32_t at) { return article.offsets.ToSource({at, at + 1}); };
  Span span;
  span.begin = FirstWhere(0, size, [&](uint32_t at) { return source_of(at).end > source.begin; });
  span.end = FirstWhere(span.begin, size, [&](uint32_t at) { return source_of(at).begin >= source.end; });
  if (span.empty()) return {};
  while (span.begin > 0 && Continues(text, span.begin)) --span.begin;
  while (Continues(text, span.end)) ++span.end;
  return span;
}

std::string Words(const Article& article, Span source) {
  const Span text = TextOf(article, source);
  if (!text.empty()) return article.text.substr(text.begin, text.size());
  const uint32_t size = static_cast<uint32_t>(article.source.size());
  const uint32_t begin = std::min(source.begin, size);
  return article.source.substr(begin, std::clamp(source.end, begin, size) - begin);
}

Excerpt ExcerptOf(const Article& article, Span source, uint32_t reach) {
  Excerpt excerpt;
  excerpt.words = Words(article, source);
  const Span words = TextOf(article, source);
  if (words.empty()) return excerpt;

  const std::string_view text = article.text;
  Span shown = ParagraphOf(article, words);
  const uint32_t first = Back(text, words.begin, shown.begin, reach);
  if (first > shown.begin) {
    shown.begin = first;
    while (shown.begin < words.begin && text[shown.begin] != ' ') ++shown.begin;
    excerpt.cut_before = true;
  }
  const uint32_t last = Forward(text, words.end, shown.end, reach);
  if (last < shown.end) {
    shown.end = last;
    while (shown.end > words.end && text[shown.end] != ' ') --shown.end;
    excerpt.cut_after = true;
  }
  excerpt.before = text.substr(shown.begin, words.begin - shown.begin);
  excerpt.after = text.substr(words.end, shown.end - words.end);
  return excerpt;
}

}  // namespace gainsay
