// A weekday and a calendar day printed together. The year, where none is
// printed, is the one that brings the day nearest to the publication; that is
// never a clock's business. Two mentions that stand apart are not compared here.
#include <cstdlib>

#include "judge/check_util.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr int64_t kHalfYear = 183 * kSecondsPerDay;
// So near to half a year away, both years are tried.
constexpr int64_t kUnsure = 30 * kSecondsPerDay;

// The day that is meant; nothing where the copy does not tell or two years
// are as likely and one of them fits.
std::optional<CivilSeconds> DayMeant(const TimeMention& time, const Published& published) {
  const uint32_t month = *time.month;
  const uint32_t day = *time.day;
  if (time.year.has_value()) {
    const CivilDate date{*time.year, month, day};
    return IsValid(date) ? std::optional(StartOfDay(date)) : std::nullopt;
  }
  if (!published.known() || published.source == DateSource::kNominal) return std::nullopt;
  const int32_t year = DateOf(published.at).year;
  std::optional<CivilSeconds> best;
  for (int32_t y = year - 1; y <= year + 1; ++y) {
    const CivilDate date{y, month, day};
    if (!IsValid(date)) continue;
    const CivilSeconds at = StartOfDay(date);
    const int64_t away = std::llabs(at - published.at);
    if (away < kHalfYear + kUnsure && away > kHalfYear - kUnsure && WeekdayOf(at) == *time.weekday) return std::nullopt;
    if (!best.has_value() || away < std::llabs(*best - published.at)) best = at;
  }
  return best;
}

// The day of that weekday nearest to `at`.
CivilSeconds NearestWeekday(CivilSeconds at, int weekday) {
  const int ahead = (weekday - WeekdayOf(at) + 7) % 7;
  return at + (ahead <= 3 ? ahead : ahead - 7) * kSecondsPerDay;
}

}  // namespace

void CompareWeekday(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  for (const TimeMention& time : view.mentions.times) {
    if (!time.weekday.has_value() || !time.month.has_value() || !time.day.has_value() || time.range || time.ambiguous) continue;
    const std::optional<CivilSeconds> day = DayMeant(time, view.read.article->published);
    if (!day.has_value() || WeekdayOf(*day) == *time.weekday) continue;
    const bool with_year = time.year.has_value();
    const std::string weekday = view.PhraseNumbered("weekday", *time.weekday);
    const std::string actual = view.PhraseNumbered("weekday", WeekdayOf(*day));
    const std::string date = view.DateWords(*day, true);
    Draft draft;
    draft.subject = date;
    draft.fact_key = ToIsoDate(DateOf(*day)) + " " + std::to_string(*time.weekday);
    draft.sides.push_back({view.Words(time.tokens), {view.Quote(time.tokens)}, 1});
    draft.slots = {{"words", view.Words(time.tokens)}, {"date", date}, {"actual", actual}, {"weekday", weekday}};
    draft.reasons.push_back(ToIsoDate(DateOf(*day)) + ": " + actual);
    if (!with_year) draft.reasons.push_back("the year is taken from the publication date");
    draft.repairs = {actual + ", " + view.DateWords(*day, with_year),
                     weekday + ", " + view.DateWords(NearestWeekday(*day, *time.weekday), with_year)};
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
