#include "ingest/json_lines.h"

#include "ingest/block_builder.h"
#include "ingest/json_value.h"
#include "ingest/metadata.h"

namespace gainsay {
namespace {

const JsonValue* FirstOf(const JsonValue& record, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const JsonValue* value = record.Find(key);
    if (value != nullptr && !value->text.empty()) return value;
  }
  return nullptr;
}

std::string TextOf(const JsonValue& record, std::initializer_list<std::string_view> keys) {
  const JsonValue* value = FirstOf(record, keys);
  return value == nullptr ? std::string() : value->text;
}

Result<Article> ReadRecord(std::string_view line, const Input& input) {
  Result<JsonValue> record = ParseJson(line);
  if (!record) return record.error();
  const auto refuse = [](std::string message) {
    Error error;
    error.code = ErrorCode::kInput;
    error.message = std::move(message);
    error.column = 1;
    return error;
  };
  if (record->kind != JsonValue::Kind::kObject) return refuse("a record that is no JSON object");
  const JsonValue* text = FirstOf(*record, {"text", "body_text"});
  if (text == nullptr || !text->IsString()) return refuse("a record without \"text\"");
  if (text->text.find('\0') != std::string::npos) return refuse("a NUL character in \"text\"");

  Article article;
  article.path = input.path;
  article.format = Format::kJsonLines;
  article.record_id = TextOf(*record, {"id"});
  article.source = text->text;
  article.language = PrimaryTag(TextOf(*record, {"language", "lang"}));
  article.title = TextOf(*record, {"title", "headline"});
  article.author = TextOf(*record, {"author", "byline"});
  article.publisher = TextOf(*record, {"publisher", "source"});
  article.uri = TextOf(*record, {"url", "uri"});
  article.pub_status = TextOf(*record, {"pubstatus"});
  if (const std::string date = TextOf(*record, {"published", "date"}); !date.empty()) {
    SetPublished(date, {}, input.index, article);
  }
  const OffsetMap identity;
  const std::string source = article.source;  // a view of a member would not outlive a move
  const Status status = ReadPlainText({input.path, source, identity, input.index}, article);
  if (!status.ok()) return status.error();
  if (article.blocks.empty()) return refuse("a record whose \"text\" is empty");
  return article;
}

}  // namespace

void ReadJsonLines(const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped) {
  const std::vector<Line> lines = SplitLines(input.text);
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank) continue;
    Result<Article> article = ReadRecord(Slice(input.text, lines[i].span), input);
    if (article) {
      records.push_back({std::move(*article), static_cast<uint32_t>(i + 1)});
      continue;
    }
    Error error = article.error();
    error.file = input.path;
    error.line = static_cast<uint32_t>(i + 1);
    skipped.push_back(std::move(error));
  }
}

}  // namespace gainsay
