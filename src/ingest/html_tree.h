// An HTML page as gumbo's tree, in bounded memory. Pages are hostile: the tree
// is walked with a stack of our own, never by recursion.
#pragma once

#include <gumbo.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace gainsay {

class HtmlTree {
 public:
  // REQUIRES: `text` outlives the tree. Errors: too large, too deep, or markup
  // that unfolds to far more nodes than it has bytes.
  static Result<std::unique_ptr<HtmlTree>> Parse(std::string_view text);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode* root() const { return output_->root; }   // <html>
  std::vector<const GumboNode*> roots() const;              // the page's own children: comments, <html>
  const GumboNode* body() const { return body_; }           // never null
  bool fragment() const { return fragment_; }               // no <html>, no <body> in the source

  // The bytes of the page that `piece` is; empty where it is none of them.
  Span SpanOf(const GumboStringPiece& piece) const;

  // Text below an element: bytes that are no white space, and those in links.
  struct Weight {
    size_t text = 0;
    size_t link = 0;
    size_t links = 0;  // <a> elements
  };
  Weight WeightOf(const GumboNode* node) const;

 private:
  struct Arena;
  HtmlTree();
  void Measure();

  std::string_view text_;
  std::unique_ptr<Arena> arena_;
  GumboOutput* output_ = nullptr;  // lies in the arena
  const GumboNode* body_ = nullptr;
  bool fragment_ = false;
  std::unordered_map<const GumboNode*, Weight> weights_;  // looked up, never walked
};

inline bool IsElement(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT; }
inline bool IsText(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}
inline GumboTag TagOf(const GumboNode* node) { return IsElement(node) ? node->v.element.tag : GUMBO_TAG_LAST; }
// An attribute's value; empty where there is none.
std::string_view AttributeOf(const GumboNode* element, const char* name);
// Text of the nodes below, white space as it stands.
std::string TextBelow(const GumboNode* node);

// Walks the tree below and with `node` in document order. `enter` says whether
// to go into an element; `leave` is called for each element gone into.
void WalkHtml(const GumboNode* node, const std::function<bool(const GumboNode*)>& enter,
              const std::function<void(const GumboNode*)>& leave);

}  // namespace gainsay
