// What a caller may choose about a report. One struct for all formats: each
// reads the members that concern it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "judge/finding.h"

namespace gainsay {

struct RenderOptions {
  bool color = false;            // text: ANSI colours
  bool compact = false;          // json: one line instead of one-space indents
  std::optional<Severity> fails = Severity::kWarning;  // junit: the least that is a failure; none: nothing is
  uint32_t context = 120;       // html: characters shown on either side of a quoted value
  std::string index = {};       // html: the page that lists this one; may be empty
};

}  // namespace gainsay
