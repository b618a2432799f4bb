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
#include "mention/time_resolver.h"


namespace gainsay {
namespace {

constexpr int32_t kHalfDay = 12 * 3600;

}  // namespace

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

TimeResolver::TimeResolver(const Concepts& concepts, const TimeContext& context) : concepts_(concepts), context_(context) {
  if (context.published != nullptr && context.published->known()) {
    const CivilDate date = DateOf(context.published->at);
    if (date.year < 1 || date.year > 9900) return;  // nothing to count from
    today_ = StartOfDay(date);
    now_ = context.published->has_clock ? context.published->at : *today_;
  }
}

std::optional<ResolvedTime> TimeResolver::Resolve(const TimeExpr& expr) const {
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

int32_t MeantSeconds(const ClockReading& clock) {
  if (clock.day_clock || clock.half == 0) return clock.seconds;
  const int32_t in_half = clock.seconds % kHalfDay;
  return clock.half < 0 ? in_half : in_half + kHalfDay;
}

bool HalfUnknown(const ClockReading& clock) { return !clock.day_clock && clock.half == 0; }

std::optional<ResolvedTime> ResolveTime(const Concepts& concepts, const TimeExpr& expr, const TimeContext& context) {
  return TimeResolver(concepts, context).Resolve(expr);
}

}  // namespace gainsay
