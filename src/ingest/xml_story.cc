#include "ingest/xml_story.h"

#include <algorithm>
#include <optional>

namespace gainsay {
namespace {

struct Kind {
  std::string_view name;
  BlockKind kind;
};

constexpr Kind kKinds[] = {
    {"h1", BlockKind::kTitle},          {"h2", BlockKind::kHeading},         {"h3", BlockKind::kHeading},
    {"h4", BlockKind::kHeading},        {"h5", BlockKind::kHeading},         {"h6", BlockKind::kHeading},
    {"hl1", BlockKind::kTitle},         {"hl2", BlockKind::kHeading},        {"li", BlockKind::kListItem},
    {"dt", BlockKind::kListItem},       {"dd", BlockKind::kListItem},        {"tr", BlockKind::kListItem},
    {"blockquote", BlockKind::kQuotation}, {"bq", BlockKind::kQuotation},    {"figcaption", BlockKind::kCaption},
    {"caption", BlockKind::kCaption},   {"media-caption", BlockKind::kCaption}, {"byline", BlockKind::kByline},
};

// Open a block of the kind around them.
constexpr std::string_view kContainers[] = {"p",  "div", "section", "article", "header", "main",  "ul",     "ol",
                                            "dl", "pre", "block",   "table",   "figure", "media", "address", "center",
                                            "body", "body.content", "hedline", "credit"};

constexpr std::string_view kDropped[] = {
    "head",   "script", "style",  "nav",    "footer", "form",   "button", "iframe",          "svg",
    "object", "video",  "audio",  "noscript", "aside", "note",  "title",  "media-reference", "media-metadata",
    "media-producer", "body.end", "del"};

template <size_t N>
bool IsIn(const std::string_view (&names)[N], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

std::string Lower(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

class Writer {
 public:
  Writer(const XmlStoryOptions& options, BlockBuilder& builder) : builder_(builder), has_title_(options.has_title) {}

  void Below(const XmlNode& node, BlockKind kind) {
    for (const XmlNode& child : node.children) {
      if (child.IsText()) {
        WriteText(child, kind);
      } else {
        WriteElement(child, kind);
      }
    }
  }

  void WriteText(const XmlNode& node, BlockKind kind) {
    if (!builder_.open()) builder_.Begin(kind);
    for (size_t i = 0; i < node.runs.size(); ++i) {
      const size_t end = i + 1 < node.runs.size() ? node.runs[i + 1].from : node.text.size();
      const std::string_view part = std::string_view(node.text).substr(node.runs[i].from, end - node.runs[i].from);
      if (node.runs[i].copied) {
        builder_.Copy(part, node.runs[i].at.begin);
      } else {
        builder_.Decode(part, node.runs[i].at);
      }
    }
  }

 private:
  void WriteElement(const XmlNode& node, BlockKind outer) {
    const std::string name = Lower(node.name);
    if (IsIn(kDropped, name)) return;
    if (name == "br" || name == "td" || name == "th") builder_.Space({node.span.begin, node.span.begin + 1});
    std::optional<BlockKind> kind;
    for (const Kind& known : kKinds) {
      if (known.name == name) kind = known.kind;
    }
    if (kind == BlockKind::kTitle) {
      if (has_title_) kind = BlockKind::kHeading;
      has_title_ = true;
    }
    if (IsIn(kContainers, name)) kind = outer;
    if (!kind) return Below(node, outer);
    builder_.End();
    Below(node, *kind);
    builder_.End();
  }

  BlockBuilder& builder_;
  bool has_title_;
};

}  // namespace

void WriteXmlStory(const XmlNode& root, const XmlStoryOptions& options, BlockBuilder& builder) {
  Writer(options, builder).Below(root, BlockKind::kParagraph);
  builder.End();
}

void WriteXmlBlock(const XmlNode& root, BlockKind kind, BlockBuilder& builder) {
  builder.Begin(kind);
  const auto write = [&](const auto& self, const XmlNode& node) -> void {
    if (node.IsText()) return Writer({}, builder).WriteText(node, kind);
    // NITF's title of an author needs no white space before it.
    if (node.name == "byttl") builder.Space({node.span.begin, node.span.begin + 1});
    for (const XmlNode& child : node.children) self(self, child);
  };
  write(write, root);
  builder.End();
}

bool HasXmlElement(const XmlNode& root, std::string_view name) {
  return std::any_of(root.children.begin(), root.children.end(), [&](const XmlNode& child) {
    return (!child.IsText() && child.name == name) || HasXmlElement(child, name);
  });
}

}  // namespace gainsay
