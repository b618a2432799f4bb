// A remark that people should see at once: a comment, a decision or an entry of
// a baseline that does nothing, or no more; a date that could not be read; files
// that repeat each other. No finding, and no run fails by it.
#pragma once

#include <cstdint>
#include <string>

#include "base/ids.h"
#include "base/span.h"

namespace gainsay {

struct Notice {
  std::string code;     // stable, kebab-case: "unused-suppression", "expired-decision", "bad-date", "repeats"
  std::string message;  // lower case, no full stop
  ArticleId article;    // whose comment or date it is; else none
  Span span;            // the comment, the date; empty: the article
  std::string file;     // else the file of decisions or the baseline
  uint32_t line = 0;    // from 1; 0 where it concerns the file
  uint32_t column = 0;
};

}  // namespace gainsay
