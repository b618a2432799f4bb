// "Four days of standoff" against the article's own dates: the day something
// began and the day it ended, both named. Told only where the printed length is
// longer than first to last day allow, and lowered where the length is hedged.
// What may be such a process, its start and its end stands in the packs
// (attribute `events` of class event-phase).
#include <algorithm>

#include "judge/arithmetic.h"
#include "judge/comparators.h"
#include "judge/elapsed.h"
#include "mention/within.h"

namespace gainsay {
namespace {

// An end so long after a start belongs to another process.
constexpr int64_t kOneProcess = 45 * kSecondsPerDay;
constexpr int64_t kLongProcess = 10 * kSecondsPerDay;
constexpr uint32_t kReach = 14;       // tokens between a date and its trigger
constexpr uint32_t kMostEvidence = 12;  // tokens

struct Dated {
  Interval when;
  TokenRange tokens;
  TokenRange day;               // the date alone
  std::optional<int> weekday;  // where only a weekday is printed
};

class EventLengthCheck {
 public:
  EventLengthCheck(const ArticleView& view, std::vector<Draft>& out) : view_(view), out_(out) {}

  void Run() {
    std::vector<const TimeMention*> told;
    for (const Match& match : FramesOf(view_, "check-length")) {
      const TimeMention* length = TimeAt(view_, match, "length");
      const EventMention* event = EventAt(view_, match, "event");
      if (length == nullptr || event == nullptr) continue;
      if (!HasLength(*length) || length->count < 2 || view_.concepts.Name(length->unit) != "day") continue;
      if (!InPhase(*event, "process")) continue;
      if (std::find(told.begin(), told.end(), length) != told.end()) continue;
      told.push_back(length);
      Check(*length, {std::min(length->tokens.begin, event->tokens.begin), std::max(length->tokens.end, event->tokens.end)});
    }
  }

 private:
  // Whether the event's concept or one above it is listed for the phase.
  bool InPhase(const EventMention& event, std::string_view phase) const {
    const ConceptId list = view_.concepts.Find("event-phase", phase);
    if (!list.valid()) return false;
    for (ConceptId id = event.event; id.valid(); id = view_.concepts.Parent(id)) {
      if (view_.concepts.Lists(list, "events", view_.concepts.Name(id))) return true;
    }
    return false;
  }

  // A day or a short range of days of the trigger's sentence, the nearest.
  const TimeMention* DayBeside(const EventMention& event) const {
    const TimeMention* best = nullptr;
    uint32_t least = kReach + 1;
    for (const TimeMention& time : BeginningIn(view_.mentions.times, view_.SentenceTokens(view_.SentenceOf(event.tokens)))) {
      if (!time.when.has_value()) continue;
      if (!time.day.has_value() && !time.weekday.has_value()) continue;
      if (time.when->to - time.when->from > 3 * kSecondsPerDay) continue;
      const uint32_t away = time.tokens.Apart(event.tokens);
      if (away >= least) continue;
      least = away;
      best = &time;
    }
    return best;
  }

  std::vector<Dated> DatesOf(std::string_view phase) const {
    std::vector<Dated> out;
    for (const EventMention& event : view_.mentions.events) {
      if (event.negated || !InPhase(event, phase)) continue;
      const TimeMention* day = DayBeside(event);
      if (day == nullptr) continue;
      const TokenRange both{std::min(day->tokens.begin, event.tokens.begin), std::max(day->tokens.end, event.tokens.end)};
      out.push_back({*day->when, both.size() <= kMostEvidence ? both : day->tokens, day->tokens, day->day.has_value() ? std::nullopt : day->weekday});
    }
    return out;
  }

  // A bare weekday was placed by the publication. Where that day is assumed
  // only, "on Saturday" is rather the first Saturday behind the start.
  void PlaceBehind(Interval start, Dated& end) const {
    if (!end.weekday.has_value() || !view_.read.article->published.assumed()) return;
    const CivilSeconds day = StartOfDay(DateOf(start.to - 1));
    const CivilSeconds at = day + (*end.weekday - WeekdayOf(day) + 7) % 7 * kSecondsPerDay;
    end.when = {at, at + kSecondsPerDay};
  }

  void Check(const TimeMention& length, TokenRange tokens) {
    const std::vector<Dated> starts = DatesOf("start");
    const auto first = std::min_element(starts.begin(), starts.end(), [](const Dated& a, const Dated& b) { return a.when.from < b.when.from; });
    if (first == starts.end()) return;
    std::vector<Dated> ends = DatesOf("end");
    const Dated* last = nullptr;
    for (Dated& end : ends) {
      PlaceBehind(first->when, end);
      if (end.when.to <= first->when.from || end.when.from - first->when.from > kOneProcess) continue;
      if (last == nullptr || end.when.to > last->when.to) last = &end;
    }
    if (last == nullptr || last->day == first->day) return;  // "the 13-day strike ended on Tuesday"
    // With both the first and the last day.
    const CivilSeconds begin = StartOfDay(DateOf(first->when.from));
    const CivilSeconds end = StartOfDay(DateOf(last->when.to - 1)) + kSecondsPerDay;
    const double most = static_cast<double>(end - begin);
    if (length.seconds <= most + (length.approximate ? static_cast<double>(kSecondsPerDay) : 0)) return;
    const std::string from = view_.DateWords(begin, false);
    const std::string to = view_.DateWords(end - 1, false);
    const std::string actual = ShowLength(view_, most, length);
    Draft draft;
    draft.subject = view_.Words(tokens);
    draft.fact_key = "event length " + KeyOf(draft.subject);
    draft.slots = {{"given", draft.subject}, {"from", from}, {"to", to}, {"actual", actual}};
    draft.reasons = {from + " – " + to + " = " + actual + ", first and last day counted"};
    draft.severity_lowered = length.approximate || end - begin > kLongProcess;
    draft.sides.push_back({view_.Words(length.tokens), {view_.Quote(tokens)}});
    draft.sides.push_back({from + " – " + to, {view_.Quote(first->tokens), view_.Quote(last->tokens)}});
    out_.push_back(std::move(draft));
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
};

}  // namespace

void CompareEventLength(const ArticleView& view, std::vector<Draft>& out) { EventLengthCheck(view, out).Run(); }

}  // namespace gainsay
