// An XML text as a tree whose texts know their bytes. Expat ends in the .cc.
//
// Nothing is fetched: external entities and DTDs are passed over, entities that
// stand for markup or for other entities are refused, so that none can unfold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "ingest/offset_map.h"

namespace gainsay {

// An element, or the text between two tags. Names keep their case; a prefix
// ("dc" of dc:creator) is taken as written, declared or not.
struct XmlNode {
  // A part of a text, from byte `from` of it on.
  struct Run {
    uint32_t from = 0;
    Span at;              // bytes of the XML text
    bool copied = false;  // stands there byte for byte; else a reference, a line end
  };

  std::string name;    // without its prefix; empty for text
  std::string prefix;
  std::vector<std::pair<std::string, std::string>> attributes;  // names without prefix
  std::vector<XmlNode> children;
  std::string text;       // of a text
  std::vector<Run> runs;  // of a text
  Span span;              // of an element: from its first tag to its last
  bool closed = false;    // an element whose end was reached

  bool IsText() const { return name.empty(); }
  // The first child of that name, whatever its prefix; or of that prefix. Null where there is none.
  const XmlNode* Find(std::string_view child) const;
  const XmlNode* Find(std::string_view child_prefix, std::string_view child) const;
  // An attribute's value; empty where there is none.
  std::string_view Attribute(std::string_view attribute) const;
  // All text below, white space at both ends gone.
  std::string Text() const;
  // The bytes of the XML text that hold the text below; empty where there is none.
  Span TextSpan() const;
};

// Text of a node as a reader's input: the value with its way back to what
// `outer` maps on to.
struct XmlText {
  std::string value;
  OffsetMap offsets;
};
XmlText MapXmlText(const XmlNode& node, const OffsetMap& outer);

struct XmlDocument {
  XmlNode root;                // nameless where the text has no element
  std::optional<Error> fault;  // where reading ended early; what was read until there stands
};

// Reads one XML text. Nesting, size and the number of elements are limited.
// The fault names line and column; the caller knows the file.
XmlDocument ParseXml(std::string_view text);

// Whether the text opens as XML does, and the name (without prefix) of its
// first element, as far as `text` reaches.
std::string XmlRootName(std::string_view text);

}  // namespace gainsay
