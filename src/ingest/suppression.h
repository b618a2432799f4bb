// Comments that keep findings back, as writers put them into Markdown and HTML:
//   <!-- gainsay ignore=RULE,RULE reason="why" -->
//   <!-- gainsay ignore-file=all reason="why" -->
// Whether a rule is known and anything is kept back, the judged run tells.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "ingest/article.h"

namespace gainsay {

// Gathers an article's comments while a reader writes its blocks.
// REQUIRES: both outlive the object.
class CommentReader {
 public:
  CommentReader(Article& article, const OffsetMap& decoded) : article_(article), decoded_(decoded), first_(article.blocks.size()) {}

  // A comment of the reader's text, which stands in the block that is being
  // written or before the next one. Comments of others are passed over.
  void Take(std::string_view text, Span at);
  // One that was met on no block's way: it holds for the first block behind it.
  // Does nothing where the comment was taken before.
  void TakeByPlace(std::string_view text, Span at);
  // Hands the comments to the article. REQUIRES: its blocks are written.
  void Finish();

 private:
  struct Taken {
    Suppression suppression;
    size_t block;
  };
  bool Read(std::string_view text, Span at, size_t block);

  Article& article_;
  const OffsetMap& decoded_;
  size_t first_;                // the first block of this reader
  std::vector<Taken> taken_;
  std::set<uint32_t> begins_;   // of the comments taken
};

// What the words of a comment say ("gainsay ignore=… reason=…", without its
// marks); false where it is none of ours. Spans are left empty.
bool ParseSuppression(std::string_view words, Suppression& out);

}  // namespace gainsay
