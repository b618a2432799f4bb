// Numbers, days, months, years and the spans of a calendar.
#include "mention/time_builder.h"

#include <algorithm>
#include <cmath>

#include "base/decimal.h"
#include "lang/concept_number.h"

namespace gainsay {
namespace {

constexpr int32_t kFirstYear = 1900;
constexpr int32_t kLastYear = 2099;

}  // namespace

bool TimeBuilder::Count(double count) {
  out_.kind = TimeKind::kNumber;
  out_.worded = true;
  out_.count = count;
  return true;
}

bool TimeBuilder::MakeNumber() {
  double value = 0;
  const ConceptId fraction = ConceptOf("f");
  const std::optional<double> a = Number("a"), b = Number("b");
  if (fraction.valid()) {
    const std::optional<Decimal> add = NumberOf(concepts_, fraction, "add");
    const std::optional<Decimal> own = NumberOf(concepts_, fraction, "value");
    if (add) {
      value = a.value_or(1) + add->ToDouble();
    } else if (own && !a) {
      value = own->ToDouble();
    } else {
      return false;
    }
  } else {
    value = a.value_or(0);
    if (b) {
      if (std::fmod(value, 10) != 0 || value < 20 || *b >= 10) return false;
      value += *b;
    }
  }
  return Count(value + ConstantNumber("plus").value_or(0));
}

bool TimeBuilder::MakeHundreds() {
  const double low = Number("b").value_or(0) + Number("c").value_or(0);
  const double high = Number("a").value_or(0);
  return Count(high * 100 + low) && low >= 10 && high >= 10 && high <= 20;
}

bool TimeBuilder::MakeThousands() {
  return Count(Number("a").value_or(1) * 1000 + Number("b").value_or(0) + Number("c").value_or(0));
}

bool TimeBuilder::YearFits(bool needed) {
  if (!out_.year) return !needed;
  if (*out_.year >= 40 && *out_.year <= 99) *out_.year += 1900;
  return *out_.year >= kFirstYear && *out_.year <= kLastYear;
}

bool TimeBuilder::MakeDay() {
  out_.kind = TimeKind::kDay;
  return YearFits(false) && (!out_.day || *out_.day <= 31);
}

bool TimeBuilder::MakeDays() {
  if (!MakeDay() || !out_.day || !out_.day2 || *out_.day2 > 31 || *out_.day >= *out_.day2) return false;
  TimeExpr first = out_, last = out_;
  last.day = out_.day2;
  out_.inner = {first, last};
  out_.kind = TimeKind::kRange;
  return true;
}

bool TimeBuilder::MakeMonth() {
  out_.kind = TimeKind::kMonth;
  return out_.month.has_value() && YearFits(false);
}

bool TimeBuilder::InsideRun() const {
  const Document& document = reading_.document();
  const TokenRange at = match_.tokens;
  const TokenRange sentence = document.SentenceOf(at.begin).tokens;
  const auto hyphen = [&](uint32_t token) { return document.Norm(token) == "-" || document.Norm(token) == "+"; };
  if (at.begin > sentence.begin && hyphen(at.begin - 1) && !document.tokens[at.begin].space_before) return true;
  return at.end < sentence.end && hyphen(at.end) && !document.tokens[at.end].space_before &&
         at.end + 1 < sentence.end && document.tokens[at.end + 1].kind == TokenKind::kNumber;
}

bool TimeBuilder::MakeYear() {
  out_.kind = TimeKind::kYear;
  if (!out_.year && out_.year2) out_.year = 2000 + *out_.year2;
  return YearFits(true);
}

bool TimeBuilder::MakeFiscal() {
  out_.kind = TimeKind::kFiscal;
  if (!out_.year && out_.year2) {  // FY26 ends in 2026
    out_.year = 2000 + *out_.year2 - 1;
  } else if (out_.year && !out_.year2 && !out_.shift.valid()) {
    *out_.year -= 1;  // fiscal 2026 ends in 2026
  } else if (out_.year && out_.year2 && (*out_.year + 1) % 100 != *out_.year2 % 100) {
    return false;
  }
  return out_.year.has_value() || out_.shift.valid();
}

bool TimeBuilder::MakeQuarter() {
  out_.kind = TimeKind::kQuarter;
  return YearFits(false) && out_.n >= 1 && out_.n <= 4;
}

bool TimeBuilder::MakeDecade() {
  out_.kind = TimeKind::kDecade;
  if (out_.year && *out_.year < 100) *out_.year += 1900;
  return out_.year && *out_.year % 10 == 0 && YearFits(true);
}

bool TimeBuilder::MakeCentury() {
  out_.kind = TimeKind::kCentury;
  return out_.n >= 1 && out_.n <= 30;
}

bool TimeBuilder::MakeSeason() {
  out_.kind = TimeKind::kSeason;
  return out_.season.valid();
}

bool TimeBuilder::OfUnit(TimeKind kind) {
  out_.kind = kind;
  return out_.unit.valid();
}

bool TimeBuilder::MakeShift() { return OfUnit(TimeKind::kShift); }

bool TimeBuilder::MakeShiftCount() {
  out_.kind = TimeKind::kShiftCount;
  return !out_.terms.empty() && out_.shift_by != 0;
}

bool TimeBuilder::MakeWeekNumber() {
  out_.kind = TimeKind::kWeekNumber;
  return out_.n >= 1 && out_.n <= 53;
}

bool TimeBuilder::MakeToDate() { return OfUnit(TimeKind::kToDate); }

bool TimeBuilder::MakeRest() { return OfUnit(TimeKind::kRest); }

bool TimeBuilder::MakeElapsed() { return OfUnit(TimeKind::kElapsed); }

bool TimeBuilder::TakeBase(std::string_view name, ConceptId unit) {
  TimeExpr base;
  if (const TimeExpr* inner = Inner(name)) {
    base = *inner;
  } else {
    if (!unit.valid()) return false;
    base.unit = unit;
    base.kind = concepts_.Name(unit) == "day" ? TimeKind::kDay : TimeKind::kShift;
    if (base.kind == TimeKind::kDay) base.relative = concepts_.Find("relative-day", "today");
  }
  base.bare = false;
  out_.inner = {base};
  return true;
}

bool TimeBuilder::MakeEdge() {
  out_.kind = TimeKind::kEdge;
  return TakeBase("a", out_.unit.valid() ? out_.unit : Unit("day")) && out_.edge.valid();
}

bool TimeBuilder::MakeNth() {
  out_.kind = TimeKind::kNth;
  return TakeBase("a", ConceptOf("container")) && out_.n != 0 && !out_.terms.empty();
}

bool TimeBuilder::MakeWeekOf() {
  out_.kind = TimeKind::kWeekOf;
  if (out_.day && Inner("a") == nullptr) {  // "the week of the 18th"
    TimeExpr day;
    day.kind = TimeKind::kDay;
    day.day = out_.day;
    out_.inner = {day};
    return true;
  }
  return TakeBase("a", {});
}

}  // namespace gainsay
