#include "align/timeline_view.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace gainsay {
namespace {

constexpr size_t kMostArticles = 40;
constexpr size_t kMostEvents = 60;
constexpr size_t kMostEntries = 80;  // of an event
constexpr size_t kMostLoose = 400;

using Sure = TimelineView::Sure;
using Entry = TimelineView::Entry;
using Event = TimelineView::Event;

Sure SureOf(const Claim& claim) {
  if (!claim.affirmed) return Sure::kDenied;
  switch (claim.modality) {
    case Modality::kPlanned: return Sure::kPlanned;
    case Modality::kHypothetical: return Sure::kSupposed;
    case Modality::kAsserted:
    case Modality::kReported: break;
  }
  return Sure::kSaid;
}

// "The incident" by itself names no event that a bar could stand for.
bool Names(const ArticleRead& read, const EventMention& event) {
  return read.reading->concepts().Attribute(event.event, "generic") != "true" || event.start_of != UINT32_MAX;
}

std::optional<Entry> EntryOf(const ArticleRead& read, ArticleId article, const Claim& claim) {
  if (claim.kind != ClaimKind::kTime || !claim.time.has_value()) return {};
  const TimeMention& time = read.mentions.times[*claim.time];
  if (time.type == TimexType::kDuration || time.type == TimexType::kSet || !time.when.has_value()) return {};
  const Interval when = time.typical.value_or(*time.when);
  if (when.from >= when.to) return {};
  using Bound = TimeMention::Bound;
  const Published& published = read.article->published;
  const bool day_printed = time.day.has_value() && time.month.has_value();
  const EventMention* event = claim.event < read.mentions.events.size() ? &read.mentions.events[claim.event] : nullptr;
  Entry out{article, time.span, event == nullptr ? Span{} : event->span, when, time.granularity, SureOf(claim)};
  out.loose = !claim.close || event == nullptr || !Names(read, *event);
  out.doubtful = time.approximate || time.ambiguous || time.half_unknown || time.day_assumed ||
                 (time.anchored && published.assumed() && !day_printed && !time.year.has_value());
  out.yearless = time.anchored && !time.year.has_value() && published.source == DateSource::kNominal;
  out.open_begin = time.bound == Bound::kBefore || time.bound == Bound::kUntil;
  out.open_end = time.bound == Bound::kAfter || time.bound == Bound::kSince;
  return out;
}

// By aligned event: what the articles say of it.
using Dated = std::map<uint32_t, std::vector<Entry>>;

// What the story is about comes before what one article mentions, and what is
// told differently before what all tell alike.
auto Weight(const std::vector<Entry>& entries) {
  std::vector<ArticleId> articles;
  std::vector<Interval> times;
  for (const Entry& entry : entries) {
    articles.push_back(entry.article);
    times.push_back(entry.when);
  }
  std::sort(times.begin(), times.end());
  const auto count = [](auto& values) { return std::unique(values.begin(), values.end()) - values.begin(); };
  return std::tuple(count(articles), count(times));
}

CivilSeconds Begins(const Event& event) {
  const auto first = std::min_element(event.entries.begin(), event.entries.end(),
                                      [](const Entry& a, const Entry& b) { return a.when < b.when; });
  return first->when.from;
}

std::string LabelOf(const std::vector<ArticleRead>& articles, const AlignedEvent& event) {
  const EventRef first = event.members.front();
  const ArticleRead& read = articles[first.article.index];
  return std::string(read.document->Text(read.mentions.events[first.event].tokens));
}

class View {
 public:
  View(const std::vector<ArticleRead>& articles, const Alignments& alignments) : articles_(articles), alignments_(alignments) {
    for (uint32_t e = 0; e < alignments.events.size(); ++e) {
      for (const EventRef ref : alignments.events[e].members) event_of_.emplace(ref, e);
    }
  }

  TimelineView Make() {
    TimelineView out;
    out.left_out.resize(alignments_.stories.size());
    for (uint32_t story = 0; story < alignments_.stories.size(); ++story) Add(story, out);
    return out;
  }

 private:
  void Add(uint32_t story, TimelineView& out) const {
    TimelineView::LeftOut& left_out = out.left_out[story];
    Dated dated;
    std::vector<Entry> loose;
    const std::vector<ArticleId>& members = alignments_.stories[story].articles;
    for (size_t i = 0; i < members.size(); ++i) {
      const bool any = Collect(members[i], i < kMostArticles ? &dated : nullptr, loose);
      left_out.articles += i >= kMostArticles && any;
    }
    std::vector<std::pair<uint32_t, std::vector<Entry>>> events(std::make_move_iterator(dated.begin()), std::make_move_iterator(dated.end()));
    std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return Weight(a.second) > Weight(b.second); });
    if (events.size() > kMostEvents) {
      left_out.events = static_cast<uint32_t>(events.size() - kMostEvents);
      events.resize(kMostEvents);
    }
    const auto first = static_cast<std::ptrdiff_t>(out.events.size());
    for (auto& [event, entries] : events) out.events.push_back({story, LabelOf(articles_, alignments_.events[event]), std::move(entries)});
    for (const Entry& entry : loose) out.events.push_back({story, {}, {entry}});
    std::sort(out.events.begin() + first, out.events.end(), [](const Event& a, const Event& b) {
      const auto key = [](const Event& x) { return std::tuple(Begins(x), x.entries.front().article, x.entries.front().time.begin); };
      return std::tuple(key(a), std::string_view(a.label)) < std::tuple(key(b), std::string_view(b.label));
    });
  }

  // Whether the article dates an event.
  bool Collect(ArticleId article, Dated* out, std::vector<Entry>& loose) const {
    const ArticleRead& read = articles_[article.index];
    bool any = false;
    for (const Claim& claim : read.claims.claims) {
      std::optional<Entry> entry = EntryOf(read, article, claim);
      if (!entry.has_value()) continue;
      any = any || !entry->loose;
      if (out == nullptr) continue;
      const auto event = event_of_.find({article, claim.event});
      entry->loose = entry->loose || event == event_of_.end();
      std::vector<Entry>& entries = entry->loose ? loose : (*out)[event->second];
      if (entries.size() < (entry->loose ? kMostLoose : kMostEntries)) entries.push_back(*entry);
    }
    return any;
  }

  const std::vector<ArticleRead>& articles_;
  const Alignments& alignments_;
  std::map<EventRef, uint32_t> event_of_;
};

}  // namespace

TimelineView ViewTimeline(const std::vector<ArticleRead>& articles, const Alignments& alignments) {
  return View(articles, alignments).Make();
}

}  // namespace gainsay
