// The number that an attribute of a concept gives: seconds of a unit, a factor,
// the hours of a zone.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "lang/concepts.h"

namespace gainsay {

// Nothing where the concept is none, or has no such attribute, or no number there.
inline std::optional<Decimal> NumberOf(const Concepts& concepts, ConceptId id, std::string_view key) {
  return id.valid() ? Decimal::Parse(concepts.Attribute(id, key)) : std::nullopt;
}

inline double NumberOf(const Concepts& concepts, ConceptId id, std::string_view key, double fallback) {
  const std::optional<Decimal> value = NumberOf(concepts, id, key);
  return value.has_value() ? value->ToDouble() : fallback;
}

}  // namespace gainsay
