// Left-over figures of two articles that were meant to be one: near misses, and
// figures that have nothing in common but their slot.
#include "align/figure_finder.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/sorted.h"

namespace gainsay {
namespace {

constexpr int32_t kNearMissNeeds = 3;
constexpr int32_t kTurnedNeeds = 1;       // digits turned round in a figure with a unit
constexpr int32_t kScaleSlipNeeds = 0;
constexpr int32_t kFewScaleNeeds = 3;     // the same of two digits: 3.2 lakh and 32,000 people moved
constexpr int32_t kFewScaleApartNeeds = 5;  // the same where the articles lead with other days
constexpr int32_t kLongSwapNeeds = 2;
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
constexpr double kSlipRatio = 5;          // figures farther apart are of two things

}  // namespace

bool FigureFinder::SameBeside(const Item& a, const Item& b) const {
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

bool FigureFinder::Blocked(const Held& held, uint32_t item, int32_t score) {
  const auto it = held.find(item);
  return it != held.end() && (it->second == kBlocks || it->second > score - kMargin);
}

bool FigureFinder::Mutual(const Candidate& c, ArticleId left, ArticleId right) const {
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

bool FigureFinder::OneEvent(const Item& a, const Item& b) const {
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

// Each sentence numbers the seat or place that it speaks of, and they are two: ward 9, ward 23.
bool FigureFinder::OtherSeats(const Item& a, const Item& b) const {
  const auto seats = [&](const Item& item) {
    std::set<std::string_view> out;
    for (const ClaimRef& ref : item.claims) {
      const Reading& reading = *in_.slots.Article(ref).reading;
      const TokenRange tokens = reading.document().sentences[in_.slots.At(ref).sentence].tokens;
      for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i) {
        if (reading.In(i, "place-kind") && reading.document().tokens[i + 1].kind == TokenKind::kNumber) out.insert(reading.document().Norm(i + 1));
      }
    }
    return out;
  };
  const std::set<std::string_view> left = seats(a);
  if (left.empty()) return false;
  const std::set<std::string_view> right = seats(b);
  return !right.empty() && std::none_of(left.begin(), left.end(), [&](std::string_view one) { return right.count(one) != 0; });
}

bool FigureFinder::OtherTimes(const Item& a, const Item& b) const {
  const auto bygone = [&](const Item& item) {
    return std::all_of(item.claims.begin(), item.claims.end(), [&](const ClaimRef& ref) { return in_.slots.Bygone(ref); });
  };
  return bygone(a) != bygone(b);
}

bool FigureFinder::Beside(uint32_t item) const {
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

bool FigureFinder::OneSlot(const Candidate& c, ArticleId left, ArticleId right, bool loose) {
  if (!c.slot.same_attribute || Ratio(*items_[c.a].quantity, *items_[c.b].quantity) > kSlipRatio) return false;
  const bool ordinal = items_[c.a].quantity->type == QuantityType::kOrdinal;
  const ConceptId attribute = in_.slots.At(items_[c.a].claims.front()).attribute;
  if (in_.slots.concepts().Has(attribute, "many")) return false;
  const bool sole = in_.slots.concepts().Has(attribute, "sole");
  const int32_t needs = sole ? kSoleNeeds : ordinal ? kOrdinalNeeds : kDifferentNeeds;
  if (!loose && c.slot.score >= needs && Sure(c.a, left) && Sure(c.b, right)) return true;
  return c.slot.score >= kMutualNeeds && OneEvent(items_[c.a], items_[c.b]) && Beside(c.a) && Beside(c.b) && Mutual(c, left, right);
}

void FigureFinder::Differ(ArticleId left, ArticleId right, const Held& held, std::vector<Fact>&) {
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
      if (candidate.slot.clash || OtherSeats(items_[a], items_[b])) continue;
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

bool FigureFinder::OfOnePerson(const Item& a, const Item& b) const {
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

int32_t FigureFinder::Needs(Near near, const QuantityMention& quantity) {
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

bool FigureFinder::InLead(uint32_t item) const {
  return std::any_of(items_[item].claims.begin(), items_[item].claims.end(), [&](const ClaimRef& ref) {
    return in_.slots.At(ref).sentence <= first_sentence_.at(ref.article);
  });
}

int32_t FigureFinder::LongNeeds(Near near, const QuantityMention& x, const QuantityMention& y) {
  const int32_t digits = std::min(x.significant, y.significant);
  if (near == Near::kDigits && digits >= kLongFigure) return digits >= kVeryLongFigure ? kVeryLongNeeds : kLongSwapNeeds;
  if (near == Near::kOneDigit && digits >= kVeryLongFigure) return kVeryLongOneDigitNeeds;
  return INT32_MAX;
}

bool FigureFinder::OneDigit(const QuantityMention& x, const QuantityMention& y) {
  const std::string a = x.value.ToString();
  const std::string b = y.value.ToString();
  if (a.size() != b.size() || x.significant < 2 || y.significant < 2) return false;
  int differ = 0;
  for (size_t i = 0; i < a.size(); ++i) differ += a[i] != b[i] ? 1 : 0;
  return differ == 1;
}

bool FigureFinder::Sure(uint32_t item, ArticleId article) {
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

FigureFinder::Near FigureFinder::HowNear(const QuantityMention& x, const QuantityMention& y) const {
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

}  // namespace gainsay
