// The facts of a run as rows of a matrix: what alignment found pair by pair,
// one row for all that speaks of one fact.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/run.h"

namespace gainsay {

// What stands in a row, most pressing first.
enum class RowState : uint8_t { kConflict, kDisputed, kSettled, kUpdate, kAgree };

struct FactRow {
  static constexpr size_t kNoSide = SIZE_MAX;
  struct Value {
    Evidence evidence;
    size_t side = kNoSide;         // of a conflict: which of its values
  };
  std::string kind;
  std::string subject;
  uint32_t story = 0;
  RowState state = RowState::kAgree;
  std::vector<size_t> findings;    // shown ones that are about it; by number
  std::vector<Value> values;       // sorted by article and place
  size_t origins = 0;              // independent articles that speak of it
};

// The rows of all stories: by story, then conflicts first and what most
// articles tell first of its state. What one origin alone tells is left out.
std::vector<FactRow> FactRowsOf(const Run& run);

}  // namespace gainsay
