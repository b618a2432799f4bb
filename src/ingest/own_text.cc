#include "ingest/own_text.h"

#include "ingest/block_builder.h"
#include "unicode/fold.h"

namespace gainsay {

void OwnText::Add(BlockKind kind, std::string_view text) {
  std::string clean;
  bool space = false;
  for (size_t i = 0; i < text.size();) {
    if (const uint32_t size = SpaceAt(text, i)) {
      space = !clean.empty();
      i += size;
      continue;
    }
    if (space) clean += ' ';
    space = false;
    clean += text[i++];
  }
  if (clean.empty()) return;
  const auto size_of = [](const std::string& s) { return static_cast<uint32_t>(s.size()); };
  if (!article_.text.empty()) {
    const uint32_t end = size_of(article_.source);
    article_.source += "\n\n";
    article_.text += '\n';
    article_.offsets.AppendDecoded(1, {end, end});
  }
  const Span at{size_of(article_.text), size_of(article_.text) + size_of(clean)};
  article_.offsets.AppendCopied({size_of(article_.source), size_of(article_.source) + size_of(clean)});
  article_.source += clean;
  article_.text += clean;
  article_.blocks.push_back({kind, at});
}

void TakeOwnText(const Article& read, std::string_view title, Article& article) {
  OwnText out(article);
  out.Add(BlockKind::kTitle, title);
  const std::string folded = Fold(title);
  for (const Block& block : read.blocks) {
    const std::string_view text = Slice(read.text, block.text);
    const bool second = block.kind == BlockKind::kTitle && !title.empty();
    if (second && Fold(text) == folded) continue;
    out.Add(second ? BlockKind::kHeading : block.kind, text);
  }
}

}  // namespace gainsay
