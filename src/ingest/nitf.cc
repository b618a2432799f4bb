// NITF: <head> has the metadata (docdata, pubdata), <body> the headline, the
// byline and the dateline in <body.head> and the story in <body.content>.
#include "ingest/nitf.h"

#include "ingest/metadata.h"
#include "ingest/xml_meta.h"
#include "ingest/xml_story.h"

namespace gainsay {
namespace {

void ReadHead(const XmlNode& head, const Input& input, Article& article) {
  if (const XmlNode* docdata = head.Find("docdata")) {
    const std::string_view status = docdata->Attribute("management-status");
    if (!status.empty()) SetPubStatus(status, article);
    if (const XmlNode* id = docdata->Find("doc-id")) SetOnce(id->Attribute("id-string"), article.uri);
    for (const std::string_view name : {"date.issue", "date.release"}) {
      PublishFromAttribute(docdata->Find(name), "norm", input, article);
    }
    if (const XmlNode* rights = docdata->Find("doc.copyright")) SetOnce(rights->Attribute("holder"), article.publisher);
  }
  if (const XmlNode* pubdata = head.Find("pubdata")) {
    SetOnce(pubdata->Attribute("name"), article.publisher);
    PublishFromAttribute(pubdata, "date.publication", input, article);
  }
}

}  // namespace

Status ReadNitfElement(const XmlNode& nitf, const Input& input, Article& article) {
  const XmlNode* body = nitf.Find("body");
  if (body == nullptr) return XmlError(input, "NITF without a <body>", &nitf);
  const XmlNode* head = nitf.Find("head");
  if (head != nullptr) ReadHead(*head, input, article);
  for (const XmlNode* node : {body, &nitf}) {
    if (article.language.empty()) article.language = PrimaryTag(node->Attribute("lang"));
  }
  BlockBuilder builder(article, input.offsets);
  bool titled = false;
  if (const XmlNode* front = body->Find("body.head")) {
    for (const XmlNode& child : front->children) {
      if (child.name == "hedline" || child.name == "headline") {
        const XmlNode* main = child.Find("hl1");
        const std::string title = main != nullptr ? main->Text() : child.Text();
        if (!title.empty() && !titled) {
          article.title = title;
          titled = true;
        }
        if (main != nullptr) {
          WriteXmlStory(child, {}, builder);
        } else {
          WriteXmlBlock(child, BlockKind::kTitle, builder);
        }
      } else if (child.name == "byline") {
        // Without a person, the line is read as any printed byline is.
        if (const XmlNode* person = child.Find("person")) SetOnce(person->Text(), article.author);
        WriteXmlBlock(child, BlockKind::kByline, builder);
      } else if (child.name == "distributor") {
        SetOnce(child.Text(), article.publisher);
      } else if (child.name == "dateline") {
        if (const XmlNode* location = child.Find("location")) SetOnce(location->Text(), article.place);
        PublishFromAttribute(child.Find("story.date"), "norm", input, article);
      } else if (child.name == "abstract") {
        WriteXmlStory(child, {true}, builder);
      }
    }
  }
  if (const XmlNode* content = body->Find("body.content")) {
    WriteXmlStory(*content, {titled}, builder);
  } else {
    return XmlError(input, "NITF without a <body.content>", body);
  }
  if (head != nullptr) {
    if (const XmlNode* title = head->Find("title")) SetOnce(title->Text(), article.title);
  }
  return {};
}

Status ReadNitf(const Input& input, Article& article) {
  const XmlDocument document = ParseXml(input.text);
  if (document.fault) {
    Error error = *document.fault;
    error.file = input.path;
    return error;
  }
  return ReadNitfElement(document.root, input, article);
}

}  // namespace gainsay
