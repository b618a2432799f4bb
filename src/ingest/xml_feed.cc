// RSS 2.0, RSS 1.0 (RDF) and Atom. Modules are known by their usual prefixes
// (content:encoded, dc:creator): feeds that leave out a declaration are common.
#include "ingest/block_builder.h"
#include "ingest/feed.h"
#include "ingest/wire_date.h"
#include "ingest/xml_story.h"
#include "ingest/xml_tree.h"

namespace gainsay {
namespace {

std::string TextOf(const XmlNode* node) { return node == nullptr ? std::string() : node->Text(); }

bool LooksMarkup(std::string_view text) {
  return text.find('<') != std::string_view::npos || text.find('&') != std::string_view::npos;
}

class FeedReader {
 public:
  FeedReader(const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped)
      : input_(input), records_(records), skipped_(skipped) {}

  void Read(const XmlNode& root) {
    const XmlNode* channel = root.name == "feed" ? &root : root.Find("channel");
    if (channel != nullptr) {
      publisher_ = DecodeReferences(TextOf(Plain(*channel, "title")));
      language_ = root.name == "feed" ? std::string(root.Attribute("lang")) : TextOf(channel->Find("language"));
      if (language_.empty()) language_ = TextOf(channel->Find("dc", "language"));
    }
    if (channel != nullptr && channel != &root) ReadEntries(*channel);
    ReadEntries(root);  // Atom; RSS 1.0 has its items beside the channel
  }

 private:
  void ReadEntries(const XmlNode& parent) {
    for (const XmlNode& child : parent.children) {
      if ((child.name == "item" || child.name == "entry") && child.closed) ReadEntry(child);
    }
  }

  // A child of the feed's own vocabulary: media:title is none.
  static const XmlNode* Plain(const XmlNode& node, std::string_view name) {
    for (const XmlNode& child : node.children) {
      if (child.name == name && (child.prefix.empty() || child.prefix == node.prefix || child.prefix == "atom")) return &child;
    }
    return nullptr;
  }

  static std::string LinkOf(const XmlNode& entry) {
    std::string out;
    for (const XmlNode& child : entry.children) {
      if (child.name != "link") continue;
      const std::string_view rel = child.Attribute("rel");
      if (!rel.empty() && rel != "alternate") continue;
      const std::string text = child.Text();
      if (out.empty()) out = text.empty() ? std::string(child.Attribute("href")) : text;
    }
    return out;
  }

  static std::string AuthorOf(const XmlNode& entry) {
    if (const XmlNode* creator = entry.Find("dc", "creator")) return creator->Text();
    const XmlNode* author = Plain(entry, "author");
    if (author == nullptr) return {};
    if (const XmlNode* name = author->Find("name")) return name->Text();
    // RSS: "desk@example.org (Rita Dsouza)"
    const std::string text = author->Text();
    const size_t open = text.find('(');
    const size_t close = text.rfind(')');
    if (open == std::string::npos || close == std::string::npos || close < open) return text;
    return text.substr(open + 1, close - open - 1);
  }

  void TakeContent(const XmlNode& node, FeedEntry& entry) const {
    const std::string_view type = node.Attribute("type");
    if (type == "xhtml" || type == "application/xhtml+xml") {
      // Elements, not a string: their text, in plain paragraphs.
      Article read;
      BlockBuilder builder(read, input_.offsets);
      WriteXmlStory(node, {}, builder);
      for (const Block& block : read.blocks) entry.content += read.text.substr(block.text.begin, block.text.size()) + "\n\n";
      entry.markup = false;
      return;
    }
    entry.content = node.Text();
    entry.markup = type == "html" || type == "text/html" || (type != "text" && type != "text/plain" && LooksMarkup(entry.content));
  }

  // REQUIRES: `at` rises from call to call.
  uint32_t LineAt(uint32_t at) {
    for (; at_ < at; ++at_) {
      const bool pair = input_.text[at_] == '\r' && at_ + 1 < input_.text.size() && input_.text[at_ + 1] == '\n';
      if (!pair && (input_.text[at_] == '\n' || input_.text[at_] == '\r')) ++line_;
    }
    return line_;
  }

  void ReadEntry(const XmlNode& node) {
    FeedEntry entry;
    entry.line = LineAt(node.span.begin);
    const XmlNode* id = Plain(node, "guid");
    if (id == nullptr) id = Plain(node, "id");
    entry.id = TextOf(id);
    if (entry.id.empty()) entry.id = LinkOf(node);
    if (entry.id.empty()) entry.id = node.Attribute("about");
    entry.title = DecodeReferences(TextOf(Plain(node, "title")));
    entry.author = AuthorOf(node);
    entry.publisher = publisher_;
    entry.language = node.Attribute("lang").empty() ? language_ : std::string(node.Attribute("lang"));
    for (const std::string_view name : {"pubDate", "published", "date", "issued", "updated", "modified"}) {
      const XmlNode* date = name == "date" ? node.Find("dc", "date") : node.Find(name);
      if (entry.date.empty() && date != nullptr) entry.date = NormalizeWireDate(date->Text());
    }
    // The whole story, else what the feed gives of it.
    for (const XmlNode* part : {node.Find("content", "encoded"), Plain(node, "content"), Plain(node, "description"), Plain(node, "summary")}) {
      if (part != nullptr && entry.content.empty()) TakeContent(*part, entry);
    }
    TakeEntry(std::move(entry), input_, records_, skipped_);
  }

  const Input& input_;
  std::vector<JsonRecord>& records_;
  std::vector<Error>& skipped_;
  std::string publisher_;
  std::string language_;
  uint32_t at_ = 0;
  uint32_t line_ = 1;  // of byte at_
};

}  // namespace

void ReadXmlFeed(const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped) {
  const XmlDocument document = ParseXml(input.text);
  const size_t before = records.size() + skipped.size();
  FeedReader(input, records, skipped).Read(document.root);
  if (document.fault) {
    Error error = *document.fault;
    error.file = input.path;
    skipped.push_back(std::move(error));
  } else if (records.size() + skipped.size() == before) {
    Error error;
    error.code = ErrorCode::kInput;
    error.message = "a feed without entries";
    error.file = input.path;
    skipped.push_back(std::move(error));
  }
}

}  // namespace gainsay
