// Many articles in one file of JSON: a record a line, or the elements of an array.
#pragma once

#include <vector>

#include "ingest/reader.h"

namespace gainsay {

struct JsonRecord {
  Article article;
  uint32_t line = 0;  // of the file, from 1
};

// Append the records of `input` to `records` and what is broken to `skipped`.
// A record has a text (or body_text), id, title or headline, published or date,
// language, author, publisher or source, url or uri; its source is its decoded
// text. Other objects are read as ninjs items, whose source is their JSON.
void ReadJsonLines(const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped);
// REQUIRES: the text opens with "[". Where it breaks off, the elements before stand.
void ReadJsonArray(const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped);

}  // namespace gainsay
