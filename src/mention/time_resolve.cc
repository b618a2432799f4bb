// Anchoring. What is missing comes from the publication day, never from a
// clock of ours:
//   22 April, published 11 May 2025      the year that puts it nearest; where that is more
//                                        than two months off, the verb's tense decides the side
//   Sunday, published Sunday             the same day; else back, ahead after "will"
//   last Sunday                          of the week before (Monday-first)
//   कल, परसों                            by the verb's tense, back where none is found
//   5 pm                                 the day of the date before it in the paragraph, else the
//                                        publication's, and noted as assumed
// Not handled: a range of years that the copy counts from the outside ("the
// decade to 2020").
#include "mention/time_resolve.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "mention/calendar.h"

namespace gainsay {
namespace {

constexpr int64_t kNearDays = 60;
constexpr int32_t kHalfDay = 12 * 3600;

Granularity GranularityOf(CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::kSecond: return Granularity::kSecond;
    case CalendarUnit::kMinute: return Granularity::kMinute;
    case CalendarUnit::kHour: return Granularity::kHour;
    case CalendarUnit::kDay: case CalendarUnit::kBusinessDay: return Granularity::kDay;
    case CalendarUnit::kWeek: case CalendarUnit::kWeekend: case CalendarUnit::kWorkweek: case CalendarUnit::kFortnight:
      return Granularity::kWeek;
    case CalendarUnit::kMonth: return Granularity::kMonth;
    case CalendarUnit::kQuarter: case CalendarUnit::kHalfYear: return Granularity::kQuarter;
    case CalendarUnit::kYear: return Granularity::kYear;
    case CalendarUnit::kDecade: return Granularity::kDecade;
    case CalendarUnit::kCentury: return Granularity::kCentury;
  }
  return Granularity::kDay;
}

class Resolver {
 public:
  Resolver(const Concepts& concepts, const TimeContext& context) : concepts_(concepts), context_(context) {
    if (context.published != nullptr && context.published->known()) {
      const CivilDate date = DateOf(context.published->at);
      if (date.year < 1 || date.year > 9900) return;  // nothing to count from
      today_ = StartOfDay(date);
      now_ = context.published->has_clock ? context.published->at : *today_;
    }
  }

  std::optional<ResolvedTime> Resolve(const TimeExpr& expr) const {
    switch (expr.kind) {
      case TimeKind::kDay: return Day(expr);
      case TimeKind::kClock: case TimeKind::kClocks: case TimeKind::kPart: case TimeKind::kMoment: return Moment(expr);
      case TimeKind::kMonth: return Month(expr);
      case TimeKind::kYear: return Whole(YearSpan(*expr.year), Granularity::kYear, false);
      case TimeKind::kDecade: return Whole({YearSpan(*expr.year).from, YearSpan(*expr.year + 9).to}, Granularity::kDecade, false);
      case TimeKind::kCentury:
        return Whole({YearSpan((expr.n - 1) * 100).from, YearSpan(expr.n * 100 - 1).to}, Granularity::kCentury, false);
      case TimeKind::kQuarter: return Quarter(expr);
      case TimeKind::kFiscal: return Fiscal(expr);
      case TimeKind::kSeason: return Season(expr);
      case TimeKind::kShift: return Shift(expr);
      case TimeKind::kShiftCount: return ShiftCount(expr);
      case TimeKind::kWeekNumber: return WeekNumber(expr);
      case TimeKind::kToDate: case TimeKind::kRest: case TimeKind::kElapsed: return PartOfNow(expr);
      case TimeKind::kEdge: return Edge(expr);
      case TimeKind::kNth: return Nth(expr);
      case TimeKind::kWeekOf: return WeekOf(expr);
      case TimeKind::kOffset: return Offset(expr);
      case TimeKind::kOffsetBase: return OffsetBase(expr);
      case TimeKind::kOffsetDay: return OffsetDay(expr);
      case TimeKind::kLengthFrom: return LengthFrom(expr);
      case TimeKind::kNow:
        if (!now_) return std::nullopt;
        return ResolvedTime{{*now_, *now_ + 1}, std::nullopt, Granularity::kDay, true, false};
      case TimeKind::kRange: return Range(expr);
      default: return std::nullopt;
    }
  }

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

  std::optional<ResolvedTime> Day(const TimeExpr& expr) const {
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

  // "on the 18th": of this month or the next on the tense's side.
  std::optional<ResolvedTime> DayOfNearMonth(const TimeExpr& expr) const {
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

  static std::optional<ResolvedTime> Dated(int32_t year, const TimeExpr& expr, bool anchored) {
    const CivilDate date{year, *expr.month, *expr.day};
    if (!IsValid(date)) return std::nullopt;
    return DayAt(StartOfDay(date), anchored);
  }

  // The year for a date without one.
  std::optional<ResolvedTime> NearestYear(const TimeExpr& expr) const {
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

  std::optional<ResolvedTime> RelativeDay(const TimeExpr& expr) const {
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

  std::optional<ResolvedTime> Weekday(const TimeExpr& expr) const {
    if (!today_) return std::nullopt;
    const int today = WeekdayOf(*today_);
    int64_t away = (*expr.weekday - today + 7) % 7;  // 0..6 ahead
    if (context_.tense <= 0 && away > 0) away -= 7;
    return DayAt(*today_ + away * kSecondsPerDay, true);
  }

  std::optional<ResolvedTime> ShiftedWeekday(const TimeExpr& expr) const {
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

  std::optional<ResolvedTime> DayOfShiftedMonth(const TimeExpr& expr) const {
    if (!today_ || UnitOf(expr.unit) != CalendarUnit::kMonth) return std::nullopt;
    const CivilDate month = DateOf(UnitAround(*today_, CalendarUnit::kMonth, expr.shift_by).from);
    const CivilDate date{month.year, month.month, *expr.day};
    if (!IsValid(date)) return std::nullopt;
    return DayAt(StartOfDay(date), true);
  }

  // "Friday the 26th": the nearest month in which the two agree.
  std::optional<ResolvedTime> WeekdayOfMonth(const TimeExpr& expr) const {
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

  // ---- clocks and parts of a day

  std::optional<ResolvedTime> PartOn(CivilSeconds day, ConceptId part, bool anchored) const {
    const std::optional<int32_t> from = ClockAttribute(concepts_, part, "from"), to = ClockAttribute(concepts_, part, "to");
    if (!from || !to) return std::nullopt;
    ResolvedTime out{{day + *from, day + *to}, std::nullopt, Granularity::kDayPart, anchored, false};
    const std::optional<int32_t> low = ClockAttribute(concepts_, part, "typical-from"), high = ClockAttribute(concepts_, part, "typical-to");
    if (low && high) out.typical = Interval{day + *low, day + *high};
    return out;
  }

  std::optional<ResolvedTime> Moment(const TimeExpr& expr) const {
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
        day = context_.day && !today_ ? *context_.day : *today_;
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

  // ---- months and longer

  std::optional<ResolvedTime> Month(const TimeExpr& expr) const {
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

  std::optional<ResolvedTime> Quarter(const TimeExpr& expr) const {
    if (!expr.year && !today_) return std::nullopt;
    const int32_t year = expr.year ? *expr.year : DateOf(*today_).year;
    return Whole(MonthsInterval(year, expr.n * 3 - 2, expr.n * 3), Granularity::kQuarter, !expr.year);
  }

  // April to March, as India counts.
  std::optional<ResolvedTime> Fiscal(const TimeExpr& expr) const {
    if (expr.year) return Whole(MonthsInterval(*expr.year, 4, 15), Granularity::kYear, false);
    if (!today_) return std::nullopt;
    const CivilDate today = DateOf(*today_);
    const int32_t year = today.year - (today.month < 4 ? 1 : 0) + expr.shift_by;
    return Whole(MonthsInterval(year, 4, 15), Granularity::kYear, true);
  }

  std::optional<ResolvedTime> Season(const TimeExpr& expr) const {
    const std::optional<int32_t> from = IntAttribute(concepts_, expr.season, "from"), to = IntAttribute(concepts_, expr.season, "to");
    if (!from || !to || (!expr.year && !today_)) return std::nullopt;
    const int32_t year = expr.year ? *expr.year : DateOf(*today_).year + expr.shift_by;
    return Whole(MonthsInterval(year, *from, *to), Granularity::kSeason, !expr.year);
  }

  std::optional<ResolvedTime> Shift(const TimeExpr& expr) const {
    const std::optional<CalendarUnit> unit = UnitOf(expr.unit);
    const bool back = Anaphoric(expr.shift) && context_.day;
    if (!unit || !now_) return std::nullopt;
    return Whole(UnitAround(back ? *context_.day : *now_, *unit, expr.shift_by), GranularityOf(*unit), true);
  }

  CivilSeconds Add(CivilSeconds at, const std::vector<TimeTerm>& terms, int sign) const {
    for (const TimeTerm& term : terms) {
      if (const std::optional<CalendarUnit> unit = UnitOf(term.unit)) at = AddUnits(at, *unit, sign * term.count);
    }
    return at;
  }
  std::optional<CalendarUnit> Finest(const std::vector<TimeTerm>& terms) const {
    std::optional<CalendarUnit> finest;
    for (const TimeTerm& term : terms) {
      const std::optional<CalendarUnit> unit = UnitOf(term.unit);
      if (unit && (!finest || *unit < *finest)) finest = unit;
    }
    return finest;
  }

  // The last three months: up to the publication; the next: from the day after.
  std::optional<ResolvedTime> ShiftCount(const TimeExpr& expr) const {
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

  std::optional<ResolvedTime> WeekNumber(const TimeExpr& expr) const {
    if (!today_) return std::nullopt;
    const CivilSeconds from = NthWeek(YearSpan(DateOf(*today_).year), expr.n);
    return Whole({from, from + 7 * kSecondsPerDay}, Granularity::kWeek, true);
  }

  // Earlier this week, later this month, the year to date.
  std::optional<ResolvedTime> PartOfNow(const TimeExpr& expr) const {
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

  // ---- parts of spans

  std::optional<ResolvedTime> Edge(const TimeExpr& expr) const {
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

  std::optional<ResolvedTime> Nth(const TimeExpr& expr) const {
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

  std::optional<ResolvedTime> WeekOf(const TimeExpr& expr) const {
    const std::optional<ResolvedTime> base = Resolve(expr.inner[0]);
    if (!base) return std::nullopt;
    return Whole(UnitAround(base->when.from, CalendarUnit::kWeek, 0), Granularity::kWeek, base->anchored);
  }

  // ---- offsets

  std::optional<ResolvedTime> OffsetFrom(CivilSeconds base, const TimeExpr& expr, int sign) const {
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

  std::optional<ResolvedTime> Offset(const TimeExpr& expr) const {
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

  std::optional<ResolvedTime> OffsetBase(const TimeExpr& expr) const {
    const std::optional<ResolvedTime> base = Resolve(expr.inner[0]);
    if (!base) return std::nullopt;
    std::optional<ResolvedTime> out = OffsetFrom(base->when.from, expr, IntAttribute(concepts_, expr.direction, "sign").value_or(1));
    if (out) out->anchored = base->anchored;
    return out;
  }

  // "Monday two weeks from now": that weekday of the week the offset leads to,
  // or the next one where that is over.
  std::optional<ResolvedTime> OffsetDay(const TimeExpr& expr) const {
    const std::optional<ResolvedTime> base = Resolve(expr.inner[0]);
    if (!base) return std::nullopt;
    const CivilSeconds from = StartOfDay(DateOf(base->typical ? base->typical->from : base->when.from));
    CivilSeconds day = UnitAround(from, CalendarUnit::kWeek, 0).from + *expr.weekday * kSecondsPerDay;
    if (day < from && base->granularity != Granularity::kWeek) day += 7 * kSecondsPerDay;
    return DayAt(day, true);
  }

  std::optional<ResolvedTime> LengthFrom(const TimeExpr& expr) const {
    const std::optional<ResolvedTime> base = Resolve(expr.inner[0]);
    if (!base) return std::nullopt;
    return Whole({base->when.from, Add(base->when.from, expr.terms, 1)}, base->granularity, base->anchored);
  }

  // ---- ranges

  // The year of one end serves the other: 5 May to 7 June 2020.
  std::optional<ResolvedTime> Range(const TimeExpr& expr) const {
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
  // Where an end such as "the end of June" begins or stops.
  CivilSeconds EdgePoint(const TimeExpr& edge, const ResolvedTime& at) const {
    const std::string_view part = concepts_.Attribute(edge.edge, "part");
    if (part == "end") return at.when.to;
    if (part == "start") return at.when.from;
    const std::optional<ResolvedTime> whole = Resolve(edge.inner[0]);
    if (!whole) return at.when.from;
    return whole->when.from + (whole->when.to - whole->when.from) / 2 / kSecondsPerDay * kSecondsPerDay;
  }

  const Concepts& concepts_;
  const TimeContext& context_;
  std::optional<CivilSeconds> today_;
  std::optional<CivilSeconds> now_;
};

}  // namespace

int32_t MeantSeconds(const ClockReading& clock) {
  if (clock.day_clock || clock.half == 0) return clock.seconds;
  const int32_t in_half = clock.seconds % kHalfDay;
  return clock.half < 0 ? in_half : in_half + kHalfDay;
}

bool HalfUnknown(const ClockReading& clock) { return !clock.day_clock && clock.half == 0; }

std::optional<ResolvedTime> ResolveTime(const Concepts& concepts, const TimeExpr& expr, const TimeContext& context) {
  return Resolver(concepts, context).Resolve(expr);
}

}  // namespace gainsay
