// JSON Feed 1.0 and 1.1: jsonfeed.org.
#include "ingest/decode.h"
#include "ingest/feed.h"
#include "ingest/json_value.h"

namespace gainsay {
namespace {

// "authors": [{"name": …}] of 1.1, "author": {"name": …} of 1.0.
std::string AuthorOf(const JsonValue& object) {
  if (const JsonValue* authors = object.Find("authors"); authors != nullptr && !authors->items.empty()) {
    return std::string(authors->items.front().Text("name"));
  }
  const JsonValue* author = object.Find("author");
  return author == nullptr ? std::string() : std::string(author->Text("name"));
}

std::string FirstOf(const JsonValue& object, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (const std::string_view value = object.Text(key); !value.empty()) return std::string(value);
  }
  return {};
}

}  // namespace

void ReadJsonFeed(const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped) {
  const auto fail = [&](size_t offset, ErrorCode code, std::string message) {
    Error error;
    error.code = code;
    error.message = std::move(message);
    error.file = input.path;
    SetPosition(input.text, offset, error);
    skipped.push_back(std::move(error));
  };
  const Result<JsonValue> feed = ParseJson(input.text);
  if (!feed) return fail(feed.error().column - 1, feed.error().code, feed.error().message);
  const JsonValue* items = feed->Find("items");
  if (items == nullptr || items->items.empty()) return fail(0, ErrorCode::kInput, "a feed without items");
  const std::string author = AuthorOf(*feed);
  for (const JsonValue& item : items->items) {
    if (item.kind != JsonValue::Kind::kObject) {
      fail(0, ErrorCode::kInput, "an item of a feed that is no object");
      continue;
    }
    FeedEntry entry;
    entry.id = FirstOf(item, {"id", "url", "external_url"});
    entry.title = FirstOf(item, {"title"});
    entry.content = FirstOf(item, {"content_html"});
    entry.markup = !entry.content.empty();
    if (entry.content.empty()) entry.content = FirstOf(item, {"content_text", "summary"});
    entry.author = AuthorOf(item);
    if (entry.author.empty()) entry.author = author;
    entry.publisher = FirstOf(*feed, {"title"});
    entry.language = FirstOf(item, {"language"});
    if (entry.language.empty()) entry.language = FirstOf(*feed, {"language"});
    entry.date = FirstOf(item, {"date_published", "date_modified"});
    TakeEntry(std::move(entry), input, records, skipped);
  }
}

}  // namespace gainsay
