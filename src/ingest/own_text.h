// Articles whose source is text taken out of their file: entries of a feed,
// .docx documents. Spans count its bytes, quotations are its words.
#pragma once

#include <string>
#include <string_view>

#include "ingest/article.h"

namespace gainsay {

// Collects blocks; the source is their text, a blank line between two.
class OwnText {
 public:
  explicit OwnText(Article& article) : article_(article) {}
  // White space of any kind and length becomes one space. A block without text is none.
  void Add(BlockKind kind, std::string_view text);

 private:
  Article& article_;
};

// An article that was read from markup -> the same with its text as its source.
// `title`, where there is one, opens it; the markup's own title becomes a
// heading then, or goes where it says the same.
void TakeOwnText(const Article& read, std::string_view title, Article& article);

}  // namespace gainsay
