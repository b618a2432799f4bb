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

#include "align/figure_finder.h"

#include "base/sorted.h"

namespace gainsay {
namespace {

constexpr int32_t kExactNeeds = -4;       // for two equal ones of three digits: words of other things beside them may be read wrong
constexpr int32_t kSumNeeds = -2;         // for two equal sums of money, or counts of thousands
constexpr int32_t kSmallCountNeeds = 2;   // slot points for two equal small counts
constexpr int32_t kFigureNeeds = 0;       // for two equal figures of three digits or a unit
constexpr Decimal kSmallFigure{99, 0};    // up to here a figure may stand by chance in both articles
constexpr Decimal kThousand{1000, 0};
constexpr double kBoundRatio = 1.5;       // "more than 200" may be 214, not 430
constexpr size_t kMostArticles = 40;      // of a story that are compared pair by pair

}  // namespace

void FigureFinder::Run(std::vector<Fact>& out) {
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

void FigureFinder::Collect(ArticleId article) {
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

SlotMatch FigureFinder::Best(const Item& a, const Item& b) const {
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

void FigureFinder::Pair(ArticleId left, ArticleId right, Groups& groups, std::vector<Fact>& out) {
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

bool FigureFinder::Opposed(const Item& a, const Item& b) const {
  const ConceptId x = in_.slots.At(a.claims.front()).attribute;
  const ConceptId y = in_.slots.At(b.claims.front()).attribute;
  if (!x.valid() || !y.valid() || x == y) return false;
  const Concepts& concepts = in_.slots.concepts();
  return concepts.Lists(x, "opposite", concepts.Name(y)) || concepts.Lists(y, "opposite", concepts.Name(x));
}

void FigureFinder::Emit(Groups& groups, std::vector<Fact>& out) {
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

Fact FigureFinder::FactOf(const std::vector<uint32_t>& set, const std::vector<const SlotMatch*>& slots) const {
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

void FindFigureFacts(const FactInput& in, std::vector<Fact>& out) { FigureFinder(in).Run(out); }

}  // namespace gainsay
