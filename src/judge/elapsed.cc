// Printed lengths of time against the dates and clocks they run between:
//
//   since    12 March 2021 … since then, for about five years: to the publication
//   span     five years, from 2026 through 2030
//
// A length may be rounded to its unit, counted with or without its first day,
// and looser where hedged. Lengths between two clocks
// are clock_gap.cc's, those that end at an event event_length.cc's, those that end at a
// coming date length_until.cc's.
#include "judge/elapsed.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "judge/arithmetic.h"
#include "judge/comparators.h"
#include "lang/concept_number.h"
#include "mention/within.h"

namespace gainsay {
double LengthSlack(const TimeMention& length) {
  // Halves are as exact as they look: two and a half hours.
  double slack = length.count != std::floor(length.count) ? UnitOf(length) / 2 : UnitOf(length);
  if (length.approximate) slack = std::max(slack, 0.2 * length.seconds);
  return std::max(slack, 0.05 * length.seconds);
}

namespace {

// The unit as the copy writes it ("weeks"), else the pack's first word for it;
// as the number before it asks, where the language has a plural.
std::string UnitWord(const ArticleView& view, const TimeMention& length, bool one) {
  const std::string first = view.Phrase(length.unit);
  std::string word = first;
  for (uint32_t i = length.tokens.begin; i < length.tokens.end && word == first; ++i) {
    for (const LexHit& hit : view.read.reading->HitsAt(i)) {
      if (hit.concept_id == length.unit) word = view.Words({hit.begin, hit.end});
    }
  }
  const Lexicon* lexicon = view.reading.lexicon();
  const std::string_view plural = lexicon != nullptr ? lexicon->Setting("plural") : std::string_view();
  if (plural.empty()) return word;
  if (one) return first;
  return word == first ? first + std::string(plural) : word;
}

}  // namespace

std::string ShowLength(const ArticleView& view, double seconds, const TimeMention& like) {
  // Of "five hours and 12 minutes" the hour.
  const std::optional<Decimal> unit = NumberOf(view.concepts, like.unit, "seconds");
  const double one = unit.has_value() && unit->ToDouble() > 0 ? unit->ToDouble() : UnitOf(like);
  const double number = std::round(seconds / one * 10) / 10;
  return ShowNumber(number) + " " + UnitWord(view, like, number == 1);
}

namespace {

bool Absolute(const TimeMention& time) {
  return time.type == TimexType::kDate && time.when.has_value() && !time.range && !time.approximate && !time.day_assumed &&
         time.granularity >= Granularity::kDay && time.granularity <= Granularity::kYear;
}

// From when to when, by the copy; `actual` is the length between.
struct Ends {
  std::string from;
  std::string to;
  double seconds = 0;
  std::vector<TokenRange> tokens;
};

void Report(const ArticleView& view, const TimeMention& length, const Ends& ends, std::vector<Draft>& out) {
  const std::string actual = ShowLength(view, ends.seconds, length);
  Draft draft;
  draft.subject = view.Words(length.tokens);
  draft.fact_key = "length " + KeyOf(draft.subject) + " " + KeyOf(ends.from) + " " + KeyOf(ends.to);
  draft.slots = {{"given", draft.subject}, {"from", ends.from}, {"to", ends.to}, {"actual", actual}};
  draft.reasons = {ends.from + " – " + ends.to + " = " + actual};
  draft.repairs = {actual};
  draft.sides.push_back({draft.subject, {view.Quote(length.tokens)}});
  Side dates{ends.from + " – " + ends.to, {}};
  for (const TokenRange tokens : ends.tokens) dates.evidence.push_back(view.Quote(tokens));
  draft.sides.push_back(std::move(dates));
  out.push_back(std::move(draft));
}

// ---- since

void CheckSince(const ArticleView& view, std::vector<Draft>& out) {
  const Published& published = view.read.article->published;
  if (!published.known() || published.source == DateSource::kNominal) return;
  std::vector<const TimeMention*> told;
  for (const Match& match : FramesOf(view, "check-since")) {
    const TimeMention* start = TimeAt(view, match, "start");
    const TimeMention* length = TimeAt(view, match, "length");
    if (start == nullptr || length == nullptr || !Absolute(*start) || !HasLength(*length)) continue;
    if (std::find(told.begin(), told.end(), length) != told.end()) continue;
    // Another date between would be what "then" points to.
    const auto inside = BeginningIn(view.mentions.times, match.tokens);
    const bool other = std::any_of(inside.begin(), inside.end(), [&](const TimeMention& time) {
      return &time != start && &time != length && time.when.has_value();
    });
    if (other || start->when->from >= published.at) continue;
    const double slack = LengthSlack(*length);
    const auto fits = [&](const TimeMention& from) {
      const double longest = static_cast<double>(published.at + kSecondsPerDay - from.when->from);
      const double shortest = static_cast<double>(std::max<int64_t>(0, published.at - from.when->to));
      return length->seconds <= longest + slack && length->seconds >= shortest - slack;
    };
    // "Then" may be any day told so far in the sentence.
    const auto told_before = BeginningIn(view.mentions.times, {view.document.SentenceOf(match.tokens.begin).tokens.begin, length->tokens.begin});
    if (std::any_of(told_before.begin(), told_before.end(), [&](const TimeMention& time) { return Absolute(time) && fits(time); })) continue;
    told.push_back(length);
    const CivilSeconds middle = start->when->from + (start->when->to - start->when->from) / 2;
    Report(view, *length, {view.Words(start->tokens), view.DateWords(published.at, true), static_cast<double>(published.at - middle), {start->tokens}}, out);
  }
}

// ---- span

double GrainOf(const TimeMention& time) {
  const double days = time.granularity == Granularity::kYear ? 366 : time.granularity == Granularity::kMonth ? 31 : 1;
  return days * static_cast<double>(kSecondsPerDay);
}

void CheckSpans(const ArticleView& view, std::vector<Draft>& out) {
  for (const Match& match : FramesOf(view, "check-span")) {
    const TimeMention* span = TimeAt(view, match, "span");
    const TimeMention* length = TimeAt(view, match, "length");
    if (span == nullptr || length == nullptr || !HasLength(*length)) continue;
    if (!span->range || !span->when.has_value() || span->approximate || span->type != TimexType::kDate) continue;
    if (span->granularity < Granularity::kDay || span->granularity > Granularity::kYear) continue;
    const double day = static_cast<double>(kSecondsPerDay);
    const double whole = static_cast<double>(span->when->to - span->when->from);
    const double unit = UnitOf(*length);
    if (unit < day) continue;
    // The last day, month or year may count or not.
    const double grain = GrainOf(*span);
    double slack = unit > day ? unit / 2 : 0;
    if (length->approximate) slack = std::max(slack, 0.2 * length->seconds);
    if (length->seconds <= whole + slack && length->seconds >= whole - grain - slack) continue;
    Report(view, *length, {view.DateWords(span->when->from, true), view.DateWords(span->when->to - 1, true), whole, {span->tokens}}, out);
  }
}

// ---- apart

// Two days of one sentence and how far apart the copy puts them: "set for
// April 7, it will now be held on April 21, three weeks later".
void CheckApart(const ArticleView& view, std::vector<Draft>& out) {
  const ConceptId cue = view.concepts.Find("check-cue", "apart");
  const auto& times = view.mentions.times;
  for (size_t i = 0; i < times.size();) {
    const uint32_t sentence = view.SentenceOf(times[i].tokens);
    std::vector<const TimeMention*> days;
    std::vector<const TimeMention*> lengths;
    bool other = false;
    for (; i < times.size() && view.SentenceOf(times[i].tokens) == sentence; ++i) {
      const TimeMention& time = times[i];
      if (time.count > 0 && time.unit.valid() && view.Has(time.tokens, cue)) {
        lengths.push_back(&time);
      } else if (Absolute(time) && time.granularity == Granularity::kDay && time.day.has_value() && time.month.has_value()) {
        days.push_back(&time);
      } else {
        other = true;
      }
    }
    if (days.size() != 2 || lengths.size() != 1 || other) continue;
    const std::optional<Decimal> unit = NumberOf(view.concepts, lengths[0]->unit, "seconds");
    if (!unit.has_value() || unit->ToDouble() < static_cast<double>(kSecondsPerDay)) continue;
    TimeMention length = *lengths[0];
    length.seconds = length.count * unit->ToDouble();
    const double actual = static_cast<double>(std::llabs(days[1]->when->from - days[0]->when->from));
    double slack = std::max(unit->ToDouble() / 2, static_cast<double>(kSecondsPerDay));
    if (length.approximate) slack = std::max(slack, 0.2 * length.seconds);
    if (std::fabs(actual - length.seconds) <= slack || actual > 3 * length.seconds || length.seconds > 3 * actual) continue;
    Report(view, length, {view.Words(days[0]->tokens), view.Words(days[1]->tokens), actual, {days[0]->tokens, days[1]->tokens}}, out);
  }
}

}  // namespace

void CompareElapsedSince(const ArticleView& view, std::vector<Draft>& out) {
  CheckSince(view, out);
  CheckSpans(view, out);
  CheckApart(view, out);
  for (Draft& draft : LengthsUntil(view)) out.push_back(std::move(draft));
  CompareClockGap(view, out);
}

void CompareElapsed(const JudgeInput& input, ArticleId article, const Rule& rule, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  if (rule.With("of", "since") == "event") {
    CompareEventLength(view, out);
  } else {
    CompareElapsedSince(view, out);
  }
}

}  // namespace gainsay
