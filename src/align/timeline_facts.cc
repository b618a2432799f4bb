// What a story asserts of when its events were and which came first.
#include "align/timeline_problem.h"

#include <algorithm>
#include <set>

#include "mention/within.h"

namespace gainsay {
namespace {

constexpr size_t kMostArticles = 40;
constexpr size_t kMostMentions = 600;
constexpr size_t kMostOfAPerson = 40;
constexpr uint32_t kLongestQuote = 2000;  // tokens
constexpr int32_t kSomeYear = 2001;

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
struct Surely {
  Interval when;
  bool yearless = false;
};
std::optional<Surely> Dated(const ArticleRead& read, const TimeMention& time) {
  Surely out;
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

}  // namespace

uint32_t Timeline::MentionOf(EventRef ref) {
  const auto [it, added] = mention_of_.try_emplace(ref, static_cast<uint32_t>(mentions_.size()));
  if (added) mentions_.push_back(ref);
  return it->second;
}

void Timeline::Collect() {
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

void Timeline::SortMentions() {
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

void Timeline::TakeLinks() {
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

void Timeline::AddDate(const ArticleRead& read, const Claim& claim, ClaimRef ref) {
  if (!claim.close || claim.event >= read.mentions.events.size() || !claim.time.has_value() || !Stated(read, claim)) return;
  const std::optional<Surely> surely = Dated(read, read.mentions.times[*claim.time]);
  if (!surely.has_value()) return;
  const EventRef event{ref.article, claim.event};
  if (ConceptsOf(event).Attribute(linker_.At(event).event, "generic") == "true" && linker_.At(event).start_of == UINT32_MAX) return;
  dates_.push_back({ref, MentionOf(event), surely->when, surely->yearless});
}

void Timeline::AddOrder(const ArticleRead& read, const Claim& claim, ClaimRef ref) {
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

bool Timeline::Follows(EventRef later, EventRef earlier) const {
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

void Timeline::AddNorm(uint32_t a, uint32_t b) {
  if (linker_.At(mentions_[a]).reference == EventMention::Reference::kPlural) return;
  if (linker_.At(mentions_[b]).reference == EventMention::Reference::kPlural) return;
  if (Follows(mentions_[b], mentions_[a])) norms_.push_back({a, b});
  if (Follows(mentions_[a], mentions_[b])) norms_.push_back({b, a});
}

void Timeline::FindNorms() {
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

}  // namespace gainsay
