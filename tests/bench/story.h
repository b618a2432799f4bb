// What happened: the facts of one event, the same for all who tell it.
#pragma once

#include <cstdint>
#include <vector>

#include "bench/dice.h"
#include "bench/words.h"

namespace gainsay::bench {

// Of a fact. What the members hold depends on its type: `n` a count, lakhs,
// minutes of the day, days since 1970; `a` and `b` rows of tables.
struct Value {
  int64_t n = 0;
  uint32_t a = 0;
  uint32_t b = 0;
  friend bool operator==(const Value&, const Value&) = default;
};

struct Story {
  uint64_t number = 0;
  uint32_t town = 0;
  int64_t day = 0;              // since 1970-01-01
  const EventKind* kind = nullptr;
  std::vector<Value> values;    // by fact of the kind
};

// The event `number`. Needs no other event; the holder of an office is the
// same person in all events of its place and term.
Story MakeStory(uint64_t seed, uint64_t number);

// A person's names, the surnames as unevenly spread as in a real archive.
Value DrawPerson(Dice& dice);

}  // namespace gainsay::bench
