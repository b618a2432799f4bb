// One teller's copy of a story: the variants of the kind's texts that the
// dice choose, with the facts filled in.
#pragma once

#include <string>
#include <vector>

#include "bench/print.h"
#include "bench/slip.h"

namespace gainsay::bench {

struct Telling {
  const Story* story = nullptr;
  Style style;
  bool later = false;          // days after: the follow-up's lead
  const Slip* slip = nullptr;  // may be none
  uint64_t dice = 0;           // seed of the choice of words
};

struct Copy {
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<bool> told;  // facts of the kind that the text prints
};

// The same choice of words with and without a slip.
Copy Tell(const Telling& telling);

// A fact as this teller would print it on its own, for the list of slips.
std::string Shown(const Story& story, uint32_t fact, const Value& value, const Style& style);

}  // namespace gainsay::bench
