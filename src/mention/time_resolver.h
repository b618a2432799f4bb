// The resolver's parts, by their nouns: time_resolve.cc chooses, time_resolve_day.cc
// has days, clocks and parts of a day, time_resolve_period.cc months and longer
// and parts of them, time_resolve_offset.cc offsets and ranges. Private to the
// time finder.
#pragma once

#include <optional>
#include <vector>

#include "mention/calendar.h"
#include "mention/time_resolve.h"

namespace gainsay {

Granularity GranularityOf(CalendarUnit unit);

class TimeResolver {
 public:
  TimeResolver(const Concepts& concepts, const TimeContext& context);
  std::optional<ResolvedTime> Resolve(const TimeExpr& expr) const;

 private:
  static std::optional<ResolvedTime> Whole(Interval when, Granularity granularity, bool anchored) {
    return ResolvedTime{when, std::nullopt, granularity, anchored, false};
  }
  static Interval YearSpan(int32_t year) { return MonthsInterval(year, 1, 12); }
  static std::optional<ResolvedTime> DayAt(CivilSeconds day, bool anchored) {
    return Whole({day, day + kSecondsPerDay}, Granularity::kDay, anchored);
  }
  std::optional<CalendarUnit> UnitOf(ConceptId id) const {
    return id.valid() ? UnitNamed(concepts_.Name(id)) : std::nullopt;
  }
  bool Anaphoric(ConceptId id) const { return id.valid() && concepts_.Has(id, "anaphoric"); }

  // ---- days

  std::optional<ResolvedTime> Day(const TimeExpr& expr) const;

  // "on the 18th": of this month or the next on the tense's side.
  std::optional<ResolvedTime> DayOfNearMonth(const TimeExpr& expr) const;
  static std::optional<ResolvedTime> Dated(int32_t year, const TimeExpr& expr, bool anchored);

  // The year for a date without one.
  std::optional<ResolvedTime> NearestYear(const TimeExpr& expr) const;
  std::optional<ResolvedTime> RelativeDay(const TimeExpr& expr) const;
  std::optional<ResolvedTime> Weekday(const TimeExpr& expr) const;
  std::optional<ResolvedTime> ShiftedWeekday(const TimeExpr& expr) const;
  std::optional<ResolvedTime> DayOfShiftedMonth(const TimeExpr& expr) const;

  // "Friday the 26th": the nearest month in which the two agree.
  std::optional<ResolvedTime> WeekdayOfMonth(const TimeExpr& expr) const;

  // ---- clocks and parts of a day

  std::optional<ResolvedTime> PartOn(CivilSeconds day, ConceptId part, bool anchored) const;
  std::optional<ResolvedTime> Moment(const TimeExpr& expr) const;

  // ---- months and longer

  std::optional<ResolvedTime> Month(const TimeExpr& expr) const;
  std::optional<ResolvedTime> Quarter(const TimeExpr& expr) const;

  // April to March, as India counts.
  std::optional<ResolvedTime> Fiscal(const TimeExpr& expr) const;
  std::optional<ResolvedTime> Season(const TimeExpr& expr) const;
  std::optional<ResolvedTime> Shift(const TimeExpr& expr) const;
  CivilSeconds Add(CivilSeconds at, const std::vector<TimeTerm>& terms, int sign) const;
  std::optional<CalendarUnit> Finest(const std::vector<TimeTerm>& terms) const;

  // The last three months: up to the publication; the next: from the day after.
  std::optional<ResolvedTime> ShiftCount(const TimeExpr& expr) const;
  std::optional<ResolvedTime> WeekNumber(const TimeExpr& expr) const;

  // Earlier this week, later this month, the year to date.
  std::optional<ResolvedTime> PartOfNow(const TimeExpr& expr) const;

  // ---- parts of spans

  std::optional<ResolvedTime> Edge(const TimeExpr& expr) const;
  std::optional<ResolvedTime> Nth(const TimeExpr& expr) const;
  std::optional<ResolvedTime> WeekOf(const TimeExpr& expr) const;

  // ---- offsets

  std::optional<ResolvedTime> OffsetFrom(CivilSeconds base, const TimeExpr& expr, int sign) const;
  std::optional<ResolvedTime> Offset(const TimeExpr& expr) const;
  std::optional<ResolvedTime> OffsetBase(const TimeExpr& expr) const;

  // "Monday two weeks from now": that weekday of the week the offset leads to,
  // or the next one where that is over.
  std::optional<ResolvedTime> OffsetDay(const TimeExpr& expr) const;
  std::optional<ResolvedTime> LengthFrom(const TimeExpr& expr) const;

  // ---- ranges

  // The year of one end serves the other: 5 May to 7 June 2020.
  std::optional<ResolvedTime> Range(const TimeExpr& expr) const;
  // Where an end such as "the end of June" begins or stops.
  CivilSeconds EdgePoint(const TimeExpr& edge, const ResolvedTime& at) const;

  const Concepts& concepts_;
  const TimeContext& context_;
  std::optional<CivilSeconds> today_;
  std::optional<CivilSeconds> now_;
};

}  // namespace gainsay
