// NewsML-G2: a newsItem has its management in itemMeta, its metadata in
// contentMeta and its text in contentSet, as XHTML or NITF (inlineXML) or as a
// string (inlineData). It stands alone or in a newsMessage.
#include "ingest/newsml.h"

#include "ingest/block_builder.h"
#include "ingest/metadata.h"
#include "ingest/nitf.h"
#include "ingest/reader.h"
#include "ingest/xml_meta.h"
#include "ingest/xml_story.h"
#include "ingest/xml_tree.h"

namespace gainsay {
namespace {

// A party or place: its <name>, else its literal, else its code.
std::string NameOf(const XmlNode* node) {
  if (node == nullptr) return {};
  if (const XmlNode* name = node->Find("name")) return name->Text();
  for (const std::string_view key : {"literal", "qcode"}) {
    if (const std::string_view value = node->Attribute(key); !value.empty()) return std::string(CodeOf(value));
  }
  return node->Text();
}

// What an item says in text: NITF or XHTML, else a string.
struct Content {
  const XmlNode* xml = nullptr;   // the <nitf> or <html>, or what holds the paragraphs
  const XmlNode* data = nullptr;  // inlineData
};

Content ContentOf(const XmlNode& item) {
  Content out;
  const XmlNode* set = item.Find("contentSet");
  if (set == nullptr) return out;
  for (const XmlNode& child : set->children) {
    if (child.name == "inlineXML" && out.xml == nullptr && !child.Text().empty()) {
      const XmlNode* nitf = child.Find("nitf");
      const XmlNode* html = child.Find("html");
      out.xml = nitf != nullptr ? nitf : html != nullptr ? html : &child;
    }
    const std::string_view type = child.Attribute("contenttype");
    const bool text = type.empty() || type.starts_with("text/") || type.find("html") != std::string_view::npos;
    if (child.name == "inlineData" && out.data == nullptr && text && child.Attribute("encoding").empty() &&
        !child.Text().empty()) {
      out.data = &child;
    }
  }
  return out;
}

// The newsItems below that hold text, in order.
void CollectItems(const XmlNode& node, std::vector<const XmlNode*>& out) {
  if (node.name == "newsItem") {
    const Content content = ContentOf(node);
    if (content.xml != nullptr || content.data != nullptr) out.push_back(&node);
    return;
  }
  for (const XmlNode& child : node.children) CollectItems(child, out);
}

void ReadItemMeta(const XmlNode& item, const Input& input, Article& article) {
  const XmlNode* item_meta = item.Find("itemMeta");
  const XmlNode* content_meta = item.Find("contentMeta");
  SetOnce(item.Attribute("guid"), article.uri);
  if (item_meta != nullptr) {
    if (const XmlNode* status = item_meta->Find("pubStatus")) SetPubStatus(CodeOf(status->Attribute("qcode")), article);
    SetOnce(NameOf(item_meta->Find("provider")), article.publisher);
  }
  if (content_meta != nullptr) {
    const XmlNode* by = content_meta->Find("by");
    SetOnce(by != nullptr ? by->Text() : NameOf(content_meta->Find("creator")), article.author);
    SetOnce(NameOf(content_meta->Find("located")), article.place);
    if (const XmlNode* language = content_meta->Find("language")) article.language = PrimaryTag(language->Attribute("tag"));
    if (const XmlNode* headline = content_meta->Find("headline")) SetOnce(headline->Text(), article.title);
  }
  if (article.language.empty()) article.language = PrimaryTag(item.Attribute("lang"));
  // The version at hand says "today" as of its own time.
  PublishFromText(Descend(&item, {"itemMeta", "versionCreated"}), input, article);
  PublishFromText(Descend(&item, {"contentMeta", "contentModified"}), input, article);
  PublishFromText(Descend(&item, {"contentMeta", "contentCreated"}), input, article);
  PublishFromText(Descend(&item, {"itemMeta", "firstCreated"}), input, article);
}

}  // namespace

std::vector<Span> FindNewsItems(std::string_view text) {
  // Most files hold one, and need not be read twice.
  size_t tags = 0;
  for (size_t at = text.find("newsItem"); at != std::string_view::npos; at = text.find("newsItem", at + 1)) {
    tags += at > 0 && (text[at - 1] == '<' || text[at - 1] == ':') ? 1 : 0;
  }
  std::vector<Span> out;
  if (tags < 2) return out;
  const XmlDocument document = ParseXml(text);
  std::vector<const XmlNode*> items;
  CollectItems(document.root, items);
  for (const XmlNode* item : items) out.push_back(item->span);
  return out;
}

Status ReadNewsMl(const Input& input, Article& article) {
  const XmlDocument document = ParseXml(input.text);
  if (document.fault) {
    Error error = *document.fault;
    error.file = input.path;
    return error;
  }
  std::vector<const XmlNode*> items;
  CollectItems(document.root, items);
  if (items.empty()) {
    const std::string& root = document.root.name;
    if (root == "NewsML") return XmlError(input, "NewsML 1 is not read; NewsML-G2, NITF and ninjs are");
    if (root != "newsItem" && root != "newsMessage" && root != "packageItem") {
      return XmlError(input, "XML that opens with <" + root.substr(0, 40) + ">; NewsML-G2, NITF, RSS, Atom and XHTML are read");
    }
    return XmlError(input, "NewsML-G2 without a newsItem that holds text (inlineXML or inlineData)");
  }
  const XmlNode& item = *items.front();
  ReadItemMeta(item, input, article);
  const Content content = ContentOf(item);
  if (content.xml != nullptr && content.xml->name == "nitf") return ReadNitfElement(*content.xml, input, article);

  const bool own_title = content.xml != nullptr && HasXmlElement(*content.xml, "h1");
  const XmlNode* headline = Descend(&item, {"contentMeta", "headline"});
  if (headline != nullptr && !own_title) {
    BlockBuilder builder(article, input.offsets);
    WriteXmlBlock(*headline, BlockKind::kTitle, builder);
  }
  if (content.xml != nullptr) {
    BlockBuilder builder(article, input.offsets);
    const XmlNode* body = content.xml->Find("body");
    WriteXmlStory(body != nullptr ? *body : *content.xml, {!own_title && headline != nullptr}, builder);
    return {};
  }
  const XmlText text = MapXmlText(*content.data, input.offsets);
  const Input inner{input.path, text.value, text.offsets, input.index};
  const bool markup = content.data->Attribute("contenttype").find("html") != std::string_view::npos;
  return markup ? ReadHtml(inner, article) : ReadPlainText(inner, article);
}

}  // namespace gainsay
