// Offsets from the publication or a printed date, and ranges.
#include "mention/time_resolver.h"

#include <algorithm>
#include <cmath>

#include "lang/concept_number.h"

namespace gainsay {

std::optional<ResolvedTime> TimeResolver::OffsetFrom(CivilSeconds base, const TimeExpr& expr, int sign) const {
  const std::optional<CalendarUnit> unit = Finest(expr.terms);
  if (!unit) return std::nullopt;
  const CivilSeconds at = Add(base, expr.terms, sign);
  if (*unit <= CalendarUnit::kHour) {
    const int64_t slack = *unit == CalendarUnit::kHour ? kSecondsPerHour : 10 * kSecondsPerMinute;
    return ResolvedTime{{at - slack, at + slack}, Interval{at, at + kSecondsPerMinute}, GranularityOf(*unit), true, false};
  }
  const CivilSeconds day = StartOfDay(DateOf(at));
  const Interval typical{day, day + kSecondsPerDay};
  if (*unit <= CalendarUnit::kBusinessDay && !expr.vague) return Whole(typical, Granularity::kDay, true);
  // "Two years ago" counts roughly: half a unit on either side.
  const CalendarUnit wide = expr.vague && *unit == CalendarUnit::kDay ? CalendarUnit::kWeek : *unit;
  const int64_t slack = (AddUnits(day, wide, 1) - day) / 2 / kSecondsPerDay * kSecondsPerDay + kSecondsPerDay;
  return ResolvedTime{{day - slack, day + slack}, typical, GranularityOf(wide), true, false};
}

std::optional<ResolvedTime> TimeResolver::Offset(const TimeExpr& expr) const {
  const int sign = IntAttribute(concepts_, expr.direction, "sign").value_or(1);
  if (concepts_.Has(expr.direction, "event")) return std::nullopt;
  if (Anaphoric(expr.direction)) {
    // "A year earlier" in a table of results counts from the table, not from the date before it.
    const CalendarUnit unit = Finest(expr.terms).value_or(CalendarUnit::kSecond);
    if (!context_.day || unit <= CalendarUnit::kHour || unit >= CalendarUnit::kMonth) return std::nullopt;
    return OffsetFrom(*context_.day, expr, sign);
  }
  if (!now_) return std::nullopt;
  std::optional<ResolvedTime> out = OffsetFrom(*now_, expr, sign);
  if (out && expr.within) {  // "in two weeks" may mean any day until then
    out->typical = out->typical ? out->typical : out->when;
    out->when.from = std::min(out->when.from, *today_);
  }
  return out;
}

std::optional<ResolvedTime> TimeResolver::OffsetBase(const TimeExpr& expr) const {
  const std::optional<ResolvedTime> base = Resolve(expr.inner[0]);
  if (!base) return std::nullopt;
  std::optional<ResolvedTime> out = OffsetFrom(base->when.from, expr, IntAttribute(concepts_, expr.direction, "sign").value_or(1));
  if (out) out->anchored = base->anchored;
  return out;
}

std::optional<ResolvedTime> TimeResolver::OffsetDay(const TimeExpr& expr) const {
  const std::optional<ResolvedTime> base = Resolve(expr.inner[0]);
  if (!base) return std::nullopt;
  const CivilSeconds from = StartOfDay(DateOf(base->typical ? base->typical->from : base->when.from));
  CivilSeconds day = UnitAround(from, CalendarUnit::kWeek, 0).from + *expr.weekday * kSecondsPerDay;
  if (day < from && base->granularity != Granularity::kWeek) day += 7 * kSecondsPerDay;
  return DayAt(day, true);
}

std::optional<ResolvedTime> TimeResolver::LengthFrom(const TimeExpr& expr) const {
  const std::optional<ResolvedTime> base = Resolve(expr.inner[0]);
  if (!base) return std::nullopt;
  return Whole({base->when.from, Add(base->when.from, expr.terms, 1)}, base->granularity, base->anchored);
}

std::optional<ResolvedTime> TimeResolver::Range(const TimeExpr& expr) const {
  TimeExpr first = expr.inner[0], last = expr.inner[1];
  TimeExpr* yearless = &first;
  if (yearless->kind == TimeKind::kMoment && !yearless->inner.empty()) yearless = &first.inner[0];
  const bool lends = !yearless->year && yearless->month && last.year && !yearless->shift.valid();
  if (lends) yearless->year = last.year;
  std::optional<ResolvedTime> a = Resolve(first);
  std::optional<ResolvedTime> b = Resolve(last);
  if (!a || !b) return std::nullopt;
  if (lends && a->when.from > b->when.from) {
    yearless->year = *yearless->year - 1;
    a = Resolve(first);
  }
  if (!last.year && last.month && b->when.from < a->when.from) {
    last.year = DateOf(a->when.from).year;
    b = Resolve(last);
    if (b && b->when.from < a->when.from) {
      last.year = *last.year + 1;
      b = Resolve(last);
    }
  }
  // Only the first end dated: the second follows it.
  if (first.year && !lends && !last.year && last.month) {
    last.year = first.year;
    b = Resolve(last);
  }
  if (!last.month && last.weekday && b && a && b->when.from < a->when.from) {
    b->when.from += 7 * kSecondsPerDay;
    b->when.to += 7 * kSecondsPerDay;
  }
  if (!a || !b || b->when.to <= a->when.from) return std::nullopt;
  // Months without a year: the run that holds the publication, where one does.
  if (first.kind == TimeKind::kMonth && last.kind == TimeKind::kMonth && !first.year && !expr.inner[1].year && today_) {
    const Interval earlier{AddMonths(a->when.from, -12), AddMonths(b->when.to, -12)};
    if (earlier.from <= *today_ && *today_ < earlier.to) {
      a->when = {earlier.from, AddMonths(a->when.to, -12)};
      b->when = {AddMonths(b->when.from, -12), earlier.to};
    }
  }
  ResolvedTime out = *a;
  out.when.to = b->when.to;
  out.typical.reset();
  const CivilSeconds from = a->typical && first.kind == TimeKind::kEdge ? EdgePoint(first, *a) : a->when.from;
  CivilSeconds to = b->granularity > Granularity::kDay ? b->when.from : b->when.to;
  if (last.kind == TimeKind::kEdge && b->typical) to = EdgePoint(last, *b);
  out.typical = Interval{from, std::max(to, from)};
  out.anchored = a->anchored || b->anchored;
  out.granularity = std::min(a->granularity, b->granularity);
  return out;
}

CivilSeconds TimeResolver::EdgePoint(const TimeExpr& edge, const ResolvedTime& at) const {
  const std::string_view part = concepts_.Attribute(edge.edge, "part");
  if (part == "end") return at.when.to;
  if (part == "start") return at.when.from;
  const std::optional<ResolvedTime> whole = Resolve(edge.inner[0]);
  if (!whole) return at.when.from;
  return whole->when.from + (whole->when.to - whole->when.from) / 2 / kSecondsPerDay * kSecondsPerDay;
}

}  // namespace gainsay
