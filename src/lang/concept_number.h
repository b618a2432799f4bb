// The number that an attribute of a concept gives: seconds of a unit, a factor,
// the hours of a zone, the clock at which a part of the day begins.
#pragma once

#include <cstdint>
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

// The whole seconds of "HH:MM[:SS]" in a concept's attribute; hours may pass 24.
std::optional<int32_t> ClockAttribute(const Concepts& concepts, ConceptId id, std::string_view key);
// A whole number in a concept's attribute.
std::optional<int32_t> IntAttribute(const Concepts& concepts, ConceptId id, std::string_view key);

}  // namespace gainsay
