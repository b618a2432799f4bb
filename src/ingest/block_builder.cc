#include "ingest/block_builder.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {

uint32_t SpaceAt(std::string_view text, size_t at) {
  if (at >= text.size()) return 0;
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte == ' ' || (byte >= 0x09 && byte <= 0x0D)) return 1;
  if (byte != 0xC2 && byte != 0xE1 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF) return 0;
  const CodePoint point = DecodeAt(text, at);
  const char32_t c = point.value;
  const bool space = c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
                     c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
  return space ? point.size : 0;
}

Span TrimSpan(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const uint32_t size = SpaceAt(text, span.begin);
    if (size == 0) break;
    span.begin = std::min(span.end, span.begin + size);
  }
  while (span.end > span.begin) {
    uint32_t at = span.end - 1;
    while (at > span.begin && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    if (SpaceAt(text, at) != span.end - at) break;
    span.end = at;
  }
  return span;
}

void BlockBuilder::Begin(BlockKind kind) {
  End();
  kind_ = kind;
  open_ = true;
  broken_ = false;
  space_ = false;
  begin_ = article_.text.size();
}

void BlockBuilder::FlushSpace() {
  if (!broken_) {
    if (!article_.blocks.empty()) {
      const uint32_t at = article_.offsets.ToSource({begin_ == 0 ? 0 : static_cast<uint32_t>(begin_) - 1,
                                                     static_cast<uint32_t>(begin_)}).end;
      article_.text += '\n';
      article_.offsets.AppendDecoded(1, {at, at});
      begin_ = article_.text.size();
    }
    broken_ = true;
    space_ = false;
    return;
  }
  if (!space_) return;
  space_ = false;
  article_.text += ' ';
  article_.offsets.AppendDecoded(1, decoded_.ToSource(space_from_));
}

void BlockBuilder::Put(std::string_view text, Span from, bool copied) {
  if (from.begin < last_ || text.empty()) return;
  FlushSpace();
  last_ = from.end;
  article_.text += text;
  if (copied) {
    article_.offsets.AppendThrough(decoded_, from);
  } else {
    article_.offsets.AppendDecoded(static_cast<uint32_t>(text.size()), decoded_.ToSource(from));
  }
}

void BlockBuilder::Space(Span from) {
  if (!open_ || !broken_) return;
  if (from.begin < last_) return;
  space_from_ = space_ ? Join(space_from_, from) : from;
  space_ = true;
}

void BlockBuilder::Copy(std::string_view text, uint32_t at) {
  size_t run = 0;
  for (size_t i = 0; i < text.size();) {
    const uint32_t space = SpaceAt(text, i);
    if (space == 0) {
      ++i;
      continue;
    }
    if (i > run) {
      Put(text.substr(run, i - run), {at + static_cast<uint32_t>(run), at + static_cast<uint32_t>(i)}, true);
    }
    Space({at + static_cast<uint32_t>(i), at + static_cast<uint32_t>(i) + space});
    i += space;
    run = i;
  }
  if (run < text.size()) {
    Put(text.substr(run), {at + static_cast<uint32_t>(run), at + static_cast<uint32_t>(text.size())}, true);
  }
}

void BlockBuilder::Decode(std::string_view text, Span from) {
  if (!text.empty() && SpaceAt(text, 0) == text.size()) return Space(from);
  if (text == "\xC2\xAD") return;  // a soft hyphen is no text
  Put(text, from, false);
}

void BlockBuilder::End() {
  if (open_ && broken_ && article_.text.size() > begin_) {
    article_.blocks.push_back(
        {kind_, {static_cast<uint32_t>(begin_), static_cast<uint32_t>(article_.text.size())}});
  }
  open_ = false;
}

}  // namespace gainsay
