// A clock time and the part of the day printed with it: 15:35 is no morning.
// What a part may cover stands in rules/concepts/time.yaml, wide on purpose;
// hours past 24 run into the next day (3 o'clock "at night").
#include <algorithm>
#include <optional>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "lang/concept_number.h"

namespace gainsay {
namespace {

constexpr int kMinutesPerDay = 24 * 60;

// From when to when, in minutes; `to` may be past midnight.
struct Hours {
  int from;
  int to;
};
std::optional<Hours> HoursOf(const Concepts& concepts, ConceptId part, std::string_view from_key, std::string_view to_key) {
  const std::optional<int32_t> from = ClockAttribute(concepts, part, from_key);
  const std::optional<int32_t> to = ClockAttribute(concepts, part, to_key);
  if (!from.has_value() || !to.has_value()) return std::nullopt;
  return Hours{static_cast<int>(*from / kSecondsPerMinute), static_cast<int>(*to / kSecondsPerMinute)};
}

// Minutes that `clock` lies outside [from, to], on the clock's circle.
int Outside(int clock, const Hours& hours) {
  int best = kMinutesPerDay;
  for (const int c : {clock - kMinutesPerDay, clock, clock + kMinutesPerDay}) {
    best = std::min(best, c < hours.from ? hours.from - c : c > hours.to ? c - hours.to : 0);
  }
  return best;
}

// Of the parts that a repair may name, the one whose middle hours hold the clock, else the first that does at all.
ConceptId PartOf(const ArticleView& view, int clock) {
  const Concepts& concepts = view.concepts;
  const auto holds = [&](ConceptId id, std::string_view from_key, std::string_view to_key) {
    const std::optional<Hours> hours = HoursOf(concepts, id, from_key, to_key);
    return hours.has_value() && Outside(clock, *hours) == 0;
  };
  ConceptId loose;
  for (const std::string_view name : {"morning", "midday", "afternoon", "evening", "night"}) {
    const ConceptId id = concepts.Find("day-part", name);
    const std::string_view only = concepts.Attribute(id, "only-in");
    if (!id.valid() || (!only.empty() && only != view.read.article->language)) continue;
    if (holds(id, "typical-from", "typical-to")) return id;
    if (!loose.valid() && holds(id, "from", "to")) loose = id;
  }
  return loose;
}

}  // namespace

void CompareDayPart(const JudgeInput& input, ArticleId article, const Rule& rule, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  // A quarter of an hour past noon is still called morning by some.
  const int slack = static_cast<int>(rule.Number("slack-minutes", 30));
  for (const TimeMention& time : view.mentions.times) {
    if (!time.clock.has_value() || !time.day_part.valid() || time.half_unknown || time.range) continue;
    const std::optional<Hours> hours = HoursOf(view.concepts, time.day_part, "from", "to");
    if (!hours.has_value()) continue;
    const int outside = Outside(*time.clock, *hours);
    if (outside <= slack) continue;
    const std::string clock = ShowClock(*time.clock);
    const std::string part = view.Phrase(time.day_part);
    Draft draft;
    draft.subject = view.Words(time.tokens);
    draft.fact_key = clock + " " + std::string(view.concepts.Name(time.day_part));
    draft.sides.push_back({part + ", " + clock, {view.Quote(time.tokens, clock)}});
    draft.slots = {{"words", view.Words(time.tokens)}, {"clock", clock}, {"part", part}};
    draft.reasons.push_back(clock + " lies " + std::to_string(outside) + " minutes outside what " + part + " may mean");
    if (const ConceptId fit = PartOf(view, *time.clock); fit.valid()) {
      draft.repairs.push_back(view.Phrase(fit) + " (" + clock + ")");
    }
    if (*time.clock >= 13 * 60) {  // 24-hour time of a 12-hour reading: 15:35 for 3:35
      const int half = *time.clock - 12 * 60;
      if (Outside(half, *hours) == 0) draft.repairs.push_back(part + " (" + ShowClock(half) + ")");
    }
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
