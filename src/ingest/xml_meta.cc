#include "ingest/xml_meta.h"

#include "ingest/decode.h"
#include "ingest/metadata.h"
#include "ingest/wire_date.h"

namespace gainsay {

void PublishFromText(const XmlNode* node, const Input& input, Article& article) {
  if (node == nullptr) return;
  const std::string value = node->Text();
  if (!value.empty()) SetPublished(NormalizeWireDate(value), input.offsets.ToSource(node->TextSpan()), input.index, article);
}

void PublishFromAttribute(const XmlNode* node, std::string_view attribute, const Input& input, Article& article) {
  if (node == nullptr) return;
  const std::string_view value = node->Attribute(attribute);
  if (value.empty()) return;
  // Where in its tag the value stands, is found again: Expat does not say.
  const std::string_view tag = Slice(input.text, node->span);
  const size_t end = tag.find('>');
  const size_t at = tag.substr(0, end).find(value);
  Span span;
  if (at != std::string_view::npos) {
    span.begin = node->span.begin + static_cast<uint32_t>(at);
    span.end = span.begin + static_cast<uint32_t>(value.size());
    span = input.offsets.ToSource(span);
  }
  SetPublished(NormalizeWireDate(value), span, input.index, article);
}

std::string_view CodeOf(std::string_view qcode) {
  const size_t colon = qcode.rfind(':');
  return colon == std::string_view::npos ? qcode : qcode.substr(colon + 1);
}

const XmlNode* Descend(const XmlNode* node, std::initializer_list<std::string_view> path) {
  for (const std::string_view name : path) {
    if (node != nullptr) node = node->Find(name);
  }
  return node;
}

Error XmlError(const Input& input, std::string message, const XmlNode* node) {
  Error error;
  error.code = ErrorCode::kInput;
  error.message = std::move(message);
  error.file = input.path;
  if (node != nullptr) SetPosition(input.text, node->span.begin, error);
  return error;
}

}  // namespace gainsay
