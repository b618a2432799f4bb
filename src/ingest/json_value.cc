#include "ingest/json_value.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr size_t kMaxDepth = 128;

// RapidJSON lets an escape of half a surrogate pair through ("\ude00"), which
// is no character.
std::string WellFormed(std::string text) {
  if (!FindInvalidUtf8(text)) return text;
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    AppendUtf8(c.value, out);
    at += c.size;
  }
  return out;
}

bool IsSurrogate(uint32_t value) { return value >= 0xD800 && value < 0xE000; }

// Builds the tree. Strings are met in the order of the text, and between two
// of them no quotation mark can stand, so each is found from the last one's end.
class TreeBuilder {
 public:
  explicit TreeBuilder(std::string_view text) : text_(text) {}

  bool Null() { return Add(Make(JsonValue::Kind::kNull, {})); }
  bool Bool(bool value) { return Add(Make(JsonValue::Kind::kBool, value ? "true" : "false")); }
  bool Int(int value) { return Add(Make(JsonValue::Kind::kNumber, std::to_string(value))); }
  bool Uint(unsigned value) { return Add(Make(JsonValue::Kind::kNumber, std::to_string(value))); }
  bool Int64(int64_t value) { return Add(Make(JsonValue::Kind::kNumber, std::to_string(value))); }
  bool Uint64(uint64_t value) { return Add(Make(JsonValue::Kind::kNumber, std::to_string(value))); }
  bool Double(double value) { return Add(Make(JsonValue::Kind::kNumber, std::to_string(value))); }
  bool RawNumber(const char* data, rapidjson::SizeType size, bool) {
    return Add(Make(JsonValue::Kind::kNumber, std::string(data, size)));
  }
  bool String(const char* data, rapidjson::SizeType size, bool) {
    JsonValue value = Make(JsonValue::Kind::kString, WellFormed(std::string(data, size)));
    value.span = TakeLiteral();
    return Add(std::move(value));
  }
  bool StartObject() { return Open(JsonValue::Kind::kObject); }
  bool Key(const char* data, rapidjson::SizeType size, bool) {
    TakeLiteral();
    keys_.back() = WellFormed(std::string(data, size));
    return true;
  }
  bool EndObject(rapidjson::SizeType) { return Close(); }
  bool StartArray() { return Open(JsonValue::Kind::kArray); }
  bool EndArray(rapidjson::SizeType) { return Close(); }

  JsonValue Take() { return std::move(root_); }

 private:
  static JsonValue Make(JsonValue::Kind kind, std::string text) {
    JsonValue value;
    value.kind = kind;
    value.text = std::move(text);
    return value;
  }

  Span TakeLiteral() {
    const size_t begin = std::min(text_.find('"', at_), text_.size() - 1) + 1;
    size_t end = begin;
    while (end < text_.size() && text_[end] != '"') end += text_[end] == '\\' ? 2 : 1;
    end = std::min(end, text_.size());
    at_ = std::min(end + 1, text_.size());
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  bool Open(JsonValue::Kind kind) {
    if (open_.size() >= kMaxDepth) return false;
    open_.push_back(Make(kind, {}));
    keys_.emplace_back();
    return true;
  }

  bool Close() {
    JsonValue value = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    return Add(std::move(value));
  }

  bool Add(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().kind == JsonValue::Kind::kObject) {
      open_.back().members.emplace_back(keys_.back(), std::move(value));
    } else {
      open_.back().items.push_back(std::move(value));
    }
    return true;
  }

  std::string_view text_;
  size_t at_ = 0;  // end of the last string
  JsonValue root_;
  std::vector<JsonValue> open_;
  std::vector<std::string> keys_;
};

uint32_t HexAt(std::string_view text, size_t at) {
  uint32_t value = 0;
  for (size_t i = at; i < at + 4 && i < text.size(); ++i) {
    const char c = text[i];
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c - 'A' + 10;
    value = value << 4 | (static_cast<uint32_t>(digit) & 15);
  }
  return value;
}

std::string Lowered(std::string message) {
  if (!message.empty() && message[0] >= 'A' && message[0] <= 'Z') message[0] = static_cast<char>(message[0] + 32);
  if (message.ends_with('.')) message.pop_back();
  return message;
}

}  // namespace

const JsonValue* JsonValue::Find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::string_view JsonValue::Text(std::string_view key) const {
  const JsonValue* value = Find(key);
  const bool simple = value != nullptr && (value->kind == Kind::kString || value->kind == Kind::kNumber);
  return simple ? std::string_view(value->text) : std::string_view();
}

Result<JsonValue> ParseJson(std::string_view text) {
  TreeBuilder builder(text);
  rapidjson::MemoryStream bytes(text.data(), text.size());
  rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
  rapidjson::Reader reader;
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                              rapidjson::kParseNumbersAsStringsFlag;
  const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
  if (!result.IsError()) return builder.Take();
  Error error;
  error.code = ErrorCode::kInput;
  error.column = static_cast<uint32_t>(std::min(result.Offset(), text.size()) + 1);
  error.message = result.Code() == rapidjson::kParseErrorTermination
                      ? "JSON nested deeper than " + std::to_string(kMaxDepth) + " levels"
                      : "broken JSON: " + Lowered(rapidjson::GetParseError_En(result.Code()));
  if (result.Code() == rapidjson::kParseErrorTermination) error.code = ErrorCode::kLimit;
  return error;
}

JsonString MapJsonString(std::string_view text, Span literal, const OffsetMap& outer) {
  JsonString out;
  for (uint32_t i = literal.begin; i < literal.end;) {
    if (text[i] != '\\') {
      uint32_t end = i;
      while (end < literal.end && text[end] != '\\') ++end;
      out.value += text.substr(i, end - i);
      out.offsets.AppendThrough(outer, {i, end});
      i = end;
      continue;
    }
    const char kind = i + 1 < literal.end ? text[i + 1] : '\\';
    uint32_t size = 2;
    const size_t before = out.value.size();
    switch (kind) {
      case 'n': out.value += '\n'; break;
      case 'r': out.value += '\r'; break;
      case 't': out.value += '\t'; break;
      case 'b': out.value += '\b'; break;
      case 'f': out.value += '\f'; break;
      case 'u': {
        uint32_t value = HexAt(text, i + 2);
        size = 6;
        if (value >= 0xD800 && value < 0xDC00 && i + 12 <= literal.end) {
          value = 0x10000 + ((value - 0xD800) << 10) + ((HexAt(text, i + 8) - 0xDC00) & 0x3FF);
          size = 12;
        }
        AppendUtf8(value == 0 ? U' ' : IsSurrogate(value) ? U'\xFFFD' : static_cast<char32_t>(value), out.value);
        break;
      }
      default: out.value += kind; break;
    }
    const Span from{i, std::min(i + size, literal.end)};
    out.offsets.AppendDecoded(static_cast<uint32_t>(out.value.size() - before), outer.ToSource(from));
    i = from.end;
  }
  return out;
}

}  // namespace gainsay
