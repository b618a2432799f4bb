// Days that the copy counts from one date to another, against the two dates:
//
//   next    He was admitted on 2 November and died four days later, on 6 November.
//           Work began on 5 March. A day earlier, on 4 March, … ("next": the base was told before)
//   before  on 2 November, two days before the hearing on 4 November
//   after   on 6 November, two days after the hearing on 4 November
//   today   tomorrow, 28 October: counted from the publication
//
// Days are counted with or without the first one from six on, and a paper
// may be dated a day before it is read. Months and years are counted loosely
// by everybody, and are passed over.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "judge/arithmetic.h"
#include "judge/comparators.h"
#include "lang/concept_number.h"
#include "mention/time_mention.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr int64_t kExactDays = 5;   // so few are counted exactly
constexpr int64_t kFar = 3;         // a count so many times off is of another base
constexpr int64_t kMostDays = 60;
constexpr int64_t kWeek = 7;
constexpr size_t kMostBefore = 200;  // times of a paragraph that a day may be counted from

int64_t DayOf(const TimeMention& time) { return StartOfDay(DateOf(time.when->from)) / kSecondsPerDay; }

bool Placed(const TimeMention& time) {
  return time.when.has_value() && !time.range && !time.approximate && !time.ambiguous && !time.day_assumed &&
         time.granularity <= Granularity::kDay;
}
bool Dated(const TimeMention& time) { return Placed(time) && time.day.has_value() && time.month.has_value(); }
// A day that is printed, by its date or its weekday alone.
bool Printed(const TimeMention& time) { return Dated(time) || (Placed(time) && time.weekday.has_value() && !time.relative.valid()); }

class DayGap {
 public:
  DayGap(const ArticleView& view, std::vector<Draft>& out)
      : view_(view), out_(out), direction_(view.concepts.FindClass("time-direction")) {}

  void Run() {
    for (const Match& match : FramesOf(view_, "check-day-gap")) {
      const TimeMention* gap = TimeAt(view_, match, "gap");
      const TimeMention* day = TimeAt(view_, match, "day");
      if (gap == nullptr || day == nullptr || !Printed(*day) || Done(gap)) continue;
      const TimeMention* base = TimeAt(view_, match, "base");
      const std::optional<int64_t> days = Days(*gap, match.pattern->make);
      if (!days.has_value() || std::llabs(*days) > kMostDays) continue;
      if (base != nullptr) {
        if (base == gap || base == day || !Printed(*base)) continue;
        done_.insert(gap);
        if (!Fits(*base, *day, *days)) Report(*gap, *day, *base, *days);
      } else if (match.pattern->make == "next") {
        done_.insert(gap);
        Next(*gap, *day, *days);
      }
    }
    for (const TimeMention& time : view_.mentions.times) {
      if (Dated(time) && time.relative.valid()) Relative(time, time);
    }
  }

 private:
  bool Done(const TimeMention* gap) const { return done_.count(gap) != 0; }

  int64_t Number(ConceptId id, std::string_view key) const {
    const std::optional<Decimal> value = NumberOf(view_.concepts, id, key);
    return value.has_value() && value->IsInteger() ? static_cast<int64_t>(value->ToDouble()) : 0;
  }
  bool Anaphoric(ConceptId id) const { return view_.concepts.Has(id, "anaphoric"); }

  // The days from the base, back with a minus.
  std::optional<int64_t> Days(const TimeMention& gap, std::string_view make) const {
    if (gap.approximate || gap.range) return std::nullopt;
    if (gap.relative.valid() && gap.count == 0) {
      if (gap.weekday.has_value() || view_.concepts.Attribute(gap.relative, "offset").empty()) return std::nullopt;
      return Number(gap.relative, "offset");
    }
    if (!gap.unit.valid() || gap.count <= 0) return std::nullopt;
    const int64_t unit = Number(gap.unit, "seconds") / kSecondsPerDay;
    const auto count = static_cast<int64_t>(gap.count);
    if ((unit != 1 && unit != kWeek) || static_cast<double>(count) != gap.count) return std::nullopt;
    const int sign = make == "before" ? -1 : make == "after" ? 1 : Sign(gap);
    if (sign == 0) return std::nullopt;
    return sign * count * unit;
  }

  // "later", "पहले": which way a count looks.
  int Sign(const TimeMention& gap) const {
    int sign = 0;
    for (uint32_t t = gap.tokens.begin; t < gap.tokens.end; ++t) {
      for (const LexHit& hit : view_.reading.HitsAt(t)) {
        if (view_.concepts.ClassOf(hit.concept_id) == direction_) sign = Number(hit.concept_id, "sign") < 0 ? -1 : 1;
      }
    }
    return sign;
  }

  static int64_t SlackOf(int64_t days) {
    const int64_t count = std::llabs(days);
    return count <= kExactDays ? 0 : 1;
  }

  bool Fits(int64_t base, const TimeMention& day, int64_t days, int64_t slack, bool by_week) const {
    int64_t off = std::llabs(DayOf(day) - base - days);
    // A weekday's week is guessed, and the year of a date without one.
    if (by_week || !Dated(day)) off = std::min(off % kWeek, kWeek - off % kWeek);
    return off <= slack;
  }
  bool Fits(const TimeMention& base, const TimeMention& day, int64_t days) const {
    return Fits(DayOf(base), day, days, SlackOf(days), !Dated(base));
  }

  // The base is a day told before in the paragraph: any that fits will do.
  void Next(const TimeMention& gap, const TimeMention& day, int64_t days) {
    if (gap.relative.valid() && gap.count == 0 && !Anaphoric(gap.relative)) return Relative(gap, day);
    if (!gap.when.has_value()) return;  // counted from an event
    if (TodayFits(day, days)) return;
    const uint32_t sentence = view_.SentenceOf(gap.tokens);
    const uint32_t paragraph = view_.document.sentences[sentence].paragraph;
    const TimeMention* base = nullptr;
    const auto before = BeginningIn(view_.mentions.times, {view_.document.paragraphs[paragraph].tokens.begin, gap.tokens.begin});
    for (const TimeMention& time : before.last(std::min(before.size(), kMostBefore))) {
      if (time.tokens.empty() || !Printed(time) || Dateline(time)) continue;
      const uint32_t at = view_.SentenceOf(time.tokens);
      if (Fits(time, day, days)) return;
      if (at + 1 >= sentence) base = &time;
    }
    if (base != nullptr && !Dated(*base) && !Dated(day)) return;
    if (base != nullptr) Report(gap, day, *base, days);
  }

  // The day the report is written: after it, "two days later" counts from what the report tells.
  bool Dateline(const TimeMention& time) const {
    const Article& article = *view_.read.article;
    return time.span.Overlaps(article.dateline_span) || (article.published.known() && time.span.Overlaps(article.published.span));
  }

  bool TodayFits(const TimeMention& day, int64_t days) const {
    const Published& published = view_.read.article->published;
    return published.known() && Fits(StartOfDay(DateOf(published.at)) / kSecondsPerDay, day, days, 1, false);
  }

  // "tomorrow, 28 October", in one mention or two.
  void Relative(const TimeMention& gap, const TimeMention& day) {
    const Published& published = view_.read.article->published;
    if (!published.known() || published.source == DateSource::kNominal || !Dated(day) || Anaphoric(gap.relative)) return;
    if (view_.concepts.ClassOf(gap.relative) != view_.concepts.FindClass("relative-day") || day.weekday.has_value()) return;
    const int64_t days = Number(gap.relative, "offset");
    const int64_t today = StartOfDay(DateOf(published.at)) / kSecondsPerDay;
    const bool either = view_.concepts.Has(gap.relative, "by-tense");
    if (Fits(today, day, days, 1, false) || (either && Fits(today, day, -days, 1, false))) return;
    if (std::llabs(DayOf(day) - today) > kMostDays) return;  // another year, or a day quoted from elsewhere
    Draft draft = Begin(gap, day);
    const int64_t meant = today + (either && DayOf(day) < today ? -days : days);
    Finish(draft, view_.DateWords(published.at, false), meant);
  }

  Draft Begin(const TimeMention& gap, const TimeMention& day) const {
    Draft draft;
    draft.subject = view_.Words(gap.tokens);
    draft.slots["gap"] = draft.subject;
    draft.slots["day"] = view_.Words(day.tokens);
    draft.sides.push_back({draft.slots["day"], {view_.Quote(day.tokens)}});
    if (&gap != &day) draft.sides.push_back({draft.subject, {view_.Quote(gap.tokens)}});
    return draft;
  }

  void Report(const TimeMention& gap, const TimeMention& day, const TimeMention& base, int64_t days) {
    const int64_t apart = std::llabs(DayOf(day) - DayOf(base));
    if (apart > kFar * std::llabs(days) + kFar) return;  // counted from something else
    Draft draft = Begin(gap, day);
    draft.sides[1].evidence.push_back(view_.Quote(base.tokens));
    int64_t meant = DayOf(base) + days;
    // Of a base that is a weekday alone, the week that brings the day nearest.
    if (!Dated(base)) meant += kWeek * std::llround(static_cast<double>(DayOf(day) - meant) / static_cast<double>(kWeek));
    Finish(draft, view_.Words(base.tokens), meant);
  }

  void Finish(Draft& draft, const std::string& base, int64_t meant) {
    const CivilSeconds at = meant * kSecondsPerDay;
    draft.slots["base"] = base;
    draft.slots["meant"] = view_.DateWords(at, false);
    draft.fact_key = "days " + KeyOf(draft.slots["gap"]) + " " + KeyOf(draft.slots["day"]) + " " + KeyOf(base);
    draft.reasons = {base + ", " + draft.slots["gap"] + ": " + ToIsoDate(DateOf(at))};
    draft.repairs = {draft.slots["meant"]};
    out_.push_back(std::move(draft));
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
  const ClassId direction_;
  std::set<const TimeMention*> done_;  // asked only, never walked
};

}  // namespace

void CompareDayGap(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  DayGap(view, out).Run();
}

}  // namespace gainsay
