// A pattern's captures → what the expression says. Captures are known by name
// (year, month, day, hour, count, unit …), so that any pack's pattern may give
// them in any order; `make` says what they form.
#include "mention/time_builder.h"

#include <cmath>
#include <map>

#include "base/decimal.h"
#include "lang/concept_number.h"

namespace gainsay {

std::optional<TimeExpr> TimeBuilder::Run() {
  using Maker = bool (TimeBuilder::*)();
  static const std::map<std::string_view, Maker> kMakers = {
      {"number", &TimeBuilder::MakeNumber},       {"hundreds", &TimeBuilder::MakeHundreds},
      {"thousands", &TimeBuilder::MakeThousands}, {"day", &TimeBuilder::MakeDay},
      {"days", &TimeBuilder::MakeDays},           {"month", &TimeBuilder::MakeMonth},
      {"year", &TimeBuilder::MakeYear},           {"fiscal", &TimeBuilder::MakeFiscal},
      {"quarter", &TimeBuilder::MakeQuarter},     {"decade", &TimeBuilder::MakeDecade},
      {"century", &TimeBuilder::MakeCentury},     {"season", &TimeBuilder::MakeSeason},
      {"shift", &TimeBuilder::MakeShift},         {"shifted-count", &TimeBuilder::MakeShiftCount},
      {"week-number", &TimeBuilder::MakeWeekNumber}, {"to-date", &TimeBuilder::MakeToDate},
      {"rest", &TimeBuilder::MakeRest},           {"elapsed", &TimeBuilder::MakeElapsed},
      {"edge", &TimeBuilder::MakeEdge},           {"nth", &TimeBuilder::MakeNth},
      {"week-of", &TimeBuilder::MakeWeekOf},      {"offset", &TimeBuilder::MakeOffset},
      {"in-offset", &TimeBuilder::MakeInOffset},  {"offset-base", &TimeBuilder::MakeOffsetBase},
      {"offset-day", &TimeBuilder::MakeOffsetDay}, {"length-from", &TimeBuilder::MakeLengthFrom},
      {"duration", &TimeBuilder::MakeDuration},   {"set", &TimeBuilder::MakeSet},
      {"now", &TimeBuilder::MakeNow},             {"clock", &TimeBuilder::MakeClock},
      {"clocks", &TimeBuilder::MakeClocks},       {"clock-length", &TimeBuilder::MakeClockLength},
      {"part", &TimeBuilder::MakePart},           {"moment", &TimeBuilder::MakeMoment},
      {"join", &TimeBuilder::MakeJoin},           {"join-bare", &TimeBuilder::MakeJoinBare},
      {"range", &TimeBuilder::MakeRange},         {"year-pair", &TimeBuilder::MakeYearPair},
      {"accept", &TimeBuilder::MakeAccept},       {"bound", &TimeBuilder::MakeBound},
      {"about", &TimeBuilder::MakeAbout}};
  const auto maker = kMakers.find(match_.pattern->make);
  if (maker == kMakers.end()) return std::nullopt;
  const TokenRange whole = out_.tokens;
  FillCommon();
  if (!(this->*maker->second)()) return std::nullopt;
  if (Constant("keep").empty()) out_.tokens = whole;
  if (!Constant("trim").empty() && !match_.captures.empty()) {
    out_.tokens = {match_.captures.front().tokens.begin, match_.captures.back().tokens.end};
  }
  if (!Constant("bare").empty()) out_.bare = true;
  return std::move(out_);
}

std::optional<double> TimeBuilder::ConstantNumber(std::string_view key) const {
  const std::string text(Constant(key));
  if (text.empty()) return std::nullopt;
  const std::optional<Decimal> value = Decimal::Parse(text);
  return value ? std::optional<double>(value->ToDouble()) : std::nullopt;
}

const TimeExpr* TimeBuilder::Inner(std::string_view name) const {
  const Capture* capture = match_.Find(name);
  return capture != nullptr && capture->mention < pool_.size() ? &pool_[capture->mention] : nullptr;
}

ConceptId TimeBuilder::ConceptOf(std::string_view name) const {
  const Capture* capture = match_.Find(name);
  return capture == nullptr ? ConceptId{} : capture->concept_id;
}

std::optional<double> TimeBuilder::Number(std::string_view name) const {
  const Capture* capture = match_.Find(name);
  if (capture == nullptr) return ConstantNumber(name);
  if (capture->mention < pool_.size()) {
    const TimeExpr& inner = pool_[capture->mention];
    return inner.kind == TimeKind::kNumber ? std::optional<double>(inner.count) : std::nullopt;
  }
  if (!capture->concept_id.valid()) return static_cast<double>(capture->number);
  for (const std::string_view key : {"value", "number"}) {
    const std::string text(concepts_.Attribute(capture->concept_id, key));
    if (const std::optional<Decimal> value = Decimal::Parse(text)) return value->ToDouble();
  }
  return std::nullopt;
}

std::optional<int32_t> TimeBuilder::Whole(std::string_view name) const {
  const std::optional<double> value = Number(name);
  if (!value || *value != std::floor(*value) || std::abs(*value) > 1e6) return std::nullopt;
  return static_cast<int32_t>(*value);
}

void TimeBuilder::FillCommon() {
  out_.year = Whole("year");
  out_.year2 = Whole("year2");
  if (const std::optional<int32_t> month = Whole("month")) out_.month = static_cast<uint32_t>(*month);
  if (const std::optional<int32_t> day = Whole("day"); day && *day > 0) out_.day = static_cast<uint32_t>(*day);
  if (const std::optional<int32_t> day = Whole("day2"); day && *day > 0) out_.day2 = static_cast<uint32_t>(*day);
  if (const std::optional<int32_t> weekday = Whole("weekday")) out_.weekday = *weekday;
  for (const std::string_view name : {"weekday-short"}) {
    if (const std::optional<int32_t> weekday = Whole(name)) out_.weekday = *weekday;
  }
  out_.relative = ConceptOf("relative");
  if (const std::string_view name = Constant("relative"); !name.empty()) out_.relative = concepts_.Find("relative-day", name);
  for (const std::string_view name : {"shift", "time-shift"}) {
    if (const ConceptId id = ConceptOf(name); id.valid()) out_.shift = id;
  }
  if (out_.shift.valid()) out_.shift_by = IntAttribute(concepts_, out_.shift, "shift").value_or(0);
  if (const std::optional<double> by = ConstantNumber("shift")) out_.shift_by = static_cast<int>(*by);
  for (const std::string_view name : {"part", "day-part"}) {
    if (const ConceptId id = ConceptOf(name); id.valid()) out_.part = id;
  }
  if (const std::string_view name = Constant("part"); !name.empty()) out_.part = concepts_.Find("day-part", name);
  out_.zone = ConceptOf("zone");
  for (const std::string_view name : {"unit", "time-unit"}) {
    if (const ConceptId id = ConceptOf(name); id.valid()) out_.unit = id;
  }
  if (const std::string_view name = Constant("unit"); !name.empty()) out_.unit = Unit(name);
  for (const std::string_view name : {"edge", "time-edge"}) {
    if (const ConceptId id = ConceptOf(name); id.valid()) out_.edge = id;
  }
  if (const std::string_view name = Constant("edge"); !name.empty()) out_.edge = concepts_.Find("time-edge", name);
  for (const std::string_view name : {"direction", "time-direction"}) {
    if (const ConceptId id = ConceptOf(name); id.valid()) out_.direction = id;
  }
  if (const std::string_view name = Constant("direction"); !name.empty()) out_.direction = concepts_.Find("time-direction", name);
  out_.season = ConceptOf("season");
  for (const std::string_view name : {"n", "time-ordinal"}) {
    if (const std::optional<int32_t> n = Whole(name)) out_.n = *n;
  }
  out_.vague = !Constant("vague").empty();
  if (const ConceptId holiday = ConceptOf("holiday"); holiday.valid()) {
    out_.month = static_cast<uint32_t>(IntAttribute(concepts_, holiday, "month").value_or(1));
    out_.day = static_cast<uint32_t>(IntAttribute(concepts_, holiday, "day").value_or(1));
  }
  if (const TimeExpr* date = Inner("date")) {
    out_.year = date->year;
    out_.month = date->month;
    out_.day = date->day;
    out_.ambiguous = date->ambiguous;
  }
  FillTerms();
}

void TimeBuilder::FillTerms() {
  constexpr std::string_view kCounts[] = {"count", "count2", "count3"};
  constexpr std::string_view kUnits[] = {"unit", "unit2", "unit3"};
  for (size_t i = 0; i < 3; ++i) {
    ConceptId unit = i == 0 ? out_.unit : ConceptOf(kUnits[i]);
    if (!unit.valid()) continue;
    double count = Number(kCounts[i]).value_or(1);
    if (i == 0) count += ConstantNumber("plus").value_or(0);
    out_.terms.push_back({count, unit});
  }
}

std::optional<TimeExpr> BuildTime(const Reading& reading, const Match& match, const std::vector<TimeExpr>& pool) {
  return TimeBuilder(reading, match, pool).Run();
}

}  // namespace gainsay
