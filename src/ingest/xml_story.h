// The elements of a story in XML, as wire services send it, to blocks: XHTML's
// and NITF's, which share most of their names.
#pragma once

#include "ingest/block_builder.h"
#include "ingest/xml_tree.h"

namespace gainsay {

struct XmlStoryOptions {
  bool has_title = false;  // an <h1> is a heading then
};

// Writes what stands below `root`. Scripts, pictures, editors' notes and the
// like are left out.
// REQUIRES: the builder's decoded text is the text that `root` was read from.
void WriteXmlStory(const XmlNode& root, const XmlStoryOptions& options, BlockBuilder& builder);

// Writes all text below `root` as one block.
void WriteXmlBlock(const XmlNode& root, BlockKind kind, BlockBuilder& builder);

// Whether an element of that name stands below `root`.
bool HasXmlElement(const XmlNode& root, std::string_view name);

}  // namespace gainsay
