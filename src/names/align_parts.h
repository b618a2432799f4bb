// Which part of one name stands for which part of another: in order, with
// parts written together (Omprakash, Om Prakash) and initials, or shuffled.
// What the result means is compare_name.h's part.
#pragma once

#include <cstdint>
#include <vector>

#include "names/spelling.h"

namespace gainsay {

enum class PartLink : uint8_t {
  kSounds,    // both written out
  kInitials,  // the same initial on both sides
  kInitial,   // an initial for a part written out
};

// Parts [a, a + a_count) of the one stand for [b, b + b_count) of the other.
struct PartPair {
  uint32_t a = 0;
  uint32_t a_count = 1;
  uint32_t b = 0;
  uint32_t b_count = 1;
  PartLink link = PartLink::kSounds;
  bool same_script = false;
  double likeness = 0;  // 0..1
  uint32_t weight = 0;
};

struct PartAlignment {
  std::vector<PartPair> pairs;  // by a
  uint32_t loose_a = 0;         // parts without a partner
  uint32_t loose_b = 0;
  uint32_t loose_weight = 0;  // of all parts without a partner
  bool shuffled = false;

  bool complete() const { return loose_a + loose_b == 0; }
};

// The likeness below which two parts are no pair.
double PartFloor(const CompareBands& bands, const PartPair& pair);

// Likeness of two parts on their own, and how they are linked.
PartPair LinkParts(const ScriptTables& tables, const NamePart& a,
                   const NamePart& b);

// The best alignment in the order of the parts, at most two for one.
PartAlignment AlignInOrder(const ScriptTables& tables, const SpelledName& a,
                           const SpelledName& b);

// The best alignment one for one in any order.
PartAlignment AlignShuffled(const ScriptTables& tables, const SpelledName& a,
                            const SpelledName& b);

}  // namespace gainsay
