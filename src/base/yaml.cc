#include "base/yaml.h"

#include <yaml.h>

#include <set>

namespace gainsay {
namespace {

constexpr int kMaxDepth = 64;

std::string LineOf(std::string_view text, uint32_t line) {
  size_t begin = 0;
  for (uint32_t i = 1; i < line; ++i) {
    begin = text.find('\n', begin);
    if (begin == std::string_view::npos) return {};
    ++begin;
  }
  return std::string(text.substr(begin, text.find('\n', begin) - begin));
}

// Owns a libyaml parser and the event at hand.
class Reader {
 public:
  Reader(std::string_view text, const std::string& file) : text_(text), file_(file) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~Reader() {
    if (loaded_) yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  Result<YamlNode> Read() {
    YamlNode root;
    root.kind = YamlNode::Kind::kMap;
    root.line = root.column = 1;
    if (Status s = Next(); !s.ok()) return s.error();  // stream start
    if (Status s = Next(); !s.ok()) return s.error();
    if (event_.type == YAML_STREAM_END_EVENT) return root;
    if (Status s = Next(); !s.ok()) return s.error();  // past document start
    if (Status s = Value(root, 0); !s.ok()) return s.error();
    if (Status s = Next(); !s.ok()) return s.error();  // document end
    if (Status s = Next(); !s.ok()) return s.error();
    if (event_.type != YAML_STREAM_END_EVENT) return Here("a second document in one file");
    return root;
  }

 private:
  Error At(uint32_t line, uint32_t column, std::string message) const {
    return {ErrorCode::kRule, std::move(message), file_, line, column, LineOf(text_, line)};
  }
  Error Here(std::string message) const {
    return At(static_cast<uint32_t>(event_.start_mark.line) + 1, static_cast<uint32_t>(event_.start_mark.column) + 1,
              std::move(message));
  }

  Status Next() {
    if (loaded_) yaml_event_delete(&event_);
    loaded_ = yaml_parser_parse(&parser_, &event_) != 0;
    if (loaded_) return {};
    const std::string problem = parser_.problem != nullptr ? parser_.problem : "cannot be read";
    return At(static_cast<uint32_t>(parser_.problem_mark.line) + 1, static_cast<uint32_t>(parser_.problem_mark.column) + 1,
              "bad YAML: " + problem);
  }

  // Reads the value whose first event is at hand; leaves its last event at hand.
  Status Value(YamlNode& out, int depth) {
    out.line = static_cast<uint32_t>(event_.start_mark.line) + 1;
    out.column = static_cast<uint32_t>(event_.start_mark.column) + 1;
    if (depth > kMaxDepth) return Here("nested deeper than 64 levels");
    switch (event_.type) {
      case YAML_SCALAR_EVENT:
        out.kind = YamlNode::Kind::kScalar;
        out.scalar.assign(reinterpret_cast<const char*>(event_.data.scalar.value), event_.data.scalar.length);
        out.quoted = event_.data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
        return {};
      case YAML_SEQUENCE_START_EVENT:
        out.kind = YamlNode::Kind::kList;
        return List(out, depth);
      case YAML_MAPPING_START_EVENT:
        out.kind = YamlNode::Kind::kMap;
        return Map(out, depth);
      case YAML_ALIAS_EVENT:
        return Here("aliases are not read");
      default:
        return Here("unexpected YAML");
    }
  }

  Status List(YamlNode& out, int depth) {
    for (;;) {
      if (Status s = Next(); !s.ok()) return s;
      if (event_.type == YAML_SEQUENCE_END_EVENT) return {};
      if (Status s = Value(out.items.emplace_back(), depth + 1); !s.ok()) return s;
    }
  }

  Status Map(YamlNode& out, int depth) {
    std::set<std::string> seen;
    for (;;) {
      if (Status s = Next(); !s.ok()) return s;
      if (event_.type == YAML_MAPPING_END_EVENT) return {};
      if (event_.type != YAML_SCALAR_EVENT) return Here("a key that is no plain text");
      auto& [key, value] = out.entries.emplace_back();
      if (Status s = Value(key, depth + 1); !s.ok()) return s;
      if (!seen.insert(key.scalar).second) return Here("the key " + key.scalar + " stands twice");
      if (Status s = Next(); !s.ok()) return s;
      if (Status s = Value(value, depth + 1); !s.ok()) return s;
    }
  }

  std::string_view text_;
  const std::string& file_;
  yaml_parser_t parser_;
  yaml_event_t event_;
  bool loaded_ = false;
};

}  // namespace

const YamlNode* YamlNode::Find(std::string_view key) const {
  for (const auto& [name, value] : entries) {
    if (name.scalar == key) return &value;
  }
  return nullptr;
}

Result<YamlNode> ParseYaml(std::string_view text, const std::string& file) { return Reader(text, file).Read(); }

Error YamlError(const std::string& file, const YamlNode& at, std::string message, std::string_view text) {
  return {ErrorCode::kRule, std::move(message), file, at.line, at.column, text.empty() ? std::string() : LineOf(text, at.line)};
}

}  // namespace gainsay
