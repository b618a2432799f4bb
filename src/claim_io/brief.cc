#include "claim_io/brief.h"

#include <string>

namespace gainsay {
namespace {

constexpr int64_t kMostSeconds = 900'000'000'000;  // some 28,000 years: what std::chrono's years hold

}  // namespace

LineJson InstantJson(CivilSeconds at) {
  std::string iso = ToIso(at);
  const std::optional<IsoTime> back = ParseIso(iso);
  if (back.has_value() && back->at == at) return iso;
  return at;
}

std::optional<CivilSeconds> InstantOf(const nlohmann::json& value) {
  if (value.is_string()) {
    const std::optional<IsoTime> time = ParseIso(value.get_ref<const std::string&>());
    if (!time.has_value() || time->utc_offset.has_value()) return std::nullopt;
    return time->at;
  }
  if (!value.is_number_integer()) return std::nullopt;
  if (value.is_number_unsigned() && value.get<uint64_t>() > static_cast<uint64_t>(kMostSeconds)) return std::nullopt;
  const auto seconds = value.get<int64_t>();
  if (seconds < -kMostSeconds || seconds > kMostSeconds) return std::nullopt;
  return seconds;
}

LineJson BriefOf(const ArticleRead& read, TableId table, uint32_t index) {
  const MentionTable& mentions = read.mentions;
  const Concepts& concepts = read.reading->concepts();
  LineJson out = {{"index", index}};
  const auto concept_name = [&](const char* key, ConceptId id) {
    if (id.valid()) out[key] = concepts.FullName(id);
  };
  switch (table) {
    case TableId::kTimes: {
      const TimeMention& time = mentions.times[index];
      out["timex"] = time.timex;
      if (!time.when.has_value()) break;
      const Interval shown = time.typical.value_or(*time.when);
      if (LineJson from = InstantJson(shown.from); from.is_string()) out["from"] = std::move(from);
      if (LineJson to = InstantJson(shown.to); to.is_string()) out["to"] = std::move(to);
      break;
    }
    case TableId::kQuantities: {
      const QuantityMention& quantity = mentions.quantities[index];
      out["value"] = quantity.value.ToString();
      if (quantity.upper.has_value()) out["upper"] = quantity.upper->ToString();
      concept_name("unit", quantity.unit);
      break;
    }
    case TableId::kRoles: concept_name("role", mentions.roles[index].role); break;
    case TableId::kPeople: out["name"] = mentions.people[index].name; break;
    case TableId::kOrgs: out["name"] = mentions.orgs[index].name; break;
    case TableId::kPlaces: out["name"] = mentions.places[index].name; break;
    case TableId::kEvents: concept_name("event", mentions.events[index].event); break;
    case TableId::kNamings:
    case TableId::kQuotes:
    case TableId::kNotes: break;
  }
  return out;
}

}  // namespace gainsay
