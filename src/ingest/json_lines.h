// JSON Lines: a record a line, each an article of its own.
#pragma once

#include <vector>

#include "ingest/reader.h"

namespace gainsay {

struct JsonRecord {
  Article article;
  uint32_t line = 0;  // of the file, from 1
};

// Appends the records of `input` to `records` and what is broken to
// `skipped`. A record's source is its decoded text. Members read: text (or
// body_text), id, title or headline, published or date, language, author,
// publisher or source, url or uri.
void ReadJsonLines(const Input& input, std::vector<JsonRecord>& records, std::vector<Error>& skipped);

}  // namespace gainsay
