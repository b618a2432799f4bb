// A clock time and the part of the day printed with it: 15:35 is no morning.
// What a part may cover stands in rules/concepts/time.yaml, wide on purpose;
// hours past 24 run into the next day (3 o'clock "at night").
#include <charconv>

#include "judge/check_util.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr int kMinutesPerDay = 24 * 60;

// "17:30" or "30:00" in minutes; -1 where it is no such thing.
int Minutes(std::string_view text) {
  int hours = 0;
  int minutes = 0;
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos) return -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + colon, hours);
  if (error != std::errc() || end != text.data() + colon) return -1;
  if (std::from_chars(text.data() + colon + 1, text.data() + text.size(), minutes).ec != std::errc()) return -1;
  return hours * 60 + minutes;
}

// Minutes that `clock` lies outside [from, to], on the clock's circle.
int Outside(int clock, int from, int to) {
  int best = kMinutesPerDay;
  for (const int c : {clock - kMinutesPerDay, clock, clock + kMinutesPerDay}) {
    best = std::min(best, c < from ? from - c : c > to ? c - to : 0);
  }
  return best;
}

// Of the parts that a repair may name, the one whose middle hours hold the clock, else the first that does at all.
ConceptId PartOf(const ArticleView& view, int clock) {
  const Concepts& concepts = view.concepts;
  const auto holds = [&](ConceptId id, std::string_view from_key, std::string_view to_key) {
    const int from = Minutes(concepts.Attribute(id, from_key));
    const int to = Minutes(concepts.Attribute(id, to_key));
    return from >= 0 && to >= 0 && Outside(clock, from, to) == 0;
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
    const int from = Minutes(view.concepts.Attribute(time.day_part, "from"));
    const int to = Minutes(view.concepts.Attribute(time.day_part, "to"));
    if (from < 0 || to < 0) continue;
    const int outside = Outside(*time.clock, from, to);
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
      if (Outside(half, from, to) == 0) draft.repairs.push_back(part + " (" + ShowClock(half) + ")");
    }
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
