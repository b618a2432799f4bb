#include "ingest/html_meta.h"

#include "ingest/json_value.h"
#include "ingest/metadata.h"

namespace gainsay {
namespace {

constexpr size_t kMaxEach = 2000;  // elements of a kind that are looked at

class MetaReader {
 public:
  MetaReader(const HtmlTree& tree, const Input& input, Article& article)
      : tree_(tree), input_(input), article_(article) {}

  LinkedStory Read() {
    WalkHtml(
        tree_.root(),
        [&](const GumboNode* node) {
          if (!IsElement(node)) return false;
          Collect(node);
          return TagOf(node) != GUMBO_TAG_SCRIPT;
        },
        [](const GumboNode*) {});
    for (const GumboNode* script : scripts_) ReadLinkedData(script);
    for (const std::string_view name :
         {"article:published_time", "datepublished", "og:published_time", "pubdate", "publish-date", "publish_date",
          "date", "dc.date.issued", "dc.date", "datecreated", "article:modified_time"}) {
      for (const GumboNode* meta : metas_) {
        if (!article_.published.known() && NameOf(meta) == name) Publish(meta, "content");
      }
    }
    for (const GumboNode* time : times_) {
      if (!article_.published.known()) Publish(time, "datetime");
    }
    Fill({"og:title", "twitter:title", "headline", "title"}, article_.title);
    Fill({"author", "article:author", "dc.creator", "parsely-author"}, article_.author);
    Fill({"og:site_name", "publisher", "dc.publisher", "application-name"}, article_.publisher);
    Fill({"og:url"}, article_.uri);
    if (article_.language.empty()) article_.language = PrimaryTag(AttributeOf(tree_.root(), "lang"));
    if (article_.language.empty()) article_.language = PrimaryTag(AttributeOf(tree_.root(), "xml:lang"));
    for (const GumboNode* meta : metas_) {
      const std::string name = NameOf(meta);
      if (article_.language.empty() && (name == "og:locale" || name == "inlanguage" || name == "content-language")) {
        article_.language = PrimaryTag(AttributeOf(meta, "content"));
      }
    }
    if (page_title_ != nullptr) SetOnce(TextBelow(page_title_), article_.title);
    return std::move(story_);
  }

 private:
  void Collect(const GumboNode* node) {
    switch (TagOf(node)) {
      case GUMBO_TAG_META:
        if (metas_.size() < kMaxEach) metas_.push_back(node);
        break;
      case GUMBO_TAG_TIME:
        if (times_.size() < kMaxEach && !AttributeOf(node, "datetime").empty()) times_.push_back(node);
        break;
      case GUMBO_TAG_SCRIPT:
        if (scripts_.size() < kMaxEach && AttributeOf(node, "type").find("ld+json") != std::string_view::npos) scripts_.push_back(node);
        break;
      case GUMBO_TAG_LINK:
        if (AttributeOf(node, "rel") == "canonical") SetOnce(AttributeOf(node, "href"), article_.uri);
        break;
      case GUMBO_TAG_TITLE:
        if (page_title_ == nullptr && node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML) page_title_ = node;
        break;
      default: break;
    }
  }

  // property, name, itemprop or http-equiv, in lower case.
  static std::string NameOf(const GumboNode* meta) {
    for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
      std::string name(AttributeOf(meta, key));
      for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
      if (!name.empty()) return name;
    }
    return {};
  }

  void Fill(std::initializer_list<std::string_view> names, std::string& member) {
    for (const std::string_view wanted : names) {
      for (const GumboNode* meta : metas_) {
        const std::string_view value = AttributeOf(meta, "content");
        if (NameOf(meta) != wanted || value.empty()) continue;
        if (value.find("://") != std::string_view::npos && &member != &article_.uri) continue;
        SetOnce(value, member);
      }
    }
  }

  void Publish(const GumboNode* node, const char* name) {
    const GumboAttribute* attribute = gumbo_get_attribute(&node->v.element.attributes, name);
    if (attribute == nullptr || *attribute->value == '\0') return;
    Span at = tree_.SpanOf(attribute->original_value);
    const std::string_view raw = input_.text.substr(at.begin, at.size());
    if (raw.size() >= 2 && (raw[0] == '"' || raw[0] == '\'') && raw.back() == raw[0]) at = {at.begin + 1, at.end - 1};
    SetPublished(attribute->value, input_.offsets.ToSource(at), input_.index, article_);
  }

  void ReadLinkedData(const GumboNode* script) {
    const GumboVector& children = script->v.element.children;
    if (children.length == 0) return;
    const auto* text = static_cast<const GumboNode*>(children.data[0]);
    if (!IsText(text)) return;
    const std::string_view json = text->v.text.text;
    const Span raw = tree_.SpanOf(text->v.text.original_text);
    // A page's scripts are its own affair: what can't be parsed is passed over.
    const Result<JsonValue> parsed = ParseJson(json);
    if (!parsed) return;
    const bool same = input_.text.substr(raw.begin, json.size()) == json;
    std::vector<const JsonValue*> queue{&parsed.value()};
    for (size_t i = 0; i < queue.size(); ++i) {
      const JsonValue& value = *queue[i];
      for (const JsonValue& item : value.items) queue.push_back(&item);
      if (const JsonValue* graph = value.Find("@graph")) queue.push_back(graph);
      if (const JsonValue* entity = value.Find("mainEntity")) queue.push_back(entity);
      if (IsArticle(value)) ReadObject(value, same ? std::optional<uint32_t>(raw.begin) : std::nullopt);
    }
  }

  static bool IsArticle(const JsonValue& object) {
    const JsonValue* type = object.Find("@type");
    if (type == nullptr) return false;
    const auto fits = [](const std::string& name) {
      return name.ends_with("Article") || name.ends_with("Posting") || name == "Report";
    };
    if (type->IsString()) return fits(type->text);
    for (const JsonValue& item : type->items) {
      if (fits(item.text)) return true;
    }
    return false;
  }

  static std::string_view NameIn(const JsonValue& object, std::string_view key) {
    const JsonValue* value = object.Find(key);
    if (value != nullptr && value->kind == JsonValue::Kind::kArray && !value->items.empty()) value = &value->items[0];
    if (value == nullptr) return {};
    return value->IsString() ? std::string_view(value->text) : value->Text("name");
  }

  // `base` is where the JSON stands in the page.
  void TakeStory(const JsonValue& object, uint32_t base) {
    const JsonValue* body = object.Find("articleBody");
    if (body == nullptr || !body->IsString() || body->span.empty()) return;
    if (story_.body && story_.body->value.size() >= body->text.size()) return;
    const auto mapped = [&](const JsonValue& value) {
      return MapJsonString(input_.text, {base + value.span.begin, base + value.span.end}, input_.offsets);
    };
    story_.body = mapped(*body);
    story_.headline.reset();
    const JsonValue* headline = object.Find("headline");
    if (headline != nullptr && headline->IsString() && headline->span.begin < body->span.begin) story_.headline = mapped(*headline);
  }

  void ReadObject(const JsonValue& object, std::optional<uint32_t> base) {
    if (base) TakeStory(object, *base);
    SetOnce(object.Text("headline"), article_.title);
    SetOnce(NameIn(object, "author"), article_.author);
    SetOnce(NameIn(object, "publisher"), article_.publisher);
    if (article_.language.empty()) article_.language = PrimaryTag(object.Text("inLanguage"));
    for (const std::string_view key : {"datePublished", "dateCreated", "dateModified"}) {
      const JsonValue* value = object.Find(key);
      if (value == nullptr || !value->IsString() || article_.published.known()) continue;
      const Span span = base ? Span{*base + value->span.begin, *base + value->span.end} : Span{};
      SetPublished(value->text, base ? input_.offsets.ToSource(span) : span, input_.index, article_);
    }
  }

  const HtmlTree& tree_;
  const Input& input_;
  Article& article_;
  std::vector<const GumboNode*> metas_;
  std::vector<const GumboNode*> times_;
  std::vector<const GumboNode*> scripts_;
  const GumboNode* page_title_ = nullptr;
  LinkedStory story_;
};

}  // namespace

LinkedStory ReadHtmlMeta(const HtmlTree& tree, const Input& input, Article& article) {
  return MetaReader(tree, input, article).Read();
}

}  // namespace gainsay
