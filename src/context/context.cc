#include "context/context.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/civil_time.h"
#include "base/sorted.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr size_t kMostNames = 4000;  // a run of a whole archive lends no names
constexpr int32_t kPlanYears = 12;  // a plan names no later year; a birthday is followed by many
constexpr int32_t kNominalYear = 2025;  // any year would do; a common one keeps weekdays plausible

std::set<std::string> KeysOf(const MentionTable& mentions) {
  std::set<std::string> keys;
  for (const Person& person : mentions.people) keys.insert(Fold(person.name));
  for (const PlaceMention& place : mentions.places) {
    keys.insert(place.known.valid() ? "#" + std::to_string(place.known.index) : Fold(place.name));
  }
  for (const OrgMention& org : mentions.orgs) {
    keys.insert(org.known.valid() ? "@" + std::to_string(org.known.index) : Fold(org.name));
  }
  return keys;
}

bool Share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& key) { return b.count(key) != 0; });
}

// The latest date with a printed year that is not far in the future of the others.
std::optional<Published> FromText(const MentionTable& mentions) {
  std::optional<Published> best;
  for (const TimeMention& time : mentions.times) {
    if (!time.year.has_value() || !time.day.has_value() || !time.when.has_value() || time.anchored) continue;
    if (best.has_value() && time.when->from <= best->at) continue;
    best = Published{StartOfDay(DateOf(time.when->from)), false, std::nullopt, DateSource::kText, time.span};
  }
  return best;
}

// Whether a text's own full date can be about the publication: a birthday or
// an old record is followed by later years, and puts the dateline on a weekday
// that the article does not name.
bool Recent(const FirstPass& pass, const Published& date) {
  const Article& article = *pass.article;
  if (!article.dateline_month.has_value() || !article.dateline_day.has_value()) return true;
  const int32_t year = DateOf(date.at).year;
  bool later = false;
  bool fits = false;
  bool named = false;
  const CivilDate line{year, *article.dateline_month, *article.dateline_day};
  if (!IsValid(line)) return false;
  const CivilSeconds at = StartOfDay(line);
  for (const TimeMention& time : pass.mentions->times) {
    if (time.year.has_value() && *time.year > year) later = true;
    if (time.year.has_value() && *time.year > year + kPlanYears) return false;
    if (!time.weekday.has_value()) continue;
    named = true;
    fits = fits || *time.weekday == WeekdayOf(at) || *time.weekday == WeekdayOf(at - kSecondsPerDay);
  }
  return !later || (named && fits);
}

// A dateline's day and month in the year that lies nearest to `near`.
std::optional<Published> FromDateline(const Article& article, CivilSeconds near) {
  if (!article.dateline_month.has_value() || !article.dateline_day.has_value()) return std::nullopt;
  std::optional<Published> best;
  const int32_t year = DateOf(near).year;
  for (int32_t y = year - 1; y <= year + 1; ++y) {
    const CivilDate date{y, *article.dateline_month, *article.dateline_day};
    if (!IsValid(date)) continue;
    const CivilSeconds at = StartOfDay(date);
    if (best.has_value() && std::abs(at - near) >= std::abs(best->at - near)) continue;
    best = Published{at, false, std::nullopt, DateSource::kSibling, article.dateline_span};
  }
  return best;
}

// Of a dateline whose year nobody states: the year near `nominal` in which a
// weekday that the article names is the dateline's day or the day before.
std::optional<Published> Nominal(const FirstPass& pass, int32_t nominal) {
  const Article& article = *pass.article;
  if (!article.dateline_month.has_value() || !article.dateline_day.has_value()) return std::nullopt;
  std::set<int> weekdays;
  for (const TimeMention& time : pass.mentions->times) {
    if (time.weekday.has_value()) weekdays.insert(*time.weekday);
  }
  const auto start = [&](int32_t year) -> std::optional<CivilSeconds> {
    const CivilDate date{year, *article.dateline_month, *article.dateline_day};
    if (!IsValid(date)) return std::nullopt;
    return StartOfDay(date);
  };
  std::optional<CivilSeconds> best = start(nominal);
  for (int32_t step = 0; step < 14; ++step) {
    const int32_t year = nominal + (step % 2 == 0 ? -step / 2 : (step + 1) / 2);
    const std::optional<CivilSeconds> at = start(year);
    if (!at.has_value()) continue;
    if (weekdays.count(WeekdayOf(*at)) != 0 || weekdays.count(WeekdayOf(*at - kSecondsPerDay)) != 0) {
      best = at;
      break;
    }
  }
  if (!best.has_value()) return std::nullopt;
  return Published{*best, false, std::nullopt, DateSource::kNominal, article.dateline_span};
}

}  // namespace

std::vector<StoryContext> BuildContexts(const std::vector<FirstPass>& articles) {
  std::vector<StoryContext> contexts(articles.size());
  std::vector<std::set<std::string>> keys;
  for (const FirstPass& article : articles) keys.push_back(KeysOf(*article.mentions));
  size_t names = 0;
  for (const FirstPass& article : articles) names += article.mentions->people.size();
  for (size_t i = 0; i < articles.size(); ++i) {
    for (size_t j = 0; j < articles.size() && names <= kMostNames; ++j) {
      if (i == j) continue;
      for (const Person& person : articles[j].mentions->people) {
        if (person.name.find(' ') != std::string::npos) contexts[i].names.push_back(person.name);
      }
    }
    SortUnique(contexts[i].names);
  }
  // Dated by themselves first: the others may lean on them.
  std::vector<std::optional<Published>> dates(articles.size());
  for (size_t i = 0; i < articles.size(); ++i) {
    if (articles[i].article->published.known()) dates[i] = articles[i].article->published;
  }
  const std::vector<std::optional<Published>> stated = dates;
  for (size_t i = 0; i < articles.size(); ++i) {
    if (dates[i].has_value()) continue;
    std::optional<Published> own = FromText(*articles[i].mentions);
    if (own.has_value() && !Recent(articles[i], *own)) own.reset();
    std::optional<Published> sibling;
    for (size_t j = 0; j < articles.size(); ++j) {
      std::optional<Published> lent = stated[j];
      if (!lent.has_value() && j != i) lent = FromText(*articles[j].mentions);
      if (lent.has_value() && !stated[j].has_value() && !Recent(articles[j], *lent)) continue;
      if (j == i || !lent.has_value() || !Share(keys[i], keys[j])) continue;
      if (!sibling.has_value() || lent->at > sibling->at) sibling = lent;
    }
    std::optional<Published> near = sibling.has_value() ? sibling : own;
    for (size_t j = 0; j < articles.size() && !near.has_value(); ++j) near = stated[j];
    std::optional<Published> chosen;
    if (near.has_value()) chosen = FromDateline(*articles[i].article, near->at);
    // A date in the text that is older than a sibling is what the article tells of, not when it was written.
    if (!chosen.has_value() && own.has_value() && (!sibling.has_value() || sibling->at <= own->at)) chosen = own;
    if (!chosen.has_value() && sibling.has_value()) {
      chosen = *sibling;
      chosen->source = DateSource::kSibling;
      chosen->span = {};
    }
    if (chosen.has_value()) contexts[i].assumed = chosen;
  }
  // No year anywhere: one nominal year for all, so that days keep their order.
  int32_t nominal = kNominalYear;
  for (size_t i = 0; i < articles.size(); ++i) {
    if (dates[i].has_value() || contexts[i].assumed.has_value()) continue;
    contexts[i].assumed = Nominal(articles[i], nominal);
    if (contexts[i].assumed.has_value()) nominal = DateOf(contexts[i].assumed->at).year;
  }
  return contexts;
}

}  // namespace gainsay
