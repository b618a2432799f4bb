// The density rule is Readability's: a paragraph gives points for its length
// to its parent and half as many to its grandparent; links take them away.
#include "ingest/html_body.h"

#include <algorithm>
#include <cstdint>

namespace gainsay {
namespace {

// Class and id tokens as web developers everywhere write them; no copy.
constexpr std::string_view kFurnitureTokens[] = {
    "ad",     "ads",    "adslot",  "adbox", "adsbox", "adunit", "adcode",   "share",       "sharing",   "social",
    "promo",  "promos", "newsletter", "breadcrumb", "breadcrumbs", "sponsored", "sponsor", "outbrain", "taboola",
    "cookie", "popup",  "modal",   "sidebar", "menu", "navbar", "pagination", "hidden", "tags", "toolbar", "widget"};
constexpr std::string_view kFurnitureStems[] = {"advert", "adsby", "comment", "recommend", "related", "subscri", "sharedaddy"};
// Two tokens in a row, or one that joins them: "also-read", "alsoRead".
constexpr std::string_view kFurniturePairs[] = {"alsoread",   "readalso",  "readmore",  "mustread",  "followus", "knowmore", "authorbio",
                                                "authorbox",  "aboutauthor", "postviews", "viewcount", "readtime", "keyevents", "livelinks",
                                                "jprelated",  "jprelatedposts", "morestories", "topstories", "latestnews", "trendingnews"};
constexpr std::string_view kBylineTokens[] = {"byline", "author", "authors", "dateline", "posted"};
// The same of what stands in a line with them, where no sentence is around.
constexpr std::string_view kStampTokens[] = {"time", "timestamp", "date", "datetime", "publish", "published", "updated"};
constexpr std::string_view kCaptionTokens[] = {"caption", "cptn", "imgcaption", "photocaption"};

template <typename Visit>
bool AnyToken(std::string_view names, const Visit& visit) {
  std::string token;
  for (size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
      token += lower;
    } else if (!token.empty()) {
      if (visit(token)) return true;
      token.clear();
    }
  }
  return false;
}

bool HasFurnitureToken(std::string_view names) {
  std::string before;
  return AnyToken(names, [&](const std::string& token) {
    for (const std::string_view pair : kFurniturePairs) {
      if (token == pair || before + token == pair) return true;
    }
    before = token;
    for (const std::string_view known : kFurnitureTokens) {
      if (token == known) return true;
    }
    for (const std::string_view stem : kFurnitureStems) {
      if (token.starts_with(stem)) return true;
    }
    return false;
  });
}

template <size_t N>
bool HasTokenOf(std::string_view names, const std::string_view (&tokens)[N]) {
  return AnyToken(names, [&](const std::string& token) {
    return std::find(std::begin(tokens), std::end(tokens), token) != std::end(tokens);
  });
}

// AMP's own elements: menus, consent, advertisements, share buttons, embeds.
// Those that only lay out hold the page's text.
bool IsAmpFurniture(const GumboNode* element) {
  if (TagOf(element) != GUMBO_TAG_UNKNOWN) return false;
  GumboStringPiece tag = element->v.element.original_tag;
  gumbo_tag_from_original_text(&tag);
  std::string name;
  for (size_t i = 0; i < tag.length && i < 24; ++i) name += static_cast<char>(tag.data[i] | 0x20);
  return name.starts_with("amp-") && name != "amp-layout" && name != "amp-fit-text" && name != "amp-carousel";
}

bool HasToken(std::string_view names, std::string_view wanted) {
  return AnyToken(names, [&](const std::string& token) { return token == wanted; });
}

// The element of most text among those that `wanted` picks.
template <typename Wanted>
const GumboNode* Heaviest(const HtmlTree& tree, const Wanted& wanted) {
  const GumboNode* best = nullptr;
  size_t most = 0;
  WalkHtml(
      tree.body(),
      [&](const GumboNode* node) {
        if (!IsElement(node)) return false;
        if (wanted(node)) {
          const HtmlTree::Weight weight = tree.WeightOf(node);
          const size_t prose = weight.text - weight.link;
          if (prose > most) {
            most = prose;
            best = node;
          }
        }
        return true;
      },
      [](const GumboNode*) {});
  return best;
}

size_t DirectText(const GumboNode* element) {
  size_t size = 0;
  for (unsigned i = 0; i < element->v.element.children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(element->v.element.children.data[i]);
    if (child->type == GUMBO_NODE_TEXT) size += std::string_view(child->v.text.text).size();
  }
  return size;
}

const GumboNode* Densest(const HtmlTree& tree) {
  std::unordered_map<const GumboNode*, double> scores;
  std::vector<const GumboNode*> order;  // as met, so that ties are settled by the page
  const auto give = [&](const GumboNode* node, double points) {
    if (node == nullptr || !IsElement(node) || TagOf(node) == GUMBO_TAG_HTML) return;
    const auto [at, is_new] = scores.emplace(node, 0.0);
    if (is_new) order.push_back(node);
    at->second += points;
  };
  const size_t total = tree.WeightOf(tree.body()).text;
  WalkHtml(
      tree.body(),
      [&](const GumboNode* node) {
        if (!IsElement(node) || IsBoilerplate(tree, node, total)) return false;
        const GumboTag tag = TagOf(node);
        const bool paragraph = tag == GUMBO_TAG_P || tag == GUMBO_TAG_PRE;
        const HtmlTree::Weight weight = tree.WeightOf(node);
        const size_t size = paragraph ? weight.text : DirectText(node);
        if (size < (paragraph ? 25u : 80u) || weight.link * 2 > weight.text) return true;
        const double points = 1 + std::min(static_cast<double>(size) / 100, 4.0);
        if (!paragraph) give(node, points);
        give(node->parent, paragraph ? points : points / 2);
        if (node->parent != nullptr) give(node->parent->parent, points / 2);
        return true;
      },
      [](const GumboNode*) {});
  const GumboNode* best = nullptr;
  double most = 0;
  for (const GumboNode* node : order) {
    const HtmlTree::Weight weight = tree.WeightOf(node);
    const double prose = weight.text == 0 ? 0 : 1 - static_cast<double>(weight.link) / static_cast<double>(weight.text);
    const double score = scores[node] * prose;
    if (score > most) {
      most = score;
      best = node;
    }
  }
  return best;
}

}  // namespace

const GumboNode* FindStory(const HtmlTree& tree) {
  if (tree.fragment() && tree.WeightOf(tree.body()).links < 20) return tree.body();
  const size_t total = tree.WeightOf(tree.body()).text;
  const auto enough = [&](const GumboNode* node) {
    return node != nullptr && tree.WeightOf(node).text * 20 >= total && tree.WeightOf(node).text >= 40;
  };
  const GumboNode* found =
      Heaviest(tree, [](const GumboNode* node) { return HasToken(AttributeOf(node, "itemprop"), "articlebody"); });
  if (enough(found)) return found;
  found = Heaviest(tree, [](const GumboNode* node) { return TagOf(node) == GUMBO_TAG_ARTICLE; });
  if (enough(found)) return found;
  if (const GumboNode* dense = Densest(tree)) return dense;
  found = Heaviest(tree, [](const GumboNode* node) {
    return TagOf(node) == GUMBO_TAG_MAIN || AttributeOf(node, "role") == "main";
  });
  return found != nullptr ? found : tree.body();
}

bool IsBoilerplate(const HtmlTree& tree, const GumboNode* element, size_t total) {
  if (element->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) return true;
  switch (TagOf(element)) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE: return true;
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_H1: return false;
    default: break;
  }
  if (IsAmpFurniture(element)) return true;
  const HtmlTree::Weight weight = tree.WeightOf(element);
  if (weight.text * 2 > total) return false;
  if (gumbo_get_attribute(&element->v.element.attributes, "hidden") != nullptr ||
      AttributeOf(element, "aria-hidden") == "true" ||
      AttributeOf(element, "style").find("display:none") != std::string_view::npos) {
    return true;
  }
  if (HasFurnitureToken(AttributeOf(element, "class")) || HasFurnitureToken(AttributeOf(element, "id"))) return true;
  if (AttributeOf(element, "role") == "navigation" || AttributeOf(element, "role") == "complementary") return true;
  switch (TagOf(element)) {
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_TABLE: return weight.links >= 2 && weight.link * 10 > weight.text * 6;
    case GUMBO_TAG_P:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4: return weight.links >= 1 && weight.text < 240 && weight.link * 10 > weight.text * 7;
    default: return false;
  }
}

bool IsBylineElement(const GumboNode* element) {
  if (AttributeOf(element, "rel") == "author" || AttributeOf(element, "itemprop") == "author") return true;
  return HasTokenOf(AttributeOf(element, "class"), kBylineTokens);
}

bool IsStampElement(const GumboNode* element) {
  const auto stamps = [](const GumboNode* node) {
    return IsBylineElement(node) || HasTokenOf(AttributeOf(node, "class"), kStampTokens);
  };
  if (!stamps(element) || element->parent == nullptr || stamps(element->parent)) return false;
  switch (TagOf(element->parent)) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_BLOCKQUOTE: return false;
    default: return true;
  }
}

bool IsCaptionElement(const GumboNode* element) { return HasTokenOf(AttributeOf(element, "class"), kCaptionTokens); }

}  // namespace gainsay
