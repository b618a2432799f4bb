#include "context/context.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "base/civil_time.h"
#include "base/sorted.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr int32_t kPlanYears = 12;  // a plan names no later year; a birthday is followed by many
constexpr int32_t kNominalYear = 2025;  // any year would do; a common one keeps weekdays plausible

// What articles hold that makes them siblings: people, places and bodies, and
// which articles hold each.
class Shared {
 public:
  explicit Shared(const std::vector<FirstPass>& articles) : keys_(articles.size()) {
    for (size_t i = 0; i < articles.size(); ++i) {
      const MentionTable& mentions = *articles[i].mentions;
      for (const Person& person : mentions.people) Add(i, Fold(person.name));
      for (const PlaceMention& place : mentions.places) Add(i, place.known.valid() ? "#" + std::to_string(place.known.index) : Fold(place.name));
      for (const OrgMention& org : mentions.orgs) Add(i, org.known.valid() ? "@" + std::to_string(org.known.index) : Fold(org.name));
    }
  }

  // Those that hold something of this one, itself left out; sorted.
  std::vector<size_t> SiblingsOf(size_t article) const {
    std::vector<size_t> out;
    for (const uint32_t key : keys_[article]) out.insert(out.end(), holders_[key].begin(), holders_[key].end());
    SortUnique(out);
    std::erase(out, article);
    return out;
  }

 private:
  void Add(size_t article, std::string key) {
    const uint32_t number = numbers_.try_emplace(std::move(key), static_cast<uint32_t>(numbers_.size())).first->second;
    if (number == holders_.size()) holders_.emplace_back();
    std::vector<size_t>& holders = holders_[number];
    if (!holders.empty() && holders.back() == article) return;
    holders.push_back(article);
    keys_[article].push_back(number);
  }

  std::map<std::string, uint32_t> numbers_;
  std::vector<std::vector<size_t>> holders_;  // articles by key, ascending
  std::vector<std::vector<uint32_t>> keys_;   // of each article
};

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

std::vector<StoryContext> BuildContexts(const std::vector<FirstPass>& articles, const NameComparer& names) {
  std::vector<StoryContext> contexts(articles.size());
  const auto lent = std::make_shared<LentNames>(names);
  for (uint32_t i = 0; i < articles.size(); ++i) {
    for (const Person& person : articles[i].mentions->people) lent->Add(i, person.name);
    contexts[i].names = lent;
    contexts[i].article = i;
  }
  // Dated by themselves first: the others may lean on them.
  std::vector<std::optional<Published>> stated(articles.size());
  std::optional<Published> first;
  std::vector<size_t> left;
  for (size_t i = 0; i < articles.size(); ++i) {
    if (articles[i].article->published.known()) {
      stated[i] = articles[i].article->published;
      if (!first) first = stated[i];
    } else {
      left.push_back(i);
    }
  }
  if (left.empty()) return contexts;
  std::vector<std::optional<Published>> told(articles.size());  // by their own texts
  for (const size_t i : left) {
    told[i] = FromText(*articles[i].mentions);
    if (told[i] && !Recent(articles[i], *told[i])) told[i].reset();
  }
  const Shared shared(articles);
  for (const size_t i : left) {
    const std::optional<Published>& own = told[i];
    std::optional<Published> sibling;
    for (const size_t j : shared.SiblingsOf(i)) {
      const std::optional<Published>& lends = stated[j] ? stated[j] : told[j];
      if (lends && (!sibling || lends->at > sibling->at)) sibling = lends;
    }
    const std::optional<Published> near = sibling ? sibling : own ? own : first;
    std::optional<Published> chosen;
    if (near) chosen = FromDateline(*articles[i].article, near->at);
    // A date in the text that is older than a sibling is what the article tells of, not when it was written.
    if (!chosen && own && (!sibling || sibling->at <= own->at)) chosen = own;
    if (!chosen && sibling) {
      chosen = *sibling;
      chosen->source = DateSource::kSibling;
      chosen->span = {};
    }
    if (chosen) contexts[i].assumed = chosen;
  }
  // No year anywhere: a nominal year for each set of articles that share names,
  // so that days keep their order. One without a dateline is read on the latest day of its set.
  const auto undated = [&](size_t i) { return !stated[i] && !contexts[i].assumed; };
  for (const size_t i : left) {
    if (!undated(i)) continue;
    std::vector<size_t> members{i};
    for (const size_t j : shared.SiblingsOf(i)) {
      if (undated(j)) members.push_back(j);
    }
    std::vector<const FirstPass*> set;
    for (const size_t m : members) set.push_back(&articles[m]);
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

bool Lends(const StoryContext& context, const FirstPass& article) {
  if (context.assumed) return true;
  return context.names != nullptr && std::any_of(article.asked.begin(), article.asked.end(), [&](const std::string& name) {
           return context.names->OtherHas(context.article, name);
         });
}

}  // namespace gainsay
