#include "base/yaml_blob.h"

namespace gainsay {
namespace {

// The kind and whether it was quoted share a word.
constexpr uint32_t kQuoted = 4;

}  // namespace

void SaveYaml(const YamlNode& node, BlobWriter& out) {
  out.U32(static_cast<uint32_t>(node.kind) | (node.quoted ? kQuoted : 0));
  out.U32(node.line);
  out.U32(node.column);
  switch (node.kind) {
    case YamlNode::Kind::kScalar:
      return out.String(node.scalar);
    case YamlNode::Kind::kList:
      out.U32(static_cast<uint32_t>(node.items.size()));
      for (const YamlNode& item : node.items) SaveYaml(item, out);
      return;
    case YamlNode::Kind::kMap:
      out.U32(static_cast<uint32_t>(node.entries.size()));
      for (const auto& [key, value] : node.entries) {
        SaveYaml(key, out);
        SaveYaml(value, out);
      }
      return;
  }
}

YamlNode LoadYaml(BlobReader& in) {
  YamlNode node;
  const uint32_t kind = in.U32();
  node.kind = static_cast<YamlNode::Kind>(kind & ~kQuoted);
  node.quoted = (kind & kQuoted) != 0;
  node.line = in.U32();
  node.column = in.U32();
  if (node.IsScalar()) {
    node.scalar = in.String();
    return node;
  }
  const uint32_t count = in.U32();
  node.IsList() ? node.items.reserve(count) : node.entries.reserve(count);
  for (uint32_t i = 0; i < count; ++i) {
    if (node.IsList()) {
      node.items.push_back(LoadYaml(in));
    } else {
      YamlNode key = LoadYaml(in);
      node.entries.emplace_back(std::move(key), LoadYaml(in));
    }
  }
  return node;
}

}  // namespace gainsay
