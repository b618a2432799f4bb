// IPTC ninjs 1.x, 2.x and 3.x: a news item as one JSON object. Versions differ
// in where the body and the headline stand: body_text, bodies[].value.
#include "ingest/block_builder.h"
#include "ingest/decode.h"
#include "ingest/json_value.h"
#include "ingest/metadata.h"
#include "ingest/reader.h"

namespace gainsay {
namespace {

// The string of a member that may be a string, an object with a name, or an
// array of either; the first one counts.
const JsonValue* FirstString(const JsonValue* value) {
  for (int depth = 0; value != nullptr && depth < 4; ++depth) {
    if (value->IsString()) return value->text.empty() ? nullptr : value;
    if (value->kind == JsonValue::Kind::kArray) {
      value = value->items.empty() ? nullptr : &value->items.front();
      continue;
    }
    const JsonValue* inner = nullptr;
    for (const std::string_view key : {"value", "name", "literal", "text"}) {
      if (inner == nullptr) inner = value->Find(key);
    }
    value = inner;
  }
  return nullptr;
}

const JsonValue* FirstOf(const JsonValue& item, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (const JsonValue* found = FirstString(item.Find(key))) return found;
  }
  return nullptr;
}

struct Body {
  const JsonValue* value = nullptr;
  bool markup = false;
};

Body FindBody(const JsonValue& item) {
  if (const JsonValue* text = FirstOf(item, {"body_text", "articleBody"})) return {text, false};
  if (const JsonValue* bodies = item.Find("bodies")) {  // ninjs 2 and 3
    Body best;
    for (const JsonValue& body : bodies->items) {
      const JsonValue* value = FirstOf(body, {"value"});
      if (value == nullptr) continue;
      const std::string_view type = body.Text("contenttype");
      const bool markup = type.find("html") != std::string_view::npos || type.find("xml") != std::string_view::npos;
      if (best.value == nullptr || (best.markup && !markup)) best = {value, markup};
    }
    if (best.value != nullptr) return best;
  }
  if (const JsonValue* html = FirstOf(item, {"body_html", "body_xhtml", "body"})) {
    return {html, html->text.find('<') != std::string::npos};
  }
  return {};
}

Error Fault(const Input& input, size_t offset, ErrorCode code, std::string message) {
  Error error;
  error.code = code;
  error.message = std::move(message);
  error.file = input.path;
  SetPosition(input.text, offset, error);
  return error;
}

}  // namespace

Status ReadNinjs(const Input& input, Article& article) {
  Result<JsonValue> parsed = ParseJson(input.text);
  if (!parsed) return Fault(input, parsed.error().column - 1, parsed.error().code, parsed.error().message);
  const JsonValue& item = *parsed;
  if (item.kind != JsonValue::Kind::kObject) {
    return Fault(input, 0, ErrorCode::kInput, "JSON that is no object; a ninjs item is one object");
  }
  const auto source = [&](const JsonValue& value) { return input.offsets.ToSource(value.span); };
  const auto set = [&](std::initializer_list<std::string_view> keys, std::string& member) {
    if (const JsonValue* value = FirstOf(item, keys)) SetOnce(value->text, member);
  };
  article.pub_status = item.Text("pubstatus");
  if (item.Text("pubstatus") == "canceled" || item.Text("pubstatus") == "withheld") {
    article.notes.push_back({"not-usable", "pubstatus is " + std::string(item.Text("pubstatus")), {}});
  }
  set({"uri", "guid", "altids"}, article.uri);
  set({"byline", "bylines", "by"}, article.author);
  set({"provider", "copyrightholder", "infosources"}, article.publisher);
  set({"located", "place"}, article.place);
  article.language = PrimaryTag(item.Text(item.Find("language") != nullptr ? "language" : "inLanguage"));  // the latter of schema.org
  // The version at hand says "today" as of its own time, so it comes first.
  for (const std::string_view key : {"versioncreated", "contentcreated", "contentCreated", "firstcreated",
                                     "firstCreated", "versionCreated", "datePublished", "embargoed"}) {
    const JsonValue* value = item.Find(key);
    if (value != nullptr && value->IsString() && SetPublished(value->text, source(*value), input.index, article)) break;
  }

  const JsonValue* headline = FirstOf(item, {"headline", "headlines", "title"});
  const Body body = FindBody(item);
  if (body.value == nullptr && headline == nullptr) {
    return Fault(input, 0, ErrorCode::kInput, "a JSON object without body_text, bodies or body_html");
  }
  // A headline behind the body has no place in the text: spans rise.
  if (headline != nullptr) {
    SetOnce(headline->text, article.title);
    if (body.value == nullptr || headline->span.begin < body.value->span.begin) {
      const JsonString mapped = MapJsonString(input.text, headline->span, input.offsets);
      BlockBuilder builder(article, mapped.offsets);
      builder.Begin(BlockKind::kTitle);
      builder.Copy(mapped.value, 0);
      builder.End();
    }
  }
  if (body.value == nullptr) return {};
  const JsonString mapped = MapJsonString(input.text, body.value->span, input.offsets);
  const Input inner{input.path, mapped.value, mapped.offsets, input.index};
  return body.markup ? ReadHtml(inner, article) : ReadPlainText(inner, article);
}

}  // namespace gainsay
