// How alike two sequences of sounds are: a weighted edit distance.
#pragma once

#include <span>

#include "names/script_tables.h"
#include "names/spelling.h"

namespace gainsay {

// 1 where they cost nothing to turn into each other, 0 where they have
// nothing in common; symmetric. Cost is the product of the lengths.
double SoundLikeness(const ScriptTables& tables, std::span<const Sound> a,
                     uint32_t weight_a, std::span<const Sound> b,
                     uint32_t weight_b);

}  // namespace gainsay
