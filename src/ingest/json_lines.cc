#include "ingest/json_lines.h"

#include <algorithm>

#include "ingest/block_builder.h"
#include "ingest/decode.h"
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

Error Refusal(std::string message) {
  Error error;
  error.code = ErrorCode::kInput;
  error.message = std::move(message);
  error.line = 1;
  error.column = 1;
  return error;
}

// What an item of a wire has and a record of our own has not. Names that only
// a record has decide first: it may call its text and title as a wire does.
bool IsWireItem(const JsonValue& item) {
  if (FirstOf(item, {"text"}) != nullptr) return false;
  if (FirstOf(item, {"body_text"}) == nullptr) return true;
  for (const std::string_view key : {"id", "title", "published", "publisher", "source", "lang"}) {
    if (item.Find(key) != nullptr) return false;
  }
  for (const std::string_view key : {"headline", "headlines", "bodies", "versioncreated", "versionCreated"}) {
    if (item.Find(key) != nullptr) return true;
  }
  return false;
}

Result<Article> ReadRecord(const JsonValue& record, const Input& input) {
  const JsonValue* text = FirstOf(record, {"text", "body_text"});
  if (text == nullptr || !text->IsString()) return Refusal("a record without \"text\"");
  if (text->text.find('\0') != std::string::npos) return Refusal("a NUL character in \"text\"");

  Article article;
  article.path = input.path;
  article.format = Format::kJsonLines;
  article.record_id = TextOf(record, {"id"});
  article.source = text->text;
  article.language = PrimaryTag(TextOf(record, {"language", "lang"}));
  article.title = TextOf(record, {"title", "headline"});
  article.author = TextOf(record, {"author", "byline"});
  article.publisher = TextOf(record, {"publisher", "source"});
  article.uri = TextOf(record, {"url", "uri"});
  article.pub_status = TextOf(record, {"pubstatus"});
  if (const std::string date = TextOf(record, {"published", "date"}); !date.empty()) {
    SetPublished(date, {}, input.index, article);
  }
  const OffsetMap identity;
  const std::string source = article.source;  // a view of a member would not outlive a move
  const Status status = ReadPlainText({input.path, source, identity, input.index}, article);
  if (!status.ok()) return status.error();
  if (article.blocks.empty()) return Refusal("a record whose \"text\" is empty");
  return article;
}

// The article of one object. Errors count lines and columns from its begin.
Result<Article> ReadItem(std::string_view json, const Input& input) {
  Result<JsonValue> item = ParseJson(json);
  if (!item) {
    Error error = item.error();
    SetPosition(json, error.column - 1, error);
    return error;
  }
  if (item->kind != JsonValue::Kind::kObject) return Refusal("a record that is no JSON object");
  if (!IsWireItem(*item)) return ReadRecord(*item, input);
  Article article;
  article.path = input.path;
  article.format = Format::kNinjs;
  const OffsetMap identity;
  const Status status = ReadNinjs({input.path, json, identity, input.index}, article);
  if (!status.ok()) return status.error();
  if (article.blocks.empty()) return Refusal("no text of an article found");
  article.record_id = article.uri;
  article.source = json;
  return article;
}

void TakeItem(std::string_view json, uint32_t line, const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped) {
  Result<Article> article = ReadItem(json, input);
  if (article) {
    article->record_line = line;
    records.push_back({std::move(*article), line});
    return;
  }
  Error error = article.error();
  error.file = input.path;
  error.line = line + (error.line == 0 ? 0 : error.line - 1);
  skipped.push_back(std::move(error));
}

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Walks over the elements of an array without reading them, so that a broken
// one costs no other.
class ArrayWalker {
 public:
  explicit ArrayWalker(std::string_view text) : text_(text), at_(text.find('[') + 1) {}

  // The next element without the blanks around it; empty behind the last one,
  // with fault() where the array did not end there.
  std::string_view Next() {
    SkipBlanks();
    begin_ = at_;
    size_t depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"') {
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) at_ += text_[at_] == '\\' ? 1 : 0;
      } else if (c == '{' || c == '[') {
        ++depth;
      } else if (depth > 0 && (c == '}' || c == ']')) {
        --depth;
      } else if (depth == 0 && (c == ',' || c == ']')) {
        return Element();
      }
    }
    at_ = text_.size();
    if (depth == 0 && begin_ < at_) return Trimmed(at_);  // whole; the next call tells the break
    fault_ = "the JSON array breaks off";
    return {};
  }
  size_t begin() const { return begin_; }
  const char* fault() const { return fault_; }

 private:
  void SkipBlanks() {
    while (at_ < text_.size() && IsBlank(text_[at_])) ++at_;
  }

  std::string_view Trimmed(size_t end) const {
    while (end > begin_ && IsBlank(text_[end - 1])) --end;
    return text_.substr(begin_, end - begin_);
  }

  std::string_view Element() {
    const bool last = text_[at_] == ']';
    const std::string_view out = Trimmed(at_);
    if (out.empty() && !last) fault_ = "an element is missing in the JSON array";
    if (!last) {
      ++at_;
      return out;
    }
    if (!out.empty()) return out;  // the bracket is met again
    ++at_;
    SkipBlanks();
    begin_ = at_;
    if (at_ < text_.size()) fault_ = "text behind the end of the JSON array";
    return out;
  }

  std::string_view text_;
  size_t at_;
  size_t begin_ = 0;
  const char* fault_ = nullptr;
};

}  // namespace

void ReadJsonLines(const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped) {
  const std::vector<Line> lines = SplitLines(input.text);
  const auto first = std::find_if(lines.begin(), lines.end(), [](const Line& line) { return !line.blank; });
  if (first == lines.end()) return;
  // One record, set out over many lines.
  if (!ParseJson(Slice(input.text, first->span)) && ParseJson(input.text)) {
    return TakeItem(input.text.substr(first->span.begin), static_cast<uint32_t>(first - lines.begin() + 1), input, records, skipped);
  }
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].blank) TakeItem(Slice(input.text, lines[i].span), static_cast<uint32_t>(i + 1), input, records, skipped);
  }
}

void ReadJsonArray(const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped) {
  const auto fail = [&](std::string message, size_t offset) {
    Error error = Refusal(std::move(message));
    error.file = input.path;
    SetPosition(input.text, offset, error);
    skipped.push_back(std::move(error));
  };
  ArrayWalker walker(input.text);
  uint32_t line = 1;
  size_t counted = 0;
  bool any = false;
  for (;;) {
    const std::string_view element = walker.Next();
    if (element.empty()) break;
    if (element[0] != '{' && !any) return fail("a JSON array that holds no articles: its elements are no objects", walker.begin());
    any = true;
    line += static_cast<uint32_t>(std::count(input.text.begin() + static_cast<std::ptrdiff_t>(counted), input.text.begin() + static_cast<std::ptrdiff_t>(walker.begin()), '\n'));
    counted = walker.begin();
    TakeItem(element, line, input, records, skipped);
  }
  if (walker.fault() != nullptr) return fail(walker.fault(), walker.begin());
  if (!any) fail("an empty JSON array: there is no article in it", 0);
}

}  // namespace gainsay
