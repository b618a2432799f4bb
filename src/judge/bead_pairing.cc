// Pairs the figures of corresponding sentences. Equal ones first, the plainest
// equality first; what two articles then hold over is one figure told twice.
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/compare_number.h"
#include "base/edit_distance.h"
#include "judge/bead_figure.h"

namespace gainsay {
namespace {

constexpr uint32_t kGlossReach = 4;  // tokens from a figure to its bracket, and on to the gloss
constexpr uint32_t kThingReach = 3;  // tokens from a number in words to what it counts
constexpr std::string_view kCounted[] = {"thing", "attribute", "gloss", "occupation", "office", "document", "org-kind", "kinship", "unit", "event"};
constexpr int64_t kHalfDay = 12 * 60;

// What is paired and left over by itself.
enum class Class : uint8_t { kFigure, kMonth, kWeekday };
Class ClassOf(const BeadFigure& figure) {
  return figure.kind == FigureKind::kMonth ? Class::kMonth : figure.kind == FigureKind::kWeekday ? Class::kWeekday : Class::kFigure;
}

class Pairing {
 public:
  Pairing(const BeadSide& left, const BeadSide& right, bool strict)
      : left_(left.article), right_(right.article), a_(left.figures), b_(right.figures), around_a_(left.around), around_b_(right.around),
        used_a_(a_.size(), false), used_b_(b_.size(), false), strict_(strict) {}

  BeadFigures Run(bool with_words) {
    Take([&](const BeadFigure& x, const BeadFigure& y) { return x.kind == y.kind && x.printed == y.printed && x.value == y.value; });
    Take([&](const BeadFigure& x, const BeadFigure& y) { return x.value == y.value; });
    Take([&](const BeadFigure& x, const BeadFigure& y) { return Agree(x, y); });
    Take([&](const BeadFigure& x, const BeadFigure& y) { return x.printed == y.printed; });
    for (const Class cls : {Class::kFigure, Class::kMonth, Class::kWeekday}) LeftOver(cls);
    Glosses();
    if (with_words) InWords();
    DropOtherDates();
    return std::move(out_);
  }

 private:
  template <typename Equal>
  void Take(const Equal& equal) {
    for (uint32_t i = 0; i < a_.size(); ++i) {
      for (uint32_t j = 0; j < b_.size() && !used_a_[i]; ++j) {
        if (used_b_[j] || ClassOf(a_[i]) != ClassOf(b_[j]) || !equal(a_[i], b_[j])) continue;
        used_a_[i] = used_b_[j] = true;
        out_.equal.push_back({i, j});
      }
    }
  }

  // Rounded, bounded, converted; a clock of either half of the day; the sixties and the 1960s.
  bool Agree(const BeadFigure& x, const BeadFigure& y) const {
    if (x.kind == FigureKind::kClock && y.kind == FigureKind::kClock) {
      return (x.value.units - y.value.units) % kHalfDay == 0;
    }
    // Late on Saturday is early on Sunday.
    if (x.kind == FigureKind::kWeekday && y.kind == FigureKind::kWeekday) {
      const int64_t gap = (x.value.units - y.value.units + 7) % 7;
      return (x.with_hour || y.with_hour) && (gap == 1 || gap == 6);
    }
    if (x.kind == FigureKind::kYear || y.kind == FigureKind::kYear) {
      const Decimal small = x.printed < y.printed ? x.printed : y.printed;
      const Decimal large = x.printed < y.printed ? y.printed : x.printed;
      return LooksLikeYear(large) && small.IsInteger() && small.units < 100 && large.units % 100 == small.units;
    }
    if (x.quantity == UINT32_MAX || y.quantity == UINT32_MAX) return false;
    const QuantityMention& p = left_.mentions.quantities[x.quantity];
    const QuantityMention& q = right_.mentions.quantities[y.quantity];
    return !SameForm(p, q) && CompareNumbers(p, q, left_.reading->concepts()).Agrees();
  }

  // Printed alike, so that neither rounds nor bounds the other: "more than 135"
  // and "more than 145", $200 billion and $201 billion. Long plain numbers may
  // be rounded without a word: 1,423 and 1,400.
  static bool SameForm(const QuantityMention& p, const QuantityMention& q) {
    if (p.upper.has_value() && q.upper.has_value()) return p.unit == q.unit;
    if (p.unit != q.unit || p.upper.has_value() || q.upper.has_value() || p.value.places != q.value.places) return false;
    const auto bound = [](const QuantityMention& x) { return x.hedge == Hedge::kAtLeast || x.hedge == Hedge::kMoreThan; };
    if (p.hedge != q.hedge && !(bound(p) && bound(q))) return false;
    return p.scaled == q.scaled && (p.scaled || p.value < Decimal::FromInt(1000) || p.hedge != Hedge::kExact);
  }

  // Of one kind and one unit.
  bool Alike(const BeadFigure& x, const BeadFigure& y) const {
    return x.kind == y.kind && x.kind != FigureKind::kOther && x.unit == y.unit;
  }

  // Not of two kinds, as far as the readings tell.
  bool MayBeAlike(const BeadFigure& x, const BeadFigure& y) const {
    if (x.unit.valid() && y.unit.valid() && x.unit != y.unit) return false;
    if (x.kind == y.kind) return true;
    // A sum or a share is no count: 24 crore rupees, 14 engines.
    const auto share = [](const BeadFigure& f) { return f.unit.valid() && (f.kind == FigureKind::kMoney || f.kind == FigureKind::kPercent); };
    if (strict_ && (share(x) != share(y) || !SlipOfPen(x.printed.ToString(), y.printed.ToString()))) return false;
    if (x.kind == FigureKind::kClock || y.kind == FigureKind::kClock) return false;
    const auto plain = [](const BeadFigure& f) { return f.kind == FigureKind::kCount || f.kind == FigureKind::kOther; };
    const auto span = [&](const BeadFigure& f) {
      return plain(f) || f.kind == FigureKind::kAge || f.kind == FigureKind::kLength || f.kind == FigureKind::kMeasure || f.kind == FigureKind::kOrdinal;
    };
    if (x.kind == FigureKind::kYear || y.kind == FigureKind::kYear) return LooksLikeYear(x.printed) && LooksLikeYear(y.printed);
    return plain(x) || plain(y) || (span(x) && span(y));
  }

  // Neither a slip of the pen (a digit more, less or other, two swapped) nor of
  // one size, nor before the same thing: sentences that the two desks chose
  // from the same facts, "71 moves" in one and "401 players" in the other.
  bool OfOtherThings(const BeadFigure& x, const BeadFigure& y) const {
    const auto sized = [](const BeadFigure& f) {
      return f.kind == FigureKind::kCount || f.kind == FigureKind::kMoney || f.kind == FigureKind::kMeasure || f.kind == FigureKind::kOther;
    };
    if (!sized(x) || !sized(y)) return false;
    const Decimal low = x.value < y.value ? x.value : y.value;
    const Decimal high = x.value < y.value ? y.value : x.value;
    const std::optional<Decimal> twice = Add(low, low);
    if (!twice.has_value() || !(*twice < high) || SlipOfPen(x.printed.ToString(), y.printed.ToString())) return false;
    return !CountAlike(x, y);
  }

  // Another month and another day: another date, not a slip in one.
  void DropOtherDates() {
    const auto month = [&](const FigurePair& pair) { return a_[pair.a].kind == FigureKind::kMonth && b_[pair.b].kind == FigureKind::kMonth; };
    const auto in = [](const BeadFigure& day, const BeadFigure& date) { return day.kind == FigureKind::kDay && date.tokens.begin <= day.token && day.token < date.tokens.end; };
    const auto day_in = [&](const std::vector<BeadFigure>& figures, const BeadFigure& date) {
      return std::find_if(figures.begin(), figures.end(), [&](const BeadFigure& figure) { return in(figure, date); });
    };
    const std::vector<FigurePair> differ = out_.differ;
    for (const FigurePair& pair : differ) {
      if (!month(pair)) continue;
      const BeadFigure& x = a_[pair.a];
      const BeadFigure& y = b_[pair.b];
      const auto i = day_in(a_, x), j = day_in(b_, y);
      if (i == a_.end() || j == b_.end() || i->value == j->value) continue;
      std::erase_if(out_.differ, [&](const FigurePair& other) {
        return (other.a == pair.a && other.b == pair.b) || in(a_[other.a], x) || in(b_[other.b], y);
      });
    }
  }

  using Indices = std::vector<uint32_t>;

  // Those left over of a class, numbers in words left out.
  static Indices Unused(const std::vector<BeadFigure>& figures, const std::vector<bool>& used, Class cls = Class::kFigure) {
    Indices out;
    for (uint32_t i = 0; i < figures.size(); ++i) {
      if (!used[i] && ClassOf(figures[i]) == cls && (figures[i].digits || cls != Class::kFigure)) out.push_back(i);
    }
    return out;
  }

  void Differ(uint32_t i, uint32_t j) {
    if (OfOtherThings(a_[i], b_[j])) return;
    used_a_[i] = used_b_[j] = true;
    out_.differ.push_back({i, j});
  }

  void LeftOver(Class cls) {
    Indices left = Unused(a_, used_a_, cls);
    Indices right = Unused(b_, used_b_, cls);
    if (left.size() == 1 && right.size() == 1 && Alike(a_[left[0]], b_[right[0]])) return Differ(left[0], right[0]);
    // A figure told twice on one side is no left-over.
    EraseTold(left, right);
    // Nor is one that the other article gives a sentence earlier or later.
    if (!(left.size() == 1 && right.size() == 1 && Alike(a_[left[0]], b_[right[0]]))) {
      std::erase_if(left, [&](uint32_t i) { return std::any_of(around_b_.begin(), around_b_.end(), [&](const BeadFigure& y) { return Again(a_[i], y); }); });
      std::erase_if(right, [&](uint32_t j) { return std::any_of(around_a_.begin(), around_a_.end(), [&](const BeadFigure& x) { return Again(x, b_[j]); }); });
    }
    if (left.size() == 1 && right.size() == 1) {
      if (MayBeAlike(a_[left[0]], b_[right[0]])) Differ(left[0], right[0]);
      return;
    }
    // Of several, those that are the only ones of their kind and unit.
    for (const uint32_t i : left) {
      const auto alike = [&](uint32_t j) { return Alike(a_[i], b_[j]); };
      if (std::count_if(right.begin(), right.end(), alike) != 1) continue;
      const uint32_t j = *std::find_if(right.begin(), right.end(), alike);
      if (std::count_if(left.begin(), left.end(), [&](uint32_t k) { return Alike(a_[k], b_[j]); }) == 1) Differ(i, j);
    }
  }

  void EraseTold(Indices& left, Indices& right) const {
    std::erase_if(left, [&](uint32_t i) { return std::any_of(b_.begin(), b_.end(), [&](const BeadFigure& y) { return Again(a_[i], y); }); });
    std::erase_if(right, [&](uint32_t j) { return std::any_of(a_.begin(), a_.end(), [&](const BeadFigure& x) { return Again(x, b_[j]); }); });
  }

  bool Again(const BeadFigure& x, const BeadFigure& y) const {
    return ClassOf(x) == ClassOf(y) && (x.kind == FigureKind::kOrdinal) == (y.kind == FigureKind::kOrdinal) && (x.value == y.value || x.printed == y.printed || Agree(x, y));
  }

  // A number in words may be an idiom: it counts where it alone is left over
  // and the same thing stands behind both ("six workers", "7 workers").
  void InWords() {
    const auto rest = [](const std::vector<BeadFigure>& figures, const std::vector<bool>& used) {
      Indices out;
      for (uint32_t i = 0; i < figures.size(); ++i) {
        if (!used[i] && ClassOf(figures[i]) == Class::kFigure && Decimal::FromInt(1) < figures[i].value) out.push_back(i);
      }
      return out;
    };
    Indices left = rest(a_, used_a_);
    Indices right = rest(b_, used_b_);
    EraseTold(left, right);
    if (left.size() != 1 || right.size() != 1) return;
    const BeadFigure& x = a_[left[0]];
    const BeadFigure& y = b_[right[0]];
    const bool sums = x.kind == FigureKind::kMoney && x.unit.valid();  // "दो लाख रुपये" is no idiom
    if (Alike(x, y) && (sums || CountAlike(x, y))) Differ(left[0], right[0]);
  }

  // A thing right behind both.
  bool CountAlike(const BeadFigure& x, const BeadFigure& y) const {
    if (x.kind == FigureKind::kLength) return x.unit.valid();
    const std::vector<ConceptId> things = Behind(right_, y);
    const std::vector<ConceptId> others = Behind(left_, x);
    return std::any_of(others.begin(), others.end(), [&](ConceptId id) { return std::find(things.begin(), things.end(), id) != things.end(); });
  }

  static std::vector<ConceptId> Behind(const ArticleRead& article, const BeadFigure& figure) {
    std::vector<ConceptId> out;
    const Document& document = *article.document;
    const Concepts& concepts = article.reading->concepts();
    const uint32_t end = document.SentenceOf(figure.token).tokens.end;
    for (uint32_t t = figure.token + 1; t < end && t <= figure.token + kThingReach; ++t) {
      for (const LexHit& hit : article.reading->HitsAt(t)) {
        const std::string_view cls = concepts.ClassName(concepts.ClassOf(hit.concept_id));
        if (std::find(std::begin(kCounted), std::end(kCounted), cls) != std::end(kCounted)) out.push_back(hit.concept_id);
      }
    }
    return out;
  }

  // One article gives a figure in a unit of its own with the other's in
  // brackets behind it, "209 km (140 miles)": that one is not converted.
  void Glosses() {
    const std::vector<FigurePair> equal = out_.equal;
    for (const FigurePair& pair : equal) {
      const BeadFigure& x = a_[pair.a];
      const BeadFigure& y = b_[pair.b];
      if (x.printed == y.printed) continue;
      for (const uint32_t j : Unused(b_, used_b_)) {
        if (Glosses(right_, y, b_[j]) && Clash(x, b_[j])) Differ(pair.a, j);
      }
      for (const uint32_t i : Unused(a_, used_a_)) {
        if (Glosses(left_, x, a_[i]) && Clash(y, a_[i])) Differ(i, pair.b);
      }
    }
  }

  static bool Glosses(const ArticleRead& article, const BeadFigure& figure, const BeadFigure& gloss) {
    for (uint32_t t = figure.tokens.end; t < gloss.token && t < figure.tokens.end + kGlossReach; ++t) {
      if (article.document->Norm(t) == "(" && gloss.token <= t + kGlossReach) return true;
    }
    return false;
  }

  // Clocks are not: the bracket gives the hour of another zone.
  static bool Clash(const BeadFigure& x, const BeadFigure& y) {
    const bool converts = x.kind == FigureKind::kCount || x.kind == FigureKind::kMoney || x.kind == FigureKind::kMeasure;
    return converts && x.kind == y.kind && x.unit == y.unit && x.printed.places == y.printed.places && !(x.value == y.value);
  }

  const ArticleRead& left_;
  const ArticleRead& right_;
  const std::vector<BeadFigure>& a_;
  const std::vector<BeadFigure>& b_;
  const std::vector<BeadFigure>& around_a_;
  const std::vector<BeadFigure>& around_b_;
  std::vector<bool> used_a_, used_b_;
  bool strict_;
  BeadFigures out_;
};

}  // namespace

bool SlipOfPen(std::string a, std::string b) {
  if (EditDistance(a, b) <= 1) return true;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

BeadFigures PairFigures(const BeadSide& left, const BeadSide& right, bool with_words, bool strict) { return Pairing(left, right, strict).Run(with_words); }

}  // namespace gainsay
