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
  return fits || (!later && !named);
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

// A dateline's day in some year.
std::optional<CivilSeconds> LineIn(const Article& article, int32_t year) {
  if (!article.dateline_month.has_value() || !article.dateline_day.has_value()) return std::nullopt;
  const CivilDate date{year, *article.dateline_month, *article.dateline_day};
  if (!IsValid(date)) return std::nullopt;
  return StartOfDay(date);
}

// How well the weekdays that an article names fit a year: those of the
// dateline's day or the day before, and those printed beside their day.
int VotesFor(const FirstPass& pass, int32_t year) {
  const std::optional<CivilSeconds> line = LineIn(*pass.article, year);
  std::set<int> weekdays;
  int votes = 0;
  for (const TimeMention& time : pass.mentions->times) {
    if (!time.weekday.has_value() || time.range) continue;
    if (time.month.has_value() && time.day.has_value()) {
      const CivilDate date{year, *time.month, *time.day};
      if (!time.year.has_value() && IsValid(date) && WeekdayOf(StartOfDay(date)) == *time.weekday) ++votes;
    } else if (line.has_value()) {
      weekdays.insert(*time.weekday);
    }
  }
  if (line.has_value() && (weekdays.count(WeekdayOf(*line)) != 0 || weekdays.count(WeekdayOf(*line - kSecondsPerDay)) != 0)) ++votes;
  return votes;
}

// The year near the nominal one that most of what these articles print fits.
int32_t NominalYear(const std::vector<const FirstPass*>& passes) {
  int32_t best = kNominalYear;
  int most = 0;
  for (int32_t step = 0; step < 14; ++step) {
    const int32_t year = kNominalYear + (step % 2 == 0 ? -step / 2 : (step + 1) / 2);
    int votes = 0;
    for (const FirstPass* pass : passes) votes += VotesFor(*pass, year);
    if (votes > most) {
      most = votes;
      best = year;
    }
  }
  return best;
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
  // No year anywhere: a nominal year for each set of articles that share names,
  // so that days keep their order. One without a dateline is read on the latest day of its set.
  const auto undated = [&](size_t i) { return !dates[i].has_value() && !contexts[i].assumed.has_value(); };
  std::vector<size_t> left;
  for (size_t i = 0; i < articles.size(); ++i) {
    if (undated(i)) left.push_back(i);
  }
  for (const size_t i : left) {
    if (!undated(i)) continue;
    std::vector<const FirstPass*> set{&articles[i]};
    std::vector<size_t> members{i};
    for (const size_t j : left) {
      if (j == i || !undated(j) || !Share(keys[i], keys[j])) continue;
      set.push_back(&articles[j]);
      members.push_back(j);
    }
    const int32_t year = NominalYear(set);
    std::optional<Published> latest;
    for (const size_t m : members) {
      const std::optional<CivilSeconds> at = LineIn(*articles[m].article, year);
      if (!at.has_value()) continue;
      contexts[m].assumed = Published{*at, false, std::nullopt, DateSource::kNominal, articles[m].article->dateline_span};
      if (!latest.has_value() || latest->at < *at) latest = Published{*at, false, std::nullopt, DateSource::kNominal, {}};
    }
    for (const size_t m : members) {
      if (!contexts[m].assumed.has_value()) contexts[m].assumed = latest;
    }
  }
  return contexts;
}

}  // namespace gainsay
