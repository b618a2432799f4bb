#include "claim_io/field_reader.h"

#include <algorithm>

#include "base/sorted.h"

namespace gainsay {
namespace {

using nlohmann::json;

constexpr double kMostReal = 1e18;      // seconds in 64 bits
constexpr size_t kMostShown = 60;       // bytes of a value in a message

}  // namespace

std::string FieldReader::Shown(std::string_view text) {
  if (text.size() <= kMostShown) return std::string(text);
  size_t end = kMostShown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

void FieldReader::Refuse(std::string_view key, std::string_view what) {
  if (!ok()) return;
  error_ = "\"" + Shown(key) + "\": ";
  error_ += what;
}

const json* FieldReader::Find(const char* key, Need need) {
  known_.emplace_back(key);
  if (!ok()) return nullptr;
  const auto it = in_.find(key);
  if (it != in_.end() && !it->is_null()) return &*it;
  if (need == Need::kMust) Refuse(key, "is missing");
  return nullptr;
}

const json* FieldReader::List(const char* key) {
  const json* found = Find(key);
  if (found == nullptr || found->is_array()) return found;
  Refuse(key, "no list");
  return nullptr;
}

const std::string* FieldReader::String(const char* key, Need need) {
  const json* found = Find(key, need);
  if (found == nullptr) return nullptr;
  if (found->is_string()) return &found->get_ref<const std::string&>();
  Refuse(key, "no string");
  return nullptr;
}

std::optional<int64_t> FieldReader::Whole(const char* key, const json& value, int64_t low, int64_t high) {
  const bool large = value.is_number_unsigned() && value.get<uint64_t>() > INT64_MAX;
  if (!value.is_number_integer()) {
    Refuse(key, "no whole number");
  } else if (large || value.get<int64_t>() < low || value.get<int64_t>() > high) {
    Refuse(key, "not from " + std::to_string(low) + " to " + std::to_string(high));
  } else {
    return value.get<int64_t>();
  }
  return std::nullopt;
}

std::optional<std::pair<uint32_t, uint32_t>> FieldReader::Range(const char* key, const json& value, size_t size) {
  if (!value.is_array() || value.size() != 2) {
    Refuse(key, "no [begin, end]");
    return std::nullopt;
  }
  const std::optional<int64_t> begin = Whole(key, value[0], 0, UINT32_MAX);
  const std::optional<int64_t> end = begin.has_value() ? Whole(key, value[1], 0, UINT32_MAX) : std::nullopt;
  if (!end.has_value()) return std::nullopt;
  if (*begin <= *end && *end <= static_cast<int64_t>(size)) {
    return std::pair(static_cast<uint32_t>(*begin), static_cast<uint32_t>(*end));
  }
  Refuse(key, "lies outside the article (" + std::to_string(*begin) + " to " + std::to_string(*end) + " of " +
                  std::to_string(size) + ")");
  return std::nullopt;
}

void FieldReader::Text(const char* key, std::string& value) {
  if (const std::string* text = String(key)) value = *text;
}

void FieldReader::Words(const char* key, std::vector<std::string>& values) {
  const json* list = List(key);
  for (size_t i = 0; list != nullptr && i < list->size(); ++i) {
    if (!(*list)[i].is_string()) return Refuse(key, "no list of strings");
    values.push_back((*list)[i].get_ref<const std::string&>());
  }
  SortUnique(values);
}

void FieldReader::Flag(const char* key, bool& value, bool usual) {
  value = usual;
  const json* found = Find(key);
  if (found == nullptr) return;
  if (!found->is_boolean()) return Refuse(key, "neither true nor false");
  value = found->get<bool>();
}

void FieldReader::Polarity(const char* key, bool& affirmed) {
  const std::string* name = String(key, Need::kMust);
  if (name == nullptr) return;
  if (*name != "affirmed" && *name != "denied") return Refuse(key, "neither \"affirmed\" nor \"denied\"");
  affirmed = *name == "affirmed";
}

void FieldReader::Real(const char* key, double& value) {
  const json* found = Find(key);
  if (found == nullptr) return;
  if (!found->is_number()) return Refuse(key, "no number");
  value = found->get<double>();
  if (!std::isfinite(value) || std::fabs(value) > kMostReal) Refuse(key, "too large");
}

std::optional<Decimal> FieldReader::Digits(const char* key, const std::string& text) {
  const std::optional<Decimal> value = Decimal::Parse(text);
  if (!value.has_value()) Refuse(key, "no decimal number: \"" + Shown(text) + "\"");
  return value;
}

void FieldReader::Exact(const char* key, Decimal& value) {
  const std::string* text = String(key, Need::kMust);
  if (text == nullptr) return;
  if (const std::optional<Decimal> number = Digits(key, *text)) value = *number;
}

void FieldReader::Exact(const char* key, std::optional<Decimal>& value) {
  if (const std::string* text = String(key)) value = Digits(key, *text);
}

void FieldReader::Instant(const char* key, CivilSeconds& at) {
  const json* found = Find(key);
  if (found == nullptr) return;
  if (const std::optional<CivilSeconds> value = InstantOf(*found)) {
    at = *value;
  } else {
    Refuse(key, "no civil time (\"2025-05-11T15:35:00\")");
  }
}

void FieldReader::When(const char* key, std::optional<Interval>& value) {
  const json* found = Find(key);
  if (found == nullptr) return;
  if (!found->is_object() || found->size() != 2 || !found->contains("from") || !found->contains("to")) {
    return Refuse(key, "no {\"from\", \"to\"}");
  }
  const std::optional<CivilSeconds> from = InstantOf((*found)["from"]);
  const std::optional<CivilSeconds> to = InstantOf((*found)["to"]);
  if (!from.has_value() || !to.has_value()) return Refuse(key, "no civil times (\"2025-05-11T15:35:00\")");
  if (*from > *to) return Refuse(key, "ends before it begins");
  value = Interval{*from, *to};
}

void FieldReader::Extent(Span& span) {
  const json* begin = Find("start", Need::kMust);
  const json* end = Find("end", Need::kMust);
  if (begin == nullptr || end == nullptr) return;
  const auto range = Range("start", json::array({*begin, *end}), bounds_.read->article->source.size());
  if (!range.has_value()) return;
  span = {range->first, range->second};
  if (!bounds_.source->Hold(span)) Refuse("start", "the span cuts a character");
}

void FieldReader::Bytes(const char* key, Span& span) {
  const json* found = Find(key);
  if (found == nullptr) return;
  const auto range = Range(key, *found, bounds_.read->article->source.size());
  if (!range.has_value()) return;
  span = {range->first, range->second};
  if (!bounds_.source->Hold(span)) Refuse(key, "the span cuts a character");
}

void FieldReader::Tokens(const char* key, TokenRange& tokens, Need need) {
  const json* found = Find(key, need);
  if (found == nullptr) return;
  const auto range = Range(key, *found, bounds_.read->document->tokens.size());
  if (!range.has_value()) return;
  tokens = {range->first, range->second};
  if (need == Need::kMust && tokens.empty()) Refuse(key, "no token");
}

void FieldReader::Place(const char* key, const char* text, TokenRange& tokens, Need need) {
  Tokens(key, tokens, need);
  const std::string* words = String(text);
  if (words == nullptr || *words == bounds_.read->document->Text(tokens)) return;
  Refuse(text, "\"" + Shown(*words) + "\" is not what stands at the tokens: \"" +
                   Shown(bounds_.read->document->Text(tokens)) + "\"");
}

ConceptId FieldReader::Named(const char* key, const std::string& name) {
  const size_t slash = name.find('/');
  const class Concepts& concepts = bounds_.read->reading->concepts();
  const ConceptId id = slash == std::string::npos
                           ? ConceptId{}
                           : concepts.Find(std::string_view(name).substr(0, slash), std::string_view(name).substr(slash + 1));
  if (!id.valid()) Refuse(key, "unknown concept \"" + Shown(name) + "\"");
  return id;
}

void FieldReader::Concept(const char* key, ConceptId& id, Need need) {
  if (const std::string* name = String(key, need)) id = Named(key, *name);
}

void FieldReader::Concepts(const char* key, std::vector<ConceptId>& ids) {
  const json* list = List(key);
  for (size_t i = 0; list != nullptr && i < list->size() && ok(); ++i) {
    if (!(*list)[i].is_string()) return Refuse(key, "no list of concepts");
    ids.push_back(Named(key, (*list)[i].get_ref<const std::string&>()));
  }
  SortUnique(ids);
}

uint32_t FieldReader::IndexIn(const char* key, const json& value, TableId table) {
  const uint32_t size = bounds_.tables[static_cast<size_t>(table)];
  if (size == 0) {
    Refuse(key, "the article has none of these");
    return UINT32_MAX;
  }
  const std::optional<int64_t> index = Whole(key, value, 0, size - 1);
  return index.has_value() ? static_cast<uint32_t>(*index) : UINT32_MAX;
}

void FieldReader::CheckBrief(const char* key, const json& given, TableId table, uint32_t index) {
  const LineJson known = BriefOf(*bounds_.read, table, index);
  for (const auto& [name, value] : given.items()) {
    if (name == "index") continue;
    const auto it = known.find(name);
    if (it == known.end()) return Refuse(key, "unknown member \"" + Shown(name) + "\"");
    if (value.is_string() && value.get_ref<const std::string&>() == it->get_ref<const std::string&>()) continue;
    return Refuse(key, "\"" + Shown(name) + "\" is not that of number " + std::to_string(index) + ", which has \"" +
                           Shown(it->get_ref<const std::string&>()) + "\"; correct it there");
  }
}

void FieldReader::Finish() {
  for (const auto& [key, value] : in_.items()) {
    if (!ok()) return;
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) Refuse(key, "unknown member");
  }
}

}  // namespace gainsay
