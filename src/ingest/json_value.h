// JSON as a tree that knows where its strings stand. RapidJSON ends in the .cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "ingest/offset_map.h"

namespace gainsay {

struct JsonValue {
  JsonValue();  // below: a member must not be made before a value is whole

  enum class Kind : uint8_t { kNull, kBool, kNumber, kString, kArray, kObject };
  Kind kind = Kind::kNull;
  std::string text;  // a string's value, a number as written, "true" or "false"
  Span span;         // a string's bytes in the JSON text, quotes left out
  std::vector<JsonValue> items;
  std::vector<std::pair<std::string, JsonValue>> members;  // in order; a key may come twice

  // The first member of that name, or null; null too where this is no object.
  const JsonValue* Find(std::string_view key) const;
  // The string or number of that name; empty where there is none.
  std::string_view Text(std::string_view key) const;
  bool IsString() const { return kind == Kind::kString; }
};

inline JsonValue::JsonValue() = default;

// Reads one JSON text. The error has a message and, in `column`, the offset of
// the fault + 1; the caller knows file and line. Nesting is limited.
Result<JsonValue> ParseJson(std::string_view text);

// A JSON string's value with its way back: `literal` is JsonValue::span in
// `text`, which `outer` maps on to the source.
struct JsonString {
  std::string value;
  OffsetMap offsets;  // value -> source
};
JsonString MapJsonString(std::string_view text, Span literal, const OffsetMap& outer);

}  // namespace gainsay
