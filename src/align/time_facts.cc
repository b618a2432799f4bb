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
#include "align/time_slip.h"
#include "base/sorted.h"

namespace gainsay {
namespace {

constexpr int32_t kAgreeNeeds = 1;
constexpr int32_t kNearMissNeeds = 2;
constexpr int32_t kSlipNeeds = 3;          // of two days that a slip parts, of what happens once
constexpr int32_t kMonthSlipNeeds = 1;     // a day number is hardly the other's by chance
constexpr int32_t kTensSlipNeeds = 3;
constexpr int32_t kYearDigitNeeds = 2;
constexpr int32_t kHourSlipNeeds = 1;
constexpr int32_t kSameClockNeeds = 5;
constexpr int32_t kDeadlineNeeds = 3;
constexpr int32_t kDifferentNeeds = 5;
constexpr int32_t kOneEndNeeds = 2;        // of two stretches of days with one end in common
constexpr int32_t kTellingNeeds = 0;       // of equal times that are telling by themselves
constexpr int32_t kWithinNeeds = 1;        // of a time inside the other
constexpr int32_t kLeadClock = 3;
constexpr int32_t kOtherClock = 4;
constexpr int32_t kRelatedLead = 2;        // an accident's, where the other calls it a derailment
constexpr uint32_t kSaidReach = 3;         // tokens between a verb of telling and the day of the telling
constexpr int64_t kDawn = 6 * kSecondsPerHour, kDusk = 21 * kSecondsPerHour;
constexpr int kDayMinutes = 24 * 60;
constexpr int kClocksApart = 10;           // minutes: nearer clocks are two watches
constexpr int kMinutesApart = 3;           // where both are told to the minute: 5.43, 5.34
constexpr int kAboutApart = 40;
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

// Not rounded to five minutes.
bool ToTheMinute(const TimeMention& time) { return time.clock.has_value() && *time.clock % 5 != 0; }

// "The cabinet on Wednesday cleared a scheme that will …", and its date of a week
// before. A day told by its weekday alone lies a whole number of weeks off where the
// article's tense was misread.
bool WeekOff(const TimeMention& weekday, const TimeMention& day) {
  if (!weekday.weekday.has_value() || weekday.day.has_value() || weekday.clock.has_value() || !weekday.when.has_value()) return false;
  if (!day.when.has_value() || !day.day.has_value()) return false;
  return std::llabs(weekday.when->from - day.when->from) == 7 * kSecondsPerDay;
}

bool SameWeekday(const TimeMention& a, const TimeMention& b) {
  if (WeekOff(a, b) || WeekOff(b, a)) return true;
  if (!a.weekday.has_value() || !b.weekday.has_value() || a.weekday != b.weekday) return false;
  if (a.when.has_value() && b.when.has_value() && DateOf(a.when->from) == DateOf(b.when->from)) return false;
  return !a.day.has_value() || !b.day.has_value();
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

  bool Held(const Item& item, const std::vector<Item>& others, bool news) const {
    return std::any_of(others.begin(), others.end(), [&](const Item& other) { return SameTime(*item.time, *other.time) && !(news && OwnDay(other)); });
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
        if (SameWeekday(*a.time, *b.time)) continue;
        if (!Differ(left, right, a, b, as, bs, slot, same_event)) continue;
        const bool news = NewsDays(left, right, a, b, as, bs);  // then a dateline holds no day of the news
        if (Held(a, bs, news) || Held(b, as, news)) continue;
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

  // Two times that cannot be one are told of one slot: it is the same by what
  // stands around them, or the one looks like a slip for the other.
  bool Differ(ArticleId left, ArticleId right, const Item& a, const Item& b, const std::vector<Item>& as, const std::vector<Item>& bs,
              const SlotMatch& slot, bool same_event) const {
    const TimeMention& x = *a.time;
    const TimeMention& y = *b.time;
    if ((YearSlip(x, y) || HalfDaySlip(x, y)) && slot.score >= kNearMissNeeds) return true;
    if (SameClockOtherDay(x, y) && slot.same_place && Once(a) && Once(b) && Asserted(a) && Asserted(b) && slot.score >= kSameClockNeeds) return true;
    if (!same_event || !Told(a) || !Told(b)) return false;
    if (Slip(a, b, as, bs, slot)) return true;
    if (OneEndDiffers(x, y) && slot.score >= kOneEndNeeds) return true;
    if (BothDeadlines(x, y) && slot.score >= kDeadlineNeeds) return true;
    if (!Asserted(a) || !Asserted(b)) return false;
    if (slot.same_attribute && Point(a) && Point(b) && slot.score >= kDifferentNeeds) return true;
    if (NewsDays(left, right, a, b, as, bs)) return true;
    if (SameClockOtherDay(x, y) && slot.same_attribute && Going(a) && Going(b)) return true;
    return Clocks(a, b, as, bs) && slot.score >= ClockNeeds(left, right, slot, a, b);
  }

  bool Slip(const Item& a, const Item& b, const std::vector<Item>& as, const std::vector<Item>& bs, const SlotMatch& slot) const {
    const TimeMention& x = *a.time;
    const TimeMention& y = *b.time;
    if (x.bound != y.bound) return false;
    const ConceptId p = in_.slots.At(a.claim).attribute;
    const ConceptId q = in_.slots.At(b.claim).attribute;
    const bool other = p.valid() && q.valid() && p != q;  // of two events, where the binding is right
    if (MonthSlip(x, y) && slot.score >= kMonthSlipNeeds) return true;
    if (YearDigitSlip(x, y) && !other && slot.score >= kYearDigitNeeds) return true;
    if (TensSlip(x, y) && !other && slot.score >= kTensSlipNeeds) return true;
    if ((HourSlip(x, y) || MinuteSlip(x, y)) && !other && slot.score >= kHourSlipNeeds) return true;
    return DaySlip(x, y) && slot.same_attribute && Once(a) && Once(b) && OnlyDay(a, as) && OnlyDay(b, bs) && slot.score >= kSlipNeeds;
  }

  bool Asserted(const Item& item) const { return in_.slots.At(item.claim).modality == Modality::kAsserted; }
  // Told as a fact or as a plan.
  bool Told(const Item& item) const { return Asserted(item) || in_.slots.At(item.claim).modality == Modality::kPlanned; }

  // The only day that its article gives such an event.
  bool OnlyDay(const Item& item, const std::vector<Item>& all) const {
    const ConceptId attribute = in_.slots.At(item.claim).attribute;
    return std::none_of(all.begin(), all.end(), [&](const Item& other) {
      return other.time->day.has_value() && in_.slots.At(other.claim).attribute == attribute && !TimesMeet(*other.time, *item.time);
    });
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

  // An event that happens once, or the beginning of what goes on.
  bool Once(const Item& item) const {
    const Claim& claim = in_.slots.At(item.claim);
    const Concepts& concepts = in_.slots.concepts();
    if (!claim.attribute.valid() || concepts.Attribute(claim.attribute, "kind") != "point") return false;
    return concepts.Attribute(claim.attribute, "generic") != "true" ||
           (concepts.Attribute(claim.attribute, "light") == "phase" && claim.scope_concept.valid());
  }

  // A week or finer; of a beginning the month will do.
  bool Point(const Item& item) const {
    const bool phase = in_.slots.At(item.claim).scope_concept.valid();
    return item.time->granularity <= (phase ? Granularity::kYear : Granularity::kWeek) && !item.time->day_assumed && Once(item);
  }

  // Two clocks that cannot be one, each the only one its article gives such an event.
  bool Clocks(const Item& a, const Item& b, const std::vector<Item>& as, const std::vector<Item>& bs) const {
    const TimeMention& x = *a.time;
    const TimeMention& y = *b.time;
    if (!x.clock.has_value() || !y.clock.has_value() || x.half_unknown || y.half_unknown || x.range || y.range) return false;
    if (x.utc_offset.has_value() && y.utc_offset.has_value() && x.utc_offset != y.utc_offset) return false;
    if (x.bound != y.bound || !(Once(a) || Going(a)) || !(Once(b) || Going(b))) return false;
    // Clocks of two printed days are of two events, or the days are the slip.
    if (!x.day_assumed && !y.day_assumed && x.when.has_value() && y.when.has_value() && DateOf(x.when->from) != DateOf(y.when->from)) return false;
    const int apart = std::abs(*x.clock - *y.clock);
    const int least = x.approximate || y.approximate ? kAboutApart : ToTheMinute(x) && ToTheMinute(y) ? kMinutesApart : kClocksApart;
    if (std::min(apart, kDayMinutes - apart) < least) return false;
    return OnlyClock(a, as) && OnlyClock(b, bs);
  }

  // What goes on has a time where it begins: only the event of the lead is asked for that.
  bool Going(const Item& item) const {
    const ConceptId attribute = in_.slots.At(item.claim).attribute;
    return attribute.valid() && in_.slots.concepts().Attribute(attribute, "domain") == "disaster" &&
           in_.slots.LeadsBoth(item.claim.article, item.claim.article, attribute);
  }

  // The one day that the first sentence tells, of the news and not of the telling.
  bool NewsDay(const Item& item, const std::vector<Item>& all) const {
    const TimeMention& time = *item.time;
    if (!in_.slots.Leads(item.claim) || time.day_assumed || time.range || time.bound != TimeMention::Bound::kAt || !time.when.has_value()) return false;
    if (time.granularity > Granularity::kDay || OwnDay(item)) return false;
    const ArticleRead& read = in_.slots.Article(item.claim);
    const uint32_t from = time.tokens.begin - std::min(time.tokens.begin, kSaidReach);
    for (uint32_t t = from; t < time.tokens.end + kSaidReach; ++t) {
      const LexHit* verb = read.reading->HitAt(t, "reporting-verb");
      if (verb == nullptr || !in_.slots.concepts().Has(verb->concept_id, "speech")) continue;
      if (in_.slots.concepts().Attribute(verb->concept_id, "stance") != "announces") return false;  // an announcement is news
    }
    return std::none_of(all.begin(), all.end(), [&](const Item& other) {
      return in_.slots.Leads(other.claim) && !OwnDay(other) && other.time->granularity <= Granularity::kDay && !other.time->day_assumed && !TimesMeet(*other.time, time);
    });
  }

  bool NewsDays(ArticleId left, ArticleId right, const Item& a, const Item& b, const std::vector<Item>& as, const std::vector<Item>& bs) const {
    return in_.alignments.Retold(left, right) && NewsDay(a, as) && NewsDay(b, bs) && SameHour(*a.time, *b.time) && !TellsApart(a, b) && !TellsApart(b, a);
  }

  // "After the launch of the operation officers met the press on 9 October", and a launch on the 8th: the sentence
  // puts what the other time is of before or behind what this one is of, and so do the times.
  bool TellsApart(const Item& item, const Item& other) const {
    const Claim& claim = in_.slots.At(item.claim);
    const ConceptId event = in_.slots.At(other.claim).attribute;
    const ArticleRead& read = in_.slots.Article(item.claim);
    if (!event.valid() || event == claim.attribute) return false;
    return std::any_of(read.claims.claims.begin(), read.claims.claims.end(), [&](const Claim& order) {
      if (order.kind != ClaimKind::kOrder || order.sentence != claim.sentence) return false;
      const auto is = [&](uint32_t index) { return index < read.mentions.events.size() && read.mentions.events[index].event == event; };
      const bool first = order.event == claim.event && is(order.other_event);
      if (!first && !(order.other_event == claim.event && is(order.event))) return false;
      return (first == order.first_of_order) == (item.time->when->from < other.time->when->from);
    });
  }

  // Neither is a night that may be the other's morning.
  static bool SameHour(const TimeMention& a, const TimeMention& b) {
    return (a.clock == b.clock && a.day_part == b.day_part) || (ByDay(a) && ByDay(b));
  }
  static bool ByDay(const TimeMention& time) {
    if (!time.clock.has_value() && !time.day_part.valid()) return true;
    const CivilSeconds day = StartOfDay(DateOf(time.when->from));
    return time.when->from - day >= kDawn && time.when->to - day <= kDusk;
  }

  bool OnlyClock(const Item& item, const std::vector<Item>& all) const {
    const ConceptId attribute = in_.slots.At(item.claim).attribute;
    return std::none_of(all.begin(), all.end(), [&](const Item& other) {
      return other.time->clock.has_value() && other.time->clock != item.time->clock && in_.slots.At(other.claim).attribute == attribute;
    });
  }

  // The event that both articles begin with has one time; of another the words around it must say that it is one.
  int32_t ClockNeeds(ArticleId left, ArticleId right, const SlotMatch& slot, const Item& a, const Item& b) const {
    const ConceptId x = in_.slots.At(a.claim).attribute;
    const ConceptId y = in_.slots.At(b.claim).attribute;
    const bool leads = in_.slots.LeadsBoth(left, right, x) || in_.slots.LeadsBoth(left, right, y);
    if (!slot.same_attribute) return leads && slot.score >= kRelatedLead ? kRelatedLead : INT32_MAX;
    return leads ? kLeadClock : kOtherClock;
  }

  void Add(Fact fact, std::vector<Fact>& out) const {
    fact.kind = ClaimKind::kTime;
    fact.story = in_.story;
    SortUnique(fact.members);
    out.push_back(std::move(fact));
  }

  const FactInput& in_;
};

}  // namespace

void FindTimeFacts(const FactInput& in, std::vector<Fact>& out) { TimeFinder(in).Run(out); }

}  // namespace gainsay
