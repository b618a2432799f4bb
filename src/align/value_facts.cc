// Values that two articles of one main event share although they tell of them
// in other words: "1,134 sq km of forest" and "972 cameras in 1,134 वर्ग
// किलोमीटर", "92 minutes" under two verbs, the age of somebody unnamed. The
// finders of figures and times ask for a slot, since they look for conflicts
// too; here equal values are all that is sought, so a value that nobody prints
// by chance needs no slot, and a common one a few shared points.
//
// Handled: figures, places in an order, lengths of time and how often something
// returns, ages without a name, a figure whose unit one of the two leaves out
// ("measuring 5.8"). Not handled: values that agree by rounding, and anything
// that differs.

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "align/compare_number.h"
#include "align/facts.h"
#include "align/length_measure.h"
#include "lang/concept_number.h"

namespace gainsay {
namespace {

constexpr int32_t kNever = INT32_MAX;
constexpr size_t kMostArticles = 40;    // of a story
constexpr size_t kMostAnArticle = 4;    // claims of one value
constexpr int32_t kSameEvent = 1;       // both values belong to the same event
constexpr int32_t kSameLength = 2;      // both lengths measure one thing: a visit
constexpr int32_t kSameBeside = 2;      // their sentences have another value in common
constexpr int32_t kSmallNeeds = 3;      // of a count of one digit
constexpr int32_t kOtherLead = 2;       // more, where the articles begin with other days or places
constexpr int32_t kOtherPlace = 3;      // more, where the sentences name other days or places
constexpr int32_t kLeast = 2;           // in either case
constexpr int32_t kNamedBeside = 2;     // what the one counts stands beside the other
constexpr int32_t kSureDigits = 4;
constexpr double kLongLength = 9.9 * 365 * kSecondsPerDay;  // ten years and a decade are told of one thing
constexpr double kSmallLength = 10;     // of a duration, in its unit: "two weeks" is said of anything

// What the claims of an article say of one value.
struct Holder {
  ArticleId article;
  std::vector<ClaimRef> claims;
};

class ValueFinder {
 public:
  explicit ValueFinder(const FactInput& in) : in_(in), concepts_(in.slots.concepts()), measures_(concepts_.FindClass("length-of")) {}

  void Run(std::vector<Fact>& out) {
    Collect();
    Known(out);
    for (const auto& [key, holders] : by_value_) {
      if (holders.size() > 1) Join(holders, out);
    }
  }

 private:
  const Claim& At(const ClaimRef& ref) const { return in_.slots.At(ref); }
  const MentionTable& Mentions(const ClaimRef& ref) const { return in_.slots.Article(ref).mentions; }
  const QuantityMention& QuantityOf(const ClaimRef& ref) const { return Mentions(ref).quantities[*At(ref).quantity]; }

  double UnitSeconds(ConceptId unit) const { return NumberOf(concepts_, unit, "seconds", 0); }

  // The value as a key; empty where it is none of ours.
  std::string KeyOf(const ClaimRef& ref) const {
    const Claim& claim = At(ref);
    if (claim.kind == ClaimKind::kDuration) {
      const TimeMention& time = Mentions(ref).times[*claim.time];
      if (time.type == TimexType::kSet) return time.count > 0 ? "every " + std::to_string(std::llround(time.count * UnitSeconds(time.unit))) : "";
      return time.type == TimexType::kDuration && time.seconds > 0 ? "for " + std::to_string(static_cast<int64_t>(time.seconds)) : "";
    }
    const bool figure = claim.kind == ClaimKind::kQuantity || claim.kind == ClaimKind::kAge || claim.kind == ClaimKind::kOrdinal;
    if (!figure || !claim.quantity.has_value()) return "";
    const QuantityMention& quantity = QuantityOf(ref);
    if (quantity.type == QuantityType::kIdentifier) return "";
    if (claim.kind == ClaimKind::kOrdinal) return "no. " + quantity.value.Normalized().ToString();
    if (IsAge(claim, quantity)) return "age " + quantity.value.Normalized().ToString();
    QuantityMention plain = quantity;
    plain.hedge = Hedge::kExact;
    plain.value = plain.value.Normalized();
    if (plain.upper.has_value()) plain.upper = plain.upper->Normalized();
    return std::to_string(static_cast<int>(plain.type == QuantityType::kPercent)) + " " + DescribeNumber(plain, concepts_);
  }

  static bool IsAge(const Claim& claim, const QuantityMention& quantity) {
    return claim.kind == ClaimKind::kAge || quantity.type == QuantityType::kAge;
  }

  // A value of several digits without its unit, whether one is printed or not;
  // empty for others.
  std::string BareKeyOf(const ClaimRef& ref) const {
    if (At(ref).kind != ClaimKind::kQuantity || !At(ref).quantity.has_value()) return "";
    const QuantityMention& quantity = QuantityOf(ref);
    const bool told = quantity.type == QuantityType::kCardinal || quantity.type == QuantityType::kPercent || quantity.type == QuantityType::kMeasure;
    return told && quantity.value.places > 0 && quantity.significant > 1 ? "bare " + quantity.value.Normalized().ToString() : "";
  }

  void Collect() {
    const std::vector<ArticleId>& members = in_.members();
    for (size_t i = 0; i < std::min(members.size(), kMostArticles); ++i) {
      const std::vector<Claim>& claims = in_.articles[members[i].index].claims.claims;
      for (uint32_t c = 0; c < claims.size(); ++c) {
        const ClaimRef ref{members[i], ClaimId{c}};
        if (!claims[c].affirmed) continue;
        const std::string key = KeyOf(ref);
        if (key.empty()) continue;
        for (const std::string& each : {key, BareKeyOf(ref)}) {
          if (each.empty()) continue;
          std::vector<Holder>& holders = by_value_[each];
          if (holders.empty() || holders.back().article != members[i]) holders.push_back({members[i], {}});
          if (holders.back().claims.size() < kMostAnArticle) holders.back().claims.push_back(ref);
        }
        beside_[{members[i], claims[c].sentence}].insert(key);
      }
    }
  }

  // Which claims facts hold together already, where these are of one value.
  void Known(const std::vector<Fact>& facts) {
    for (uint32_t f = 0; f < facts.size(); ++f) {
      const Fact& fact = facts[f];
      if (fact.story != in_.story || fact.kind != ClaimKind::kQuantity) continue;
      const std::string key = KeyOf(fact.members.front());
      if (key.empty() || std::any_of(fact.members.begin(), fact.members.end(), [&](const ClaimRef& r) { return KeyOf(r) != key; })) continue;
      for (const ClaimRef& ref : fact.members) fact_of_.try_emplace(ref, f);
    }
  }

  // Each article joins the first group whose first article tells of the same.
  void Join(const std::vector<Holder>& holders, std::vector<Fact>& out) {
    struct Group {
      Holder first;
      std::set<ClaimRef> claims;
      SlotMatch slot;
      int32_t shared = -1;
    };
    std::vector<Group> groups;
    for (const Holder& holder : holders) {
      bool joined = false;
      for (Group& group : groups) {
        const int32_t lead = in_.slots.SameMainEvent(group.first.article, holder.article) ? 0 : kOtherLead;
        for (const ClaimRef& a : group.first.claims) {
          for (const ClaimRef& b : holder.claims) {
            SlotMatch slot;
            const int32_t shared = Shared(a, b, slot);
            const int32_t apart = std::max(Surely(a, b) ? 0 : lead, slot.apart ? kOtherPlace : 0);
            if (shared < Needs(a, b, apart)) continue;
            group.claims.insert({a, b});
            if (shared > group.shared) {
              group.shared = shared;
              group.slot = std::move(slot);
            }
            joined = true;
          }
        }
        if (joined) break;
      }
      if (!joined) groups.push_back({holder, {}, {}, -1});
    }
    for (const Group& group : groups) {
      if (!group.claims.empty()) Add(group.claims, group.slot, group.shared, out);
    }
  }

  // What `a` counts, where `b` has a unit of its own and only names it: "measuring 5.8", "of magnitude 5.8".
  ConceptId NamedBeside(const ClaimRef& a, const ClaimRef& b) const {
    const Claim& x = At(a);
    const Claim& y = At(b);
    if (x.kind != ClaimKind::kQuantity || !x.attribute.valid() || y.attribute.valid()) return {};
    const CompactList<ConceptId>& named = y.context.concepts;
    return std::find(named.begin(), named.end(), x.attribute) != named.end() ? x.attribute : ConceptId{};
  }

  // The points that speak for one slot.
  int32_t Shared(const ClaimRef& a, const ClaimRef& b, SlotMatch& slot) const {
    slot = in_.slots.Match(a, b);
    std::erase_if(slot.points, [](const LinkPoint& point) { return point.weight < 0; });
    int32_t shared = 0;
    for (const LinkPoint& point : slot.points) shared += point.weight;
    const auto event = [&](const ClaimRef& ref) {
      const uint32_t index = At(ref).event;
      return index == UINT32_MAX ? ConceptId{} : Mentions(ref).events[index].event;
    };
    if (event(a).valid() && event(a) == event(b)) {
      slot.points.push_back({"of the same event: " + in_.slots.NameOf(event(a)), kSameEvent});
      shared += kSameEvent;
    }
    const ConceptId beside = NamedBeside(a, b).valid() ? NamedBeside(a, b) : NamedBeside(b, a);
    if (beside.valid()) {
      slot.points.push_back({"both speak of " + in_.slots.NameOf(beside), kNamedBeside});
      shared += kNamedBeside;
    }
    if (At(a).kind == ClaimKind::kDuration && At(b).kind == ClaimKind::kDuration) {
      const ConceptId measure = LengthMeasure(in_.slots.Article(a), Mentions(a).times[*At(a).time].tokens, measures_);
      if (measure.valid() && measure == LengthMeasure(in_.slots.Article(b), Mentions(b).times[*At(b).time].tokens, measures_)) {
        slot.points.push_back({"both of the length of: " + in_.slots.NameOf(measure), kSameLength});
        shared += kSameLength;
      }
    }
    const auto& left = beside_.at({a.article, At(a).sentence});
    const auto& right = beside_.at({b.article, At(b).sentence});
    const auto others = std::count_if(left.begin(), left.end(), [&](const std::string& key) { return right.count(key) != 0; }) - 1;
    if (others > 0) {
      slot.points.push_back({"beside another value that is the same", kSameBeside});
      shared += kSameBeside;
    }
    return shared;
  }

  // A value that two articles of a story hardly print of two things.
  bool Surely(const ClaimRef& a, const ClaimRef& b) const {
    if (At(a).kind != ClaimKind::kQuantity || At(b).kind != ClaimKind::kQuantity) return false;
    return std::min(QuantityOf(a).significant, QuantityOf(b).significant) >= kSureDigits;
  }

  // How many points are enough; `apart` are asked for what speaks against one slot.
  int32_t Needs(const ClaimRef& a, const ClaimRef& b, int32_t apart) const {
    const int32_t needs = Needs(a, b);
    return apart == 0 || needs == kNever ? needs : std::max(kLeast, needs + apart);
  }

  int32_t Needs(const ClaimRef& a, const ClaimRef& b) const {
    const Claim& x = At(a);
    const Claim& y = At(b);
    if (x.kind == ClaimKind::kDuration) {
      const TimeMention& time = Mentions(a).times[*x.time];
      if (time.type == TimexType::kSet) return 0;
      const bool plain = time.seconds == time.count * UnitSeconds(time.unit);  // not "two hours and 12 minutes"
      const bool whole = plain && time.count > 0 && time.count <= kSmallLength && std::floor(time.count) == time.count && time.seconds < kLongLength;
      return whole ? 1 : 0;
    }
    const QuantityMention& p = QuantityOf(a);
    const QuantityMention& q = QuantityOf(b);
    if (IsAge(x, p)) return AgeNeeds(a, b);
    if (x.kind == ClaimKind::kOrdinal) return p.significant > 1 ? 1 : kSmallNeeds;
    if (SameBareValue(p, q)) return std::min(p.significant, q.significant) >= 3 ? 0 : 1;
    const NumberLevel level = CompareNumbers(p, q, concepts_).level;
    if (level != NumberLevel::kEqual && level != NumberLevel::kConverted && level != NumberLevel::kRounded && level != NumberLevel::kBoundHolds) return kNever;
    const bool clash = x.attribute.valid() && y.attribute.valid() && x.attribute != y.attribute && !concepts_.IsA(x.attribute, y.attribute) &&
                       !concepts_.IsA(y.attribute, x.attribute);
    // Two sides of one measure, such as killed and injured.
    if (clash && concepts_.Lists(x.attribute, "opposite", concepts_.Name(y.attribute)) &&
        concepts_.Lists(y.attribute, "opposite", concepts_.Name(x.attribute))) {
      return kNever;
    }
    const int32_t digits = std::min(p.significant, q.significant);
    if (digits >= 3) return 0;
    if (p.type == QuantityType::kScore || (p.type == QuantityType::kRatio && p.upper.has_value())) return 0;
    if (p.unit.valid()) return digits == 2 || (p.type == QuantityType::kMeasure && Decimal{9, 0} < p.value) ? 0 : 1;
    if (p.type == QuantityType::kPercent || p.value.places > 0) return 1;
    if (digits == 2) return clash ? 2 : 1;
    return kSmallNeeds;
  }

  // Two named people may be of one age; one person's ages the judge compares,
  // where he knows of which day they are told.
  int32_t AgeNeeds(const ClaimRef& a, const ClaimRef& b) const {
    const PersonId x = At(a).person;
    const PersonId y = At(b).person;
    if (!x.valid() || !y.valid()) return 0;
    const bool dated = in_.slots.Article(a).article->published.known() && in_.slots.Article(b).article->published.known();
    const uint32_t entity = in_.alignments.EntityOf(EntityKind::kPerson, a.article, x.index);
    const bool one = entity != UINT32_MAX && entity == in_.alignments.EntityOf(EntityKind::kPerson, b.article, y.index);
    return one && !dated ? 0 : kNever;
  }

  void Add(const std::set<ClaimRef>& claims, const SlotMatch& slot, int32_t shared, std::vector<Fact>& out) {
    const auto known = std::find_if(claims.begin(), claims.end(), [&](const ClaimRef& ref) { return fact_of_.count(ref) != 0; });
    if (known != claims.end()) return Extend(claims, out[fact_of_.at(*known)]);
    Fact fact;
    fact.kind = At(*claims.begin()).kind;
    fact.story = in_.story;
    fact.subject = in_.slots.Describe(At(*claims.begin()));
    fact.members.assign(claims.begin(), claims.end());
    fact.points = slot.points;
    fact.strength = shared;
    out.push_back(std::move(fact));
  }

  void Extend(const std::set<ClaimRef>& claims, Fact& fact) const {
    std::map<ArticleId, size_t> held;
    for (const ClaimRef& ref : fact.members) ++held[ref.article];
    for (const ClaimRef& ref : claims) {
      if (std::find(fact.members.begin(), fact.members.end(), ref) != fact.members.end() || held[ref.article]++ >= kMostAnArticle) continue;
      fact.members.push_back(ref);
    }
    std::sort(fact.members.begin(), fact.members.end());
  }

  const FactInput& in_;
  const Concepts& concepts_;
  const ClassId measures_;
  std::map<std::string, std::vector<Holder>> by_value_;
  std::map<std::pair<ArticleId, uint32_t>, std::set<std::string>> beside_;  // the values of each sentence
  std::map<ClaimRef, uint32_t> fact_of_;
};

}  // namespace

void FindValueFacts(const FactInput& in, std::vector<Fact>& out) { ValueFinder(in).Run(out); }

}  // namespace gainsay
