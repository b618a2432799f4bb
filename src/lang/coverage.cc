#include "lang/coverage.h"

namespace gainsay {
namespace {

bool WantsWords(const Concepts& concepts, ConceptId id, std::string_view language) {
  if (concepts.Attribute(id, "words") == "none") return false;
  return !concepts.Has(id, "only-in") || concepts.Lists(id, "only-in", language);
}

}  // namespace

std::vector<CoverageFault> CheckCoverage(const Packs& packs) {
  const Concepts& concepts = packs.concepts();
  std::vector<CoverageFault> faults;
  for (const auto& pack : packs.all()) {
    if (pack->Setting("complete") != "true") continue;
    for (uint32_t i = 0; i < concepts.size(); ++i) {
      const ConceptId id{i};
      const bool has = !pack->Phrases(id).empty();
      const bool wants = WantsWords(concepts, id, pack->language());
      if (has && !wants) faults.push_back({id, pack->language(), false});
      if (!has && wants) faults.push_back({id, pack->language(), true});
    }
  }
  return faults;
}

std::string ToString(const CoverageFault& fault, const Concepts& concepts) {
  return fault.language + (fault.missing ? ": no words for " : ": words that `words` or `only-in` deny to ") +
         std::string(concepts.FullName(fault.concept_id));
}

}  // namespace gainsay
