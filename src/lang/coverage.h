// Whether the languages have words for what the concepts name. A pack with
// the setting `complete` claims words for every concept, but for those that
// say otherwise:
//
//   words: none        a concept that only groups others, or that the engine fills
//   only-in: [hi, mr]  what other languages have no words for, or say by a pattern
//
// Both are held to be true: where they say that a complete pack has no words,
// it has none. Other packs may have words for whatever they like.
#pragma once

#include <string>
#include <vector>

#include "lang/packs.h"

namespace gainsay {

struct CoverageFault {
  ConceptId concept_id;
  std::string language;
  bool missing = false;  // words are; else there are words where there should be none
};

// Sorted by language, then concept.
std::vector<CoverageFault> CheckCoverage(const Packs& packs);

// "en: no words for office/tehsildar"
std::string ToString(const CoverageFault& fault, const Concepts& concepts);

}  // namespace gainsay
