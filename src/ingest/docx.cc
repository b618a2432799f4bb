// word/document.xml holds paragraphs (p) of runs (r) of texts (t). What a
// paragraph is, its style says, whose name styles.xml tells: the built-in names
// are the same in every language's Word, the ids are not.
#include "ingest/docx.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>

#include "base/civil_time.h"
#include "ingest/decode.h"
#include "ingest/metadata.h"
#include "ingest/own_text.h"
#include "ingest/reader.h"
#include "ingest/xml_meta.h"
#include "ingest/xml_tree.h"
#include "ingest/zip.h"

namespace gainsay {
namespace {

constexpr char kDocument[] = "word/document.xml";
constexpr size_t kMaxDocument = size_t{48} << 20;
constexpr size_t kMaxPart = size_t{8} << 20;
constexpr CivilSeconds kOldTemplate = 3 * 24 * kSecondsPerHour;

constexpr std::string_view kDropped[] = {"del",     "moveFrom", "delText", "instrText", "drawing",  "pict", "object",
                                         "AlternateContent", "pPr", "rPr", "sectPr", "footnoteReference", "sdtPr"};

std::string Lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

// A property like <w:vanish/>, which w:val="0" turns off again.
bool IsOn(const XmlNode* property) {
  if (property == nullptr) return false;
  const std::string_view value = property->Attribute("val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

class DocumentReader {
 public:
  DocumentReader(const std::map<std::string, std::string>& styles, Article& article) : styles_(styles), out_(article) {}

  void Read(const XmlNode& body) {
    Below(body);
    Flush(BlockKind::kParagraph);
  }

 private:
  static bool IsDropped(const XmlNode& node) {
    return std::find(std::begin(kDropped), std::end(kDropped), node.name) != std::end(kDropped);
  }

  void Below(const XmlNode& node) {
    for (const XmlNode& child : node.children) {
      if (child.IsText() || IsDropped(child)) continue;
      if (child.name == "p") {
        Paragraph(child);
      } else if (child.name == "tr") {
        Row(child);
      } else {
        Below(child);
      }
    }
  }

  // A row is one block, as a table in HTML is read.
  void Row(const XmlNode& row) {
    const std::function<void(const XmlNode&)> collect = [&](const XmlNode& node) {
      for (const XmlNode& child : node.children) {
        if (child.IsText() || IsDropped(child)) continue;
        if (child.name == "p") {
          Runs(child);
          text_ += ' ';
        } else {
          collect(child);
        }
      }
    };
    collect(row);
    std::replace(text_.begin(), text_.end(), '\n', ' ');
    Flush(BlockKind::kListItem);
  }

  BlockKind KindOf(const XmlNode* properties) const {
    if (properties == nullptr) return BlockKind::kParagraph;
    if (const XmlNode* style = properties->Find("pStyle")) {
      const std::string id(style->Attribute("val"));
      const auto known = styles_.find(id);
      const std::string name = Lower(known == styles_.end() ? id : known->second);
      if (name == "title") return BlockKind::kTitle;
      if (name == "subtitle" || name.starts_with("heading")) return BlockKind::kHeading;
      if (name == "caption") return BlockKind::kCaption;
      if (name.ends_with("quote")) return BlockKind::kQuotation;
      if (name.starts_with("list bullet") || name.starts_with("list number")) return BlockKind::kListItem;
    }
    return properties->Find("numPr") != nullptr ? BlockKind::kListItem : BlockKind::kParagraph;
  }

  void Paragraph(const XmlNode& paragraph) {
    const XmlNode* properties = paragraph.Find("pPr");
    Runs(paragraph);
    // A deleted paragraph mark: the next paragraph goes on here.
    if (Descend(properties, {"rPr", "del"}) != nullptr) {
      text_ += ' ';
      return;
    }
    Flush(KindOf(properties));
  }

  void Runs(const XmlNode& node) {
    for (const XmlNode& child : node.children) {
      if (child.IsText() || IsDropped(child)) continue;
      if (child.name == "r" && child.Find("rPr") != nullptr && IsOn(child.Find("rPr")->Find("vanish"))) continue;
      if (child.name == "t") {
        for (const XmlNode& text : child.children) text_ += text.text;
      } else if (child.name == "tab" || child.name == "ptab") {
        text_ += ' ';
      } else if (child.name == "br" || child.name == "cr") {
        text_ += '\n';
      } else if (child.name == "noBreakHyphen") {
        text_ += '-';
      } else {
        Runs(child);
      }
    }
  }

  // Word wraps lines by itself, so a break that someone typed ends a paragraph.
  void Flush(BlockKind kind) {
    size_t begin = 0;
    while (begin <= text_.size()) {
      const size_t end = std::min(text_.find('\n', begin), text_.size());
      out_.Add(kind, std::string_view(text_).substr(begin, end - begin));
      begin = end + 1;
    }
    text_.clear();
  }

  const std::map<std::string, std::string>& styles_;
  OwnText out_;
  std::string text_;  // of the open paragraph
};

// A part that a document can do without: nameless where there is none.
XmlNode OptionalPart(ZipFile& zip, const std::string& part) {
  const Result<std::string> bytes = zip.Read(part, kMaxPart);
  if (!bytes) return {};
  const Result<Decoded> decoded = Decode(part, *bytes);
  return decoded ? ParseXml(decoded->View(*bytes)).root : XmlNode{};
}

std::map<std::string, std::string> StyleNames(const XmlNode& root) {
  std::map<std::string, std::string> out;
  for (const XmlNode& style : root.children) {
    if (style.name != "style") continue;
    if (const XmlNode* name = style.Find("name")) out.emplace(style.Attribute("styleId"), name->Attribute("val"));
  }
  return out;
}

std::string TextIn(const XmlNode& root, std::string_view name) {
  const XmlNode* node = root.Find(name);
  return node == nullptr ? std::string() : node->Text();
}

void ReadProperties(const XmlNode& core, const RuleIndex& index, Article& article) {
  SetOnce(TextIn(core, "title"), article.title);
  SetOnce(TextIn(core, "creator"), article.author);
  article.language = PrimaryTag(TextIn(core, "language"));
  const std::string created = TextIn(core, "created");
  if (created.empty()) return;
  const std::optional<IsoTime> first = ParseIso(created);
  const std::optional<IsoTime> last = ParseIso(TextIn(core, "modified"));
  if (first && last && std::abs(last->at - first->at) > kOldTemplate) {
    // A file that is used again and again; its date is not this story's.
    article.notes.push_back({"old-document", "the document was created on " + created.substr(0, 10) +
                                                 " and still changed later; neither is taken as its date", {}});
    return;
  }
  SetPublished(created, {}, index, article);
}

// Many reporters set the headline as the first heading.
void MarkTitle(Article& article) {
  const bool titled = std::any_of(article.blocks.begin(), article.blocks.end(),
                                  [](const Block& block) { return block.kind == BlockKind::kTitle; });
  if (!titled && !article.blocks.empty() && article.blocks[0].kind == BlockKind::kHeading) {
    article.blocks[0].kind = BlockKind::kTitle;
  }
  for (const Block& block : article.blocks) {
    if (block.kind != BlockKind::kTitle) continue;
    article.title = article.text.substr(block.text.begin, block.text.size());
    return;
  }
}

}  // namespace

bool IsDocx(std::string_view bytes) {
  const std::unique_ptr<ZipFile> zip = ZipFile::Open(bytes);
  return zip != nullptr && zip->Has(kDocument);
}

Status ReadDocx(const std::string& path, std::string_view bytes, const RuleIndex& index, Article& article) {
  const auto refuse = [&](Error error) {
    error.file = path;
    return error;
  };
  const std::unique_ptr<ZipFile> zip = ZipFile::Open(bytes);
  if (zip == nullptr) return refuse({ErrorCode::kInput, "a .docx file that is no ZIP, or a damaged one", {}, 0, 0, {}});
  const Result<std::string> part = zip->Read(kDocument, kMaxDocument);
  if (!part) return refuse(part.error());
  const Result<Decoded> decoded = Decode(path, *part);
  if (!decoded) return decoded.error();
  const XmlDocument document = ParseXml(decoded->View(*part));
  if (document.fault) {
    Error error = *document.fault;
    error.message = std::string(kDocument) + ": " + error.message;
    error.line = error.column = 0;  // of a part that nobody sees
    return refuse(std::move(error));
  }
  const XmlNode* body = document.root.Find("body");
  if (body == nullptr) return refuse({ErrorCode::kInput, "a .docx file without a document body", {}, 0, 0, {}});
  const std::map<std::string, std::string> styles = StyleNames(OptionalPart(*zip, "word/styles.xml"));
  DocumentReader(styles, article).Read(*body);
  ReadProperties(OptionalPart(*zip, "docProps/core.xml"), index, article);
  MarkTitle(article);
  return {};
}

}  // namespace gainsay
