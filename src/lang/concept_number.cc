#include "lang/concept_number.h"

#include <cmath>

namespace gainsay {

std::optional<int32_t> ClockAttribute(const Concepts& concepts, ConceptId id, std::string_view key) {
  if (!id.valid()) return std::nullopt;
  const std::string_view text = concepts.Attribute(id, key);
  if (text.empty()) return std::nullopt;
  int32_t parts[3] = {0, 0, 0};
  size_t part = 0;
  for (const char c : text) {
    if (c == ':' && part < 2) {
      ++part;
    } else if (c >= '0' && c <= '9' && parts[part] < 100) {
      parts[part] = parts[part] * 10 + (c - '0');
    } else {
      return std::nullopt;
    }
  }
  return parts[0] * 3600 + parts[1] * 60 + parts[2];
}

std::optional<int32_t> IntAttribute(const Concepts& concepts, ConceptId id, std::string_view key) {
  if (!id.valid()) return std::nullopt;
  const std::optional<Decimal> value = NumberOf(concepts, id, key);
  if (!value || !value->IsInteger() || std::abs(value->ToDouble()) > 2e9) {
    return std::nullopt;
  }
  return static_cast<int32_t>(value->ToDouble());
}

}  // namespace gainsay
