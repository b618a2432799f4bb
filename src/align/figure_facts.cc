// Figures that count the same thing.
//
// First, between each two articles of a story, equal figures in like slots are
// paired, best slot first and one to one: what both articles hold cannot be a
// conflict between them. What is left over is compared only where neither
// article holds the other's figure. There a near miss (digits swapped, a slip
// of scale, a lost unit) is itself a sign that one figure was meant, so it
// needs fewer points than two figures that have nothing in common but a slot.
//
// Handled: "7,317 votes" / "8,317 मतों" of one margin; Rs 4.62 lakh crore /
// 462 billion rupees. Not handled: the same figure told in words of no concept.

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "align/compare_number.h"
#include "align/facts.h"
#include "align/groups.h"
#include "base/sorted.h"

namespace gainsay {
namespace {

constexpr int32_t kExactNeeds = -4;       // for two equal ones of three digits: words of other things beside them may be read wrong
constexpr int32_t kSumNeeds = -2;         // for two equal sums of money, or counts of thousands
constexpr int32_t kSmallCountNeeds = 2;   // slot points for two equal small counts
constexpr int32_t kFigureNeeds = 0;       // for two equal figures of three digits or a unit
constexpr int32_t kTellingFigure = 3;     // points of such a figure itself
constexpr int32_t kNearMissNeeds = 3;
constexpr int32_t kTurnedNeeds = 1;       // digits turned round in a figure with a unit
constexpr int32_t kScaleSlipNeeds = 0;
constexpr int32_t kFewScaleNeeds = 3;     // the same of two digits: 3.2 lakh and 32,000 people moved
constexpr int32_t kFewScaleApartNeeds = 5;  // the same where the articles lead with other days
constexpr int32_t kLongSwapNeeds = 2;
constexpr int32_t kLongFigure = 3;        // significant digits
constexpr int32_t kLeadNeeds = 0;         // the same in the titles or first sentences of both
constexpr int32_t kVeryLongFigure = 5;
constexpr int32_t kVeryLongNeeds = 0;
constexpr int32_t kVeryLongOneDigitNeeds = 1;
constexpr int32_t kOneDigitNeeds = 3;
constexpr int32_t kFewDigitsNeeds = 4;    // the same for figures of two digits
constexpr int32_t kOrdinalNeeds = 4;      // a thing has one ordinal: 14th and 15th vice-chancellor
constexpr int32_t kSwapNeeds = 3;
constexpr int32_t kDifferentNeeds = 6;
constexpr int32_t kSoleNeeds = 3;         // of a measure that a story has one of: the votes for a motion
constexpr int32_t kMutualNeeds = 4;       // of two figures that are by a margin each other's best
constexpr int32_t kMargin = 2;
constexpr int32_t kSameBeside = 2;        // a long figure that both sentences hold beside the two
constexpr int32_t kBlocks = INT32_MAX;
constexpr Decimal kSmallFigure{99, 0};    // up to here a figure may stand by chance in both articles
constexpr Decimal kThousand{1000, 0};
constexpr double kBoundRatio = 1.5;       // "more than 200" may be 214, not 430
constexpr double kSlipRatio = 5;          // figures farther apart are of two things
constexpr size_t kMostArticles = 40;      // of a story that are compared pair by pair

// A figure of an article: all claims of it there.
struct Item {
  ArticleId article;
  std::vector<ClaimRef> claims;
  const QuantityMention* quantity = nullptr;
};

enum class Near : uint8_t { kNo, kDigits, kOneDigit, kScale, kFewScale, kUnit, kSwap, kDifferent };

class FigureFinder {
 public:
  explicit FigureFinder(const FactInput& in) : in_(in) {}

  void Run(std::vector<Fact>& out) {
    for (const ArticleId article : in_.members()) Collect(article);
    for (auto& [sentence, figures] : beside_) SortUnique(figures);
    Groups groups(items_.size());
    std::set<std::pair<uint32_t, uint32_t>> differ;
    const std::vector<ArticleId>& members = in_.members();
    const size_t count = std::min(members.size(), kMostArticles);
    for (size_t i = 0; i < count; ++i) {
      for (size_t j = i + 1; j < count; ++j) Pair(members[i], members[j], groups, out);
    }
    Emit(groups, out);
  }

 private:
  void Collect(ArticleId article) {
    const ArticleRead& read = in_.articles[article.index];
    const Document& document = *read.document;
    uint32_t& first = first_sentence_[article];
    while (first < document.sentences.size() && document.paragraphs[document.sentences[first].paragraph].kind != BlockKind::kParagraph) ++first;
    std::map<std::string, uint32_t> index;
    for (uint32_t c = 0; c < read.claims.claims.size(); ++c) {
      const Claim& claim = read.claims.claims[c];
      if (claim.kind != ClaimKind::kQuantity && claim.kind != ClaimKind::kOrdinal) continue;
      const QuantityMention& quantity = read.mentions.quantities[*claim.quantity];
      // One figure may count several things: it is one item for each attribute.
      const std::string key = std::to_string(static_cast<int>(quantity.type)) + " " + DescribeNumber(quantity, in_.slots.concepts()) +
                              " " + std::to_string(claim.attribute.index);
      const auto [it, fresh] = index.try_emplace(key, static_cast<uint32_t>(items_.size()));
      if (fresh) items_.push_back({article, {}, &quantity});
      items_[it->second].claims.push_back({article, ClaimId{c}});
      of_article_[article].insert(it->second);
      if (Long(quantity)) beside_[{article, claim.sentence}].push_back(DescribeNumber(quantity, in_.slots.concepts()));
    }
  }

  SlotMatch Best(const Item& a, const Item& b) const {
    SlotMatch best;
    bool any = false;
    for (const ClaimRef& x : a.claims) {
      for (const ClaimRef& y : b.claims) {
        SlotMatch match = in_.slots.Match(x, y);
        if (!any || match.score > best.score) best = std::move(match);
        any = true;
      }
    }
    return best;
  }

  // A figure that hardly stands in two sentences by chance.
  static bool Long(const QuantityMention& q) {
    return q.significant >= kLongFigure && (q.type == QuantityType::kCardinal || q.type == QuantityType::kPercent || q.type == QuantityType::kMoney || q.type == QuantityType::kMeasure);
  }

  // A long figure that a sentence of each article holds beside the two: "fell
  // 612.40 points, or 0.75 per cent" and "612.40 अंक यानी 1.75 प्रतिशत".
  bool SameBeside(const Item& a, const Item& b) const {
    for (const ClaimRef& x : a.claims) {
      const auto left = beside_.find({x.article, in_.slots.At(x).sentence});
      if (left == beside_.end()) continue;
      for (const ClaimRef& y : b.claims) {
        const auto right = beside_.find({y.article, in_.slots.At(y).sentence});
        if (right != beside_.end() && Meet(left->second, right->second)) return true;
      }
    }
    return false;
  }

  static bool Telling(const QuantityMention& q) {
    return q.significant >= 3 || q.unit.valid() || q.type == QuantityType::kPercent;
  }

  // The best slot of an equal figure of the other article; kBlocks where that
  // settles what the figure counts.
  using Held = std::map<uint32_t, int32_t>;

  struct Candidate {
    uint32_t a, b;
    int32_t score;
    SlotMatch slot;
    Near near = Near::kNo;
  };

  static void Sort(std::vector<Candidate>& list) {
    std::sort(list.begin(), list.end(), [](const Candidate& x, const Candidate& y) {
      return x.score != y.score ? x.score > y.score : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
  }

  void Pair(ArticleId left, ArticleId right, Groups& groups, std::vector<Fact>& out) {
    std::vector<Candidate> agree;
    Held held;  // items whose figure the other article holds too
    for (const uint32_t a : of_article_[left]) {
      for (const uint32_t b : of_article_[right]) {
        const QuantityMention& x = *items_[a].quantity;
        const QuantityMention& y = *items_[b].quantity;
        const NumberComparison compared = CompareNumbers(x, y, in_.slots.concepts());
        if (compared.level == NumberLevel::kIncomparable || !compared.Agrees()) continue;
        // "More than 200" holds of 430, but hardly speaks of it.
        if (compared.level == NumberLevel::kBoundHolds && Ratio(x, y) > kBoundRatio) continue;
        // The same figure on the other side of a pair (41 males, 41 females) is no support.
        if (Opposed(items_[a], items_[b])) {
          swapped_.insert(a);
          swapped_.insert(b);
          continue;
        }
        Candidate candidate{a, b, 0, Best(items_[a], items_[b]), Near::kNo};
        const bool telling = Telling(x) || Telling(y);
        // A bound holds of many figures: "more than 160 flights" says nothing of 234 passengers.
        const bool bound = compared.level == NumberLevel::kBoundHolds;
        const bool speaks = !bound || candidate.slot.same_attribute || candidate.slot.score >= kSmallCountNeeds;
        for (const uint32_t item : {a, b}) {
          if (!speaks) break;
          const bool settles = (!bound && (telling || kSmallFigure < x.value)) || candidate.slot.same_attribute;
          const int32_t blocks = settles ? kBlocks : candidate.slot.score;
          const auto [it, fresh] = held.try_emplace(item, blocks);
          if (!fresh) it->second = std::max(it->second, blocks);
        }
        const bool bare = telling && !bound;
        const bool equal = !bound && x.value == y.value && !x.upper.has_value() && !y.upper.has_value() && x.type == y.type && x.unit == y.unit;
        const bool exact = equal && std::min(x.significant, y.significant) >= kLongFigure;
        const bool sum = equal && (x.type == QuantityType::kMoney || (x.significant > 1 && kThousand < x.value));
        const int32_t needs = exact ? kExactNeeds : sum ? kSumNeeds : bare ? kFigureNeeds : kSmallCountNeeds;
        if (candidate.slot.score < needs) continue;
        candidate.score = candidate.slot.score + (telling ? kTellingFigure : 0) + (compared.level == NumberLevel::kEqual ? 1 : 0);
        agree.push_back(std::move(candidate));
      }
    }
    Sort(agree);
    std::set<uint32_t> used;
    for (const Candidate& c : agree) {
      if (used.count(c.a) != 0 || used.count(c.b) != 0) continue;
      used.insert(c.a);
      used.insert(c.b);
      held[c.a] = held[c.b] = kBlocks;
      groups.Join(c.a, c.b);
      points_[std::minmax(c.a, c.b)] = c.slot;
    }
    Differ(left, right, held, out);
  }

  // Whether the equal figure of the other article is what `item` speaks of,
  // rather than one that differs in a slot of `score` points.
  static bool Blocked(const Held& held, uint32_t item, int32_t score) {
    const auto it = held.find(item);
    return it != held.end() && (it->second == kBlocks || it->second > score - kMargin);
  }

  // The two speak of each other by a margin: no other figure of either article
  // fits nearly as well.
  bool Mutual(const Candidate& c, ArticleId left, ArticleId right) const {
    const auto rivals = [&](uint32_t mine, uint32_t theirs, ArticleId article) {
      for (const uint32_t other : of_article_.at(article)) {
        if (other == theirs || items_[other].quantity->type != items_[theirs].quantity->type) continue;
        if (OtherTimes(items_[mine], items_[other])) continue;
        if (Best(items_[mine], items_[other]).score > c.slot.score - kMargin) return true;
      }
      return false;
    };
    return !rivals(c.a, c.b, right) && !rivals(c.b, c.a, left);
  }

  // Both count something of an event of one kind.
  bool OneEvent(const Item& a, const Item& b) const {
    const auto events = [&](const Item& item) {
      std::set<ConceptId> out;
      for (const ClaimRef& ref : item.claims) {
        const uint32_t index = in_.slots.At(ref).event;
        if (index != UINT32_MAX) out.insert(in_.slots.Article(ref).mentions.events[index].event);
      }
      return out;
    };
    const std::set<ConceptId> left = events(a);
    const std::set<ConceptId> right = events(b);
    return std::any_of(left.begin(), left.end(), [&](ConceptId id) { return right.count(id) != 0; });
  }

  // One is told of bygone times alone, the other is not.
  bool OtherTimes(const Item& a, const Item& b) const {
    const auto bygone = [&](const Item& item) {
      return std::all_of(item.claims.begin(), item.claims.end(), [&](const ClaimRef& ref) { return in_.slots.Bygone(ref); });
    };
    return bygone(a) != bygone(b);
  }

  // What the figure counts stands beside it, and it counts all of it: not
  // "five others", "another three".
  bool Beside(uint32_t item) const {
    const ConceptId loose = in_.slots.concepts().Find("check-cue", "loose");
    return std::all_of(items_[item].claims.begin(), items_[item].claims.end(), [&](const ClaimRef& ref) {
      const Claim& claim = in_.slots.At(ref);
      const Reading& reading = *in_.slots.Article(ref).reading;
      const TokenRange sentence = reading.document().sentences[claim.sentence].tokens;
      const uint32_t before = claim.tokens.begin > sentence.begin ? claim.tokens.begin - 1 : claim.tokens.begin;
      for (uint32_t t = before; t < std::min(claim.tokens.end + 1, sentence.end); ++t) {
        for (const LexHit& hit : reading.HitsAt(t)) {
          if (hit.concept_id == loose) return false;
        }
      }
      return claim.attribute_near;
    });
  }

  // Figures that have nothing in common but their slot: of one attribute, and
  // either with much around it, or by far the best of all that are left.
  // `loose`: the other article holds one of them, in another slot.
  bool OneSlot(const Candidate& c, ArticleId left, ArticleId right, bool loose) {
    if (!c.slot.same_attribute || Ratio(*items_[c.a].quantity, *items_[c.b].quantity) > kSlipRatio) return false;
    const bool ordinal = items_[c.a].quantity->type == QuantityType::kOrdinal;
    const ConceptId attribute = in_.slots.At(items_[c.a].claims.front()).attribute;
    if (in_.slots.concepts().Has(attribute, "many")) return false;
    const bool sole = in_.slots.concepts().Has(attribute, "sole");
    const int32_t needs = sole ? kSoleNeeds : ordinal ? kOrdinalNeeds : kDifferentNeeds;
    if (!loose && c.slot.score >= needs && Sure(c.a, left) && Sure(c.b, right)) return true;
    return c.slot.score >= kMutualNeeds && OneEvent(items_[c.a], items_[c.b]) && Beside(c.a) && Beside(c.b) && Mutual(c, left, right);
  }

  // Left-over figures of two articles in one slot.
  void Differ(ArticleId left, ArticleId right, const Held& held, std::vector<Fact>&) {
    std::vector<Candidate> differ;
    const bool same_event = in_.slots.SameMainEvent(left, right);
    for (const uint32_t a : of_article_[left]) {
      if (held.count(a) != 0 && held.at(a) == kBlocks) continue;
      for (const uint32_t b : of_article_[right]) {
        if (held.count(b) != 0 && held.at(b) == kBlocks) continue;
        const QuantityMention& x = *items_[a].quantity;
        const QuantityMention& y = *items_[b].quantity;
        if (x.type != y.type) continue;
        Near near = HowNear(x, y);
        if (near == Near::kNo) continue;
        if (swapped_.count(a) != 0 && swapped_.count(b) != 0) near = Near::kSwap;
        Candidate candidate{a, b, 0, Best(items_[a], items_[b]), near};
        if (candidate.slot.clash) continue;
        if (near != Near::kDifferent && near != Near::kSwap && SameBeside(items_[a], items_[b])) {
          candidate.slot.score += kSameBeside;
          candidate.slot.points.push_back({"beside another figure that is the same", kSameBeside});
        }
        int32_t needs = Needs(near, x);
        if (same_event) needs = std::min(needs, LongNeeds(near, x, y));
        // What both tell first is one thing: Rs 2,450 crore and Rs 2,540 crore raised.
        if (same_event && near == Near::kDigits && std::min(x.significant, y.significant) >= kLongFigure && InLead(a) && InLead(b)) needs = std::min(needs, kLeadNeeds);
        // Of two digits: where both figures say beside them what they count, and no other figure does.
        if (near == Near::kOneDigit && candidate.slot.same_attribute && candidate.slot.score >= kOneDigitNeeds && candidate.slot.score < needs && same_event &&
            Beside(a) && Beside(b) && ((Sure(a, left) && Sure(b, right)) || Mutual(candidate, left, right))) {
          needs = kOneDigitNeeds;
        }
        if (near == Near::kFewScale) {
          if (!same_event) needs = kFewScaleApartNeeds;
          if (!candidate.slot.same_attribute || !Beside(a) || !Beside(b)) continue;
          if (!(Sure(a, left) && Sure(b, right)) && !Mutual(candidate, left, right)) continue;
        }
        const bool own = OfOnePerson(items_[a], items_[b]);
        if (candidate.slot.score < needs || (!own && (Blocked(held, a, candidate.slot.score) || Blocked(held, b, candidate.slot.score)))) continue;
        if ((near == Near::kDifferent || near == Near::kSwap || near == Near::kOneDigit) && !same_event && !own) continue;
        if (near == Near::kSwap && !candidate.slot.same_attribute) continue;
        if (OtherTimes(items_[a], items_[b])) continue;
        // Sold on Wednesday and sold on Thursday: two figures. An ordinal stays a thing's own.
        if (near == Near::kDifferent && x.type != QuantityType::kOrdinal && candidate.slot.other_days) continue;
        const bool loose = !own && (held.count(a) != 0 || held.count(b) != 0);
        if (near == Near::kDifferent ? !OneSlot(candidate, left, right, loose) : loose) continue;
        candidate.score = candidate.slot.score + (near == Near::kDifferent ? 0 : kTellingFigure);
        differ.push_back(std::move(candidate));
      }
    }
    Sort(differ);
    std::set<uint32_t> used;
    for (Candidate& c : differ) {
      if (used.count(c.a) != 0 || used.count(c.b) != 0) continue;
      used.insert(c.a);
      used.insert(c.b);
      conflicts_.push_back(std::move(c));
    }
  }

  // Of one measure that a person has one of: the children of Gunjan Devi.
  bool OfOnePerson(const Item& a, const Item& b) const {
    const auto whose = [&](const Item& item) {
      const Claim& claim = in_.slots.At(item.claims.front());
      return claim.person.valid() && in_.slots.concepts().Has(claim.attribute, "of-person")
                 ? in_.alignments.EntityOf(EntityKind::kPerson, item.article, claim.person.index)
                 : UINT32_MAX;
    };
    const ConceptId x = in_.slots.At(a.claims.front()).attribute;
    const ConceptId y = in_.slots.At(b.claims.front()).attribute;
    return x.valid() && x == y && whose(a) != UINT32_MAX && whose(a) == whose(b);
  }

  // Attributes that the concepts call opposites.
  bool Opposed(const Item& a, const Item& b) const {
    const ConceptId x = in_.slots.At(a.claims.front()).attribute;
    const ConceptId y = in_.slots.At(b.claims.front()).attribute;
    if (!x.valid() || !y.valid() || x == y) return false;
    const Concepts& concepts = in_.slots.concepts();
    return concepts.Lists(x, "opposite", concepts.Name(y)) || concepts.Lists(y, "opposite", concepts.Name(x));
  }

  static int32_t Needs(Near near, const QuantityMention& quantity) {
    switch (near) {
      case Near::kDigits: return quantity.unit.valid() || quantity.type == QuantityType::kPercent ? kTurnedNeeds : kNearMissNeeds;
      case Near::kScale: return kScaleSlipNeeds;
      case Near::kFewScale: return kFewScaleNeeds;
      case Near::kSwap: return kSwapNeeds;
      case Near::kOneDigit: return quantity.significant >= 3 ? kOneDigitNeeds : kFewDigitsNeeds;
      case Near::kDifferent: return kSoleNeeds;  // see OneSlot
      default: return kNearMissNeeds;
    }
  }

  // Whether a title or the first sentence of the text tells it.
  bool InLead(uint32_t item) const {
    return std::any_of(items_[item].claims.begin(), items_[item].claims.end(), [&](const ClaimRef& ref) {
      return in_.slots.At(ref).sentence <= first_sentence_.at(ref.article);
    });
  }

  // Two long figures of one event that differ by a slip are hardly two figures;
  // the longer, the less.
  static int32_t LongNeeds(Near near, const QuantityMention& x, const QuantityMention& y) {
    const int32_t digits = std::min(x.significant, y.significant);
    if (near == Near::kDigits && digits >= kLongFigure) return digits >= kVeryLongFigure ? kVeryLongNeeds : kLongSwapNeeds;
    if (near == Near::kOneDigit && digits >= kVeryLongFigure) return kVeryLongOneDigitNeeds;
    return INT32_MAX;
  }

  // As many digits, all but one the same: 18 and 28, 7,317 and 8,317.
  static bool OneDigit(const QuantityMention& x, const QuantityMention& y) {
    const std::string a = x.value.ToString();
    const std::string b = y.value.ToString();
    if (a.size() != b.size() || x.significant < 2 || y.significant < 2) return false;
    int differ = 0;
    for (size_t i = 0; i < a.size(); ++i) differ += a[i] != b[i] ? 1 : 0;
    return differ == 1;
  }

  static double Ratio(const QuantityMention& x, const QuantityMention& y) {
    const double a = std::abs(x.value.ToDouble());
    const double b = std::abs(y.value.ToDouble());
    const double least = std::min(a, b);
    return least == 0 ? (a == b ? 1 : HUGE_VAL) : std::max(a, b) / least;
  }

  // What the figure counts stands beside it, and it is the only figure of its
  // type with this attribute in the article.
  bool Sure(uint32_t item, ArticleId article) {
    for (const ClaimRef& ref : items_[item].claims) {
      if (!in_.slots.At(ref).attribute_near) return false;
    }
    const ConceptId attribute = in_.slots.At(items_[item].claims.front()).attribute;
    const bool sole = in_.slots.concepts().Has(attribute, "sole");
    for (const uint32_t other : of_article_[article]) {
      if (other == item || items_[other].quantity->type != items_[item].quantity->type) continue;
      const Claim& rival = in_.slots.At(items_[other].claims.front());
      if (rival.attribute == attribute && (!sole || rival.attribute_near)) return false;
    }
    return true;
  }

  Near HowNear(const QuantityMention& x, const QuantityMention& y) const {
    if (x.each != y.each) return Near::kNo;
    const NumberComparison compared = CompareNumbers(x, y, in_.slots.concepts());
    if (compared.level == NumberLevel::kScaleSlip && x.significant >= 3 && y.significant >= 3) return Near::kScale;
    if (compared.level == NumberLevel::kIncomparable) return Near::kNo;
    if (compared.level == NumberLevel::kScaleSlip && x.significant == 2 && y.significant == 2 && x.unit == y.unit) return Near::kFewScale;
    if (compared.level == NumberLevel::kDigitsSwapped && x.significant >= 2) return Near::kDigits;
    if (x.type != QuantityType::kOrdinal && x.unit == y.unit && OneDigit(x, y)) return Near::kOneDigit;
    if (x.unit != y.unit && x.value == y.value && x.significant >= 2) return Near::kUnit;
    return Near::kDifferent;
  }

  // A fact for each group of equal figures of several articles, and one for
  // each two groups that differ. Groups are never chained over a difference.
  void Emit(Groups& groups, std::vector<Fact>& out) {
    const std::map<uint32_t, std::vector<uint32_t>> sets = groups.Sets();
    for (const auto& [root, set] : sets) {
      std::set<ArticleId> articles;
      for (const uint32_t item : set) articles.insert(items_[item].article);
      if (articles.size() < 2) continue;
      std::vector<const SlotMatch*> slots;
      for (const auto& [pair, slot] : points_) {
        if (groups.Root(pair.first) == root) slots.push_back(&slot);
      }
      out.push_back(FactOf(set, slots));
    }
    std::map<std::pair<uint32_t, uint32_t>, std::vector<const SlotMatch*>> differing;
    for (const Candidate& c : conflicts_) differing[std::minmax(groups.Root(c.a), groups.Root(c.b))].push_back(&c.slot);
    for (const auto& [pair, slots] : differing) {
      std::vector<uint32_t> both = sets.at(pair.first);
      both.insert(both.end(), sets.at(pair.second).begin(), sets.at(pair.second).end());
      out.push_back(FactOf(both, slots));
    }
  }

  Fact FactOf(const std::vector<uint32_t>& set, const std::vector<const SlotMatch*>& slots) const {
    Fact fact;
    const Claim& first = in_.slots.At(items_[set.front()].claims.front());
    fact.kind = first.kind;
    fact.story = in_.story;
    fact.subject = in_.slots.Describe(first);
    fact.strength = slots.empty() ? 0 : INT32_MAX;
    for (const SlotMatch* slot : slots) {
      fact.strength = std::min(fact.strength, slot->score);
      if (slot->points.size() > fact.points.size()) fact.points = slot->points;
    }
    for (const uint32_t item : set) {
      fact.members.insert(fact.members.end(), items_[item].claims.begin(), items_[item].claims.end());
    }
    std::sort(fact.members.begin(), fact.members.end());
    return fact;
  }

  const FactInput& in_;
  std::vector<Item> items_;
  std::map<std::pair<ArticleId, uint32_t>, std::vector<std::string>> beside_;  // the long figures of each sentence
  std::map<ArticleId, std::set<uint32_t>> of_article_;
  std::map<ArticleId, uint32_t> first_sentence_;  // of the text, behind titles
  std::map<std::pair<uint32_t, uint32_t>, SlotMatch> points_;
  std::vector<Candidate> conflicts_;
  std::set<uint32_t> swapped_;  // items whose figure the other article gives to the opposite
};

}  // namespace

void FindFigureFacts(const FactInput& in, std::vector<Fact>& out) { FigureFinder(in).Run(out); }

}  // namespace gainsay
