// What a careless teller gets wrong.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/story.h"

namespace gainsay::bench {

struct Slip {
  uint32_t fact = 0;
  std::string_view kind;  // of the check that is to find it: "person-name"
  bool weekday = false;   // the weekday of a date that is right otherwise
  std::vector<std::pair<uint32_t, Value>> told;  // facts and what is said of them
};

// Whether a teller can get the fact wrong so that a reader could notice.
bool CanSlip(const FactDecl& fact);

// `early` is for who writes before the others: a lower toll of theirs would
// be no slip. `latest` is the day of writing.
Slip MakeSlip(const Story& story, uint32_t fact, bool early, int64_t latest, Dice& dice);

}  // namespace gainsay::bench
