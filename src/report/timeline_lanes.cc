#include "report/timeline_lanes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "report/safe_text.h"
#include "report/text_view.h"
#include "report/text_width.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using View = TimelineView;

constexpr size_t kMostBars = 240;
constexpr int kLongestLabel = 200;  // pixels
constexpr int kAir = 8;             // pixels between a bar, its label and the next

// Findings that are about when something was.
bool IsOfTime(const Finding& finding) {
  for (const std::string_view kind : {"time", "date", "weekday", "sequence", "duration"}) {
    if (finding.kind == kind) return true;
  }
  return false;
}

// By article: the spans that findings about time hold.
class Conflicts {
 public:
  explicit Conflicts(const Run& run) : by_article_(run.articles.size()) {
    for (uint32_t f = 0; f < run.findings.size(); ++f) {
      if (!IsOfTime(run.findings[f])) continue;
      for (const Side& side : run.findings[f].sides) {
        for (const Evidence& evidence : side.evidence) {
          if (ArticleOf(run, evidence.article) != nullptr) by_article_[evidence.article.index].push_back({evidence.span, f});
        }
      }
    }
  }

  // The first finding, which is the worst, that holds words of the span.
  uint32_t Of(ArticleId article, Span span) const {
    uint32_t first = UINT32_MAX;
    for (const auto& [held, finding] : by_article_[article.index]) {
      if (held.Overlaps(span)) first = std::min(first, finding);
    }
    return first;
  }

 private:
  std::vector<std::vector<std::pair<Span, uint32_t>>> by_article_;
};

uint32_t OriginOf(const Run& run, ArticleId article) {
  return article.index < run.origin_of.size() ? run.origin_of[article.index] : article.index;
}

// Puts bars into rows so that neither they nor their labels overlap.
class Rows {
 public:
  // The first row where [begin, end) is free.
  uint32_t Take(int begin, int end) {
    uint32_t row = 0;
    while (row < free_from_.size() && free_from_[row] > begin) ++row;
    if (row == free_from_.size()) free_from_.push_back(0);
    free_from_[row] = end + kAir;
    return row;
  }
  uint32_t size() const { return static_cast<uint32_t>(free_from_.size()); }

 private:
  std::vector<int> free_from_;
};

// What stands in front of a label, as it is measured.
std::string Lead(const TimelineBar& bar) {
  return (bar.sign.empty() ? "" : bar.sign + " ") + (bar.key.empty() ? "" : bar.key + " ");
}

// A bar with the arrows of what has no end.
std::pair<int, int> Reach(const TimelineBar& bar) {
  constexpr int kArrow = TimelineLayout::kArrow;
  return {bar.place.begin - (bar.item.entry->open_begin ? kArrow : 0), bar.place.end + (bar.item.entry->open_end ? kArrow : 0)};
}

// Inside the bar where it fits, else behind it, else in front of it; a label
// that fits nowhere is cut to the bar. What is hatched or struck out is no ground
// to read on.
void PlaceLabel(const std::string& words, TimelineBar& bar) {
  constexpr int kFont = TimelineLayout::kFont;
  const int lead = TextWidth(Lead(bar), kFont);
  bar.label = FitText(words, kFont, kLongestLabel);
  const int width = lead + TextWidth(bar.label, kFont);
  const auto [begin, end] = Reach(bar);
  const bool plain = bar.sign.empty() && bar.item.entry->sure != View::Sure::kDenied;
  if (plain && width + 2 * kAir <= bar.place.end - bar.place.begin) {
    bar.label_x = bar.place.begin + kAir;
  } else if (end + kAir + width <= TimelineLayout::kWidth) {
    bar.label_x = end + kAir;
  } else if (begin - kAir - width >= 0) {
    bar.label_x = begin - kAir - width;
  } else {
    bar.label_x = begin + kAir;
    bar.label = FitText(words, kFont, std::max(0, end - begin - 2 * kAir - lead));
  }
  bar.label_end = bar.label_x + lead + TextWidth(bar.label, kFont);
}

// Bars of a clock time are widened to what a finger or an eye can find.
TimeAxis::Place Widened(TimeAxis::Place place) {
  const int lack = TimelineLayout::kLeastBar - (place.end - place.begin);
  if (lack <= 0) return place;
  place.begin = std::clamp(place.begin - lack / 2, 0, TimelineLayout::kWidth - TimelineLayout::kLeastBar);
  place.end = place.begin + TimelineLayout::kLeastBar;
  return place;
}

void Settle(TimelineLane& lane) {
  const auto begin = [](const TimelineBar& bar) { return std::min(Reach(bar).first, bar.label_x); };
  const auto by_place = [&](const TimelineBar& a, const TimelineBar& b) { return begin(a) < begin(b); };
  std::stable_sort(lane.bars.begin(), lane.bars.end(), by_place);
  Rows rows;
  for (TimelineBar& bar : lane.bars) bar.row = rows.Take(begin(bar), std::max(Reach(bar).second, bar.label_end));
  std::stable_sort(lane.bars.begin(), lane.bars.end(), [](const TimelineBar& a, const TimelineBar& b) { return a.row < b.row; });
  lane.rows = rows.size();
}

TickWords TicksOf(const TimeWords& words, bool year) {
  TickWords out;
  out.name = [&words](TickUnit unit, CivilSeconds at) {
    switch (unit) {
      case TickUnit::kHour: return words.Clock(at);
      case TickUnit::kDay: return words.Day(at, false);
      case TickUnit::kMonth: return words.Month(at, false);
      case TickUnit::kYear: break;
    }
    return words.Year(at);
  };
  out.context = [&words, year](TickUnit unit, CivilSeconds at) {
    if (unit == TickUnit::kHour) return words.Day(at, year);
    return unit == TickUnit::kYear || !year ? std::string() : words.Year(at);
  };
  out.width = [](const std::string& text) { return TextWidth(text, TimelineLayout::kFont); };
  return out;
}

}  // namespace

std::string LabelOf(const Run& run, const TimelineItem& item) {
  const View::Entry& entry = *item.entry;
  if (entry.loose && !run.findings[item.finding].subject.empty()) return run.findings[item.finding].subject;
  return Words(run.articles[entry.article.index], entry.loose && entry.event.begin == entry.event.end ? entry.time : entry.event);
}

std::vector<TimelineItem> ItemsOf(const Run& run, uint32_t story) {
  const Conflicts conflicts(run);
  std::vector<TimelineItem> items;
  // An origin's words for a time, told once. Mentions that alignment could not
  // join are one to the eye where they read alike.
  using Told = std::tuple<uint32_t, Interval, View::Sure, std::string>;
  std::map<Told, size_t> done;
  for (const View::Event& event : run.timeline.events) {
    if (event.story != story) continue;
    std::map<Told, size_t> of_event;
    for (const View::Entry& entry : event.entries) {
      if (ArticleOf(run, entry.article) == nullptr) continue;
      const uint32_t finding = conflicts.Of(entry.article, entry.time);
      if (entry.loose && finding == UINT32_MAX) continue;
      TimelineItem fresh{&event, &entry, {entry.article}, finding};
      Told key{OriginOf(run, entry.article), entry.when, entry.sure, {}};
      const auto same = of_event.find(key);
      size_t at = same == of_event.end() ? items.size() : same->second;
      if (same == of_event.end()) {
        std::get<std::string>(key) = LabelOf(run, fresh);
        at = done.try_emplace(key, items.size()).first->second;
        std::get<std::string>(key).clear();
        of_event.emplace(std::move(key), at);
      }
      if (at == items.size()) {
        items.push_back(std::move(fresh));
        continue;
      }
      TimelineItem& item = items[at];
      const auto place = std::lower_bound(item.articles.begin(), item.articles.end(), entry.article);
      if (place == item.articles.end() || *place != entry.article) item.articles.insert(place, entry.article);
      if (finding < item.finding) {
        item.finding = finding;
        item.entry = &entry;  // the place that the finding shows
      }
    }
  }
  return items;
}

std::vector<std::string> EventKeys(const Run& run, const std::vector<TimelineItem>& items) {
  std::map<const View::Event*, std::set<uint32_t>> origins;
  for (const TimelineItem& item : items) origins[item.event].insert(OriginOf(run, item.entry->article));
  std::vector<std::string> keys(run.timeline.events.size());
  size_t number = 0;
  for (size_t e = 0; e < keys.size(); ++e) {
    const auto found = origins.find(&run.timeline.events[e]);
    if (found == origins.end() || found->second.size() < 2) continue;
    std::string key;
    for (size_t rest = ++number; rest > 0; rest = (rest - 1) / 26) key.insert(key.begin(), static_cast<char>('A' + (rest - 1) % 26));
    keys[e] = std::move(key);
  }
  return keys;
}

TimelineLayout LayOutTimeline(const Run& run, uint32_t story, const TimeWords& words) {
  TimelineLayout out;
  std::vector<TimelineItem> items = ItemsOf(run, story);
  if (items.empty()) return out;
  const std::vector<std::string> keys = EventKeys(run, items);
  if (items.size() > kMostBars) {
    // What a finding is about, and what several tell of, is drawn first.
    std::stable_sort(items.begin(), items.end(), [&](const TimelineItem& a, const TimelineItem& b) {
      const auto key = [&](const TimelineItem& item) {
        return std::tuple(item.finding == UINT32_MAX, keys[static_cast<size_t>(item.event - run.timeline.events.data())].empty());
      };
      return key(a) < key(b);
    });
    out.items_left_out = static_cast<uint32_t>(items.size() - kMostBars);
    items.resize(kMostBars);
  }
  std::vector<Interval> times;
  for (const TimelineItem& item : items) times.push_back(item.entry->when);
  out.year = std::none_of(items.begin(), items.end(), [](const TimelineItem& item) { return item.entry->yearless; });
  out.axis = std::make_unique<TimeAxis>(times, TimelineLayout::kWidth, TicksOf(words, out.year));

  std::map<uint32_t, size_t> lane_of;  // by the first article of the origin
  std::map<uint32_t, uint32_t> first_of;
  for (const TimelineItem& item : items) {
    const uint32_t origin = OriginOf(run, item.entry->article);
    const uint32_t article = item.articles.front().index;
    const auto [at, added] = first_of.try_emplace(origin, article);
    if (!added) at->second = std::min(at->second, article);
  }
  for (const auto& [origin, first] : first_of) lane_of[first] = 0;
  for (auto& [first, lane] : lane_of) {
    lane = out.lanes.size();
    out.lanes.emplace_back();
  }
  for (TimelineItem& item : items) {
    TimelineLane& lane = out.lanes[lane_of[first_of[OriginOf(run, item.entry->article)]]];
    lane.articles.insert(lane.articles.end(), item.articles.begin(), item.articles.end());
    TimelineBar bar;
    bar.place = Widened(out.axis->PlaceOf(item.entry->when));
    bar.key = keys[static_cast<size_t>(item.event - run.timeline.events.data())];
    if (item.finding != UINT32_MAX) {
      bar.sign = fmt::format("{} {}", run.findings[item.finding].sides.size() > 1 ? "\u2260" : "!", item.finding + 1);
    }
    bar.item = std::move(item);
    PlaceLabel(Printable(LabelOf(run, bar.item)), bar);
    lane.bars.push_back(std::move(bar));
  }
  for (TimelineLane& lane : out.lanes) {
    std::sort(lane.articles.begin(), lane.articles.end());
    lane.articles.erase(std::unique(lane.articles.begin(), lane.articles.end()), lane.articles.end());
    Settle(lane);
  }
  return out;
}

}  // namespace gainsay
