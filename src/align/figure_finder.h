// Pairs the figures of a story's articles: the equal ones (figure_facts.cc),
// and of what is left over those that were meant to be one (figure_differ.cc).
// Not for other folders.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/compare_number.h"
#include "align/facts.h"
#include "align/groups.h"

namespace gainsay {

class FigureFinder {
 public:
  explicit FigureFinder(const FactInput& in) : in_(in) {}
  void Run(std::vector<Fact>& out);

 private:
  static constexpr int32_t kTellingFigure = 3;     // points of such a figure itself
  static constexpr int32_t kLongFigure = 3;        // significant digits
  static constexpr int32_t kBlocks = INT32_MAX;

  // A figure of an article: all claims of it there.
  struct Item {
    ArticleId article;
    std::vector<ClaimRef> claims;
    const QuantityMention* quantity = nullptr;
  };

  enum class Near : uint8_t { kNo, kDigits, kOneDigit, kScale, kFewScale, kUnit, kSwap, kDifferent };

  void Collect(ArticleId article);
  SlotMatch Best(const Item& a, const Item& b) const;
  // A figure that hardly stands in two sentences by chance.
  static bool Long(const QuantityMention& q) {
    return q.significant >= kLongFigure && (q.type == QuantityType::kCardinal || q.type == QuantityType::kPercent || q.type == QuantityType::kMoney || q.type == QuantityType::kMeasure);
  }
  // A long figure that a sentence of each article holds beside the two: "fell
  // 612.40 points, or 0.75 per cent" and "612.40 अंक यानी 1.75 प्रतिशत".
  bool SameBeside(const Item& a, const Item& b) const;
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
  void Pair(ArticleId left, ArticleId right, Groups& groups, std::vector<Fact>& out);
  // Whether the equal figure of the other article is what `item` speaks of,
  // rather than one that differs in a slot of `score` points.
  static bool Blocked(const Held& held, uint32_t item, int32_t score);
  // The two speak of each other by a margin: no other figure of either article
  // fits nearly as well.
  bool Mutual(const Candidate& c, ArticleId left, ArticleId right) const;
  // Both count something of an event of one kind.
  bool OneEvent(const Item& a, const Item& b) const;
  // One is told of bygone times alone, the other is not.
  bool OtherTimes(const Item& a, const Item& b) const;
  bool OtherSeats(const Item& a, const Item& b) const;
  // What the figure counts stands beside it, and it counts all of it: not
  // "five others", "another three".
  bool Beside(uint32_t item) const;
  // Figures that have nothing in common but their slot: of one attribute, and
  // either with much around it, or by far the best of all that are left.
  // `loose`: the other article holds one of them, in another slot.
  bool OneSlot(const Candidate& c, ArticleId left, ArticleId right, bool loose);
  // Left-over figures of two articles in one slot.
  void Differ(ArticleId left, ArticleId right, const Held& held, std::vector<Fact>&);
  // Of one measure that a person has one of: the children of Gunjan Devi.
  bool OfOnePerson(const Item& a, const Item& b) const;
  // Attributes that the concepts call opposites.
  bool Opposed(const Item& a, const Item& b) const;
  static int32_t Needs(Near near, const QuantityMention& quantity);
  // Whether a title or the first sentence of the text tells it.
  bool InLead(uint32_t item) const;
  // Two long figures of one event that differ by a slip are hardly two figures;
  // the longer, the less.
  static int32_t LongNeeds(Near near, const QuantityMention& x, const QuantityMention& y);
  // As many digits, all but one the same: 18 and 28, 7,317 and 8,317.
  static bool OneDigit(const QuantityMention& x, const QuantityMention& y);
  static double Ratio(const QuantityMention& x, const QuantityMention& y) {
    const double a = std::abs(x.value.ToDouble());
    const double b = std::abs(y.value.ToDouble());
    const double least = std::min(a, b);
    return least == 0 ? (a == b ? 1 : HUGE_VAL) : std::max(a, b) / least;
  }
  // What the figure counts stands beside it, and it is the only figure of its
  // type with this attribute in the article.
  bool Sure(uint32_t item, ArticleId article);
  Near HowNear(const QuantityMention& x, const QuantityMention& y) const;
  // A fact for each group of equal figures of several articles, and one for
  // each two groups that differ. Groups are never chained over a difference.
  void Emit(Groups& groups, std::vector<Fact>& out);
  Fact FactOf(const std::vector<uint32_t>& set, const std::vector<const SlotMatch*>& slots) const;

  const FactInput& in_;
  std::vector<Item> items_;
  std::map<std::pair<ArticleId, uint32_t>, std::vector<std::string>> beside_;  // the long figures of each sentence
  std::map<ArticleId, std::set<uint32_t>> of_article_;
  std::map<ArticleId, uint32_t> first_sentence_;  // of the text, behind titles
  std::map<std::pair<uint32_t, uint32_t>, SlotMatch> points_;
  std::vector<Candidate> conflicts_;
  std::set<uint32_t> swapped_;  // items whose figure the other article gives to the opposite
};

}  // namespace gainsay
