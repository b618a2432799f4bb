// Times of one event. Equal times of like slots are paired first, and of two
// articles of one main event equal days and clocks whatever the words around
// them: "takes effect on April 1", "the target date is April
// 1". A time that the other article does not hold is compared where the two
// share enough: the slot, or so much of the time itself (day and month, clock,
// weekday) that one was meant.

#include <algorithm>
#include <map>
#include <set>

#include "align/compare_time.h"
#include "align/facts.h"

namespace gainsay {
namespace {

constexpr int32_t kAgreeNeeds = 1;
constexpr int32_t kNearMissNeeds = 2;
constexpr int32_t kDifferentNeeds = 5;
constexpr int32_t kTellingNeeds = 0;       // of equal times that are telling by themselves
constexpr int32_t kWithinNeeds = 1;        // of a time inside the other
constexpr size_t kMostArticles = 40;
constexpr size_t kMostAnArticle = 4;       // members of an agreement
constexpr int64_t kNewsTime = 31 * kSecondsPerDay;  // around the publication: its month and year are named in any article

struct Item {
  ClaimRef claim;
  const TimeMention* time = nullptr;
};

// A point of time, or a day whose year nothing tells.
bool Fine(const TimeMention& time) {
  return time.granularity <= Granularity::kYear && (time.when.has_value() || (time.day.has_value() && time.month.has_value()));
}

// A clock that no article names by chance.
bool OddClock(const TimeMention& time) { return time.clock.has_value() && *time.clock % 30 != 0; }

// Day and month printed alike, years that differ.
bool YearSlip(const TimeMention& a, const TimeMention& b) {
  return a.year.has_value() && b.year.has_value() && a.year != b.year && a.day.has_value() && a.day == b.day && a.month == b.month;
}

// The same clock face, half a day apart, on a day that does not differ.
bool HalfDaySlip(const TimeMention& a, const TimeMention& b) {
  if (!a.clock.has_value() || !b.clock.has_value()) return false;
  if (std::abs(*a.clock - *b.clock) != 12 * 60) return false;
  if (!a.when.has_value() || !b.when.has_value()) return true;
  return DateOf(a.when->from) == DateOf(b.when->from);
}

class TimeFinder {
 public:
  explicit TimeFinder(const FactInput& in) : in_(in) {}

  void Run(std::vector<Fact>& out) {
    const std::vector<ArticleId>& members = in_.members();
    const size_t count = std::min(members.size(), kMostArticles);
    for (size_t i = 0; i < count; ++i) {
      for (size_t j = i + 1; j < count; ++j) Pair(members[i], members[j], out);
    }
  }

 private:
  std::vector<Item> ItemsOf(ArticleId article) const {
    std::vector<Item> items;
    const ArticleRead& read = in_.articles[article.index];
    for (uint32_t c = 0; c < read.claims.claims.size(); ++c) {
      const Claim& claim = read.claims.claims[c];
      if (claim.kind != ClaimKind::kTime) continue;
      const TimeMention& time = read.mentions.times[*claim.time];
      if (Fine(time)) items.push_back({{article, ClaimId{c}}, &time});
    }
    return items;
  }

  static bool Held(const Item& item, const std::vector<Item>& others) {
    return std::any_of(others.begin(), others.end(), [&](const Item& other) { return SameTime(*item.time, *other.time); });
  }

  // Two claims of one time.
  struct Agreement {
    int32_t score = 0;
    size_t a = 0;  // of the articles' items
    size_t b = 0;
    SlotMatch slot;
  };

  void Pair(ArticleId left, ArticleId right, std::vector<Fact>& out) const {
    const std::vector<Item> as = ItemsOf(left);
    const std::vector<Item> bs = ItemsOf(right);
    const bool same_event = in_.slots.SameMainEvent(left, right);
    std::map<std::pair<CivilSeconds, CivilSeconds>, std::vector<Agreement>> agreeing;
    for (size_t i = 0; i < as.size(); ++i) {
      for (size_t j = 0; j < bs.size(); ++j) {
        const Item& a = as[i];
        const Item& b = bs[j];
        SlotMatch slot = in_.slots.Match(a.claim, b.claim);
        if (Agree(a, b, slot, same_event)) {
          const TimeMention& finer = b.time->granularity < a.time->granularity ? *b.time : *a.time;
          const Interval when = finer.when.value_or(Interval{});
          agreeing[{when.from, when.to}].push_back({slot.score, i, j, std::move(slot)});
          continue;
        }
        // A dateline dates the report; what its sentence tells may be days old.
        if (OwnDay(a) || OwnDay(b)) continue;
        if (slot.clash || TimesMeet(*a.time, *b.time)) continue;
        const bool near = YearSlip(*a.time, *b.time) || HalfDaySlip(*a.time, *b.time);
        const bool asserted = in_.slots.At(a.claim).modality == Modality::kAsserted && in_.slots.At(b.claim).modality == Modality::kAsserted;
        const bool plain = slot.same_attribute && same_event && asserted && Point(a) && Point(b) && slot.score >= kDifferentNeeds;
        if (!(near && slot.score >= kNearMissNeeds) && !plain) continue;
        if (Held(a, bs) || Held(b, as)) continue;
        Fact fact;
        fact.members = {a.claim, b.claim};
        fact.points = slot.points;
        fact.strength = slot.score;
        fact.subject = in_.slots.Describe(in_.slots.At(a.claim));
        Add(std::move(fact), out);
      }
    }
    for (auto& [when, pairs] : agreeing) Join(as, bs, pairs, out);
  }

  // The best pairs of one time, as a fact.
  void Join(const std::vector<Item>& as, const std::vector<Item>& bs, std::vector<Agreement>& pairs, std::vector<Fact>& out) const {
    std::stable_sort(pairs.begin(), pairs.end(), [](const Agreement& x, const Agreement& y) { return x.score > y.score; });
    Fact fact;
    fact.strength = pairs.front().score;
    fact.points = pairs.front().slot.points;
    fact.subject = in_.slots.Describe(in_.slots.At(as[pairs.front().a].claim));
    std::set<size_t> left, right;
    for (const Agreement& pair : pairs) {
      if (left.size() < kMostAnArticle) left.insert(pair.a);
      if (right.size() < kMostAnArticle) right.insert(pair.b);
    }
    for (const size_t i : left) fact.members.push_back(as[i].claim);
    for (const size_t j : right) fact.members.push_back(bs[j].claim);
    Add(std::move(fact), out);
  }

  // The weekday that is printed with a day is that day's.
  static bool Sound(const TimeMention& time) {
    if (!time.weekday.has_value() || !time.day.has_value() || !time.when.has_value() || time.range) return true;
    return WeekdayOf(time.when->from) == *time.weekday;
  }

  bool Agree(const Item& a, const Item& b, const SlotMatch& slot, bool same_event) const {
    if (!Sound(*a.time) || !Sound(*b.time)) return false;
    if (SameTime(*a.time, *b.time)) {
      const bool exact = a.time->granularity <= Granularity::kDay;
      if (slot.score >= (exact ? kAgreeNeeds : kNearMissNeeds)) return true;
      if ((OwnDay(a) && OwnDay(b)) || (OddClock(*a.time) && a.time->clock == b.time->clock)) return true;
      return same_event && !slot.apart && (exact || (Telling(a) && Telling(b) && slot.score >= kTellingNeeds));
    }
    // "Tuesday night" and "about half past eleven on Tuesday night" of one event.
    return same_event && !slot.apart && (slot.same_attribute || slot.score >= kWithinNeeds) && a.time->granularity <= Granularity::kDay &&
           b.time->granularity <= Granularity::kDay && TimesMeet(*a.time, *b.time);
  }

  // The day that the article itself is dated with.
  bool OwnDay(const Item& item) const {
    const Article& article = *in_.slots.Article(item.claim).article;
    return item.time->span.Overlaps(article.dateline_span) || item.time->span.Overlaps(article.published.span);
  }

  // A month or year that two articles of an event hardly name by chance.
  bool Telling(const Item& item) const {
    const Published& published = in_.slots.Article(item.claim).article->published;
    if (item.time->granularity != Granularity::kMonth && item.time->granularity != Granularity::kYear) return false;
    if (!item.time->when.has_value() || !published.known()) return item.time->year.has_value();
    return !item.time->when->Overlaps({published.at - kNewsTime, published.at + kNewsTime});
  }

  // A week or finer, of an event that happens once.
  bool Point(const Item& item) const {
    const Claim& claim = in_.slots.At(item.claim);
    return item.time->granularity <= Granularity::kWeek && !item.time->day_assumed && claim.attribute.valid() &&
           in_.slots.concepts().Attribute(claim.attribute, "kind") == "point" &&
           in_.slots.concepts().Attribute(claim.attribute, "generic") != "true";
  }

  void Add(Fact fact, std::vector<Fact>& out) const {
    fact.kind = ClaimKind::kTime;
    fact.story = in_.story;
    std::sort(fact.members.begin(), fact.members.end());
    fact.members.erase(std::unique(fact.members.begin(), fact.members.end()), fact.members.end());
    out.push_back(std::move(fact));
  }

  const FactInput& in_;
};

}  // namespace

void FindTimeFacts(const FactInput& in, std::vector<Fact>& out) { TimeFinder(in).Run(out); }

}  // namespace gainsay
