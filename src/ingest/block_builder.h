// Assembling an Article's text block by block while the offset map is kept.
// Every reader writes through this; white space is settled here.
#pragma once

#include <string>
#include <string_view>

#include "ingest/article.h"

namespace gainsay {

// Appends blocks to `article`. Positions are bytes of the reader's text, which
// `decoded` maps on to the source.
// REQUIRES: both outlive the builder; positions never fall back (text that
// stands before text already taken is dropped).
class BlockBuilder {
 public:
  BlockBuilder(Article& article, const OffsetMap& decoded) : article_(article), decoded_(decoded) {}
  BlockBuilder(const BlockBuilder&) = delete;
  BlockBuilder& operator=(const BlockBuilder&) = delete;

  // Opens a block; an open one is closed first.
  void Begin(BlockKind kind);
  // Text that stands in the reader's text at `at`, byte for byte. White space
  // of any kind and length becomes one space, and goes at a block's ends.
  void Copy(std::string_view text, uint32_t at);
  // Text that the reader decoded from `from`: an entity, an escape.
  void Decode(std::string_view text, Span from);
  // White space that the markup implies (a line break element).
  void Space(Span from);
  // Closes the block; one without text is no block.
  void End();
  bool open() const { return open_; }
  bool empty() const { return article_.text.size() == begin_; }

 private:
  void FlushSpace();
  void Put(std::string_view text, Span from, bool copied);

  Article& article_;
  const OffsetMap& decoded_;
  BlockKind kind_ = BlockKind::kParagraph;
  bool open_ = false;
  bool broken_ = false;    // the block's paragraph break was written
  size_t begin_ = 0;       // where the open block's text starts
  bool space_ = false;     // white space is pending
  Span space_from_;
  uint32_t last_ = 0;      // end of the reader's text taken so far
};

// Bytes of the white space character at `at`: ASCII, NEL, no-break and
// typographic spaces, line and paragraph separators, a stray byte-order mark.
// 0 where there is none.
uint32_t SpaceAt(std::string_view text, size_t at);
// The parts of `text` within `span` without white space at both ends.
Span TrimSpan(std::string_view text, Span span);
inline std::string_view Slice(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

}  // namespace gainsay
