// Markdown as newsrooms write it: front matter, headings of both kinds,
// paragraphs, lists, block quotes, tables as rows. Code fences and HTML
// comments are no copy. Lines of a paragraph are joined, as Markdown has it.
#include "ingest/block_builder.h"
#include "ingest/front_matter.h"
#include "ingest/markdown_inline.h"
#include "ingest/metadata.h"
#include "ingest/reader.h"
#include "ingest/suppression.h"

namespace gainsay {
namespace {

struct ListMark {
  uint32_t size = 0;  // bytes of the marker and its space
};

ListMark ListMarkAt(std::string_view line) {
  if (line.size() >= 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && (line[1] == ' ' || line[1] == '\t')) {
    return {2};
  }
  uint32_t digits = 0;
  while (digits < line.size() && digits < 3 && line[digits] >= '0' && line[digits] <= '9') ++digits;
  if (digits > 0 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ') {
    return {digits + 2};
  }
  return {};
}

bool IsOnly(std::string_view line, std::string_view marks, size_t least) {
  size_t count = 0;
  for (const char c : line) {
    if (c == ' ' || c == '\t') continue;
    if (marks.find(c) == std::string_view::npos) return false;
    ++count;
  }
  return count >= least;
}

// "[label]: address": a definition, no copy.
bool IsDefinition(std::string_view line) {
  if (!line.starts_with('[')) return false;
  const size_t close = line.substr(0, 200).find("]: ");
  return close != std::string_view::npos && line.find('[', 1) > close;
}

class MarkdownReader {
 public:
  MarkdownReader(const Input& input, Article& article)
      : text_(input.text), article_(article), builder_(article, input.offsets), comments_(article, input.offsets) {}

  void Read(const std::vector<Line>& lines, size_t first) {
    for (size_t i = first; i < lines.size(); ++i) ReadLine(lines[i]);
    builder_.End();
    comments_.Finish();
  }

 private:
  void ReadLine(const Line& line) {
    Span at = TrimSpan(text_, line.span);
    if (in_comment_) {
      const size_t end = Slice(text_, at).find("-->");
      if (end == std::string_view::npos) return;
      in_comment_ = false;
      at.begin += static_cast<uint32_t>(end) + 3;
      comments_.Take(text_, {comment_, at.begin});
      at = TrimSpan(text_, at);
      if (at.empty()) return;
    }
    const std::string_view text = Slice(text_, at);
    if (text.starts_with("```") || text.starts_with("~~~")) {
      if (fence_ == 0) {
        builder_.End();
        fence_ = text[0];
      } else if (fence_ == text[0] && IsOnly(text, text.substr(0, 1), 3)) {
        fence_ = 0;
      }
      return;
    }
    if (fence_ != 0) return;
    if (text.starts_with("<!--")) builder_.End();
    if (at.empty()) {
      builder_.End();
      quoted_ = false;
      return;
    }
    BlockKind kind = BlockKind::kParagraph;
    bool opens = false;
    if (text[0] == '>') {
      size_t marks = 0;
      while (marks < text.size() && (text[marks] == '>' || text[marks] == ' ')) ++marks;
      at.begin += static_cast<uint32_t>(marks);
      at = TrimSpan(text_, at);
      if (at.empty()) return builder_.End();
      kind = BlockKind::kQuotation;
      opens = !quoted_;
      quoted_ = true;
    } else {
      quoted_ = false;
    }
    ReadContent(at, kind, opens);
  }

  void ReadContent(Span at, BlockKind kind, bool opens) {
    const std::string_view text = Slice(text_, at);
    if (builder_.open() && IsOnly(text, "=", 2)) return Underline();
    if (builder_.open() && IsOnly(text, "-", 2)) return Underline();
    if (IsOnly(text, "-", 3) || IsOnly(text, "*", 3) || IsOnly(text, "_", 3)) return builder_.End();
    if (IsDefinition(text)) return builder_.End();
    size_t hashes = 0;
    while (hashes < text.size() && text[hashes] == '#') ++hashes;
    if (hashes >= 1 && hashes <= 6 && (hashes == text.size() || text[hashes] == ' ')) {
      Span inner{at.begin + static_cast<uint32_t>(hashes), at.end};
      while (inner.end > inner.begin && text_[inner.end - 1] == '#') --inner.end;
      builder_.Begin(hashes == 1 && !HasTitle() ? BlockKind::kTitle : BlockKind::kHeading);
      Write(inner);
      return builder_.End();
    }
    if (text[0] == '|') {
      if (IsOnly(text, "|-: ", 1)) return;
      builder_.Begin(BlockKind::kListItem);
      Write({at.begin + 1, text.ends_with('|') && text.size() > 1 ? at.end - 1 : at.end});
      return builder_.End();
    }
    if (const ListMark mark = ListMarkAt(text); mark.size > 0) {
      kind = BlockKind::kListItem;
      opens = true;
      at.begin += mark.size;
    }
    if (opens || !builder_.open()) {
      builder_.Begin(kind);
    } else {
      builder_.Space({at.begin, at.begin});
    }
    Write(at);
  }

  // Cuts comments out of a line; one left open goes on over the next lines.
  void Write(Span at) {
    while (!at.empty()) {
      const std::string_view text = Slice(text_, at);
      const size_t open = text.find("<!--");
      if (open == std::string_view::npos) return WriteMarkdownLine(text, at.begin, builder_);
      WriteMarkdownLine(text.substr(0, open), at.begin, builder_);
      const size_t close = text.find("-->", open + 4);
      if (close == std::string_view::npos) {
        in_comment_ = true;
        comment_ = at.begin + static_cast<uint32_t>(open);
        return;
      }
      comments_.Take(text_, {at.begin + static_cast<uint32_t>(open), at.begin + static_cast<uint32_t>(close) + 3});
      at.begin += static_cast<uint32_t>(close) + 3;
    }
  }

  // A line of = or - makes a heading of the paragraph above.
  void Underline() {
    const size_t before = article_.blocks.size();
    const bool title = !HasTitle();
    builder_.End();
    if (article_.blocks.size() > before && article_.blocks.back().kind == BlockKind::kParagraph) {
      article_.blocks.back().kind = title ? BlockKind::kTitle : BlockKind::kHeading;
    }
  }

  bool HasTitle() const { return !article_.blocks.empty(); }

  std::string_view text_;
  Article& article_;
  BlockBuilder builder_;
  CommentReader comments_;
  bool in_comment_ = false;
  uint32_t comment_ = 0;  // where the open comment begins
  bool quoted_ = false;
  char fence_ = 0;
};

}  // namespace

Status ReadMarkdown(const Input& input, Article& article) {
  const std::vector<Line> lines = SplitLines(input.text);
  size_t first = 0;
  if (const std::optional<FrontMatter> front = FindFrontMatter(input.text, lines)) {
    if (const Status status = ReadFrontMatter(input, lines, *front, article); !status.ok()) return status;
    first = front->first;
  }
  MarkdownReader(input, article).Read(lines, first);
  for (const Block& block : article.blocks) {
    if (block.kind == BlockKind::kTitle) SetOnce(Slice(article.text, block.text), article.title);
  }
  return {};
}

}  // namespace gainsay
