// A pattern's captures → what the expression says. Captures are known by name
// (year, month, day, hour, count, unit …), so that any pack's pattern may give
// them in any order; `make` says what they form.
#include <algorithm>
#include <cmath>
#include <map>

#include "base/decimal.h"

#include "mention/time_expr.h"

namespace gainsay {
namespace {

constexpr int32_t kFirstYear = 1900;
constexpr int32_t kLastYear = 2099;

class Builder {
 public:
  Builder(const Reading& reading, const Match& match, const std::vector<TimeExpr>& pool)
      : reading_(reading), concepts_(reading.concepts()), match_(match), pool_(pool) {
    out_.tokens = match.tokens;
  }

  std::optional<TimeExpr> Run() {
    using Maker = bool (Builder::*)();
    static const std::map<std::string_view, Maker> kMakers = {
        {"number", &Builder::MakeNumber},       {"hundreds", &Builder::MakeHundreds},
        {"thousands", &Builder::MakeThousands}, {"day", &Builder::MakeDay},
        {"days", &Builder::MakeDays},           {"month", &Builder::MakeMonth},
        {"year", &Builder::MakeYear},           {"fiscal", &Builder::MakeFiscal},
        {"quarter", &Builder::MakeQuarter},     {"decade", &Builder::MakeDecade},
        {"century", &Builder::MakeCentury},     {"season", &Builder::MakeSeason},
        {"shift", &Builder::MakeShift},         {"shifted-count", &Builder::MakeShiftCount},
        {"week-number", &Builder::MakeWeekNumber}, {"to-date", &Builder::MakeToDate},
        {"rest", &Builder::MakeRest},           {"elapsed", &Builder::MakeElapsed},
        {"edge", &Builder::MakeEdge},           {"nth", &Builder::MakeNth},
        {"week-of", &Builder::MakeWeekOf},      {"offset", &Builder::MakeOffset},
        {"in-offset", &Builder::MakeInOffset},  {"offset-base", &Builder::MakeOffsetBase},
        {"offset-day", &Builder::MakeOffsetDay}, {"length-from", &Builder::MakeLengthFrom},
        {"duration", &Builder::MakeDuration},   {"set", &Builder::MakeSet},
        {"now", &Builder::MakeNow},             {"clock", &Builder::MakeClock},
        {"clocks", &Builder::MakeClocks},       {"clock-length", &Builder::MakeClockLength},
        {"part", &Builder::MakePart},           {"moment", &Builder::MakeMoment},
        {"join", &Builder::MakeJoin},           {"join-bare", &Builder::MakeJoinBare},
        {"range", &Builder::MakeRange},         {"year-pair", &Builder::MakeYearPair},
        {"accept", &Builder::MakeAccept},       {"bound", &Builder::MakeBound},
        {"about", &Builder::MakeAbout}};
    const auto maker = kMakers.find(match_.pattern->make);
    if (maker == kMakers.end()) return std::nullopt;
    const TokenRange whole = out_.tokens;
    FillCommon();
    if (!(this->*maker->second)()) return std::nullopt;
    if (Constant("keep").empty()) out_.tokens = whole;
    if (!Constant("trim").empty() && !match_.captures.empty()) {
      out_.tokens = {match_.captures.front().tokens.begin, match_.captures.back().tokens.end};
    }
    if (!Constant("bare").empty()) out_.bare = true;
    return std::move(out_);
  }

 private:
  std::string_view Constant(std::string_view key) const {
    const auto found = match_.pattern->set.find(std::string(key));
    return found == match_.pattern->set.end() ? std::string_view() : std::string_view(found->second);
  }
  std::optional<double> ConstantNumber(std::string_view key) const {
    const std::string text(Constant(key));
    if (text.empty()) return std::nullopt;
    const std::optional<Decimal> value = Decimal::Parse(text);
    return value ? std::optional<double>(value->ToDouble()) : std::nullopt;
  }

  const TimeExpr* Inner(std::string_view name) const {
    const Capture* capture = match_.Find(name);
    return capture != nullptr && capture->mention < pool_.size() ? &pool_[capture->mention] : nullptr;
  }
  ConceptId ConceptOf(std::string_view name) const {
    const Capture* capture = match_.Find(name);
    return capture == nullptr ? ConceptId{} : capture->concept_id;
  }
  // A captured number, however written.
  std::optional<double> Number(std::string_view name) const {
    const Capture* capture = match_.Find(name);
    if (capture == nullptr) return ConstantNumber(name);
    if (capture->mention < pool_.size()) {
      const TimeExpr& inner = pool_[capture->mention];
      return inner.kind == TimeKind::kNumber ? std::optional<double>(inner.count) : std::nullopt;
    }
    if (!capture->concept_id.valid()) return static_cast<double>(capture->number);
    for (const std::string_view key : {"value", "number"}) {
      const std::string text(concepts_.Attribute(capture->concept_id, key));
      if (const std::optional<Decimal> value = Decimal::Parse(text)) return value->ToDouble();
    }
    return std::nullopt;
  }
  std::optional<int32_t> Whole(std::string_view name) const {
    const std::optional<double> value = Number(name);
    if (!value || *value != std::floor(*value) || std::abs(*value) > 1e6) return std::nullopt;
    return static_cast<int32_t>(*value);
  }
  ConceptId Unit(std::string_view name) const { return concepts_.Find("time-unit", name); }

  void FillCommon() {
    out_.year = Whole("year");
    out_.year2 = Whole("year2");
    if (const std::optional<int32_t> month = Whole("month")) out_.month = static_cast<uint32_t>(*month);
    if (const std::optional<int32_t> day = Whole("day"); day && *day > 0) out_.day = static_cast<uint32_t>(*day);
    if (const std::optional<int32_t> day = Whole("day2"); day && *day > 0) out_.day2 = static_cast<uint32_t>(*day);
    if (const std::optional<int32_t> weekday = Whole("weekday")) out_.weekday = *weekday;
    for (const std::string_view name : {"weekday-short"}) {
      if (const std::optional<int32_t> weekday = Whole(name)) out_.weekday = *weekday;
    }
    out_.relative = ConceptOf("relative");
    if (const std::string_view name = Constant("relative"); !name.empty()) out_.relative = concepts_.Find("relative-day", name);
    for (const std::string_view name : {"shift", "time-shift"}) {
      if (const ConceptId id = ConceptOf(name); id.valid()) out_.shift = id;
    }
    if (out_.shift.valid()) out_.shift_by = IntAttribute(concepts_, out_.shift, "shift").value_or(0);
    if (const std::optional<double> by = ConstantNumber("shift")) out_.shift_by = static_cast<int>(*by);
    for (const std::string_view name : {"part", "day-part"}) {
      if (const ConceptId id = ConceptOf(name); id.valid()) out_.part = id;
    }
    if (const std::string_view name = Constant("part"); !name.empty()) out_.part = concepts_.Find("day-part", name);
    out_.zone = ConceptOf("zone");
    for (const std::string_view name : {"unit", "time-unit"}) {
      if (const ConceptId id = ConceptOf(name); id.valid()) out_.unit = id;
    }
    if (const std::string_view name = Constant("unit"); !name.empty()) out_.unit = Unit(name);
    for (const std::string_view name : {"edge", "time-edge"}) {
      if (const ConceptId id = ConceptOf(name); id.valid()) out_.edge = id;
    }
    if (const std::string_view name = Constant("edge"); !name.empty()) out_.edge = concepts_.Find("time-edge", name);
    for (const std::string_view name : {"direction", "time-direction"}) {
      if (const ConceptId id = ConceptOf(name); id.valid()) out_.direction = id;
    }
    if (const std::string_view name = Constant("direction"); !name.empty()) out_.direction = concepts_.Find("time-direction", name);
    out_.season = ConceptOf("season");
    for (const std::string_view name : {"n", "time-ordinal"}) {
      if (const std::optional<int32_t> n = Whole(name)) out_.n = *n;
    }
    out_.vague = !Constant("vague").empty();
    if (const ConceptId holiday = ConceptOf("holiday"); holiday.valid()) {
      out_.month = static_cast<uint32_t>(IntAttribute(concepts_, holiday, "month").value_or(1));
      out_.day = static_cast<uint32_t>(IntAttribute(concepts_, holiday, "day").value_or(1));
    }
    if (const TimeExpr* date = Inner("date")) {
      out_.year = date->year;
      out_.month = date->month;
      out_.day = date->day;
      out_.ambiguous = date->ambiguous;
    }
    FillTerms();
  }

  void FillTerms() {
    constexpr std::string_view kCounts[] = {"count", "count2", "count3"};
    constexpr std::string_view kUnits[] = {"unit", "unit2", "unit3"};
    for (size_t i = 0; i < 3; ++i) {
      ConceptId unit = i == 0 ? out_.unit : ConceptOf(kUnits[i]);
      if (!unit.valid()) continue;
      double count = Number(kCounts[i]).value_or(1);
      if (i == 0) count += ConstantNumber("plus").value_or(0);
      out_.terms.push_back({count, unit});
    }
  }

  // ---- numbers

  bool MakeNumber() {
    out_.kind = TimeKind::kNumber;
    out_.worded = true;
    double value = 0;
    const ConceptId fraction = ConceptOf("f");
    const std::optional<double> a = Number("a"), b = Number("b");
    if (fraction.valid()) {
      const std::optional<Decimal> add = Decimal::Parse(concepts_.Attribute(fraction, "add"));
      const std::optional<Decimal> own = Decimal::Parse(concepts_.Attribute(fraction, "value"));
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
    out_.count = value + ConstantNumber("plus").value_or(0);
    return true;
  }
  bool MakeHundreds() {
    out_.kind = TimeKind::kNumber;
    out_.worded = true;
    const double low = Number("b").value_or(0) + Number("c").value_or(0);
    const double high = Number("a").value_or(0);
    out_.count = high * 100 + low;
    return low >= 10 && high >= 10 && high <= 20;
  }
  bool MakeThousands() {
    out_.kind = TimeKind::kNumber;
    out_.worded = true;
    out_.count = Number("a").value_or(1) * 1000 + Number("b").value_or(0) + Number("c").value_or(0);
    return true;
  }

  // ---- dates and spans

  bool YearFits(bool needed) {
    if (!out_.year) return !needed;
    if (*out_.year >= 40 && *out_.year <= 99) *out_.year += 1900;
    return *out_.year >= kFirstYear && *out_.year <= kLastYear;
  }
  bool MakeDay() {
    out_.kind = TimeKind::kDay;
    return YearFits(false) && (!out_.day || *out_.day <= 31);
  }
  bool MakeDays() {
    if (!MakeDay() || !out_.day || !out_.day2 || *out_.day2 > 31 || *out_.day >= *out_.day2) return false;
    TimeExpr first = out_, last = out_;
    last.day = out_.day2;
    out_.inner = {first, last};
    out_.kind = TimeKind::kRange;
    return true;
  }
  bool MakeMonth() {
    out_.kind = TimeKind::kMonth;
    return out_.month.has_value() && YearFits(false);
  }
  // Whether the match stands in a longer run of numbers and hyphens: a phone number.
  bool InsideRun() const {
    const Document& document = reading_.document();
    const TokenRange at = match_.tokens;
    const TokenRange sentence = document.SentenceOf(at.begin).tokens;
    const auto hyphen = [&](uint32_t token) { return document.Norm(token) == "-" || document.Norm(token) == "+"; };
    if (at.begin > sentence.begin && hyphen(at.begin - 1) && !document.tokens[at.begin].space_before) return true;
    return at.end < sentence.end && hyphen(at.end) && !document.tokens[at.end].space_before &&
           at.end + 1 < sentence.end && document.tokens[at.end + 1].kind == TokenKind::kNumber;
  }
  bool MakeYear() {
    out_.kind = TimeKind::kYear;
    if (!out_.year && out_.year2) out_.year = 2000 + *out_.year2;
    return YearFits(true);
  }
  bool MakeFiscal() {
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
  bool MakeQuarter() {
    out_.kind = TimeKind::kQuarter;
    return YearFits(false) && out_.n >= 1 && out_.n <= 4;
  }
  bool MakeDecade() {
    out_.kind = TimeKind::kDecade;
    if (out_.year && *out_.year < 100) *out_.year += 1900;
    return out_.year && *out_.year % 10 == 0 && YearFits(true);
  }
  bool MakeCentury() {
    out_.kind = TimeKind::kCentury;
    return out_.n >= 1 && out_.n <= 30;
  }
  bool MakeSeason() {
    out_.kind = TimeKind::kSeason;
    return out_.season.valid();
  }
  bool MakeShift() {
    out_.kind = TimeKind::kShift;
    return out_.unit.valid();
  }
  bool MakeShiftCount() {
    out_.kind = TimeKind::kShiftCount;
    return !out_.terms.empty() && out_.shift_by != 0;
  }
  bool MakeWeekNumber() {
    out_.kind = TimeKind::kWeekNumber;
    return out_.n >= 1 && out_.n <= 53;
  }
  bool MakeToDate() {
    out_.kind = TimeKind::kToDate;
    return out_.unit.valid();
  }
  bool MakeRest() {
    out_.kind = TimeKind::kRest;
    return out_.unit.valid();
  }
  bool MakeElapsed() {
    out_.kind = TimeKind::kElapsed;
    return out_.unit.valid();
  }

  // The expression a part is taken of: captured, or the unit around the publication.
  bool TakeBase(std::string_view name, ConceptId unit) {
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
  bool MakeEdge() {
    out_.kind = TimeKind::kEdge;
    return TakeBase("a", out_.unit.valid() ? out_.unit : Unit("day")) && out_.edge.valid();
  }
  bool MakeNth() {
    out_.kind = TimeKind::kNth;
    return TakeBase("a", ConceptOf("container")) && out_.n != 0 && !out_.terms.empty();
  }
  bool MakeWeekOf() {
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

  // ---- offsets and lengths

  bool MakeOffset() {
    out_.kind = TimeKind::kOffset;
    return !out_.terms.empty() && out_.direction.valid();
  }
  // "in two years": a length where the sentence looks back, else a point ahead.
  bool MakeInOffset() {
    if (out_.terms.empty()) return false;
    const int tense = TenseNear(reading_, match_.tokens);
    const bool ahead = Constant("tense") == "future" ? tense > 0 : tense >= 0;
    out_.kind = ahead ? TimeKind::kOffset : TimeKind::kDuration;
    out_.within = ahead;
    out_.direction = concepts_.Find("time-direction", "from-now");
    return true;
  }
  bool MakeOffsetBase() {
    out_.kind = TimeKind::kOffsetBase;
    if (const TimeExpr* length = Inner("d")) out_.terms = length->terms;
    return !out_.terms.empty() && out_.direction.valid() && TakeBase("a", {});
  }
  bool MakeOffsetDay() {
    const TimeExpr* day = Inner("a");
    const TimeExpr* offset = Inner("b");
    if (day == nullptr || offset == nullptr || !day->weekday) return false;
    out_.kind = TimeKind::kOffsetDay;
    out_.weekday = day->weekday;
    out_.inner = {*offset};
    return true;
  }
  bool MakeLengthFrom() {
    out_.kind = TimeKind::kLengthFrom;
    if (const TimeExpr* length = Inner("d")) out_.terms = length->terms;
    return !out_.terms.empty() && TakeBase("a", {});
  }
  bool MakeDuration() {
    out_.kind = TimeKind::kDuration;
    return !out_.terms.empty() && out_.terms[0].count > 0;
  }
  bool MakeSet() {
    out_.kind = TimeKind::kSet;
    if (const ConceptId set = ConceptOf("time-set"); set.valid() && !out_.unit.valid()) {
      out_.unit = Unit(concepts_.Attribute(set, "unit"));
    }
    return true;
  }
  bool MakeNow() {
    out_.kind = TimeKind::kNow;
    return true;
  }

  // ---- clocks

  // The hour as captured: 5, साढ़े तीन, 1535, 0430.
  std::optional<ClockReading> Hour(std::string_view name) const {
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

  void ApplyMark(ClockReading& clock, ConceptId mark) const {
    if (!mark.valid()) return;
    const std::string_view half = concepts_.Attribute(mark, "half");
    if (half == "am") clock.half = -1;
    if (half == "pm") clock.half = 1;
    if (concepts_.Has(mark, "military")) clock.day_clock = true;
  }

  bool MakeClock() {
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

  // An end of a clock range: a clock expression or a bare hour.
  std::optional<ClockReading> End(std::string_view clock, std::string_view bare) const {
    if (const TimeExpr* inner = Inner(clock); inner != nullptr && inner->clock) return inner->clock;
    return Hour(bare);
  }

  bool MakeClocks() {
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
  // Applies what is printed on one end of a clock range to the other: 2 to 4 pm.
  void Settle(ClockReading a, ClockReading b, ConceptId part2) {
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
  static int32_t Seconds(const ClockReading& clock) {
    if (clock.day_clock || clock.half == 0) return clock.seconds;
    const int32_t in_half = clock.seconds % (12 * 3600);
    return clock.half < 0 ? in_half : in_half + 12 * 3600;
  }
  // The half of the day in which a clock lies inside its part of the day.
  void SetHalf(ClockReading& clock, ConceptId part) const {
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

  bool MakeClockLength() {
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
  int32_t LengthSeconds(const std::vector<TimeTerm>& terms) const {
    double seconds = 0;
    for (const TimeTerm& term : terms) seconds += term.count * IntAttribute(concepts_, term.unit, "seconds").value_or(0);
    return static_cast<int32_t>(std::clamp(seconds, 0.0, 86400.0));
  }

  bool MakePart() {
    out_.kind = TimeKind::kPart;
    return out_.part.valid();
  }
  bool MakeMoment() {
    out_.kind = TimeKind::kMoment;
    TimeExpr day;
    day.kind = TimeKind::kDay;
    day.relative = out_.relative;
    out_.inner = {day};
    return out_.part.valid();
  }

  // Merges the captures a, b, c, p: a day with a clock, a clock with a part.
  bool MakeJoin() {
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
  bool MakeJoinBare() {
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

  // ---- ranges, cues

  bool MakeRange() {
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
  bool MakeYearPair() {
    if (!out_.year || !out_.year2 || (*out_.year + 1) % 100 != *out_.year2 || InsideRun()) return false;
    TimeExpr first, last;
    first.kind = last.kind = TimeKind::kYear;
    first.year = out_.year;
    last.year = *out_.year + 1;
    out_.kind = TimeKind::kRange;
    out_.inner = {first, last};
    return true;
  }
  bool MakeAccept() {
    const TimeExpr* inner = Inner("a");
    if (inner == nullptr) return false;
    out_ = *inner;
    out_.bare = false;
    return true;
  }
  bool MakeBound() {
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
  bool MakeAbout() {
    if (!MakeAccept()) return false;
    out_.approximate = true;
    return true;
  }

  const Reading& reading_;
  const Concepts& concepts_;
  const Match& match_;
  const std::vector<TimeExpr>& pool_;
  TimeExpr out_;
};

}  // namespace

std::optional<int32_t> ClockAttribute(const Concepts& concepts, ConceptId id, std::string_view key) {
  if (!id.valid()) return std::nullopt;
  const std::string_view text = concepts.Attribute(id, key);
  if (text.empty()) return std::nullopt;
  int32_t parts[3] = {0, 0, 0};
  size_t part = 0;
  for (const char c : text) {
    if (c == ':' && part < 2) {
      ++part;
    } else if (c >= '0' && c <= '9' && parts[part] < 100) {
      parts[part] = parts[part] * 10 + (c - '0');
    } else {
      return std::nullopt;
    }
  }
  return parts[0] * 3600 + parts[1] * 60 + parts[2];
}

std::optional<int32_t> IntAttribute(const Concepts& concepts, ConceptId id, std::string_view key) {
  if (!id.valid()) return std::nullopt;
  const std::optional<Decimal> value = Decimal::Parse(concepts.Attribute(id, key));
  if (!value || !value->IsInteger() || std::abs(value->ToDouble()) > 2e9) {
    return std::nullopt;
  }
  return static_cast<int32_t>(value->ToDouble());
}

std::optional<TimeExpr> BuildTime(const Reading& reading, const Match& match, const std::vector<TimeExpr>& pool) {
  return Builder(reading, match, pool).Run();
}

}  // namespace gainsay
