// Two values given as strings, compared as the checks would: for finding out
// why two names, dates or figures do or do not match.
#pragma once

#include <string>

#include "gainsay.h"

namespace gainsay {

enum class Match : uint8_t {
  kSame,
  kVariant,    // both may stand: another spelling, rounded, less precise
  kDifferent,
};

struct ValueComparison {
  Match match = Match::kDifferent;
  std::string reason;  // a phrase for people
};

// Errors (kInput) name the string that holds no such value.
Result<ValueComparison> CompareNameStrings(const Engine& engine, const std::string& a, const std::string& b);
Result<ValueComparison> CompareDateStrings(const Engine& engine, const std::string& a, const std::string& b);
Result<ValueComparison> CompareNumberStrings(const Engine& engine, const std::string& a, const std::string& b);

}  // namespace gainsay
