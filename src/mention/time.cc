// Times of a document: expressions in reading order, each resolved with the
// tense of its sentence and the date before it, then written out as a mention.
#include "mention/time.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/decimal.h"
#include "lang/concept_number.h"
#include "mention/time_expr.h"
#include "mention/time_resolve.h"

namespace gainsay {
namespace {

void Append(std::string& out, const char* format, int value) {
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, format, value);
  out += buffer;
}

std::string DateValue(const TimeExpr& day, const std::optional<ResolvedTime>& at) {
  if (day.month && day.day) {
    std::string out;
    if (day.year) Append(out, "%04d", *day.year); else out = "XXXX";
    Append(out, "-%02d", static_cast<int>(*day.month));
    Append(out, "-%02d", static_cast<int>(*day.day));
    return out;
  }
  if (day.weekday && !day.shift.valid()) {
    std::string out = "XXXX-WXX";
    Append(out, "-%d", *day.weekday + 1);
    return out;
  }
  return at ? ToIsoDate(DateOf(at->when.from)) : "XXXX-XX-XX";
}

std::string ClockValue(const ClockReading& clock) {
  const int32_t seconds = MeantSeconds(clock) % (24 * 3600);
  std::string out = "T";
  Append(out, "%02d", seconds / 3600);
  Append(out, ":%02d", seconds / 60 % 60);
  if (seconds % 60 != 0) Append(out, ":%02d", seconds % 60);
  return out;
}

std::string Count(double count) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%g", count);
  return buffer;
}

class Writer {
 public:
  Writer(const Reading& reading, const Published& published)
      : document_(reading.document()), reading_(reading), concepts_(reading.concepts()), published_(published) {}

  std::vector<TimeMention> Run() {
    std::vector<TimeMention> out;
    for (const TimeExpr& expr : FindTimeExprs(reading_)) out.push_back(One(expr));
    return out;
  }

 private:
  TimeMention One(const TimeExpr& expr) {
    TimeContext context;
    context.published = &published_;
    context.tense = TenseNear(reading_, expr.tokens);
    const uint32_t sentence = document_.sentence_of[expr.tokens.begin];
    if (day_ && paragraph_ == document_.sentences[sentence].paragraph) {
      context.day = day_;
      context.same_sentence = day_sentence_ == sentence;
    }
    const std::optional<ResolvedTime> at = ResolveTime(concepts_, expr, context);

    TimeMention mention;
    mention.tokens = expr.tokens;
    mention.span = document_.SpanOf(expr.tokens);
    mention.bound = expr.bound;
    mention.approximate = expr.approximate || expr.vague || (!expr.terms.empty() && EndsRange(expr.tokens.begin));
    mention.ambiguous = expr.ambiguous;
    if (at) {
      mention.when = at->when;
      mention.typical = at->typical;
      mention.granularity = at->granularity;
      mention.anchored = at->anchored;
      mention.day_assumed = at->day_assumed;
    }
    SetType(expr, mention);
    SetParts(expr, mention);
    mention.timex = Timex(expr, at);
    SetLength(expr, mention);
    if (at && at->granularity <= Granularity::kDay && !at->day_assumed && expr.kind != TimeKind::kNow) {
      day_ = StartOfDay(DateOf(at->typical ? at->typical->from : at->when.from));
      day_sentence_ = sentence;
      paragraph_ = document_.sentences[sentence].paragraph;
    }
    return mention;
  }

  // "four to five days", चार-पांच दिन, दो तीन घंटे: the number of the length is the last of a range.
  bool EndsRange(uint32_t begin) const {
    const uint32_t first = document_.SentenceOf(begin).tokens.begin;
    const auto word = [&](uint32_t t) { return reading_.In(t, "number-word"); };
    const auto number = [&](uint32_t t) { return document_.tokens[t].kind == TokenKind::kNumber || word(t); };
    const auto link = [&](uint32_t t) {
      if (document_.Norm(t) == "-" || document_.Norm(t) == "–") return true;
      const LexHit* glue = reading_.HitAt(t, "number-glue");
      const LexHit* joint = reading_.HitAt(t, "conjunction");
      return (glue != nullptr && concepts_.Name(glue->concept_id) == "to") || (joint != nullptr && concepts_.Name(joint->concept_id) == "or");
    };
    if (begin > first && link(begin)) return number(begin - 1);
    if (begin > first + 1 && link(begin - 1)) return number(begin - 2);
    return begin > first && word(begin) && word(begin - 1);
  }

  void SetType(const TimeExpr& expr, TimeMention& mention) const {
    switch (expr.kind) {
      case TimeKind::kClock: case TimeKind::kClocks: case TimeKind::kPart: case TimeKind::kMoment: case TimeKind::kNow:
        mention.type = TimexType::kTime;
        break;
      case TimeKind::kDuration: mention.type = TimexType::kDuration; break;
      case TimeKind::kSet: mention.type = TimexType::kSet; break;
      default: mention.type = TimexType::kDate; break;
    }
    if (expr.kind == TimeKind::kDay && !mention.when && expr.relative.valid()) mention.granularity = Granularity::kDay;
    mention.range = expr.kind == TimeKind::kRange || expr.kind == TimeKind::kClocks || expr.clock2.has_value();
  }

  // What was printed, from the outermost expression inward; the first part that says it stands.
  void SetParts(const TimeExpr& expr, TimeMention& mention) const {
    if (expr.kind != TimeKind::kOffsetBase && expr.kind != TimeKind::kLengthFrom) {
      if (expr.year && !mention.year) mention.year = expr.year;
      if (expr.month && !mention.month) mention.month = expr.month;
      if (expr.day && !mention.day) mention.day = expr.day;
      if (expr.weekday && !mention.weekday) mention.weekday = expr.weekday;
      if (expr.clock && !mention.clock) {
        mention.clock = MeantSeconds(*expr.clock) / 60 % (24 * 60);
        mention.clock_24h = expr.clock->day_clock;
        mention.half_unknown = HalfUnknown(*expr.clock);
      }
      if (expr.part.valid() && !mention.day_part.valid()) mention.day_part = expr.part;
      if (expr.relative.valid() && !mention.relative.valid()) mention.relative = expr.relative;
      if (expr.shift.valid() && !mention.relative.valid()) mention.relative = expr.shift;
      if (expr.zone.valid() && !mention.utc_offset) mention.utc_offset = IntAttribute(concepts_, expr.zone, "offset");
      for (const TimeExpr& inner : expr.inner) SetParts(inner, mention);
    }
    mention.ambiguous = mention.ambiguous || expr.ambiguous;
  }

  void SetLength(const TimeExpr& expr, TimeMention& mention) const {
    if (expr.terms.empty()) return;
    // "earlier this week" is no stretch of one week.
    if (expr.kind == TimeKind::kToDate || expr.kind == TimeKind::kRest || expr.kind == TimeKind::kElapsed) return;
    mention.count = expr.terms[0].count;
    mention.unit = expr.terms[0].unit;
    if (expr.kind != TimeKind::kDuration && (expr.kind != TimeKind::kOffset || mention.when)) return;
    mention.granularity = Granularity::kDay;
    for (const TimeTerm& term : expr.terms) {
      mention.seconds += term.count * static_cast<double>(UnitSeconds(term.unit));
    }
  }
  int64_t UnitSeconds(ConceptId unit) const {
    const std::optional<Decimal> value = NumberOf(concepts_, unit, "seconds");
    return value && value->IsInteger() ? static_cast<int64_t>(value->ToDouble()) : 0;
  }

  std::string Timex(const TimeExpr& expr, const std::optional<ResolvedTime>& at) const {
    switch (expr.kind) {
      case TimeKind::kDay: return DateValue(expr, at);
      case TimeKind::kClock: case TimeKind::kClocks: return ClockValue(*expr.clock);
      case TimeKind::kMoment: {
        std::string out = expr.inner.empty() ? std::string() : DateValue(expr.inner[0], at);
        return out + (expr.clock ? ClockValue(*expr.clock) : PartValue(expr.part));
      }
      case TimeKind::kPart: return PartValue(expr.part);
      case TimeKind::kYear: return std::to_string(*expr.year);
      case TimeKind::kMonth: {
        std::string out;
        if (expr.year) Append(out, "%04d", *expr.year); else out = "XXXX";
        Append(out, "-%02d", static_cast<int>(*expr.month));
        return out;
      }
      case TimeKind::kDuration: case TimeKind::kSet: return LengthValue(expr);
      case TimeKind::kNow: return "PRESENT_REF";
      default: break;
    }
    if (!at) return "XXXX";
    switch (at->granularity) {
      case Granularity::kYear: case Granularity::kDecade: case Granularity::kCentury:
        return std::to_string(DateOf(at->when.from).year);
      case Granularity::kMonth: return ToIsoDate(DateOf(at->when.from)).substr(0, 7);
      default: return ToIsoDate(DateOf(at->typical ? at->typical->from : at->when.from));
    }
  }

  std::string PartValue(ConceptId part) const {
    if (!part.valid()) return "";
    const std::optional<int32_t> from = ClockAttribute(concepts_, part, "typical-from");
    // TIMEX3 names four parts of the day.
    if (!from) return "TXX";
    return *from < 12 * 3600 ? "TMO" : *from < 16 * 3600 ? "TAF" : *from < 20 * 3600 ? "TEV" : "TNI";
  }

  std::string LengthValue(const TimeExpr& expr) const {
    std::string date, clock;
    for (const TimeTerm& term : expr.terms) {
      const std::string_view letter = concepts_.Attribute(term.unit, "letter");
      const int64_t seconds = UnitSeconds(term.unit);
      (seconds < 24 * 3600 ? clock : date) += Count(term.count) + std::string(letter);
    }
    if (expr.kind == TimeKind::kSet && expr.terms.empty()) {
      if (expr.weekday) return DateValue(expr, std::nullopt);
      date = "1" + std::string(expr.unit.valid() ? concepts_.Attribute(expr.unit, "letter") : "D");
    }
    return "P" + date + (clock.empty() ? "" : "T" + clock);
  }

  const Document& document_;
  const Reading& reading_;
  const Concepts& concepts_;
  const Published& published_;
  std::optional<CivilSeconds> day_;  // of the last date that named a day
  uint32_t day_sentence_ = 0;
  uint32_t paragraph_ = 0;
};

}  // namespace

std::vector<TimeMention> FindTimes(const Reading& reading, const Published& published) {
  return Writer(reading, published).Run();
}

std::vector<TimeMention> FindTimes(const Reading& reading) {
  return FindTimes(reading, reading.document().article->published);
}

}  // namespace gainsay
