// Documents for tests: every line of the text is a paragraph.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "text/segment.h"

namespace gainsay {

struct TestDocument {
  std::unique_ptr<Article> article;  // stays where it is; the document points at it
  Document document;
};

inline TestDocument MakeDocument(std::string_view text, const SegmentRules& rules = {},
                                 BlockKind kind = BlockKind::kParagraph) {
  TestDocument made;
  made.article = std::make_unique<Article>();
  made.article->source = text;
  made.article->text = text;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    if (end > begin) {
      made.article->blocks.push_back({kind, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
    }
    begin = end + 1;
  }
  made.document = Segment(*made.article, rules);
  return made;
}

}  // namespace gainsay
