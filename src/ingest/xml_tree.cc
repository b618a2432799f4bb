#include "ingest/xml_tree.h"

#include <expat.h>

#include <algorithm>
#include <climits>
#include <memory>

#include "ingest/block_builder.h"
#include "ingest/decode.h"
#include "ingest/entity.h"

namespace gainsay {
namespace {

constexpr size_t kMaxBytes = size_t{64} << 20;
constexpr size_t kMaxDepth = 256;
constexpr size_t kMaxNodes = size_t{1} << 20;
constexpr int kMaxEntity = 64;  // bytes that a declared entity may stand for

struct Name {
  std::string_view prefix;
  std::string_view local;
};

Name SplitName(std::string_view name) {
  const size_t colon = name.find(':');
  if (colon == std::string_view::npos || colon + 1 == name.size()) return {{}, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

class Builder {
 public:
  explicit Builder(std::string_view text) : text_(text), parser_(XML_ParserCreate("UTF-8"), &XML_ParserFree) {}

  XmlDocument Parse() {
    XmlDocument out;
    open_.emplace_back();  // holds the root
    if (text_.size() > kMaxBytes) {
      Fail(0, ErrorCode::kLimit, "XML of more than 64 MB");
    } else if (parser_ == nullptr) {
      Fail(0, ErrorCode::kLimit, "no memory for reading XML");
    } else {
      Run();
    }
    while (open_.size() > 1) Close();
    for (XmlNode& child : open_.back().children) {
      if (!child.IsText()) out.root = std::move(child);
    }
    out.fault = std::move(fault_);
    return out;
  }

 private:
  void Run() {
    XML_Parser parser = parser_.get();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, &OnStart, &OnEnd);
    XML_SetCharacterDataHandler(parser, &OnText);
    XML_SetEntityDeclHandler(parser, &OnEntity);
    XML_SetSkippedEntityHandler(parser, &OnSkipped);
    XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_NEVER);
    XML_SetHashSalt(parser, 0x67616973);  // input can't choose it, and runs stay alike
    XML_UseForeignDTD(parser, XML_TRUE);  // so that &nbsp; is passed on, not an error
    // A file may open with white space, which XML does not allow.
    while (start_ < text_.size() && SpaceAt(text_, start_) == 1) ++start_;
    const std::string_view body = text_.substr(start_);
    if (XML_Parse(parser, body.data(), static_cast<int>(body.size()), XML_TRUE) == XML_STATUS_OK || fault_) return;
    const XML_Error code = XML_GetErrorCode(parser);
    const bool limit = code == XML_ERROR_AMPLIFICATION_LIMIT_BREACH || code == XML_ERROR_NO_MEMORY;
    Fail(At(), limit ? ErrorCode::kLimit : ErrorCode::kInput, std::string("broken XML: ") + XML_ErrorString(code));
  }

  size_t At() const {
    const XML_Index at = XML_GetCurrentByteIndex(parser_.get());
    return at < 0 ? text_.size() : std::min(start_ + static_cast<size_t>(at), text_.size());
  }

  void Fail(size_t at, ErrorCode code, std::string message) {
    if (fault_) return;
    Error error;
    error.code = code;
    error.message = std::move(message);
    SetPosition(text_, at, error);
    fault_ = std::move(error);
    if (parser_ != nullptr) XML_StopParser(parser_.get(), XML_FALSE);
  }

  static Builder& Of(void* self) { return *static_cast<Builder*>(self); }

  static void XMLCALL OnStart(void* self, const XML_Char* name, const XML_Char** attributes) {
    Builder& b = Of(self);
    if (b.fault_) return;
    if (b.open_.size() > kMaxDepth) {
      return b.Fail(b.At(), ErrorCode::kLimit, "XML nested deeper than " + std::to_string(kMaxDepth) + " elements");
    }
    if (!b.Count()) return;
    XmlNode node;
    const Name split = SplitName(name);
    node.name = split.local;
    node.prefix = split.prefix;
    for (; *attributes != nullptr; attributes += 2) {
      if (!b.Count()) return;
      node.attributes.emplace_back(SplitName(attributes[0]).local, attributes[1]);
    }
    node.span.begin = node.span.end = static_cast<uint32_t>(b.At());
    b.open_.push_back(std::move(node));
  }

  static void XMLCALL OnEnd(void* self, const XML_Char*) {
    Builder& b = Of(self);
    if (b.fault_ || b.open_.size() < 2) return;
    b.open_.back().closed = true;
    b.open_.back().span.end = static_cast<uint32_t>(b.EventEnd());
    b.Close();
  }

  static void XMLCALL OnText(void* self, const XML_Char* data, int size) {
    Of(self).AddText({data, static_cast<size_t>(size)});
  }

  // A reference to what was not declared here: HTML's names, mostly.
  static void XMLCALL OnSkipped(void* self, const XML_Char* name, int parameter) {
    if (parameter != 0) return;
    std::string value;
    const std::string reference = "&" + std::string(name) + ";";
    if (DecodeEntity(reference, 0, value) == reference.size()) Of(self).AddText(value);
  }

  static void XMLCALL OnEntity(void* self, const XML_Char*, int, const XML_Char* value, int size, const XML_Char*,
                               const XML_Char*, const XML_Char*, const XML_Char*) {
    Builder& b = Of(self);
    if (value == nullptr) return;  // external: never read
    const std::string_view text(value, static_cast<size_t>(size));
    if (size <= kMaxEntity && text.find_first_of("&<") == std::string_view::npos) return;
    b.Fail(b.At(), ErrorCode::kLimit, "an entity that stands for markup, for other entities or for much text");
  }

  size_t EventEnd() const {
    const int count = XML_GetCurrentByteCount(parser_.get());
    return std::min(At() + static_cast<size_t>(std::max(count, 0)), text_.size());
  }

  void AddText(std::string_view value) {
    if (fault_ || value.empty() || open_.size() < 2) return;
    XmlNode& parent = open_.back();
    if (parent.children.empty() || !parent.children.back().IsText()) {
      if (!Count()) return;
      parent.children.emplace_back();
    }
    XmlNode& node = parent.children.back();
    XmlNode::Run run;
    run.from = static_cast<uint32_t>(node.text.size());
    run.at = {static_cast<uint32_t>(At()), static_cast<uint32_t>(EventEnd())};
    run.copied = text_.substr(run.at.begin, run.at.size()) == value;
    node.text += value;
    if (run.copied && !node.runs.empty() && node.runs.back().copied && node.runs.back().at.end == run.at.begin) {
      node.runs.back().at.end = run.at.end;
      return;
    }
    if (Count()) node.runs.push_back(run);
  }

  bool Count() {
    if (++count_ <= kMaxNodes) return true;
    Fail(At(), ErrorCode::kLimit, "XML of more than a million elements and references");
    return false;
  }

  void Close() {
    XmlNode node = std::move(open_.back());
    open_.pop_back();
    if (!node.closed) node.span.end = static_cast<uint32_t>(text_.size());
    open_.back().children.push_back(std::move(node));
  }

  std::string_view text_;
  size_t start_ = 0;  // bytes of white space before the XML
  std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser_;
  std::vector<XmlNode> open_;
  size_t count_ = 0;
  std::optional<Error> fault_;
};

void AppendText(const XmlNode& node, std::string& out) {
  out += node.text;
  for (const XmlNode& child : node.children) AppendText(child, out);
}

// The part of a text that `runs[i]` is.
std::string_view PartOf(const XmlNode& node, size_t i) {
  const size_t end = i + 1 < node.runs.size() ? node.runs[i + 1].from : node.text.size();
  return std::string_view(node.text).substr(node.runs[i].from, end - node.runs[i].from);
}

void MapText(const XmlNode& node, const OffsetMap& outer, XmlText& out) {
  for (size_t i = 0; i < node.runs.size(); ++i) {
    const XmlNode::Run& run = node.runs[i];
    const std::string_view part = PartOf(node, i);
    out.value += part;
    if (run.copied) {
      out.offsets.AppendThrough(outer, run.at);
    } else {
      out.offsets.AppendDecoded(static_cast<uint32_t>(part.size()), outer.ToSource(run.at));
    }
  }
  for (const XmlNode& child : node.children) MapText(child, outer, out);
}

}  // namespace

const XmlNode* XmlNode::Find(std::string_view child) const {
  for (const XmlNode& node : children) {
    if (!node.IsText() && node.name == child) return &node;
  }
  return nullptr;
}

const XmlNode* XmlNode::Find(std::string_view child_prefix, std::string_view child) const {
  for (const XmlNode& node : children) {
    if (!node.IsText() && node.name == child && node.prefix == child_prefix) return &node;
  }
  return nullptr;
}

std::string_view XmlNode::Attribute(std::string_view attribute) const {
  for (const auto& [key, value] : attributes) {
    if (key == attribute) return value;
  }
  return {};
}

std::string XmlNode::Text() const {
  std::string out;
  AppendText(*this, out);
  return std::string(Slice(out, TrimSpan(out, {0, static_cast<uint32_t>(out.size())})));
}

Span XmlNode::TextSpan() const {
  if (!runs.empty()) return {runs.front().at.begin, runs.back().at.end};
  Span out;
  for (const XmlNode& child : children) {
    const Span part = child.TextSpan();
    if (!part.empty()) out = out.empty() ? part : Join(out, part);
  }
  return out;
}

XmlText MapXmlText(const XmlNode& node, const OffsetMap& outer) {
  XmlText out;
  MapText(node, outer, out);
  return out;
}

XmlDocument ParseXml(std::string_view text) { return Builder(text).Parse(); }

std::string XmlRootName(std::string_view text) {
  size_t at = 0;
  for (;;) {
    while (const uint32_t size = SpaceAt(text, at)) at += size;
    if (at + 1 >= text.size() || text[at] != '<') return {};
    std::string_view close = ">";
    if (text.substr(at).starts_with("<?")) {
      close = "?>";
    } else if (text.substr(at).starts_with("<!--")) {
      close = "-->";
    } else if (text[at + 1] != '!') {
      break;
    }
    size_t end = text.find(close, at);
    // An internal subset may hold many declarations.
    if (close == ">" && text.substr(at, end == std::string_view::npos ? end : end - at).find('[') != std::string_view::npos) {
      end = text.find("]>", at);
    }
    if (end == std::string_view::npos) return {};
    at = end + close.size();
    if (at > 0 && text[at - 1] != '>') ++at;
  }
  const size_t end = text.find_first_of(" \t\r\n/>", at + 1);
  if (end == std::string_view::npos) return {};
  return std::string(SplitName(text.substr(at + 1, end - at - 1)).local);
}

}  // namespace gainsay
