// A weekday and a calendar day printed together. The year, where none is
// printed, is the one that brings the day nearest to the publication; that is
// never a clock's business. Two mentions that stand apart are not compared here.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "judge/check_util.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr int64_t kHalfYear = 183 * kSecondsPerDay;
// So near to half a year away, both years are tried.
constexpr int64_t kUnsure = 30 * kSecondsPerDay;
constexpr size_t kMostArticles = 40;    // of a story that are asked for the year
constexpr size_t kFittingArticles = 2;  // that bear a nominal year out

// The day that is meant; nothing where the copy does not tell or two years
// are as likely and one of them fits.
std::optional<CivilSeconds> DayMeant(const TimeMention& time, const Published& published) {
  const uint32_t month = *time.month;
  const uint32_t day = *time.day;
  if (time.year.has_value()) {
    const CivilDate date{*time.year, month, day};
    return IsValid(date) ? std::optional(StartOfDay(date)) : std::nullopt;
  }
  if (!published.known()) return std::nullopt;
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

// Whether a nominal year is the right one, or one with its calendar: two
// articles of the story name the weekday of the day that they are dated with,
// or print other days with their weekdays.
bool CalendarFits(const JudgeInput& input, ArticleId article) {
  const int32_t year = DateOf(input.articles[article.index].article->published.at).year;
  std::set<ArticleId> fitting;
  for (const AlignedStory& story : input.alignments.stories) {
    if (std::find(story.articles.begin(), story.articles.end(), article) == story.articles.end()) continue;
    for (size_t i = 0; i < std::min(story.articles.size(), kMostArticles); ++i) {
      const ArticleRead& read = input.articles[story.articles[i].index];
      const Published& published = read.article->published;
      if (!published.known() || DateOf(published.at).year != year) continue;
      for (const TimeMention& time : read.mentions.times) {
        if (!time.weekday.has_value() || time.range) continue;
        const bool dated = time.month.has_value() && time.day.has_value();
        const CivilDate date = dated ? CivilDate{year, *time.month, *time.day} : DateOf(published.at);
        if ((dated || !published.span.empty()) && IsValid(date) && WeekdayOf(StartOfDay(date)) == *time.weekday) fitting.insert(story.articles[i]);
      }
    }
  }
  return fitting.size() >= kFittingArticles;
}

}  // namespace

void CompareWeekday(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  for (const TimeMention& time : view.mentions.times) {
    if (!time.weekday.has_value() || !time.month.has_value() || !time.day.has_value() || time.range || time.ambiguous) continue;
    const std::optional<CivilSeconds> day = DayMeant(time, view.read.article->published);
    if (!day.has_value() || WeekdayOf(*day) == *time.weekday) continue;
    if (!time.year.has_value() && view.read.article->published.source == DateSource::kNominal && !CalendarFits(input, article)) continue;
    const bool with_year = time.year.has_value();
    const std::string weekday = view.PhraseNumbered("weekday", *time.weekday);
    const std::string actual = view.PhraseNumbered("weekday", WeekdayOf(*day));
    const bool nominal = !with_year && view.read.article->published.source == DateSource::kNominal;
    const std::string date = view.DateWords(*day, !nominal);
    Draft draft;
    draft.subject = date;
    draft.fact_key = ToIsoDate(DateOf(*day)) + " " + std::to_string(*time.weekday);
    draft.sides.push_back({view.Words(time.tokens), {view.Quote(time.tokens)}});
    draft.slots = {{"words", view.Words(time.tokens)}, {"date", date}, {"actual", actual}, {"weekday", weekday}};
    draft.reasons.push_back(ToIsoDate(DateOf(*day)) + ": " + actual);
    if (!with_year && !nominal) draft.reasons.push_back("the year is taken from the publication date");
    draft.repairs = {actual + ", " + view.DateWords(*day, with_year),
                     weekday + ", " + view.DateWords(NearestWeekday(*day, *time.weekday), with_year)};
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
