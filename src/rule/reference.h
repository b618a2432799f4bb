// House references: facts that an editor maintains in rules/references/. Knows
// no article.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/civil_time.h"
#include "base/ids.h"
#include "base/result.h"
#include "lang/packs.h"

namespace gainsay {

// Who held which office when.
struct OfficeHolder {
  std::map<std::string, std::string> person;             // language -> full name
  std::map<std::string, std::vector<std::string>> also;  // other full names
  ConceptId office;
  ConceptId of;                       // place or organisation; may be invalid
  CivilSeconds from = 0;
  std::optional<CivilSeconds> to;     // open: still in office at `as_of`
  CivilSeconds as_of = 0;
  std::string source;
  std::string file;
  uint32_t line = 0;
};

// A spelling of the house.
struct PreferredSpelling {
  std::string prefer;
  std::vector<std::string> avoid;
  std::vector<std::string> not_before;  // where one of them follows, `avoid` is right: a proper name (Bombay High Court)
  std::string language;
  std::string file;
  uint32_t line = 0;
};

struct ReferenceSet {
  std::vector<OfficeHolder> holders;      // in the files' order
  std::vector<PreferredSpelling> spellings;
};

// Reads the files below references/. Unknown keys, offices and places and bad
// dates are errors with file, line and column.
Result<ReferenceSet> LoadReferences(const std::vector<RuleFile>& files, const Concepts& concepts);

}  // namespace gainsay
