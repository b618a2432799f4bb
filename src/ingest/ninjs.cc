// IPTC ninjs 1.x, 2.x and 3.x: a news item as one JSON object. 1.x has body_text,
// body_html and any other body_…, headline and headline_…; 2.x has lists of
// objects, bodies[] and headlines[], and "by" for "byline"; 3.x spells names of
// several words with capitals (contentType, pubStatus). Content systems mix them.
#include <algorithm>

#include "ingest/block_builder.h"
#include "ingest/decode.h"
#include "ingest/entity.h"
#include "ingest/feed.h"
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
    for (const std::string_view key : {"value", "name", "literal", "text", "rendered"}) {
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

std::string_view FirstText(const JsonValue& item, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (const std::string_view text = item.Text(key); !text.empty()) return text;
  }
  return {};
}

bool IsMarkup(const JsonValue& value) { return value.text.find("</") != std::string::npos; }

// Of a list of 2.x and 3.x the member in the main role, else the first one.
const JsonValue* MainOf(const JsonValue* list) {
  if (list == nullptr) return nullptr;
  for (const JsonValue& item : list->items) {
    if (item.Text("role") == "main" && FirstString(&item) != nullptr) return FirstString(&item);
  }
  return FirstString(list);
}

const JsonValue* FindHeadline(const JsonValue& item) {
  if (const JsonValue* found = FirstOf(item, {"headline"})) return found;
  if (const JsonValue* found = MainOf(item.Find("headlines"))) return found;
  if (const JsonValue* found = FirstOf(item, {"headline_main"})) return found;
  for (const auto& [key, value] : item.members) {
    if (key.starts_with("headline_") && FirstString(&value) != nullptr) return FirstString(&value);
  }
  return FirstOf(item, {"title"});
}

struct Body {
  const JsonValue* value = nullptr;
  bool markup = false;
};

Body FindBody(const JsonValue& item) {
  if (const JsonValue* text = FirstOf(item, {"body_text", "articleBody"})) return {text, false};
  if (const JsonValue* bodies = item.Find("bodies")) {  // ninjs 2 and 3
    Body best;
    int most = -1;  // the main body before others, plain text before markup
    for (const JsonValue& body : bodies->items) {
      const JsonValue* value = FirstOf(body, {"value"});
      if (value == nullptr) continue;
      const std::string_view type = FirstText(body, {"contentType", "contenttype"});
      const bool markup = type.empty() ? IsMarkup(*value) : type.find("html") != std::string_view::npos || type.find("xml") != std::string_view::npos;
      const std::string_view role = body.Text("role");
      const int rank = (role.empty() || role == "main" ? 2 : 0) + (markup ? 0 : 1);
      if (rank <= most) continue;
      most = rank;
      best = {value, markup};
    }
    if (best.value != nullptr) return best;
  }
  // WordPress gives what it would print.
  if (const JsonValue* content = item.Find("content"); content != nullptr && content->Find("rendered") != nullptr) {
    return {FirstString(content), true};
  }
  if (const JsonValue* html = FirstOf(item, {"body_html", "body_xhtml", "body"})) {
    return {html, html->text.find('<') != std::string::npos};
  }
  Body other;  // body_main, body_richtext: 1.x leaves the names to the provider
  for (const auto& [key, value] : item.members) {
    if (!key.starts_with("body_") || !value.IsString() || value.text.empty()) continue;
    if (other.value == nullptr || (other.markup && !IsMarkup(value))) other = {&value, IsMarkup(value)};
  }
  return other;
}

Error Fault(const Input& input, size_t offset, ErrorCode code, std::string message) {
  Error error;
  error.code = code;
  error.message = std::move(message);
  error.file = input.path;
  SetPosition(input.text, offset, error);
  return error;
}

// `references`: "&#8217;" stands for a character.
void CopyHeadline(const JsonString& headline, bool references, Article& article) {
  BlockBuilder builder(article, headline.offsets);
  builder.Begin(BlockKind::kTitle);
  const std::string_view text = headline.value;
  for (size_t i = 0; i < text.size();) {
    std::string value;
    const size_t size = references && text[i] == '&' ? DecodeEntity(text, i, value) : 0;
    const auto at = static_cast<uint32_t>(i);
    if (size != 0) {
      builder.Decode(value, {at, at + static_cast<uint32_t>(size)});
      i += size;
    } else {
      const size_t end = references ? std::min(text.find('&', i + 1), text.size()) : text.size();
      builder.Copy(text.substr(i, end - i), at);
      i = end;
    }
  }
  builder.End();
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
  SetPubStatus(FirstText(item, {"pubstatus", "pubStatus"}), article);
  set({"uri", "guid", "altids", "altIds", "link"}, article.uri);
  set({"byline", "bylines", "by"}, article.author);
  set({"provider", "copyrightholder", "copyrightHolder", "infosources", "infoSources"}, article.publisher);
  set({"located", "place"}, article.place);
  article.language = PrimaryTag(item.Text(item.Find("language") != nullptr ? "language" : "inLanguage"));  // the latter of schema.org
  // The version at hand says "today" as of its own time, so it comes first.
  for (const std::string_view key : {"versioncreated", "contentcreated", "contentCreated", "firstcreated",
                                     "firstCreated", "versionCreated", "datePublished", "date", "embargoed"}) {
    const JsonValue* value = item.Find(key);
    if (value != nullptr && value->IsString() && SetPublished(value->text, source(*value), input.index, article)) break;
  }

  const JsonValue* headline = FindHeadline(item);
  const Body body = FindBody(item);
  if (body.value == nullptr && headline == nullptr) {
    return Fault(input, 0, ErrorCode::kInput, "a JSON object that is no article: it has no text, body_text, bodies or body_html");
  }
  // A headline behind the body has no place in the text: spans rise.
  if (headline != nullptr) {
    const bool rendered = item.Find("title") != nullptr && item.Find("title")->Find("rendered") == headline;
    SetOnce(rendered ? DecodeReferences(headline->text) : headline->text, article.title);
    if (body.value == nullptr || headline->span.begin < body.value->span.begin) {
      CopyHeadline(MapJsonString(input.text, headline->span, input.offsets), rendered, article);
    }
  }
  if (body.value == nullptr) return {};
  const JsonString mapped = MapJsonString(input.text, body.value->span, input.offsets);
  const Input inner{input.path, mapped.value, mapped.offsets, input.index};
  return body.markup ? ReadHtml(inner, article) : ReadPlainText(inner, article);
}

}  // namespace gainsay
