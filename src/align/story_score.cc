#include "align/story_score.h"

#include <algorithm>
#include <boost/container/static_vector.hpp>
#include <cstdlib>
#include <utility>

namespace gainsay {
namespace {

constexpr int kSameDay = 5;       // published on one day, or the next
constexpr int64_t kFarDays = 3;   // published farther apart, no day named by both:
constexpr int kFarApart = -15;    // the same people tell of another event in the same town
constexpr int64_t kLongDays = 30; // farther apart than a story is followed:
constexpr int kLongApart = -30;   // its officials, its town and its kind of event say nothing, they are there for years
constexpr int64_t kYear = 365;
constexpr int kOfContent = 4;     // at least, from events, figures, unlisted names and the day: people and places meet every day
constexpr int kElsewhere = -15;   // each told of a town that the other does not name, and little else in common
constexpr int kLongContent = 15;  // at least, from figures and unlisted names, of articles that far apart: a board's results come every year
constexpr int kFarContent = 4;    // the same, of articles that are days apart
constexpr int kSparse = 10;       // less than that tells little; of other days and with one person in common, who has an accident
constexpr int kSparsePoints = 56; // to speak of every week, more must be the same
constexpr int kEventsAlone = 12;  // of events, where no place is shared
constexpr std::array<int, kTraitKinds> kCaps = {1000, 1000, 18, 20, 12};
constexpr std::array<const char*, kTraitKinds> kKindNames = {"the same people and organisations", "the same places", "the same events",
                                                             "the same figures", "names that no pack lists"};

// No day of the one is within `days` of a day of the other. REQUIRES: both sorted.
bool Disjoint(const std::vector<int64_t>& a, const std::vector<int64_t>& b, int64_t days = kFarDays) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (std::abs(*x - *y) <= days) return false;
    ++(*x < *y ? x : y);
  }
  return true;
}

// Points for being published days apart, or not dated, with no days named by
// both texts: a day that one of them has wrong by a little is such a day.
int ApartPoints(const StoryDays& a, const StoryDays& b) {
  if (!a.day_stated || !b.day_stated) return !a.named.empty() && !b.named.empty() && Disjoint(a.named, b.named) ? kFarApart : 0;
  int64_t days = std::abs(*a.published - *b.published) / kSecondsPerDay;
  if (!a.year_stated || !b.year_stated) {
    days %= kYear;
    days = std::min(days, kYear - days);
  }
  if (days <= kFarDays || !Disjoint(a.named, b.named)) return 0;
  return days > kLongDays ? kLongApart : kFarApart;
}

}  // namespace

StoryDays StoryDaysOf(const ArticleRead& read) {
  StoryDays out;
  const Article& article = *read.article;
  if (article.published.known()) out.published = article.published.at;
  out.year_stated = article.published.known() && !article.published.assumed();
  out.day_stated = out.year_stated || (article.published.known() && article.dateline_month && article.dateline_day);
  out.named = NamedDays(read);
  return out;
}

void SharedTraits::Add(TraitKind kind, int points) {
  int& sum = kinds_[static_cast<size_t>(kind)];
  sum = std::min(sum + points, kCaps[static_cast<size_t>(kind)]);
}

StoryScore ScoreStory(SharedTraits shared, const StoryDays& a, const StoryDays& b, bool elsewhere) {
  StoryScore score;
  int content = 0;
  boost::container::static_vector<std::pair<const char*, int>, kTraitKinds + 2> points;  // put into words for a story only
  for (size_t k = 0; k < kTraitKinds; ++k) {
    const auto kind = static_cast<TraitKind>(k);
    int of_kind = shared.of(kind);
    // The same words of an accident are used in every town.
    if (kind == TraitKind::kEvent && shared.of(TraitKind::kPlace) == 0) of_kind = std::min(of_kind, kEventsAlone);
    if (of_kind == 0) continue;
    score.sum += of_kind;
    if (kind != TraitKind::kName && kind != TraitKind::kPlace) content += of_kind;
    points.emplace_back(kKindNames[k], of_kind);
  }
  const int told = shared.of(TraitKind::kFigure) + shared.of(TraitKind::kUnlisted);
  const bool sparse = told < kSparse && shared.of(TraitKind::kName) < 2 * kPersonPoints;
  if (elsewhere && sparse) {
    score.sum += kElsewhere;
    points.emplace_back("told of other towns", kElsewhere);
  }
  int least = kStoryPoints, least_told = 0;
  if (a.published && b.published && std::abs(*a.published - *b.published) / kSecondsPerDay <= 1) {
    score.sum += kSameDay;
    content += kSameDay;
    points.emplace_back("published on one day or the next", kSameDay);
  } else {
    const bool stated = a.day_stated && b.day_stated;
    if (sparse && stated && Disjoint(a.named, b.named, 1)) least = kSparsePoints;
    if (const int apart = ApartPoints(a, b); apart != 0) {
      score.far_apart = true;
      score.sum += apart;
      points.emplace_back("published days apart, no day in common", apart);
      if (stated) least_told = apart == kLongApart ? kLongContent : kFarContent;
    }
  }
  score.story = score.sum >= least && content >= kOfContent && told >= least_told;
  for (const auto& [name, value] : points) {
    if (score.story) score.points.push_back({name, value});
  }
  return score;
}

}  // namespace gainsay
