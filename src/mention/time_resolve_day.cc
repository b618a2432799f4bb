// Days, clocks and parts of a day.
#include "mention/time_resolver.h"

#include <cstdlib>

#include "lang/concept_number.h"

namespace gainsay {
namespace {

constexpr int64_t kNearDays = 60;

}  // namespace

std::optional<ResolvedTime> TimeResolver::Day(const TimeExpr& expr) const {
  if (expr.relative.valid() && !expr.month) return RelativeDay(expr);
  if (expr.month && expr.day) {
    if (expr.year) return Dated(*expr.year, expr, false);
    return NearestYear(expr);
  }
  if (expr.shift.valid() && expr.weekday) return ShiftedWeekday(expr);
  if (expr.day && expr.unit.valid()) return DayOfShiftedMonth(expr);
  if (expr.day && expr.weekday) return WeekdayOfMonth(expr);
  if (expr.weekday) return Weekday(expr);
  if (expr.day) return DayOfNearMonth(expr);
  return std::nullopt;
}

std::optional<ResolvedTime> TimeResolver::DayOfNearMonth(const TimeExpr& expr) const {
  if (!today_) return std::nullopt;
  const CivilDate today = DateOf(*today_);
  const CivilSeconds first = StartOfDay({today.year, today.month, 1});
  for (int away = 0; away <= 2; ++away) {
    const CivilDate month = DateOf(AddMonths(first, context_.tense > 0 ? away : -away));
    const CivilDate date{month.year, month.month, *expr.day};
    if (!IsValid(date)) continue;
    const CivilSeconds at = StartOfDay(date);
    if (context_.tense > 0 ? at >= *today_ : at <= *today_) return DayAt(at, true);
  }
  return std::nullopt;
}

std::optional<ResolvedTime> TimeResolver::Dated(int32_t year, const TimeExpr& expr, bool anchored) {
  const CivilDate date{year, *expr.month, *expr.day};
  if (!IsValid(date)) return std::nullopt;
  return DayAt(StartOfDay(date), anchored);
}

std::optional<ResolvedTime> TimeResolver::NearestYear(const TimeExpr& expr) const {
  if (!today_) return std::nullopt;
  const int32_t year = DateOf(*today_).year;
  if (expr.unit.valid()) return Dated(year + expr.shift_by, expr, true);  // "last year on 5 May"
  const int side = expr.shift.valid() ? expr.shift_by : context_.tense;
  std::optional<CivilSeconds> best;
  int64_t best_cost = 0;
  for (int32_t candidate = year - 4; candidate <= year + 4; ++candidate) {  // four: 29 February
    const CivilDate date{candidate, *expr.month, *expr.day};
    if (!IsValid(date)) continue;
    const int64_t days = (StartOfDay(date) - *today_) / kSecondsPerDay;
    int64_t cost = std::llabs(days);
    const bool wrong_side = (side < 0 && days > 0) || (side > 0 && days < 0);
    if (wrong_side && (cost > kNearDays || expr.shift.valid())) cost += 2000;
    if (!best || cost < best_cost) {
      best = StartOfDay(date);
      best_cost = cost;
    }
  }
  if (!best) return std::nullopt;
  return DayAt(*best, true);
}

std::optional<ResolvedTime> TimeResolver::RelativeDay(const TimeExpr& expr) const {
  int64_t offset = IntAttribute(concepts_, expr.relative, "offset").value_or(0);
  std::optional<CivilSeconds> base = today_;
  if (Anaphoric(expr.relative)) {
    base = context_.day;
  } else if (concepts_.Has(expr.relative, "by-tense") && context_.tense <= 0) {
    offset = -offset;
  }
  if (!base) return std::nullopt;
  const CivilSeconds day = *base + offset * kSecondsPerDay;
  if (const std::string_view part = concepts_.Attribute(expr.relative, "part"); !part.empty()) {
    return PartOn(day, concepts_.Find("day-part", part), true);
  }
  return DayAt(day, true);
}

std::optional<ResolvedTime> TimeResolver::Weekday(const TimeExpr& expr) const {
  if (!today_) return std::nullopt;
  const int today = WeekdayOf(*today_);
  int64_t away = (*expr.weekday - today + 7) % 7;  // 0..6 ahead
  if (context_.tense <= 0 && away > 0) away -= 7;
  return DayAt(*today_ + away * kSecondsPerDay, true);
}

std::optional<ResolvedTime> TimeResolver::ShiftedWeekday(const TimeExpr& expr) const {
  if (!today_) return std::nullopt;
  if (concepts_.Attribute(expr.shift, "mode") == "nearest" && !expr.unit.valid()) {
    int64_t away = (*expr.weekday - WeekdayOf(*today_) + 7) % 7;
    if (expr.shift_by < 0) away -= 7;
    if (expr.shift_by > 0 && away == 0) away = 7;
    return DayAt(*today_ + away * kSecondsPerDay, true);
  }
  const Interval week = UnitAround(*today_, CalendarUnit::kWeek, expr.shift_by);
  return DayAt(week.from + *expr.weekday * kSecondsPerDay, true);
}

std::optional<ResolvedTime> TimeResolver::DayOfShiftedMonth(const TimeExpr& expr) const {
  if (!today_ || UnitOf(expr.unit) != CalendarUnit::kMonth) return std::nullopt;
  const CivilDate month = DateOf(UnitAround(*today_, CalendarUnit::kMonth, expr.shift_by).from);
  const CivilDate date{month.year, month.month, *expr.day};
  if (!IsValid(date)) return std::nullopt;
  return DayAt(StartOfDay(date), true);
}

std::optional<ResolvedTime> TimeResolver::WeekdayOfMonth(const TimeExpr& expr) const {
  if (!today_) return std::nullopt;
  const CivilDate today = DateOf(*today_);
  const CivilSeconds first = StartOfDay({today.year, today.month, 1});
  for (int away = 0; away <= 12; ++away) {
    for (const int side : {-1, 1}) {
      const CivilDate month = DateOf(AddMonths(first, side * away));
      const CivilDate date{month.year, month.month, *expr.day};
      if (IsValid(date) && WeekdayOf(StartOfDay(date)) == *expr.weekday) return DayAt(StartOfDay(date), true);
    }
  }
  return std::nullopt;
}

std::optional<ResolvedTime> TimeResolver::PartOn(CivilSeconds day, ConceptId part, bool anchored) const {
  const std::optional<int32_t> from = ClockAttribute(concepts_, part, "from"), to = ClockAttribute(concepts_, part, "to");
  if (!from || !to) return std::nullopt;
  ResolvedTime out{{day + *from, day + *to}, std::nullopt, Granularity::kDayPart, anchored, false};
  const std::optional<int32_t> low = ClockAttribute(concepts_, part, "typical-from"), high = ClockAttribute(concepts_, part, "typical-to");
  if (low && high) out.typical = Interval{day + *low, day + *high};
  return out;
}

std::optional<ResolvedTime> TimeResolver::Moment(const TimeExpr& expr) const {
  CivilSeconds day = 0;
  bool anchored = true, assumed = false;
  if (!expr.inner.empty()) {
    const std::optional<ResolvedTime> base = Resolve(expr.inner[0]);
    if (!base) return std::nullopt;
    day = StartOfDay(DateOf(base->when.from));
    anchored = base->anchored;
  } else {
    assumed = true;
    if (context_.day && context_.same_sentence) {
      day = *context_.day;
    } else if (context_.day || today_) {
      // "On 2 September … At 9:15 pm a guard …": of the day that is told of, unless it is to come.
      const bool told = context_.day && (!today_ || (context_.tense <= 0 && *context_.day <= *today_));
      day = told ? *context_.day : *today_;
    } else {
      return std::nullopt;
    }
  }
  std::optional<ResolvedTime> out;
  if (!expr.clock) {
    out = PartOn(day, expr.part, anchored);
  } else {
    const CivilSeconds from = day + MeantSeconds(*expr.clock);
    const bool hour = expr.clock->whole_hour && !expr.clock->day_clock;
    out = ResolvedTime{{from, from + (expr.clock->seconds % 60 != 0 ? 1 : hour ? kSecondsPerHour : kSecondsPerMinute)}, std::nullopt,
                       expr.clock->seconds % 60 != 0 ? Granularity::kSecond : hour ? Granularity::kHour : Granularity::kMinute,
                       anchored, false};
    if (expr.clock2) {
      CivilSeconds to = day + MeantSeconds(*expr.clock2);
      if (to <= from) to += kSecondsPerDay;
      out->when.to = to;
    }
  }
  if (out) out->day_assumed = assumed;
  return out;
}

}  // namespace gainsay
