#include "align/timeline_problem.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr size_t kMostRounds = 32;
// tokens
// Farther apart than this two dates are hardly of the events that a norm or an
// order speaks of.
constexpr int64_t kNormReach = 45 * kSecondsPerDay;
constexpr int64_t kOrderReach = 400 * kSecondsPerDay;
// Two dates of one sentence are of one matter.
constexpr int64_t kSentenceReach = 1100 * kSecondsPerDay;
// Dates without a year are held against each other inside one year only.
constexpr int64_t kYearlessReach = 150 * kSecondsPerDay;
// Civil times of two articles may be of two zones.
constexpr int64_t kZoneSlack = 14 * kSecondsPerHour;

}  // namespace

std::vector<TimelineConflict> Timeline::Run() {
  Collect();
  if (dates_.size() < 2) return {};
  FindNorms();
  if (orders_.empty() && norms_.empty()) return {};
  TakeLinks();
  Build();
  std::vector<TimelineConflict> out;
  for (size_t round = 0; round < kMostRounds; ++round) {
    const std::vector<uint32_t> cycle = problem_.NegativeCycle();
    if (cycle.empty()) break;
    Resolve(cycle, out);
  }
  return out;
}

void Timeline::Add(uint32_t from, uint32_t to, int64_t most, Label label) {
  problem_.AddBound(from, to, most);
  labels_.push_back(label);
}

void Timeline::Build() {
  // Two origins: of dates with a year, and of dates of some year.
  for (size_t i = 0; i < 2 + 2 * mentions_.size(); ++i) problem_.AddVariable();
  for (uint32_t m = 0; m < mentions_.size(); ++m) {
    Add(Day(m), Instant(m), kSecondsPerDay - 1, {Why::kDay, m});
    Add(Instant(m), Day(m), 0, {Why::kDay, m});
  }
  for (uint32_t i = 0; i < dates_.size(); ++i) AddDateBounds(dates_[i], {Why::kTime, i});
  for (uint32_t i = 0; i < orders_.size(); ++i) {
    const Order& order = orders_[i];
    Add(Instant(order.second), Instant(order.first), 0, {Why::kOrder, i});
    if (!order.gap.has_value()) continue;
    Add(Day(order.first), Day(order.second), *order.gap, {Why::kOrder, i});
    Add(Day(order.second), Day(order.first), -*order.gap, {Why::kOrder, i});
  }
  for (uint32_t i = 0; i < norms_.size(); ++i) Add(Instant(norms_[i].second), Instant(norms_[i].first), 0, {Why::kNorm, i});
  for (uint32_t i = 0; i < links_.size(); ++i) {
    const OneEvent& link = links_[i];
    const int64_t slack = mentions_[link.a].article == mentions_[link.b].article ? 0 : kZoneSlack;
    Add(Instant(link.a), Instant(link.b), slack, {Why::kLink, i});
    Add(Instant(link.b), Instant(link.a), slack, {Why::kLink, i});
    Add(Day(link.a), Day(link.b), 0, {Why::kLink, i});
    Add(Day(link.b), Day(link.a), 0, {Why::kLink, i});
  }
}

void Timeline::AddDateBounds(const Date& date, Label label) {
  const TimeMention& time = articles_[date.claim.article.index].mentions.times[*At(date.claim).time];
  const uint32_t origin = date.yearless ? 1 : 0;
  const bool upper = time.bound != TimeMention::Bound::kAfter;
  // What goes on may have begun before its date.
  const bool lower = time.bound != TimeMention::Bound::kBefore && time.bound != TimeMention::Bound::kUntil &&
                     linker_.IsStart(mentions_[date.mention]);
  const CivilSeconds last = date.when.to - 1;
  if (upper) {
    Add(origin, Instant(date.mention), last, label);
    Add(origin, Day(date.mention), StartOfDay(DateOf(last)), label);
  }
  if (lower) {
    Add(Instant(date.mention), origin, -date.when.from, label);
    Add(Day(date.mention), origin, -StartOfDay(DateOf(date.when.from)), label);
  }
}

void Timeline::RetractAll(Why why, uint32_t index) {
  for (uint32_t b = 0; b < labels_.size(); ++b) {
    if (labels_[b].why == why && labels_[b].index == index) problem_.Retract(b);
  }
}

void Timeline::Resolve(const std::vector<uint32_t>& cycle, std::vector<TimelineConflict>& out) {
  int64_t weight = 0;
  std::vector<Label> says;  // each once, in order
  uint32_t lower = UINT32_MAX;
  uint32_t upper = UINT32_MAX;
  bool yearless = false;
  for (const uint32_t b : cycle) {
    const Label label = labels_[b];
    weight += problem_.At(b).most;
    if (label.why == Why::kTime) {
      (problem_.At(b).from < 2 ? upper : lower) = label.index;
      yearless = yearless || dates_[label.index].yearless;
    }
    const bool known = std::any_of(says.begin(), says.end(), [&](const Label& l) { return l.why == label.why && l.index == label.index; });
    if (label.why != Why::kDay && !known) says.push_back(label);
  }
  const auto find = [&](Why why) {
    return std::find_if(says.begin(), says.end(), [&](const Label& label) { return label.why == why; });
  };
  const auto order = find(Why::kOrder);
  const auto norm = find(Why::kNorm);
  if (order == says.end() && norm == says.end()) return DropLink(says);
  const Label bridge = order != says.end() ? *order : *norm;
  // Without two dates it is a word read wrongly rather than an article's slip.
  if (lower == UINT32_MAX || upper == UINT32_MAX || lower == upper) return RetractAll(bridge.why, bridge.index);
  const bool one_sentence = dates_[lower].claim.article == dates_[upper].claim.article &&
                            At(dates_[lower].claim).sentence == At(dates_[upper].claim).sentence;
  const int64_t reach = yearless ? kYearlessReach : one_sentence ? kSentenceReach : order != says.end() ? kOrderReach : kNormReach;
  if (-weight > reach) return RetractAll(bridge.why, bridge.index);
  Report(says, lower, upper, out);
}

void Timeline::DropLink(const std::vector<Label>& says) {
  const Label* weakest = nullptr;
  for (const Label& label : says) {
    if (label.why != Why::kLink) continue;
    if (weakest == nullptr || links_[label.index].link->strength < links_[weakest->index].link->strength) weakest = &label;
  }
  for (const Label& label : says) {
    if (label.why != Why::kTime || (weakest != nullptr && weakest->why == Why::kLink)) continue;
    if (weakest == nullptr || At(dates_[label.index].claim).value > At(dates_[weakest->index].claim).value) weakest = &label;
  }
  if (weakest != nullptr) RetractAll(weakest->why, weakest->index);
}

std::vector<TimelineConflict> FindTimelineConflicts(const std::vector<ArticleRead>& articles, const Alignments& alignments,
                                                    const NameComparer& names, uint32_t story) {
  return Timeline(articles, alignments, names, story).Run();
}

}  // namespace gainsay
