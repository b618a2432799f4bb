// A clock given in two zones: "9.17 pm IST (1547 GMT)". Where both zones are
// printed, or one is and the copy is silent about the other ("at 9.17 pm (1547
// GMT)"), the hours between must be those of the zones; of a silent one only
// that its zone exists: quarters of an hour.
#include <cmath>
#include <cstdlib>

#include "judge/arithmetic.h"
#include "judge/comparators.h"
#include "lang/concept_number.h"

namespace gainsay {
namespace {

constexpr int kMinutesPerDay = 24 * 60;
constexpr int kZoneStep = 15;
constexpr int kSlack = 2;  // a minute lost in rounding

}  // namespace

void CompareZone(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  for (const Match& match : FramesOf(view, "check-zone")) {
    const TimeMention* a = TimeAt(view, match, "a");
    const TimeMention* b = TimeAt(view, match, "b");
    if (a == nullptr || b == nullptr || !a->clock.has_value() || !b->clock.has_value()) continue;
    if (!b->utc_offset.has_value() || a->range || b->range || a->approximate != b->approximate) continue;
    const int apart = *a->clock - *b->clock;  // minutes that a's zone lies east of b's, but for whole days
    std::string reason;
    int meant{};
    std::optional<int> zone = a->utc_offset;
    if (const Capture* printed = match.Find("zone"); printed != nullptr && !zone.has_value()) {  // in front of it
      if (const auto offset = NumberOf(view.concepts, printed->concept_id, "offset")) zone = static_cast<int>(offset->ToDouble());
    }
    if (zone.has_value()) {
      const int between = *zone - *b->utc_offset;
      if (between == 0) continue;
      meant = *a->clock - between;
      const int off = ((*b->clock - meant) % kMinutesPerDay + kMinutesPerDay) % kMinutesPerDay;
      const int circle = std::min(off, kMinutesPerDay - off);
      if (circle <= kSlack || ((a->half_unknown || b->half_unknown) && std::abs(circle - kMinutesPerDay / 2) <= kSlack)) continue;
      reason = "the zones are " + ShowClock(std::abs(between)) + " hours apart";
    } else {
      if (apart % kZoneStep == 0) continue;
      meant = *a->clock - kZoneStep * static_cast<int>(std::lround(static_cast<double>(apart) / kZoneStep));
      reason = "no zone is " + std::to_string(std::abs(apart)) + " minutes away";
    }
    Draft draft;
    const std::string first = view.Words(a->tokens);
    const std::string second = view.Words(b->tokens);
    draft.subject = first;
    draft.fact_key = "zone " + KeyOf(first) + " " + KeyOf(second);
    draft.slots = {{"a", first}, {"b", second}, {"converted", ShowClock(meant)}};
    draft.reasons = {reason};
    if (zone.has_value()) draft.repairs = {ShowClock(meant)};
    draft.sides.push_back({first, {view.Quote(a->tokens)}});
    draft.sides.push_back({second, {view.Quote(b->tokens)}});
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
