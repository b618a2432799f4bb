// Files of many entries that news sites publish: RSS 2.0 and 1.0, Atom, JSON
// Feed 1.x. Each entry is an article whose source is its own text.
#pragma once

#include <vector>

#include "ingest/json_lines.h"

namespace gainsay {

// Append the entries of `input` to `records` and what is broken or holds no
// text to `skipped`. An entry's text is its whole content, else its summary;
// its title opens it. Where the file breaks off, the entries before stand.
void ReadXmlFeed(const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped);
void ReadJsonFeed(const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped);

// What the feeds have in common: an entry's parts, as its reader found them.
struct FeedEntry {
  std::string id;       // guid, id; else the link
  std::string title;    // plain
  std::string content;
  bool markup = false;  // `content` is HTML
  std::string author;
  std::string publisher;
  std::string language;
  std::string date;     // ISO 8601
  uint32_t line = 0;    // of the file, from 1
};
// Makes the entry's article, or says in `skipped` why there is none.
void TakeEntry(FeedEntry entry, const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped);

// "Q&amp;A" -> "Q&A": plain text of a title that may hold references.
std::string DecodeReferences(std::string_view text);

}  // namespace gainsay
