// Clocks, parts of the day, and days joined with them.
#include "mention/time_builder.h"

#include <algorithm>
#include <cmath>

#include "lang/concept_number.h"

namespace gainsay {

std::optional<ClockReading> TimeBuilder::Hour(std::string_view name) const {
  const Capture* capture = match_.Find(name);
  if (capture == nullptr) return std::nullopt;
  if (const TimeExpr* inner = Inner(name); inner != nullptr && inner->clock) return inner->clock;
  const std::optional<double> value = Number(name);
  if (!value || *value < 0) return std::nullopt;
  const std::string_view text = reading_.document().Norm(capture->tokens.begin);
  const bool digits = capture->tokens.size() == 1 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits && text.size() >= 3 && text.size() <= 4) {
    const int32_t hhmm = static_cast<int32_t>(*value);
    if (hhmm / 100 > 24 || hhmm % 100 > 59) return std::nullopt;
    return ClockReading{hhmm / 100 * 3600 + hhmm % 100 * 60, text[0] == '0' || hhmm >= 1300 || hhmm < 100, false, 0};
  }
  if (*value > 24 || text.find('.') != std::string_view::npos) return std::nullopt;
  const int32_t minutes = static_cast<int32_t>(std::lround(*value * 60));
  return ClockReading{minutes * 60, minutes >= 13 * 60 || minutes == 0, *value == std::floor(*value), 0};
}

void TimeBuilder::ApplyMark(ClockReading& clock, ConceptId mark) const {
  if (!mark.valid()) return;
  const std::string_view half = concepts_.Attribute(mark, "half");
  if (half == "am") clock.half = -1;
  if (half == "pm") clock.half = 1;
  if (concepts_.Has(mark, "military")) clock.day_clock = true;
}

bool TimeBuilder::MakeClock() {
  out_.kind = TimeKind::kClock;
  ClockReading clock;
  if (const ConceptId word = ConceptOf("word"); word.valid()) {
    clock.seconds = ClockAttribute(concepts_, word, "clock").value_or(0);
    clock.day_clock = true;
    out_.part = concepts_.Find("day-part", concepts_.Attribute(word, "part"));
  } else if (const ConceptId word2 = ConceptOf("clock-word"); word2.valid()) {
    clock.seconds = 24 * 3600;
    clock.day_clock = true;
  } else {
    std::optional<ClockReading> hour = Hour("hour");
    if (!hour) hour = Hour("hm");
    if (!hour) return false;
    clock = *hour;
    std::optional<double> minutes = Number("minute");
    if (const ConceptId offset = ConceptOf("offset"); offset.valid()) minutes = IntAttribute(concepts_, offset, "minutes").value_or(0);
    if (minutes) {
      if (*minutes >= 60) return false;
      if (!Constant("to").empty()) minutes = -*minutes;
      clock.seconds += static_cast<int32_t>(*minutes * 60);
      if (clock.seconds < 0) clock.seconds += 12 * 3600;
      clock.whole_hour = false;
    }
  }
  ApplyMark(clock, ConceptOf("mark"));
  // "15:35 pm" and "0 pm" are slips of the copy: the 24-hour reading stands.
  if (clock.seconds >= 13 * 3600) clock.day_clock = true;
  if (clock.half != 0 && clock.seconds < 13 * 3600 && clock.seconds >= 3600) clock.day_clock = false;
  out_.clock = clock;
  return true;
}

std::optional<ClockReading> TimeBuilder::End(std::string_view clock, std::string_view bare) const {
  if (const TimeExpr* inner = Inner(clock); inner != nullptr && inner->clock) return inner->clock;
  return Hour(bare);
}

bool TimeBuilder::MakeClocks() {
  out_.kind = TimeKind::kClocks;
  std::optional<ClockReading> a = End("a", "bare"), b = End("b", "bare2");
  if (!a || !b) return false;
  const TimeExpr* last = Inner("b");
  if (const TimeExpr* first = Inner("a"); first != nullptr && first->part.valid()) out_.part = first->part;
  ConceptId part2;
  if (const TimeExpr* part = Inner("p")) out_.part = part->part;
  if (const TimeExpr* part = Inner("q")) part2 = part->part;
  if (last != nullptr && last->part.valid()) part2 = last->part;
  if (last != nullptr && last->zone.valid()) out_.zone = last->zone;
  Settle(*a, *b, part2);
  return true;
}

void TimeBuilder::Settle(ClockReading a, ClockReading b, ConceptId part2) {
  if (out_.part.valid()) SetHalf(a, out_.part);
  if (part2.valid()) SetHalf(b, part2);
  if (out_.part.valid() && !part2.valid() && b.half == 0 && !b.day_clock) {
    b.half = a.half;
    if (Seconds(b) <= Seconds(a)) b.half = a.half < 0 ? 1 : -1;
  }
  if (a.half == 0 && !a.day_clock && (b.half != 0)) {
    a.half = b.half;
    if (Seconds(a) >= Seconds(b)) a.half = -b.half;
  }
  if (b.half == 0 && !b.day_clock && a.half != 0) {
    b.half = a.half;
    if (Seconds(b) <= Seconds(a)) b.half = -a.half;
  }
  if (a.half == 0 && b.half == 0 && !b.day_clock && Seconds(b) <= Seconds(a) && Seconds(b) < 12 * 3600) b.half = 1;
  out_.clock = a;
  out_.clock2 = b;
}

int32_t TimeBuilder::Seconds(const ClockReading& clock) {
  if (clock.day_clock || clock.half == 0) return clock.seconds;
  const int32_t in_half = clock.seconds % (12 * 3600);
  return clock.half < 0 ? in_half : in_half + 12 * 3600;
}

void TimeBuilder::SetHalf(ClockReading& clock, ConceptId part) const {
  if (clock.day_clock || clock.half != 0 || clock.seconds >= 13 * 3600) return;
  const int32_t from = ClockAttribute(concepts_, part, "from").value_or(0);
  const int32_t to = ClockAttribute(concepts_, part, "to").value_or(24 * 3600);
  const int32_t am = clock.seconds % (12 * 3600);
  for (const int half : {-1, 1}) {
    const int32_t at = am + (half > 0 ? 12 * 3600 : 0);
    if ((at >= from && at < to) || (at + 24 * 3600 >= from && at + 24 * 3600 < to)) {
      clock.half = half;
      return;
    }
  }
  clock.half = from >= 11 * 3600 ? 1 : -1;
}

bool TimeBuilder::MakeClockLength() {
  out_.kind = TimeKind::kClocks;
  std::optional<ClockReading> a = End("a", "bare");
  const TimeExpr* length = Inner("d");
  if (!a || length == nullptr) return false;
  ClockReading b = *a;
  b.seconds = Seconds(*a) + LengthSeconds(length->terms);
  b.day_clock = true;
  out_.clock = a;
  out_.clock2 = b;
  return true;
}

int32_t TimeBuilder::LengthSeconds(const std::vector<TimeTerm>& terms) const {
  double seconds = 0;
  for (const TimeTerm& term : terms) seconds += term.count * IntAttribute(concepts_, term.unit, "seconds").value_or(0);
  return static_cast<int32_t>(std::clamp(seconds, 0.0, 86400.0));
}

bool TimeBuilder::MakePart() {
  out_.kind = TimeKind::kPart;
  return out_.part.valid();
}

bool TimeBuilder::MakeMoment() {
  out_.kind = TimeKind::kMoment;
  TimeExpr day;
  day.kind = TimeKind::kDay;
  day.relative = out_.relative;
  out_.inner = {day};
  return out_.part.valid();
}

bool TimeBuilder::MakeJoin() {
  out_.kind = TimeKind::kClock;
  TimeExpr day;
  for (const std::string_view name : {"a", "b", "c", "p"}) {
    const TimeExpr* inner = Inner(name);
    if (inner == nullptr) continue;
    if (inner->kind == TimeKind::kDay || inner->kind == TimeKind::kOffset || inner->kind == TimeKind::kNth) {
      out_.inner = {*inner};
    } else if (inner->kind == TimeKind::kShift && !out_.inner.empty() && out_.inner[0].weekday) {
      out_.inner[0].shift = inner->shift;   // Wednesday evening next week
      out_.inner[0].shift_by = inner->shift_by;
      out_.inner[0].unit = inner->unit;
    } else if (inner->kind == TimeKind::kMoment) {
      out_.inner = inner->inner;
      if (inner->clock) out_.clock = inner->clock;
      if (inner->clock2) out_.clock2 = inner->clock2;
      if (inner->part.valid()) out_.part = inner->part;
    } else {
      if (inner->clock) out_.clock = inner->clock;
      if (inner->clock2) out_.clock2 = inner->clock2;
      if (inner->part.valid() && !(name == "b" && out_.part.valid() && inner->clock)) out_.part = inner->part;
    }
    if (inner->zone.valid()) out_.zone = inner->zone;
  }
  if (!out_.clock) out_.clock = Hour("bare");
  if (!out_.part.valid() && !out_.inner.empty() && out_.inner[0].relative.valid()) {  // tonight at 7
    out_.part = concepts_.Find("day-part", concepts_.Attribute(out_.inner[0].relative, "part"));
  }
  if (out_.clock && out_.clock2 && out_.part.valid()) Settle(*out_.clock, *out_.clock2, {});
  out_.kind = !out_.inner.empty() ? TimeKind::kMoment : out_.clock2 ? TimeKind::kClocks : out_.clock ? TimeKind::kClock : TimeKind::kPart;
  if (out_.clock && !out_.clock2 && out_.part.valid()) SetHalf(*out_.clock, out_.part);
  return out_.clock.has_value() || out_.part.valid();
}

bool TimeBuilder::MakeJoinBare() {
  if (!MakeJoin()) {
    if (out_.inner.empty()) return false;
  }
  std::optional<ClockReading> a = Hour("bare"), b = End("bare2", "bare2");
  if (!a || !b) return false;
  out_.kind = TimeKind::kMoment;
  if (out_.part.valid()) SetHalf(*a, out_.part);
  if (out_.part.valid()) SetHalf(*b, out_.part);
  Settle(*a, *b, {});
  return !out_.inner.empty();
}

}  // namespace gainsay
