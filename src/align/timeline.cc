#include "align/timeline.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "align/event_links.h"
#include "align/groups.h"
#include "align/simple_temporal.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr size_t kMostArticles = 40;
constexpr size_t kMostMentions = 600;
constexpr size_t kMostRounds = 32;
constexpr size_t kMostOfAPerson = 40;
constexpr uint32_t kLongestQuote = 2000;  // tokens
// Farther apart than this two dates are hardly of the events that a norm or an
// order speaks of.
constexpr int64_t kNormReach = 45 * kSecondsPerDay;
constexpr int64_t kOrderReach = 400 * kSecondsPerDay;
// Two dates of one sentence are of one matter.
constexpr int64_t kSentenceReach = 1100 * kSecondsPerDay;
// Dates without a year are held against each other inside one year only.
constexpr int64_t kYearlessReach = 150 * kSecondsPerDay;
constexpr int32_t kSomeYear = 2001;
// Civil times of two articles may be of two zones.
constexpr int64_t kZoneSlack = 14 * kSecondsPerHour;

enum class Why : uint8_t { kTime, kOrder, kNorm, kLink, kDay };

// What a bound stands for.
struct Label {
  Why why = Why::kDay;
  uint32_t index = 0;  // of dates_, orders_, norms_ or links_
};

struct Date {
  ClaimRef claim;
  uint32_t mention = 0;
  Interval when;
  bool yearless = false;
};

struct Order {
  ClaimRef claim;
  uint32_t first = 0;  // of mentions_: comes first
  uint32_t second = 0;
  std::optional<int64_t> gap;  // seconds from day to day
};

struct Norm {
  uint32_t first = 0;
  uint32_t second = 0;
};

// Two mentions that the graph says are one event.
struct OneEvent {
  uint32_t a = 0;  // of mentions_
  uint32_t b = 0;
  const EventLink* link = nullptr;
};

template <typename T>
bool Disjoint(const std::vector<T>& a, const std::vector<T>& b) {
  if (a.empty() || b.empty()) return false;
  return std::none_of(a.begin(), a.end(), [&](const T& value) { return std::binary_search(b.begin(), b.end(), value); });
}

// Asserted by the article itself.
bool Stated(const ArticleRead& read, const Claim& claim) {
  if (!claim.affirmed || claim.modality != Modality::kAsserted || claim.disputed) return false;
  const auto quotes = MaybeOverlapping(read.mentions.quotes, claim.tokens, kLongestQuote);
  return std::none_of(quotes.begin(), quotes.end(), [&](const QuoteMention& quote) { return quote.tokens.Overlaps(claim.tokens); });
}

// The interval that a time surely names.
std::optional<Date> Dated(const ArticleRead& read, const TimeMention& time) {
  Date out;
  if (time.type == TimexType::kDuration || time.type == TimexType::kSet || time.granularity > Granularity::kYear) return {};
  if (time.ambiguous || time.half_unknown || time.day_assumed || time.bound == TimeMention::Bound::kSince) return {};
  const bool day_printed = time.day.has_value() && time.month.has_value();
  if (!time.when.has_value()) {
    if (!day_printed || time.granularity > Granularity::kDay || read.article->published.known()) return {};
    const CivilDate date{kSomeYear, *time.month, *time.day};
    if (!IsValid(date) || time.range) return {};
    out.when = {StartOfDay(date), StartOfDay(date) + kSecondsPerDay};
    out.yearless = true;
    return out;
  }
  if (time.anchored && read.article->published.assumed() && !day_printed) return {};
  if (time.anchored && time.granularity < Granularity::kDay && !time.clock.has_value() && !time.day_part.valid()) return {};
  out.when = *time.when;
  if (time.granularity < Granularity::kDay && !time.clock.has_value()) {
    const CivilSeconds from = StartOfDay(DateOf(out.when.from));
    out.when = {from, std::max(from + kSecondsPerDay, out.when.to)};
  }
  if (time.approximate) {
    const int64_t width = out.when.to - out.when.from;
    out.when = {out.when.from - width, out.when.to + width};
  }
  if (out.when.from >= out.when.to) return {};
  return out;
}

class Timeline {
 public:
  Timeline(const std::vector<ArticleRead>& articles, const Alignments& alignments, const NameComparer& names, uint32_t story)
      : articles_(articles), alignments_(alignments), linker_(articles, alignments, names), story_(story) {}

  std::vector<TimelineConflict> Run() {
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

 private:
  const Claim& At(ClaimRef ref) const { return articles_[ref.article.index].claims.claims[ref.claim.index]; }
  const Concepts& ConceptsOf(EventRef ref) const { return articles_[ref.article.index].reading->concepts(); }

  uint32_t MentionOf(EventRef ref) {
    const auto [it, added] = mention_of_.try_emplace(ref, static_cast<uint32_t>(mentions_.size()));
    if (added) mentions_.push_back(ref);
    return it->second;
  }

  void Collect() {
    const std::vector<ArticleId>& members = alignments_.stories[story_].articles;
    for (size_t i = 0; i < std::min(members.size(), kMostArticles); ++i) {
      const ArticleRead& read = articles_[members[i].index];
      for (uint32_t c = 0; c < read.claims.claims.size() && mentions_.size() < kMostMentions; ++c) {
        const Claim& claim = read.claims.claims[c];
        if (claim.kind == ClaimKind::kTime) AddDate(read, claim, {members[i], ClaimId{c}});
        if (claim.kind == ClaimKind::kOrder) AddOrder(read, claim, {members[i], ClaimId{c}});
      }
    }
    SortMentions();
  }

  // Links and norms are looked for in reading order.
  void SortMentions() {
    std::vector<uint32_t> place(mentions_.size());
    std::sort(mentions_.begin(), mentions_.end());
    for (uint32_t m = 0; m < mentions_.size(); ++m) {
      uint32_t& was = mention_of_[mentions_[m]];
      place[was] = m;
      was = m;
    }
    for (Date& date : dates_) date.mention = place[date.mention];
    for (Order& order : orders_) {
      order.first = place[order.first];
      order.second = place[order.second];
    }
  }

  void TakeLinks() {
    const std::vector<AlignedEvent>& events = alignments_.events;
    auto event = std::partition_point(events.begin(), events.end(), [&](const AlignedEvent& e) { return e.story < story_; });
    for (; event != events.end() && event->story == story_; ++event) {
      for (const EventLink& link : event->links) {
        const auto a = mention_of_.find(link.a);
        const auto b = mention_of_.find(link.b);
        if (a != mention_of_.end() && b != mention_of_.end()) links_.push_back({a->second, b->second, &link});
      }
    }
  }

  void AddDate(const ArticleRead& read, const Claim& claim, ClaimRef ref) {
    if (!claim.close || claim.event >= read.mentions.events.size() || !claim.time.has_value() || !Stated(read, claim)) return;
    std::optional<Date> date = Dated(read, read.mentions.times[*claim.time]);
    if (!date.has_value()) return;
    const EventRef event{ref.article, claim.event};
    if (ConceptsOf(event).Attribute(linker_.At(event).event, "generic") == "true" && linker_.At(event).start_of == UINT32_MAX) return;
    date->claim = ref;
    date->mention = MentionOf(event);
    dates_.push_back(*date);
  }

  void AddOrder(const ArticleRead& read, const Claim& claim, ClaimRef ref) {
    if (claim.event >= read.mentions.events.size() || claim.other_event >= read.mentions.events.size() || !Stated(read, claim)) return;
    const EventRef first{ref.article, claim.first_of_order ? claim.event : claim.other_event};
    const EventRef second{ref.article, claim.first_of_order ? claim.other_event : claim.event};
    // Only beginnings are known: what goes on may have begun before.
    if (!linker_.IsStart(second)) return;
    Order order;
    order.claim = ref;
    if (claim.time.has_value()) {
      // Whole days, told exactly.
      const TimeMention& gap = read.mentions.times[*claim.time];
      const auto length = static_cast<int64_t>(gap.seconds);
      const bool days = length >= kSecondsPerDay && length <= 60 * kSecondsPerDay && gap.count * kSecondsPerDay == gap.seconds;
      if (gap.type == TimexType::kDuration && !gap.approximate && days) order.gap = length;
    }
    order.first = MentionOf(first);
    order.second = MentionOf(second);
    orders_.push_back(order);
  }

  bool Follows(EventRef later, EventRef earlier) const {
    const Concepts& concepts = ConceptsOf(later);
    const ConceptId first = linker_.ConceptOf(earlier);
    ConceptId event = linker_.ConceptOf(later);
    for (int depth = 0; depth < 8 && event.valid() && event != first; ++depth, event = concepts.Parent(event)) {
      std::string_view list = concepts.Attribute(event, "follows");
      while (!list.empty()) {
        const size_t cut = std::min(list.find(' '), list.size());
        const ConceptId wanted = concepts.Find("event", list.substr(0, cut));
        list.remove_prefix(std::min(cut + 1, list.size()));
        if (wanted.valid() && concepts.IsA(first, wanted)) return true;
      }
    }
    return false;
  }

  void AddNorm(uint32_t a, uint32_t b) {
    if (linker_.At(mentions_[a]).reference == EventMention::Reference::kPlural) return;
    if (linker_.At(mentions_[b]).reference == EventMention::Reference::kPlural) return;
    if (Follows(mentions_[b], mentions_[a])) norms_.push_back({a, b});
    if (Follows(mentions_[a], mentions_[b])) norms_.push_back({b, a});
  }

  // A norm holds for the same participants: of neighbours in the text that no
  // name and no place tells apart, and where both clauses have one person, the same.
  void FindNorms() {
    std::set<uint32_t> dated;
    for (const Date& date : dates_) dated.insert(date.mention);
    std::map<uint32_t, std::vector<uint32_t>> of_person;
    std::set<std::pair<uint32_t, uint32_t>> done;
    const auto sentence = [&](uint32_t m) {
      return articles_[mentions_[m].article.index].document->sentence_of[linker_.At(mentions_[m]).tokens.begin];
    };
    for (const uint32_t a : dated) {
      const std::vector<uint32_t> people = linker_.PeopleOf(mentions_[a], false);
      for (auto it = dated.upper_bound(a); it != dated.end(); ++it) {
        if (mentions_[*it].article != mentions_[a].article || sentence(*it) > sentence(a) + 1) break;
        if (Disjoint(people, linker_.PeopleOf(mentions_[*it], false))) continue;
        if (sentence(*it) != sentence(a) && Disjoint(linker_.TownsOf(mentions_[a]), linker_.TownsOf(mentions_[*it]))) continue;
        if (done.insert({a, *it}).second) AddNorm(a, *it);
      }
      if (people.size() == 1 && of_person[people.front()].size() < kMostOfAPerson) of_person[people.front()].push_back(a);
    }
    for (const auto& [person, list] : of_person) {
      for (size_t i = 0; i < list.size(); ++i) {
        for (size_t j = i + 1; j < list.size(); ++j) {
          if (done.insert({list[i], list[j]}).second) AddNorm(list[i], list[j]);
        }
      }
    }
  }

  // A mention has two variables: when it began, and the day that it began on,
  // for dates and for gaps counted in days.
  static uint32_t Instant(uint32_t mention) { return 2 + 2 * mention; }
  static uint32_t Day(uint32_t mention) { return 3 + 2 * mention; }

  void Add(uint32_t from, uint32_t to, int64_t most, Label label) {
    problem_.AddBound(from, to, most);
    labels_.push_back(label);
  }

  void Build() {
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

  void AddDateBounds(const Date& date, Label label) {
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

  void RetractAll(Why why, uint32_t index) {
    for (uint32_t b = 0; b < labels_.size(); ++b) {
      if (labels_[b].why == why && labels_[b].index == index) problem_.Retract(b);
    }
  }

  std::string NameOf(uint32_t mention) const {
    const EventRef ref = mentions_[mention];
    const Concepts& concepts = ConceptsOf(ref);
    std::string out(concepts.Name(linker_.ConceptOf(ref)));
    std::replace(out.begin(), out.end(), '-', ' ');
    const std::string name = linker_.NameOf(ref);
    if (!name.empty()) out += " " + name;
    if (linker_.At(ref).start_of != UINT32_MAX || concepts.Has(linker_.At(ref).event, "starts")) out = "start of " + out;
    return out;
  }

  std::string Step(const Label& label) const {
    switch (label.why) {
      case Why::kTime:
        return NameOf(dates_[label.index].mention) + ": " + At(dates_[label.index].claim).value;
      case Why::kOrder: {
        const Order& order = orders_[label.index];
        return NameOf(order.first) + " before " + NameOf(order.second) + ": " + At(order.claim).value;
      }
      case Why::kNorm:
        return NameOf(norms_[label.index].first) + " always comes before " + NameOf(norms_[label.index].second);
      case Why::kLink:
        return "one event: " + NameOf(links_[label.index].a) + " (" + links_[label.index].link->points.front().name + ")";
      case Why::kDay:
        break;
    }
    return {};
  }

  // By mention: the least mention that links in force join it to.
  std::vector<uint32_t> Clusters() const {
    Groups groups(mentions_.size());
    for (uint32_t b = 0; b < labels_.size(); ++b) {
      if (labels_[b].why == Why::kLink && problem_.At(b).active) groups.Join(links_[labels_[b].index].a, links_[labels_[b].index].b);
    }
    std::vector<uint32_t> root(mentions_.size());
    for (uint32_t m = 0; m < root.size(); ++m) root[m] = groups.Root(m);
    return root;
  }

  // The claims that say what one says of the same event, with itself.
  std::vector<uint32_t> Echoes(const Label& label, const std::vector<uint32_t>& root) const {
    std::vector<uint32_t> out;
    if (label.why == Why::kTime) {
      const Date& date = dates_[label.index];
      for (uint32_t i = 0; i < dates_.size(); ++i) {
        if (dates_[i].when == date.when && root[dates_[i].mention] == root[date.mention]) out.push_back(i);
      }
    } else {
      const Order& order = orders_[label.index];
      for (uint32_t i = 0; i < orders_.size(); ++i) {
        if (root[orders_[i].first] == root[order.first] && root[orders_[i].second] == root[order.second]) out.push_back(i);
      }
    }
    return out;
  }

  ClaimRef RefOf(Why why, uint32_t index) const { return why == Why::kTime ? dates_[index].claim : orders_[index].claim; }

  size_t Origins(const Label& label, const std::vector<uint32_t>& root) const {
    std::set<uint32_t> origins;
    for (const uint32_t i : Echoes(label, root)) origins.insert(alignments_.origin_of[RefOf(label.why, i).article.index]);
    return origins.size();
  }

  void Resolve(const std::vector<uint32_t>& cycle, std::vector<TimelineConflict>& out) {
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

  // Dates of one event differ: either it is two, or the date check tells of it.
  void DropLink(const std::vector<Label>& says) {
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

  void Report(const std::vector<Label>& says, uint32_t lower, uint32_t upper, std::vector<TimelineConflict>& out) {
    TimelineConflict conflict;
    const std::vector<uint32_t> root = Clusters();
    const Label* least = nullptr;
    std::tuple<size_t, Why, std::string, ClaimRef> best;
    for (const Label& label : says) {
      conflict.steps.push_back(Step(label));
      if (label.why == Why::kLink) {
        for (const LinkPoint& point : links_[label.index].link->points) conflict.points.push_back(point);
      }
      if (label.why != Why::kTime && label.why != Why::kOrder) continue;
      const ClaimRef ref = RefOf(label.why, label.index);
      conflict.claims.push_back(ref);
      std::tuple<size_t, Why, std::string, ClaimRef> key{Origins(label, root), label.why, At(ref).value, ref};
      if (least == nullptr || key < best) {
        least = &label;
        best = std::move(key);
      }
    }
    conflict.first = dates_[lower].claim;
    conflict.second = dates_[upper].claim;
    conflict.first_event = NameOf(dates_[lower].mention);
    conflict.second_event = NameOf(dates_[upper].mention);
    conflict.retracted = RefOf(least->why, least->index);
    for (const uint32_t i : Echoes(*least, root)) {
      const ClaimRef ref = RefOf(least->why, i);
      if (ref != conflict.retracted) conflict.echoes.push_back(ref);
      RetractAll(least->why, i);
    }
    out.push_back(std::move(conflict));
  }

  const std::vector<ArticleRead>& articles_;
  const Alignments& alignments_;
  const EventLinker linker_;
  const uint32_t story_;
  std::vector<EventRef> mentions_;  // sorted, once collected
  std::map<EventRef, uint32_t> mention_of_;
  std::vector<Date> dates_;
  std::vector<Order> orders_;
  std::vector<Norm> norms_;
  std::vector<OneEvent> links_;
  SimpleTemporal problem_;
  std::vector<Label> labels_;  // by bound
};

}  // namespace

std::vector<TimelineConflict> FindTimelineConflicts(const std::vector<ArticleRead>& articles, const Alignments& alignments,
                                                    const NameComparer& names, uint32_t story) {
  return Timeline(articles, alignments, names, story).Run();
}

}  // namespace gainsay
