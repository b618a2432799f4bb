// A remark on what people decided: a comment, a decision or an entry of a
// baseline that does nothing, or no more. No finding, and no run fails by it.
#pragma once

#include <cstdint>
#include <string>

#include "base/ids.h"
#include "base/span.h"

namespace gainsay {

struct Notice {
  std::string code;     // stable, kebab-case: "unused-suppression", "expired-decision"
  std::string message;  // lower case, no full stop
  ArticleId article;    // whose comment it is; else none
  Span span;            // the comment
  std::string file;     // else the file of decisions or the baseline
  uint32_t line = 0;    // from 1; 0 where it concerns the file
  uint32_t column = 0;
};

}  // namespace gainsay
