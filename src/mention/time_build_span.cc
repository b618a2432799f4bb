// Lengths, offsets, ranges, and the cues that bound or hedge a time.
#include "mention/time_builder.h"

#include <algorithm>
#include <cmath>

namespace gainsay {

bool TimeBuilder::MakeOffset() {
  out_.kind = TimeKind::kOffset;
  return !out_.terms.empty() && out_.direction.valid();
}

bool TimeBuilder::MakeInOffset() {
  if (out_.terms.empty()) return false;
  const int tense = TenseNear(reading_, match_.tokens);
  const bool ahead = Constant("tense") == "future" ? tense > 0 : tense >= 0;
  out_.kind = ahead ? TimeKind::kOffset : TimeKind::kDuration;
  out_.within = ahead;
  out_.direction = concepts_.Find("time-direction", "from-now");
  return true;
}

bool TimeBuilder::MakeOffsetBase() {
  out_.kind = TimeKind::kOffsetBase;
  if (const TimeExpr* length = Inner("d")) out_.terms = length->terms;
  return !out_.terms.empty() && out_.direction.valid() && TakeBase("a", {});
}

bool TimeBuilder::MakeOffsetDay() {
  const TimeExpr* day = Inner("a");
  const TimeExpr* offset = Inner("b");
  if (day == nullptr || offset == nullptr || !day->weekday) return false;
  out_.kind = TimeKind::kOffsetDay;
  out_.weekday = day->weekday;
  out_.inner = {*offset};
  return true;
}

bool TimeBuilder::MakeLengthFrom() {
  out_.kind = TimeKind::kLengthFrom;
  if (const TimeExpr* length = Inner("d")) out_.terms = length->terms;
  return !out_.terms.empty() && TakeBase("a", {});
}

bool TimeBuilder::MakeDuration() {
  out_.kind = TimeKind::kDuration;
  // A race, with its seconds: 2:12:47.
  if (const TimeExpr* race = Inner("race"); race != nullptr && out_.terms.empty()) {
    if (!race->clock) return false;
    const int32_t seconds = race->clock->seconds;
    out_.unit = Unit("hour");
    out_.terms = {{static_cast<double>(seconds / 3600), out_.unit}, {static_cast<double>(seconds / 60 % 60), Unit("minute")}, {static_cast<double>(seconds % 60), Unit("second")}};
  }
  return !out_.terms.empty() && out_.terms[0].count > 0;
}

bool TimeBuilder::MakeSet() {
  out_.kind = TimeKind::kSet;
  if (const ConceptId set = ConceptOf("time-set"); set.valid() && !out_.unit.valid()) {
    out_.unit = Unit(concepts_.Attribute(set, "unit"));
  }
  return true;
}

bool TimeBuilder::MakeNow() {
  out_.kind = TimeKind::kNow;
  return true;
}

bool TimeBuilder::MakeRange() {
  const TimeExpr* a = Inner("a");
  const TimeExpr* b = Inner("b");
  if (a == nullptr || b == nullptr) return false;
  out_.kind = TimeKind::kRange;
  out_.inner = {*a, *b};
  for (TimeExpr& end : out_.inner) end.bare = false;
  if (const TimeExpr* year = Inner("y"); year != nullptr && !out_.inner[1].year) out_.inner[1].year = year->year;
  if (a->kind == TimeKind::kYear && b->kind == TimeKind::kYear && (a->year >= b->year || InsideRun())) return false;
  return true;
}

bool TimeBuilder::MakeYearPair() {
  if (!out_.year || !out_.year2 || (*out_.year + 1) % 100 != *out_.year2 || InsideRun()) return false;
  TimeExpr first, last;
  first.kind = last.kind = TimeKind::kYear;
  first.year = out_.year;
  last.year = *out_.year + 1;
  out_.kind = TimeKind::kRange;
  out_.inner = {first, last};
  return true;
}

bool TimeBuilder::MakeAccept() {
  const TimeExpr* inner = Inner("a");
  if (inner == nullptr) return false;
  out_ = *inner;
  out_.bare = false;
  return true;
}

bool TimeBuilder::MakeBound() {
  if (!MakeAccept()) return false;
  std::string_view bound = Constant("bound");
  if (const ConceptId id = ConceptOf("bound"); id.valid()) bound = concepts_.Attribute(id, "bound");
  if (const ConceptId id = ConceptOf("time-bound"); id.valid()) bound = concepts_.Attribute(id, "bound");
  if (bound == "before") out_.bound = TimeMention::Bound::kBefore;
  if (bound == "after") out_.bound = TimeMention::Bound::kAfter;
  if (bound == "since") out_.bound = TimeMention::Bound::kSince;
  if (bound == "until") out_.bound = TimeMention::Bound::kUntil;
  if (ConceptOf("about").valid()) out_.approximate = true;
  return true;
}

bool TimeBuilder::MakeAbout() {
  if (!MakeAccept()) return false;
  out_.approximate = true;
  return true;
}

}  // namespace gainsay
