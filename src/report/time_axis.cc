#include "report/time_axis.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace gainsay {
namespace {

constexpr int64_t kDay = kSecondsPerDay;
constexpr int64_t kNear = 4 * kDay;      // no break for less
constexpr int64_t kWideFactor = 4;       // so much wider than what is inside is cut
constexpr int64_t kNeverWide = 10 * kDay;
constexpr size_t kMostPanels = 5;
constexpr size_t kMostTimes = 400;       // that shape the panels
constexpr size_t kMostAtoms = 60;
constexpr int kLeastPanel = 92;          // pixels
constexpr int kMostShare = 180;          // that a panel gets beyond it for each time
constexpr int kPad = 4;                  // pixels at a panel's ends

int64_t Length(Interval when) { return when.to - when.from; }

CivilSeconds Floor(CivilSeconds at, int64_t step) {
  const int64_t rest = at % step;
  return at - (rest < 0 ? rest + step : rest);
}

// A panel ends where a day does; one of a few hours, where an hour does.
Interval Rounded(Interval when) {
  const int64_t step = Length(when) <= kDay / 2 ? kSecondsPerHour : kDay;
  Interval out{Floor(when.from, step), Floor(when.to + step - 1, step)};
  return out;
}

// Times that overlap.
struct Cluster {
  Interval when;
  std::vector<int64_t> lengths;  // of its distinct times
};

void Join(Cluster& a, const Cluster& b) {
  a.when = {std::min(a.when.from, b.when.from), std::max(a.when.to, b.when.to)};
  a.lengths.insert(a.lengths.end(), b.lengths.begin(), b.lengths.end());
}

// The clusters of the times, by their begin. Narrow times come first; one that
// is much wider than all that it overlaps shapes nothing.
std::vector<Cluster> Atoms(std::vector<Interval> times) {
  const auto narrow_first = [](Interval a, Interval b) {
    return Length(a) != Length(b) ? Length(a) < Length(b) : a < b;
  };
  std::sort(times.begin(), times.end(), narrow_first);
  times.erase(std::unique(times.begin(), times.end()), times.end());
  std::vector<Cluster> atoms;
  for (size_t i = 0; i < std::min(times.size(), kMostTimes); ++i) {
    int64_t inside = 0;
    for (const Cluster& atom : atoms) {
      if (atom.when.Overlaps(times[i])) inside += std::max(Length(atom.when), kDay);
    }
    if (inside > 0 && Length(times[i]) > std::max(kNeverWide, kWideFactor * inside)) continue;
    Cluster added{times[i], {Length(times[i])}};
    std::vector<Cluster> out;
    for (Cluster& atom : atoms) {
      if (atom.when.Overlaps(added.when)) {
        Join(added, atom);
      } else {
        out.push_back(std::move(atom));
      }
    }
    const auto at = std::upper_bound(out.begin(), out.end(), added, [](const Cluster& a, const Cluster& b) { return a.when < b.when; });
    out.insert(at, std::move(added));
    atoms = std::move(out);
  }
  return atoms;
}

// Joins neighbours with a gap of at most `most` seconds.
void JoinNear(int64_t most, std::vector<Cluster>& clusters) {
  std::vector<Cluster> out = {clusters.front()};
  for (size_t i = 1; i < clusters.size(); ++i) {
    if (clusters[i].when.from - out.back().when.to <= most) {
      Join(out.back(), clusters[i]);
    } else {
      out.push_back(std::move(clusters[i]));
    }
  }
  clusters = std::move(out);
}

// Halves the number of clusters, roughly, joining neighbours with small gaps.
void Thin(std::vector<Cluster>& clusters) {
  std::vector<int64_t> gaps;
  for (size_t i = 1; i < clusters.size(); ++i) gaps.push_back(clusters[i].when.from - clusters[i - 1].when.to);
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  JoinNear(*middle, clusters);
}

// How badly the times show in a panel as wide as the whole axis: the halvings
// that part each from the least width that an eye tells from its neighbour's.
// Times of the clock need not show their minutes.
double Squash(const std::vector<Cluster>& clusters, size_t first, size_t last) {
  constexpr double kSeen = 1.0 / 37;  // of the axis
  const auto whole = static_cast<double>(clusters[last].when.to - clusters[first].when.from);
  double sum = 0;
  for (size_t i = first; i <= last; ++i) {
    for (const int64_t length : clusters[i].lengths) {
      const auto shown = static_cast<double>(std::max(length, 3 * kSecondsPerHour)) / whole;
      if (shown < kSeen) sum += std::log2(kSeen / shown);
    }
  }
  return sum;
}

// The best cut of the clusters into panels: a break costs as much as three
// halvings.
std::vector<Cluster> ClustersOf(std::vector<Interval> times) {
  constexpr double kBreakCost = 3;
  std::vector<Cluster> atoms = Atoms(std::move(times));
  JoinNear(kNear, atoms);
  while (atoms.size() > kMostAtoms) Thin(atoms);
  const size_t n = atoms.size();
  struct Best {
    double cost = std::numeric_limits<double>::infinity();
    size_t from = 0;  // where the last panel begins
  };
  // By panels and atoms used.
  std::vector<std::vector<Best>> best(kMostPanels + 1, std::vector<Best>(n + 1));
  best[0][0].cost = 0;
  for (size_t end = 1; end <= n; ++end) {
    for (size_t begin = 0; begin < end; ++begin) {
      const double cost = kBreakCost + Squash(atoms, begin, end - 1);
      for (size_t panels = 1; panels <= kMostPanels; ++panels) {
        const double all = best[panels - 1][begin].cost + cost;
        if (all < best[panels][end].cost) best[panels][end] = {all, begin};
      }
    }
  }
  size_t panels = 1;
  for (size_t k = 2; k <= kMostPanels; ++k) {
    if (best[k][n].cost < best[panels][n].cost) panels = k;
  }
  std::vector<Cluster> out;
  for (size_t end = n; panels > 0; --panels) {
    const size_t begin = best[panels][end].from;
    Cluster cluster = atoms[begin];
    for (size_t i = begin + 1; i < end; ++i) Join(cluster, atoms[i]);
    out.insert(out.begin(), std::move(cluster));
    end = begin;
  }
  return out;
}

// The coarsest unit that begins then.
TickUnit UnitOf(CivilSeconds at) {
  if (Floor(at, kDay) != at) return TickUnit::kHour;
  const CivilDate date = DateOf(at);
  return date.day != 1 ? TickUnit::kDay : date.month != 1 ? TickUnit::kMonth : TickUnit::kYear;
}

int At(const TimeAxis::Panel& panel, CivilSeconds at) {
  const auto share = static_cast<double>(at - panel.when.from) / static_cast<double>(Length(panel.when));
  return panel.x + kPad + static_cast<int>(share * (panel.width - 2 * kPad) + 0.5);
}

// Where the ticks of a unit fall: on hours, days, first days of months and years.
class TickTimes {
 public:
  TickTimes(Interval when, TickUnit unit, int step) : when_(when), unit_(unit), step_(step) {}

  std::vector<CivilSeconds> Find() const {
    std::vector<CivilSeconds> out;
    if (unit_ == TickUnit::kHour || unit_ == TickUnit::kDay) {
      const int64_t length = (unit_ == TickUnit::kHour ? kSecondsPerHour : kDay) * step_;
      // Hours count from midnight, days from the panel's first.
      const CivilSeconds begin = unit_ == TickUnit::kHour ? Floor(when_.from + length - 1, length) : Floor(when_.from + kDay - 1, kDay);
      for (CivilSeconds at = begin; at < when_.to && out.size() <= kMost; at += length) out.push_back(at);
      return out;
    }
    const CivilDate first = DateOf(when_.from);
    int64_t month = static_cast<int64_t>(first.year) * 12 + first.month - 1;
    const int64_t length = unit_ == TickUnit::kMonth ? step_ : 12 * static_cast<int64_t>(step_);
    for (month = Floor(month, length); out.size() <= kMost; month += length) {
      const CivilDate date{static_cast<int32_t>(Floor(month, 12) / 12), static_cast<uint32_t>(month - Floor(month, 12)) + 1, 1};
      const CivilSeconds at = IsValid(date) ? StartOfDay(date) : when_.from - 1;
      if (at >= when_.to) break;
      if (at >= when_.from) out.push_back(at);
    }
    return out;
  }

  static constexpr size_t kMost = 60;

 private:
  const Interval when_;
  const TickUnit unit_;
  const int step_;
};

constexpr int kAir = 12;  // pixels between two names

// Whether all names of the ticks have room.
bool HaveRoom(const std::vector<Tick>& ticks, int end, const TickWords& words) {
  for (size_t i = 0; i < ticks.size(); ++i) {
    const int next = i + 1 < ticks.size() ? ticks[i + 1].x : end + kAir;
    if (ticks[i].x + words.width(ticks[i].name) + kAir > next) return false;
  }
  return true;
}

void SetContexts(const std::vector<CivilSeconds>& times, TickUnit unit, int end, const TickWords& words, std::vector<Tick>& ticks) {
  std::string last;
  int free_from = 0;
  for (size_t i = 0; i < ticks.size(); ++i) {
    std::string context = words.context(unit, times[i]);
    if (context.empty() || context == last) continue;
    last = context;
    const int width = words.width(context);
    if (ticks[i].x < free_from || (i > 0 && ticks[i].x + width > end)) continue;
    free_from = ticks[i].x + width + kAir;
    ticks[i].context = std::move(context);
  }
}

}  // namespace

void SetTicks(TimeAxis::Panel& panel, const TickWords& words) {
  struct Step {
    TickUnit unit;
    int count;
  };
  using U = TickUnit;
  constexpr Step kSteps[] = {{U::kHour, 1},  {U::kHour, 2},  {U::kHour, 3},  {U::kHour, 6},   {U::kHour, 12}, {U::kDay, 1},
                             {U::kDay, 2},   {U::kDay, 7},   {U::kDay, 14},  {U::kMonth, 1},  {U::kMonth, 3}, {U::kMonth, 6},
                             {U::kYear, 1},  {U::kYear, 2},  {U::kYear, 5},  {U::kYear, 10},  {U::kYear, 20}, {U::kYear, 50},
                             {U::kYear, 100}, {U::kYear, 500}, {U::kYear, 1000}};
  const int end = panel.x + panel.width + TimeAxis::kBreak / 2;
  for (const Step& step : kSteps) {
    // Hours are for the few days of which they are told.
    if (step.unit < panel.finest || (step.unit == U::kHour && Length(panel.when) > 3 * kDay)) continue;
    const std::vector<CivilSeconds> times = TickTimes(panel.when, step.unit, step.count).Find();
    if (times.empty() || times.size() > TickTimes::kMost) continue;
    std::vector<Tick> ticks;
    for (const CivilSeconds at : times) ticks.push_back({At(panel, at), words.name(step.unit, at), {}});
    if (!HaveRoom(ticks, end, words)) continue;
    SetContexts(times, step.unit, end, words, ticks);
    panel.unit = step.unit;
    panel.step = step.count;
    panel.ticks = std::move(ticks);
    return;
  }
  // No step falls into the panel and fits: its beginning is named.
  panel.unit = Length(panel.when) > 400 * kDay ? U::kYear : std::max(U::kDay, panel.finest);
  panel.step = 0;
  panel.ticks = {{At(panel, panel.when.from), words.name(panel.unit, panel.when.from), words.context(panel.unit, panel.when.from)}};
}

TimeAxis::TimeAxis(const std::vector<Interval>& times, int width, const TickWords& words) {
  const std::vector<Cluster> clusters = ClustersOf(times);
  const auto count = static_cast<int>(clusters.size());
  const size_t all = std::accumulate(clusters.begin(), clusters.end(), size_t{0}, [](size_t n, const Cluster& c) { return n + c.lengths.size(); });
  // What a panel gets beyond the least grows with what stands in it.
  const int shared = std::max(0, width - (count - 1) * kBreak - count * kLeastPanel);
  int x = 0;
  for (size_t i = 0; i < clusters.size(); ++i) {
    Panel panel;
    panel.when = Rounded(clusters[i].when);
    panel.x = x;
    const size_t told = clusters[i].lengths.size();
    panel.width = kLeastPanel + std::min(static_cast<int>(static_cast<size_t>(shared) * told / all), static_cast<int>(std::min(told, kMostTimes)) * kMostShare);
    x += panel.width + kBreak;
    for (const Interval when : times) {
      if (panel.when.Contains(when)) panel.finest = std::min({panel.finest, UnitOf(when.from), UnitOf(when.to)});
    }
    SetTicks(panel, words);
    panels_.push_back(std::move(panel));
  }
}

TimeAxis::Place TimeAxis::PlaceOf(Interval when) const {
  Place out;
  const auto first = std::find_if(panels_.begin(), panels_.end(), [&](const Panel& panel) { return panel.when.Overlaps(when); });
  // A time that shaped no panel lies inside one, or around some.
  if (first == panels_.end()) {
    const bool before = when.to <= panels_.front().when.from;
    out.begin = before ? panels_.front().x : panels_.back().x + panels_.back().width;
    out.end = out.begin;
    out.cut_begin = before;
    out.cut_end = !before;
    return out;
  }
  const auto last = std::find_if(panels_.rbegin(), panels_.rend(), [&](const Panel& panel) { return panel.when.Overlaps(when); });
  out.cut_begin = when.from < first->when.from;
  out.cut_end = when.to > last->when.to;
  out.begin = out.cut_begin ? first->x : At(*first, when.from);
  out.end = out.cut_end ? last->x + last->width : At(*last, when.to);
  return out;
}

}  // namespace gainsay
