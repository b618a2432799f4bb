// Running the cases of the rules: what stands in ID.cases.yaml beside a rule.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gainsay.h"

namespace gainsay {

struct CaseFailure {
  std::string file;
  uint32_t line = 0;
  std::string message;  // what was expected and what came
};

// Checks a case's articles with that rule alone. A `conflict` must give a
// finding whose evidence touches every text of `finds`; the other cases must
// give no finding above a notice.
std::vector<CaseFailure> TestRule(const Engine& engine, const Rule& rule);

}  // namespace gainsay
