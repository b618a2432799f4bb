// gumbo frees its tree by recursion and has no limit of its own: unclosed
// formatting tags are cloned into every later paragraph, so that a small page
// unfolds to a huge tree. It therefore allocates from an arena with a budget;
// when that is spent, parsing is left by longjmp, over C frames only, and the
// arena goes as a whole.
#include "ingest/html_tree.h"

#include <csetjmp>
#include <cstdlib>

namespace gainsay {
namespace {

constexpr size_t kMaxBytes = size_t{64} << 20;
constexpr int kMaxDepth = 4000;

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// An upper bound of the depth of elements that must be closed: the parser
// searches its stack of them at nearly every tag.
int DepthOf(std::string_view text) {
  static constexpr std::string_view kUncounted[] = {"p",    "li", "br",  "img",   "hr",    "input", "meta", "link",
                                                    "td",   "th", "tr",  "dd",    "dt",    "option", "source", "col",
                                                    "area", "base", "wbr", "embed", "param", "track"};
  int depth = 0;
  int deepest = 0;
  for (size_t i = text.find('<'); i != std::string_view::npos && i + 1 < text.size(); i = text.find('<', i + 1)) {
    const bool closes = text[i + 1] == '/';
    size_t begin = i + (closes ? 2 : 1);
    size_t end = begin;
    std::string name;
    while (end < text.size() && end < begin + 12 && (IsLetter(text[end]) || (text[end] >= '0' && text[end] <= '9'))) {
      name += static_cast<char>(text[end++] | 0x20);
    }
    if (name.empty()) continue;
    bool counted = true;
    for (const std::string_view other : kUncounted) counted = counted && name != other;
    if (!counted) continue;
    depth += closes ? (depth > 0 ? -1 : 0) : 1;
    deepest = depth > deepest ? depth : deepest;
  }
  return deepest;
}

size_t CountText(std::string_view text) {
  size_t count = 0;
  for (const char c : text) count += c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' ? 0 : 1;
  return count;
}

}  // namespace

struct HtmlTree::Arena {
  static constexpr size_t kChunk = size_t{256} << 10;
  std::vector<void*> chunks;
  char* next = nullptr;
  size_t left = 0;
  size_t budget = 0;
  std::jmp_buf out_of_budget;

  ~Arena() {
    for (void* chunk : chunks) std::free(chunk);
  }

  // Null where the budget or the memory is spent.
  void* Take(size_t size) {
    size = (size + 15) & ~size_t{15};
    if (size > left) {
      const size_t chunk = size > kChunk ? size : kChunk;
      if (chunk > budget) return nullptr;
      void* memory = std::malloc(chunk);
      if (memory == nullptr) return nullptr;
      budget -= chunk;
      chunks.push_back(memory);
      next = static_cast<char*>(memory);
      left = chunk;
    }
    void* taken = next;
    next += size;
    left -= size;
    return taken;
  }

  static void* Allocate(void* self, size_t size) {
    Arena* arena = static_cast<Arena*>(self);
    void* taken = arena->Take(size);
    if (taken == nullptr) std::longjmp(arena->out_of_budget, 1);
    return taken;
  }
  static void Free(void*, void*) {}

  // Null where the budget was spent. No object with a destructor lives here.
  GumboOutput* Parse(std::string_view text) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Allocate;
    options.deallocator = &Free;
    options.userdata = this;
    options.max_errors = 0;
    if (setjmp(out_of_budget) != 0) return nullptr;
    return gumbo_parse_with_options(&options, text.data(), text.size());
  }
};

HtmlTree::HtmlTree() = default;
HtmlTree::~HtmlTree() = default;

Result<std::unique_ptr<HtmlTree>> HtmlTree::Parse(std::string_view text) {
  const auto refuse = [](std::string message) {
    Error error;
    error.code = ErrorCode::kLimit;
    error.message = std::move(message);
    return error;
  };
  if (text.size() > kMaxBytes) return refuse("an HTML page of more than 64 MB");
  if (DepthOf(text) > kMaxDepth) {
    return refuse("HTML nested deeper than " + std::to_string(kMaxDepth) + " elements");
  }
  std::unique_ptr<HtmlTree> tree(new HtmlTree);
  tree->text_ = text;
  tree->arena_ = std::make_unique<Arena>();
  tree->arena_->budget = (size_t{128} << 20) + 96 * text.size();
  tree->output_ = tree->arena_->Parse(text);
  if (tree->output_ == nullptr) return refuse("HTML that unfolds to too many elements; close its formatting tags");
  const GumboNode* html = tree->output_->root;
  tree->body_ = html;
  bool body_implied = true;
  for (unsigned i = 0; i < html->v.element.children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(html->v.element.children.data[i]);
    if (TagOf(child) != GUMBO_TAG_BODY) continue;
    tree->body_ = child;
    body_implied = child->v.element.original_tag.length == 0;
  }
  tree->fragment_ = body_implied && html->v.element.original_tag.length == 0;
  tree->Measure();
  return tree;
}

Span HtmlTree::SpanOf(const GumboStringPiece& piece) const {
  if (piece.data == nullptr || piece.data < text_.data() || piece.data > text_.data() + text_.size()) return {};
  const size_t begin = static_cast<size_t>(piece.data - text_.data());
  const size_t end = std::min(begin + piece.length, text_.size());
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

void HtmlTree::Measure() {
  std::vector<Weight> open;
  int in_link = 0;
  const auto enter = [&](const GumboNode* node) {
    if (IsText(node)) {
      const size_t count = node->type == GUMBO_NODE_WHITESPACE ? 0 : CountText(node->v.text.text);
      if (!open.empty()) {
        open.back().text += count;
        if (in_link > 0) open.back().link += count;
      }
      return false;
    }
    if (!IsElement(node)) return false;  // a comment
    const GumboTag tag = TagOf(node);
    if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_NOSCRIPT) return false;
    open.emplace_back();
    if (tag == GUMBO_TAG_A) {
      ++in_link;
      open.back().links = 1;
    }
    return true;
  };
  const auto leave = [&](const GumboNode* node) {
    const Weight weight = open.back();
    open.pop_back();
    if (TagOf(node) == GUMBO_TAG_A) --in_link;
    if (!open.empty()) {
      open.back().text += weight.text;
      open.back().link += weight.link;
      open.back().links += weight.links;
    }
    weights_.emplace(node, weight);
  };
  WalkHtml(output_->root, enter, leave);
}

std::vector<const GumboNode*> HtmlTree::roots() const {
  std::vector<const GumboNode*> out;
  const GumboVector& children = output_->document->v.document.children;
  for (unsigned i = 0; i < children.length; ++i) out.push_back(static_cast<const GumboNode*>(children.data[i]));
  return out;
}

HtmlTree::Weight HtmlTree::WeightOf(const GumboNode* node) const {
  const auto found = weights_.find(node);
  return found == weights_.end() ? Weight{} : found->second;
}

std::string_view AttributeOf(const GumboNode* element, const char* name) {
  if (!IsElement(element)) return {};
  const GumboAttribute* attribute = gumbo_get_attribute(&element->v.element.attributes, name);
  return attribute == nullptr ? std::string_view() : std::string_view(attribute->value);
}

std::string TextBelow(const GumboNode* node) {
  std::string out;
  WalkHtml(
      node,
      [&](const GumboNode* inner) {
        if (IsText(inner)) out += inner->v.text.text;
        return IsElement(inner);
      },
      [](const GumboNode*) {});
  return out;
}

void WalkHtml(const GumboNode* node, const std::function<bool(const GumboNode*)>& enter,
              const std::function<void(const GumboNode*)>& leave) {
  struct Level {
    const GumboNode* node;
    unsigned next;
  };
  if (!enter(node) || !IsElement(node)) return;
  std::vector<Level> stack{{node, 0}};
  while (!stack.empty()) {
    Level& top = stack.back();
    const GumboVector& children = top.node->v.element.children;
    if (top.next == children.length) {
      leave(top.node);
      stack.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[top.next++]);
    if (enter(child) && IsElement(child)) stack.push_back({child, 0});
  }
}

}  // namespace gainsay
