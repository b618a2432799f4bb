// Months and longer, the last three of them, and parts of spans.
#include "mention/time_resolver.h"

#include <algorithm>

#include "lang/concept_number.h"

namespace gainsay {

std::optional<ResolvedTime> TimeResolver::Month(const TimeExpr& expr) const {
  if (expr.year) return Whole(MonthInterval(*expr.year, *expr.month), Granularity::kMonth, false);
  if (!today_) return std::nullopt;
  const CivilDate today = DateOf(*today_);
  if (expr.unit.valid()) return Whole(MonthInterval(today.year + expr.shift_by, *expr.month), Granularity::kMonth, true);
  int64_t away = static_cast<int64_t>(*expr.month) - today.month;  // months, this year
  const int side = expr.shift.valid() ? expr.shift_by : context_.tense;
  if (expr.shift.valid() && side == 0) return Whole(MonthInterval(today.year, *expr.month), Granularity::kMonth, true);
  if (side > 0) {
    if (away < 0 || (away == 0 && expr.shift.valid())) away += 12;
  } else if (away > 0 || (away == 0 && expr.shift.valid())) {
    // Back, unless it is next month and nothing says that it is past.
    if (side < 0 || away > 1) away -= 12;
  }
  const CivilDate month = DateOf(AddMonths(StartOfDay({today.year, today.month, 1}), away));
  return Whole(MonthInterval(month.year, month.month), Granularity::kMonth, true);
}

std::optional<ResolvedTime> TimeResolver::Quarter(const TimeExpr& expr) const {
  if (!expr.year && !today_) return std::nullopt;
  const int32_t year = expr.year ? *expr.year : DateOf(*today_).year;
  return Whole(MonthsInterval(year, expr.n * 3 - 2, expr.n * 3), Granularity::kQuarter, !expr.year);
}

std::optional<ResolvedTime> TimeResolver::Fiscal(const TimeExpr& expr) const {
  if (expr.year) return Whole(MonthsInterval(*expr.year, 4, 15), Granularity::kYear, false);
  if (!today_) return std::nullopt;
  const CivilDate today = DateOf(*today_);
  const int32_t year = today.year - (today.month < 4 ? 1 : 0) + expr.shift_by;
  return Whole(MonthsInterval(year, 4, 15), Granularity::kYear, true);
}

std::optional<ResolvedTime> TimeResolver::Season(const TimeExpr& expr) const {
  const std::optional<int32_t> from = IntAttribute(concepts_, expr.season, "from"), to = IntAttribute(concepts_, expr.season, "to");
  if (!from || !to || (!expr.year && !today_)) return std::nullopt;
  const int32_t year = expr.year ? *expr.year : DateOf(*today_).year + expr.shift_by;
  return Whole(MonthsInterval(year, *from, *to), Granularity::kSeason, !expr.year);
}

std::optional<ResolvedTime> TimeResolver::Shift(const TimeExpr& expr) const {
  const std::optional<CalendarUnit> unit = UnitOf(expr.unit);
  const bool back = Anaphoric(expr.shift) && context_.day;
  if (!unit || !now_) return std::nullopt;
  return Whole(UnitAround(back ? *context_.day : *now_, *unit, expr.shift_by), GranularityOf(*unit), true);
}

CivilSeconds TimeResolver::Add(CivilSeconds at, const std::vector<TimeTerm>& terms, int sign) const {
  for (const TimeTerm& term : terms) {
    if (const std::optional<CalendarUnit> unit = UnitOf(term.unit)) at = AddUnits(at, *unit, sign * term.count);
  }
  return at;
}

std::optional<CalendarUnit> TimeResolver::Finest(const std::vector<TimeTerm>& terms) const {
  std::optional<CalendarUnit> finest;
  for (const TimeTerm& term : terms) {
    const std::optional<CalendarUnit> unit = UnitOf(term.unit);
    if (unit && (!finest || *unit < *finest)) finest = unit;
  }
  return finest;
}

std::optional<ResolvedTime> TimeResolver::ShiftCount(const TimeExpr& expr) const {
  const std::optional<CalendarUnit> unit = Finest(expr.terms);
  if (!unit || !now_) return std::nullopt;
  const bool clock = *unit <= CalendarUnit::kHour;
  Interval typical;
  if (*unit == CalendarUnit::kQuarter) {
    const int count = static_cast<int>(std::clamp(expr.terms[0].count, 1.0, 400.0));
    typical = expr.shift_by < 0 ? Interval{UnitAround(*today_, *unit, -count).from, UnitAround(*today_, *unit, 0).from}
                                : Interval{UnitAround(*today_, *unit, 1).from, UnitAround(*today_, *unit, count).to};
  } else if (expr.shift_by < 0) {
    typical = {Add(clock ? *now_ : *today_, expr.terms, -1), clock ? *now_ : *today_};
  } else {
    const CivilSeconds from = clock ? *now_ : *today_ + kSecondsPerDay;
    typical = {from, Add(from, expr.terms, 1)};
    if (*unit == CalendarUnit::kBusinessDay) typical.to = Add(*today_, expr.terms, 1) + kSecondsPerDay;
  }
  // The publication day itself belongs to either.
  const Interval when{std::min(typical.from, *today_ + (expr.shift_by < 0 ? kSecondsPerDay : 0)), std::max(typical.to, *today_ + kSecondsPerDay)};
  return ResolvedTime{when, typical, GranularityOf(*unit), true, false};
}

std::optional<ResolvedTime> TimeResolver::WeekNumber(const TimeExpr& expr) const {
  if (!today_) return std::nullopt;
  const CivilSeconds from = NthWeek(YearSpan(DateOf(*today_).year), expr.n);
  return Whole({from, from + 7 * kSecondsPerDay}, Granularity::kWeek, true);
}

std::optional<ResolvedTime> TimeResolver::PartOfNow(const TimeExpr& expr) const {
  const std::optional<CalendarUnit> unit = UnitOf(expr.unit);
  if (!unit || !today_) return std::nullopt;
  const Interval whole = UnitAround(*today_, *unit, 0);
  const Granularity granularity = GranularityOf(*unit);
  if (expr.kind == TimeKind::kRest) {
    ResolvedTime rest{{*today_, std::max(whole.to, *today_ + kSecondsPerDay)}, std::nullopt, granularity, true, false};
    if (*unit == CalendarUnit::kYear) rest.typical = Interval{std::max(*today_, MonthsInterval(DateOf(*today_).year, 7, 7).from), whole.to};
    return rest;
  }
  ResolvedTime out{{whole.from, *today_ + kSecondsPerDay}, std::nullopt, granularity, true, false};
  if (expr.kind == TimeKind::kToDate && *today_ > whole.from) out.typical = Interval{whole.from, *today_};
  return out;
}

std::optional<ResolvedTime> TimeResolver::Edge(const TimeExpr& expr) const {
  std::optional<ResolvedTime> out = Resolve(expr.inner[0]);
  if (!out) return std::nullopt;
  const std::string_view part = concepts_.Attribute(expr.edge, "part");
  const Interval whole = out->when;
  const int64_t days = (whole.to - whole.from) / kSecondsPerDay;
  if (days <= 1) {
    if (part != "end") return out;
    out->typical = Interval{whole.to - 1, whole.to};
    return out;
  }
  // Early and late are vague: the whole half may be meant; typically a third.
  const int64_t third = (days + 2) / 3;
  if (part == "start" || part == "elapsed") {
    out->when = {whole.from, whole.from + (days + 1) / 2 * kSecondsPerDay};
    out->typical = Interval{whole.from, whole.from + third * kSecondsPerDay};
  } else if (part == "middle") {
    out->when = {whole.from + days / 4 * kSecondsPerDay, whole.to - days / 4 * kSecondsPerDay};
    out->typical = Interval{whole.from + days / 3 * kSecondsPerDay, whole.from + days / 3 * 2 * kSecondsPerDay};
  } else {
    out->when = {whole.from + days / 2 * kSecondsPerDay, whole.to};
    out->typical = out->when;
  }
  if (out->granularity == Granularity::kYear) {
    const int32_t year = DateOf(whole.from).year;
    const int32_t first = part == "end" ? 7 : part == "middle" ? 5 : 1;
    out->typical = MonthsInterval(year, first, part == "end" ? 12 : first + 3);
  }
  return out;
}

std::optional<ResolvedTime> TimeResolver::Nth(const TimeExpr& expr) const {
  const std::optional<ResolvedTime> base = Resolve(expr.inner[0]);
  const std::optional<CalendarUnit> unit = UnitOf(expr.terms[0].unit);
  if (!base || !unit) return std::nullopt;
  const Interval span = base->when;
  const int count = static_cast<int>(std::clamp(expr.terms[0].count, 1.0, 400.0));
  if (*unit == CalendarUnit::kWeek) {
    const int first = expr.n > 0 ? expr.n : -count;
    const CivilSeconds from = NthWeek(span, first);
    return Whole({from, from + count * 7 * kSecondsPerDay}, Granularity::kWeek, base->anchored);
  }
  CivilSeconds from = span.from;
  if (expr.n > 0) {
    from = AddUnits(span.from, *unit, expr.n - 1);
  } else {
    from = AddUnits(span.to, *unit, -count);
  }
  const Interval out{from, AddUnits(from, *unit, count)};
  if (out.from < span.from || out.to > span.to) return std::nullopt;
  return Whole(out, GranularityOf(*unit), base->anchored);
}

std::optional<ResolvedTime> TimeResolver::WeekOf(const TimeExpr& expr) const {
  const std::optional<ResolvedTime> base = Resolve(expr.inner[0]);
  if (!base) return std::nullopt;
  return Whole(UnitAround(base->when.from, CalendarUnit::kWeek, 0), Granularity::kWeek, base->anchored);
}

}  // namespace gainsay
