// A remark on an odd article (an unclosed quotation mark, 31 June, broken
// markup). No error: the stage went on with what it understood.
#pragma once

#include <string>

#include "base/span.h"

namespace gainsay {

struct Note {
  std::string code;     // stable, kebab-case: "assumed-date", "no-date"
  std::string message;  // lower case, no full stop
  Span span;            // empty where it concerns the article as a whole
};

}  // namespace gainsay
