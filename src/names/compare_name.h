// Whether two names may be one person's, within a script and across scripts.
// Knows spelling only: that two people share a name, or one has two names, is
// for align to find from rank, place and company.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "names/script_tables.h"

namespace gainsay {

enum class NameLevel : uint8_t {
  kSame,     // equal but for case, dots, nukta and the like
  kVariant,  // spellings of one name: मिस्री मिसरी, Sophia Qureshi सोफिया कुरैशी
  kInitials,  // one abbreviates the other: V. Misri, Vikram Misri
  kPartial,   // one is part of the other: Misri, Vikram Misri
  kMaybe,     // close; only the context can tell
  kDifferent,
};

struct NameComparison {
  NameLevel level = NameLevel::kDifferent;
  double score = 0;  // 0..1, comparable across levels: how alike the sounds are
  std::string reason;  // a short phrase for people: the parts compared
};

class NameComparer {
 public:
  explicit NameComparer(ScriptTables tables) : tables_(std::move(tables)) {}

  // Names without rank or honorific, any bytes. Symmetric: Compare(b, a) has
  // the same level and score, and the reason with its sides exchanged.
  // Bounded: a name of more than 8 parts, or a part of more than 64 code
  // points, is different from all but an equal one.
  NameComparison Compare(std::string_view a, std::string_view b) const;

  // Compare without a reason to make.
  NameComparison Score(std::string_view a, std::string_view b) const;
  NameLevel LevelOf(std::string_view a, std::string_view b) const { return Score(a, b).level; }

  // Equal for most spellings of one name part in any script, for blocking: the
  // consonants in classes, without their repetitions, and a mark for a vowel
  // in front. Empty where no letter can be read.
  std::string Key(std::string_view name_part) const;

  // Likeness of two parts by sound alone, 0..1; symmetric.
  double PartSimilarity(std::string_view a, std::string_view b) const;

  const ScriptTables& tables() const { return tables_; }

 private:
  ScriptTables tables_;
};

}  // namespace gainsay
