// Setting an Article's metadata from XML elements.
#pragma once

#include "ingest/block_builder.h"
#include "ingest/reader.h"
#include "ingest/xml_tree.h"

namespace gainsay {

// Sets the publication time, unless it is known, from an element's text or
// from its attribute of that name. No element: nothing happens.
void PublishFromText(const XmlNode* node, const Input& input, Article& article);
void PublishFromAttribute(const XmlNode* node, std::string_view attribute, const Input& input, Article& article);

// "stat:canceled" -> "canceled"
std::string_view CodeOf(std::string_view qcode);

// The element reached from `node` over children of these names, or null.
const XmlNode* Descend(const XmlNode* node, std::initializer_list<std::string_view> path);

// An error that names the file, and the place of `node` where one is given.
Error XmlError(const Input& input, std::string message, const XmlNode* node = nullptr);

}  // namespace gainsay
