// HTML pages: the story's elements become blocks. gumbo says where each text
// node stood, not where each character did: entities and line ends are found
// again by walking the decoded and the written text side by side.
#include "base/utf8.h"
#include "ingest/block_builder.h"
#include "ingest/html_body.h"
#include "ingest/html_meta.h"
#include "ingest/html_tree.h"
#include "ingest/metadata.h"
#include "ingest/reader.h"
#include "ingest/suppression.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

// Bytes of the character reference at raw[0] == '&' that stands for the start
// of `text`, and in `made` the bytes of text it makes. 0 where the ampersand
// stands for itself.
size_t ReferenceAt(std::string_view raw, std::string_view text, size_t& made) {
  size_t size = 1;
  while (size < raw.size() && size < 40 &&
         ((raw[size] >= '0' && raw[size] <= '9') || (raw[size] >= 'a' && raw[size] <= 'z') ||
          (raw[size] >= 'A' && raw[size] <= 'Z') || raw[size] == '#')) {
    ++size;
  }
  const bool closed = size < raw.size() && raw[size] == ';';
  const std::string_view name = raw.substr(1, size - 1);
  const bool ampersand = name == "amp" || name == "AMP" || name == "#38" || name == "#x26" || name == "#X26" ||
                         (!closed && (name.starts_with("amp") || name.starts_with("AMP")));
  if (text[0] == '&' && !ampersand) return 0;
  if (closed) ++size;
  made = DecodeAt(text, 0).size;
  const auto in_step = [&](std::string_view rest, size_t taken) {
    const std::string_view after = raw.substr(taken);
    if (rest.empty() || after.empty()) return rest.empty() && after.empty();
    return rest[0] == after[0] || after[0] == '&' || after[0] == '\r' || after[0] == '<';
  };
  if (in_step(text.substr(made), size)) return size;
  // "&copy2025", "&notit;": an old name may end inside the run of letters.
  for (size_t shorter = size - 1; shorter > 2; --shorter) {
    if (raw.substr(shorter, 4) == text.substr(made, 4)) return shorter;
  }
  const size_t two = made + DecodeAt(text, made).size;  // a few names make two characters
  if (two > made && in_step(text.substr(two), size)) made = two;
  return size;
}

constexpr size_t kMaxByline = 400;  // bytes of text

class HtmlWriter {
 public:
  HtmlWriter(const HtmlTree& tree, const Input& input, Article& article)
      : tree_(tree), text_(input.text), article_(article), builder_(article, input.offsets), comments_(article, input.offsets) {}

  void Write() {
    const GumboNode* story = FindStory(tree_);
    total_ = tree_.WeightOf(story).text;
    if (const GumboNode* heading = FindTitle(story)) {
      kinds_ = {BlockKind::kTitle};
      WriteElement(heading);
      builder_.End();
    }
    kinds_ = {BlockKind::kParagraph};
    WriteElement(story);
    builder_.End();
    TakeComments();
  }

 private:
  // Comments that stand above and around the story.
  void TakeComments() {
    for (const GumboNode* root : tree_.roots()) {
      WalkHtml(
          root,
          [&](const GumboNode* node) {
            if (node->type == GUMBO_NODE_COMMENT) comments_.TakeByPlace(text_, tree_.SpanOf(node->v.text.original_text));
            return IsElement(node);
          },
          [](const GumboNode*) {});
    }
    comments_.Finish();
  }

  // The page's <h1> above a story that has none of its own.
  const GumboNode* FindTitle(const GumboNode* story) const {
    const GumboNode* best = nullptr;
    bool inside = false;
    bool before = true;
    const std::string known = Fold(article_.title);
    WalkHtml(
        tree_.body(),
        [&](const GumboNode* node) {
          if (!IsElement(node)) return false;
          if (node == story) {
            before = false;
            inside = HasH1(story);
            return false;
          }
          if (before && TagOf(node) == GUMBO_TAG_H1) {
            const bool matches = !known.empty() && Fold(TextBelow(node)).find(known) != std::string::npos;
            if (best == nullptr || matches || tree_.WeightOf(node).text > tree_.WeightOf(best).text) best = node;
          }
          return before;
        },
        [](const GumboNode*) {});
    return inside ? nullptr : best;
  }

  static bool HasH1(const GumboNode* story) {
    bool found = false;
    WalkHtml(
        story,
        [&](const GumboNode* node) {
          found = found || TagOf(node) == GUMBO_TAG_H1;
          return IsElement(node) && !found;
        },
        [](const GumboNode*) {});
    return found;
  }

  void WriteElement(const GumboNode* root) {
    WalkHtml(
        root,
        [&](const GumboNode* node) {
          if (IsText(node)) {
            WriteText(node->v.text);
            return false;
          }
          if (node->type == GUMBO_NODE_COMMENT) comments_.Take(text_, tree_.SpanOf(node->v.text.original_text));
          return IsElement(node) && (node == root || Enter(node));
        },
        [&](const GumboNode* node) {
          if (node != root) Leave(node);
        });
  }

  // The kind of block that an element opens, or nothing for an inline one.
  std::optional<BlockKind> KindOf(const GumboNode* node) const {
    const BlockKind outer = kinds_.back();
    const bool keeps = outer == BlockKind::kQuotation || outer == BlockKind::kListItem ||
                       outer == BlockKind::kCaption || outer == BlockKind::kByline || outer == BlockKind::kTitle;
    switch (TagOf(node)) {
      case GUMBO_TAG_H1: return has_title_ ? BlockKind::kHeading : BlockKind::kTitle;
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
      case GUMBO_TAG_H4:
      case GUMBO_TAG_H5:
      case GUMBO_TAG_H6: return BlockKind::kHeading;
      case GUMBO_TAG_LI:
      case GUMBO_TAG_DT:
      case GUMBO_TAG_DD:
      case GUMBO_TAG_TR: return BlockKind::kListItem;
      case GUMBO_TAG_BLOCKQUOTE: return BlockKind::kQuotation;
      case GUMBO_TAG_FIGCAPTION:
      case GUMBO_TAG_CAPTION: return BlockKind::kCaption;
      case GUMBO_TAG_P:
      case GUMBO_TAG_DIV:
      case GUMBO_TAG_PRE:
      case GUMBO_TAG_SECTION:
      case GUMBO_TAG_ARTICLE:
      case GUMBO_TAG_HEADER:
      case GUMBO_TAG_MAIN:
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL:
      case GUMBO_TAG_DL:
      case GUMBO_TAG_TABLE:
      case GUMBO_TAG_FIGURE:
      case GUMBO_TAG_ADDRESS:
      case GUMBO_TAG_CENTER:
      case GUMBO_TAG_DETAILS:
      case GUMBO_TAG_SUMMARY:
        if (tree_.WeightOf(node).text < kMaxByline && (IsBylineElement(node) || IsStampElement(node))) return BlockKind::kByline;
        if (IsCaptionElement(node)) return BlockKind::kCaption;
        return keeps ? outer : BlockKind::kParagraph;
      case GUMBO_TAG_SPAN:
      case GUMBO_TAG_TIME:
        if (tree_.WeightOf(node).text < kMaxByline && IsStampElement(node)) return BlockKind::kByline;
        return std::nullopt;
      default: return std::nullopt;
    }
  }

  bool Enter(const GumboNode* node) {
    if (IsBoilerplate(tree_, node, total_)) return false;
    const GumboTag tag = TagOf(node);
    const Span at = tree_.SpanOf(node->v.element.original_tag);
    if (tag == GUMBO_TAG_BR) {
      // Two in a row end a paragraph, as old pages have it.
      if (after_break_) builder_.End();
      builder_.Space(at);
      after_break_ = true;
      return false;
    }
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) builder_.Space(at);
    if (const std::optional<BlockKind> kind = KindOf(node)) {
      builder_.End();
      kinds_.push_back(*kind);
      if (*kind == BlockKind::kTitle) has_title_ = true;
      after_break_ = false;
    }
    return true;
  }

  void Leave(const GumboNode* node) {
    if (!KindOf(node).has_value()) return;  // whether it opens a block depends on the tag alone
    builder_.End();
    kinds_.pop_back();
    after_break_ = false;
  }

  void WriteText(const GumboText& node) {
    const std::string_view text = node.text;
    Span raw_span = tree_.SpanOf(node.original_text);
    if (text.empty() || raw_span.empty()) return;
    const std::string_view raw = text_.substr(raw_span.begin, raw_span.size());
    if (TrimSpan(text, {0, static_cast<uint32_t>(text.size())}).empty()) {
      return builder_.Space({raw_span.begin, raw_span.begin + 1});
    }
    after_break_ = false;
    if (!builder_.open()) builder_.Begin(kinds_.back());
    const uint32_t base = raw_span.begin;
    size_t t = 0;
    size_t r = 0;
    size_t run = 0;  // raw[run, r) equals the text before t and is not written yet
    const auto flush = [&] {
      builder_.Copy(raw.substr(run, r - run), base + static_cast<uint32_t>(run));
      run = r;
    };
    while (t < text.size() && r < raw.size()) {
      if (raw[r] == '&') {
        size_t made = 0;
        if (const size_t size = ReferenceAt(raw.substr(r), text.substr(t), made); size > 0) {
          flush();
          const uint32_t begin = base + static_cast<uint32_t>(r);
          builder_.Decode(text.substr(t, made), {begin, begin + static_cast<uint32_t>(size)});
          t += made;
          run = r += size;
          continue;
        }
      }
      if (text[t] == raw[r]) {
        ++t;
        ++r;
      } else if (raw[r] == '\r' && text[t] == '\n') {
        flush();
        const size_t size = raw.substr(r, 2) == "\r\n" ? 2 : 1;
        const uint32_t begin = base + static_cast<uint32_t>(r);
        builder_.Space({begin, begin + static_cast<uint32_t>(size)});
        ++t;
        run = r += size;
      } else if (raw[r] == '<') {
        // A tag that the parser ignored stands inside its text.
        flush();
        const size_t close = raw.find('>', r);
        run = r = close == std::string_view::npos ? raw.size() : close + 1;
      } else {
        break;
      }
    }
    flush();
    if (t < text.size() && r < raw.size()) {
      // Lost step: the rest still comes from the rest.
      builder_.Decode(text.substr(t), {base + static_cast<uint32_t>(r), base + static_cast<uint32_t>(raw.size())});
    }
  }

  const HtmlTree& tree_;
  std::string_view text_;
  Article& article_;
  BlockBuilder builder_;
  CommentReader comments_;
  std::vector<BlockKind> kinds_;  // of the open block-level elements
  size_t total_ = 0;
  bool has_title_ = false;
  bool after_break_ = false;
};

// A page that holds less than half of the story that its JSON-LD states is a
// shell that a script fills, or a teaser: the stated story is taken instead.
bool IsShell(const Article& article, const LinkedStory& story) {
  if (!story.body) return false;
  size_t size = 0;
  for (const Block& block : article.blocks) size += block.kind == BlockKind::kTitle ? 0 : block.text.size();
  return size * 2 < story.body->value.size();
}

Status ReadLinkedStory(const LinkedStory& story, const Input& input, Article& article) {
  article.text.clear();
  article.blocks.clear();
  article.offsets = {};
  if (story.headline) {
    BlockBuilder builder(article, story.headline->offsets);
    builder.Begin(BlockKind::kTitle);
    builder.Copy(story.headline->value, 0);
    builder.End();
  }
  const Input inner{input.path, story.body->value, story.body->offsets, input.index};
  if (story.body->value.find("</") == std::string::npos) return ReadPlainText(inner, article);
  Result<std::unique_ptr<HtmlTree>> tree = HtmlTree::Parse(inner.text);
  if (!tree) return tree.error();
  HtmlWriter(**tree, inner, article).Write();
  return {};
}

}  // namespace

Status ReadHtml(const Input& input, Article& article) {
  Result<std::unique_ptr<HtmlTree>> tree = HtmlTree::Parse(input.text);
  if (!tree) {
    Error error = tree.error();
    error.file = input.path;
    return error;
  }
  const LinkedStory story = ReadHtmlMeta(**tree, input, article);
  HtmlWriter(**tree, input, article).Write();
  if (IsShell(article, story)) {
    if (Status status = ReadLinkedStory(story, input, article); !status.ok()) return status;
  }
  for (const Block& block : article.blocks) {
    if (block.kind != BlockKind::kTitle) continue;
    // What stands on the page outranks the head's "Headline | Site".
    article.title = Slice(article.text, block.text);
    break;
  }
  return {};
}

}  // namespace gainsay
