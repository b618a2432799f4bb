// Times of one event. Equal times of like slots are paired first; a time that
// the other article does not hold is compared where the two share enough: the
// slot, or so much of the time itself (day and month, clock, weekday) that one
// was meant.

#include <algorithm>
#include <map>
#include <set>

#include "align/facts.h"
#include "align/groups.h"

namespace gainsay {
namespace {

constexpr int32_t kAgreeNeeds = 1;
constexpr int32_t kNearMissNeeds = 2;
constexpr int32_t kDifferentNeeds = 5;
constexpr size_t kMostArticles = 40;

struct Item {
  ClaimRef claim;
  const TimeMention* time = nullptr;
};

bool Fine(const TimeMention& time) { return time.when.has_value() && time.granularity <= Granularity::kYear; }

// One interval inside the other, or the same; of clocks without a day of
// their own the clocks.
bool Compatible(const TimeMention& a, const TimeMention& b) {
  if ((a.day_assumed || b.day_assumed) && a.clock.has_value() && b.clock.has_value()) return a.clock == b.clock;
  if (!a.when.has_value() || !b.when.has_value()) return false;
  return a.when->Contains(*b.when) || b.when->Contains(*a.when);
}

bool SameGrain(const TimeMention& a, const TimeMention& b) { return Compatible(a, b) && a.granularity == b.granularity; }

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
    return std::any_of(others.begin(), others.end(), [&](const Item& other) { return SameGrain(*item.time, *other.time); });
  }

  void Pair(ArticleId left, ArticleId right, std::vector<Fact>& out) const {
    const std::vector<Item> as = ItemsOf(left);
    const std::vector<Item> bs = ItemsOf(right);
    const bool same_event = in_.slots.SameMainEvent(left, right);
    std::map<std::pair<CivilSeconds, CivilSeconds>, Fact> agreeing;
    for (const Item& a : as) {
      for (const Item& b : bs) {
        const SlotMatch slot = in_.slots.Match(a.claim, b.claim);
        if (SameGrain(*a.time, *b.time)) {
          const bool exact = a.time->granularity <= Granularity::kDay;
          if (slot.score < (exact ? kAgreeNeeds : kNearMissNeeds)) continue;
          Fact& fact = agreeing[{a.time->when->from, a.time->when->to}];
          fact.members.push_back(a.claim);
          fact.members.push_back(b.claim);
          if (slot.score > fact.strength) {
            fact.strength = slot.score;
            fact.points = slot.points;
            fact.subject = in_.slots.Describe(in_.slots.At(a.claim));
          }
          continue;
        }
        if (slot.clash || Compatible(*a.time, *b.time)) continue;
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
    for (auto& [when, fact] : agreeing) Add(std::move(fact), out);
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
