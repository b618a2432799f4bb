// A length of time and its end, which the copy gives side by side, counted
// from the day of publication:
//
//   that is   The satellite will work for ten years, that is until 2035.
//   next      for the next ten years, until 2035
//
// What begins later is no slip: a time of the article that the implied
// beginning meets is where the length may begin. What began before the day of
// publication is passed over, unless the length is said to be the next.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "judge/arithmetic.h"
#include "judge/elapsed.h"

namespace gainsay {
namespace {

constexpr int64_t kMonth = 28 * kSecondsPerDay;
constexpr int64_t kYear = 366 * kSecondsPerDay;
constexpr double kFar = 2;  // an end so many times off is of something else

bool EndOf(const TimeMention& time) {
  return time.type == TimexType::kDate && time.when.has_value() && !time.range && !time.approximate && !time.day_assumed &&
         (time.granularity == Granularity::kYear || time.granularity == Granularity::kMonth || time.granularity == Granularity::kDay) &&
         !time.relative.valid() && (time.year.has_value() || time.granularity == Granularity::kYear);
}

// Whether the article names a time in which the length may begin.
bool Begins(const ArticleView& view, Interval start, const TimeMention& end) {
  return std::any_of(view.mentions.times.begin(), view.mentions.times.end(), [&](const TimeMention& time) {
    if (&time == &end || !time.when.has_value() || time.type == TimexType::kDuration) return false;
    if (time.bound == TimeMention::Bound::kUntil || time.bound == TimeMention::Bound::kBefore) return false;
    return time.when->to - time.when->from <= kYear && time.when->Overlaps(start);
  });
}

// The seconds of a length; of "the next ten years" those of its stretch.
double SecondsOf(const TimeMention& length, CivilSeconds published, bool& next) {
  if (HasLength(length)) return length.seconds;
  if (length.count <= 0 || !length.unit.valid() || !length.when.has_value()) return 0;
  next = std::llabs(length.when->from - published) <= 2 * kSecondsPerDay;
  return next ? static_cast<double>(length.when->to - length.when->from) : 0;
}

}  // namespace

std::vector<Draft> LengthsUntil(const ArticleView& view) {
  std::vector<Draft> out;
  const Published& published = view.read.article->published;
  if (!published.known() || published.source == DateSource::kNominal) return out;
  std::vector<const TimeMention*> told;
  for (const Match& match : FramesOf(view, "check-until")) {
    const TimeMention* length = TimeAt(view, match, "length");
    const TimeMention* end = TimeAt(view, match, "end");
    if (length == nullptr || end == nullptr || !EndOf(*end)) continue;
    if (std::find(told.begin(), told.end(), length) != told.end()) continue;
    bool next = false;
    const double seconds = SecondsOf(*length, published.at, next);
    if (seconds <= 0) continue;
    const double unit = HasLength(*length) ? UnitOf(*length) : seconds / length->count;
    if (unit < static_cast<double>(kMonth) || length->approximate || end->when->to <= published.at) continue;
    // Without "that is", some months may well begin in some months.
    if (match.pattern->make == "plain" && !next && unit < static_cast<double>(kYear - 2 * kSecondsPerDay)) continue;
    const auto lasts = static_cast<int64_t>(seconds);
    const Interval start{end->when->from - lasts, end->when->to - lasts};
    const int64_t slack = unit >= static_cast<double>(kYear - 2 * kSecondsPerDay) ? kYear : static_cast<int64_t>(unit);
    const bool late = start.from > published.at + slack;
    const bool early = next && start.to + slack < published.at;
    const CivilSeconds middle = end->when->from + (end->when->to - end->when->from) / 2;
    const auto actual = static_cast<double>(middle - published.at);
    if ((!late && !early) || actual > kFar * seconds || Begins(view, start, *end)) continue;
    told.push_back(length);
    Draft draft;
    draft.subject = view.Words(length->tokens);
    const std::string from = view.DateWords(published.at, true);
    const std::string to = view.Words(end->tokens);
    const std::string shown = ShowLength(view, actual, *length);
    draft.fact_key = "until " + KeyOf(draft.subject) + " " + KeyOf(to);
    draft.slots = {{"given", draft.subject}, {"from", from}, {"to", to}, {"actual", shown}};
    draft.reasons = {from + " – " + to + " = " + shown};
    draft.repairs = {shown};
    draft.sides.push_back({draft.subject, {view.Quote(length->tokens)}});
    draft.sides.push_back({to, {view.Quote(end->tokens)}});
    out.push_back(std::move(draft));
  }
  return out;
}

}  // namespace gainsay
