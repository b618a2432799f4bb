#include "ingest/feed.h"

#include "ingest/block_builder.h"
#include "ingest/decode.h"
#include "ingest/entity.h"
#include "ingest/metadata.h"
#include "ingest/own_text.h"

namespace gainsay {
namespace {

Error EntryError(const FeedEntry& entry, const Input& input, std::string message) {
  Error error;
  error.code = ErrorCode::kInput;
  error.message = std::move(message);
  error.file = input.path;
  error.line = entry.line;
  return error;
}

}  // namespace

std::string DecodeReferences(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    std::string value;
    const size_t size = text[i] == '&' ? DecodeEntity(text, i, value) : 0;
    if (size == 0) {
      out += text[i++];
      continue;
    }
    out += value;
    i += size;
  }
  return std::string(Slice(out, TrimSpan(out, {0, static_cast<uint32_t>(out.size())})));
}

void TakeEntry(FeedEntry entry, const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped) {
  const std::string named = entry.title.empty() ? "an entry" : "the entry \"" + entry.title + "\"";
  if (entry.content.find('\0') != std::string::npos || entry.title.find('\0') != std::string::npos) {
    return skipped.push_back(EntryError(entry, input, "a NUL character in an entry"));
  }
  Article read;
  const OffsetMap identity;
  const Input inner{input.path, entry.content, identity, input.index};
  const Status status = entry.markup ? ReadHtml(inner, read) : ReadPlainText(inner, read);
  if (!status.ok()) {
    Error error = status.error();
    error.file = input.path;
    error.line = entry.line;
    error.column = 0;
    return skipped.push_back(std::move(error));
  }
  if (read.blocks.empty()) return skipped.push_back(EntryError(entry, input, named + " holds no text"));
  JsonRecord record;
  record.line = entry.line;
  Article& article = record.article;
  article.path = input.path;
  article.format = Format::kFeed;
  article.record_id = entry.id;
  if (entry.line != 0) article.record_line = entry.line;
  article.uri = entry.id;
  article.title = entry.title.empty() ? read.title : entry.title;
  article.author = std::move(entry.author);
  article.publisher = std::move(entry.publisher);
  article.language = PrimaryTag(entry.language);
  if (!entry.date.empty()) SetPublished(entry.date, {}, input.index, article);
  TakeOwnText(read, entry.title, article);
  records.push_back(std::move(record));
}

}  // namespace gainsay
