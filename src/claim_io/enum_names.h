// The names of the enumerations of mentions and claims in JSON, for writing
// and reading alike. An enumerator's name stands at its number.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "claim/claim.h"
#include "ingest/article.h"
#include "mention/mention.h"

namespace gainsay {

template <typename Enum>
struct EnumNames;

template <>
struct EnumNames<Format> {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"text", "markdown", "html", "ninjs", "json-lines", "newsml-g2", "nitf", "feed", "docx"});
};
template <>
struct EnumNames<BlockKind> {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"title", "byline", "heading", "paragraph", "list-item", "quotation", "caption"});
};
template <>
struct EnumNames<DateSource> {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"none", "metadata", "dateline", "text", "sibling", "nominal"});
};
template <>
struct EnumNames<RoleStatus> {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"current", "former", "acting", "deputy", "designate", "planned"});
};
template <>
struct EnumNames<Granularity> {
  static constexpr auto kNames = std::to_array<std::string_view>({"second", "minute", "hour", "day-part", "day", "week", "month",
                                                                  "season", "quarter", "year", "decade", "century"});
};
template <>
struct EnumNames<TimexType> {
  static constexpr auto kNames = std::to_array<std::string_view>({"date", "time", "duration", "set"});
};
template <>
struct EnumNames<TimeMention::Bound> {
  static constexpr auto kNames = std::to_array<std::string_view>({"at", "before", "after", "since", "until"});
};
template <>
struct EnumNames<QuantityType> {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"cardinal", "ordinal", "percent", "money", "measure", "age", "score", "ratio", "identifier"});
};
template <>
struct EnumNames<Hedge> {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"exact", "about", "at-least", "at-most", "more-than", "less-than"});
};
template <>
struct EnumNames<Modality> {
  static constexpr auto kNames = std::to_array<std::string_view>({"asserted", "reported", "planned", "hypothetical"});
};
template <>
struct EnumNames<EventMention::Modality> {
  static constexpr auto kNames = std::to_array<std::string_view>({"asserted", "planned", "hypothetical", "reported"});
};
template <>
struct EnumNames<EventMention::Reference> {
  static constexpr auto kNames = std::to_array<std::string_view>({"plain", "definite", "indefinite", "plural"});
};
template <>
struct EnumNames<ClaimKind> {
  static constexpr auto kNames = std::to_array<std::string_view>({"name", "role", "relation", "org-name", "participant", "time",
                                                                  "order", "place", "quantity", "ordinal", "age", "state",
                                                                  "quote", "duration", "event", "charge"});
};

// Empty where the number is none of the enumeration's.
template <typename Enum>
constexpr std::string_view Name(Enum value) {
  const auto index = static_cast<size_t>(value);
  return index < EnumNames<Enum>::kNames.size() ? EnumNames<Enum>::kNames[index] : std::string_view();
}

template <typename Enum>
constexpr std::optional<Enum> FindName(std::string_view name) {
  for (size_t i = 0; i < EnumNames<Enum>::kNames.size(); ++i) {
    if (EnumNames<Enum>::kNames[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace gainsay
