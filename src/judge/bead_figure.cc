#include "judge/bead_figure.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "align/compare_number.h"

namespace gainsay {
namespace {

constexpr size_t kLongest = 90;  // bytes of a figure with its unit
constexpr uint32_t kGlossReach = 4;  // tokens from a figure to its bracket, and on to the gloss
constexpr int64_t kHalfDay = 12 * 60;

FigureKind KindOf(QuantityType type) {
  switch (type) {
    case QuantityType::kPercent: return FigureKind::kPercent;
    case QuantityType::kMoney: return FigureKind::kMoney;
    case QuantityType::kMeasure: return FigureKind::kMeasure;
    case QuantityType::kAge: return FigureKind::kAge;
    case QuantityType::kOrdinal: return FigureKind::kOrdinal;
    case QuantityType::kCardinal: return FigureKind::kCount;
    default: return FigureKind::kOther;
  }
}

bool LooksLikeYear(Decimal value) { return value.IsInteger() && value.ToDouble() >= 1000 && value.ToDouble() < 2200; }

// "19:30" in minutes.
std::optional<int64_t> ClockOf(std::string_view digits) {
  const size_t colon = digits.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto hour = Decimal::Parse(digits.substr(0, colon));
  const auto minute = Decimal::Parse(digits.substr(colon + 1));
  if (!hour || !minute || !hour->IsInteger() || !minute->IsInteger() || hour->units > 24 || minute->units > 59) return std::nullopt;
  return hour->units * 60 + minute->units;
}

std::vector<uint32_t> ByToken(size_t tokens) { return std::vector<uint32_t>(tokens, UINT32_MAX); }

void Cover(std::vector<uint32_t>& at, TokenRange tokens, uint32_t index) {
  for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (at[t] == UINT32_MAX) at[t] = index;
  }
}

}  // namespace

FigureReader::FigureReader(const ArticleRead& article)
    : article_(article), quantity_at_(ByToken(article.document->tokens.size())), time_at_(quantity_at_) {
  for (uint32_t i = 0; i < article.mentions.quantities.size(); ++i) Cover(quantity_at_, article.mentions.quantities[i].tokens, i);
  for (uint32_t i = 0; i < article.mentions.times.size(); ++i) Cover(time_at_, article.mentions.times[i].tokens, i);
}

Figure FigureReader::OfTime(uint32_t token, Decimal printed) const {
  const TimeMention& time = article_.mentions.times[time_at_[token]];
  Figure figure;
  figure.value = printed;
  figure.tokens = time.tokens;
  const auto is = [&](int64_t part) { return printed == Decimal::FromInt(part); };
  if (time.type == TimexType::kDuration) {
    figure.kind = FigureKind::kLength;
  } else if (LooksLikeYear(printed) || (time.year.has_value() && is(*time.year)) || time.granularity == Granularity::kDecade) {
    figure.kind = FigureKind::kYear;
  } else if (time.clock.has_value() && (is(*time.clock / 60) || is(*time.clock / 60 % 12) || is(12))) {
    figure.kind = FigureKind::kClock;  // of the hour alone
    figure.value = Decimal::FromInt(printed.units * 60);
  } else if (time.day.has_value()) {
    figure.kind = FigureKind::kDay;
  } else {
    figure.kind = FigureKind::kLength;  // "20 years ago"
  }
  return figure;
}

Figure FigureReader::OfQuantity(uint32_t token, Decimal printed) const {
  const QuantityMention& quantity = article_.mentions.quantities[quantity_at_[token]];
  Figure figure;
  figure.kind = KindOf(quantity.type);
  figure.tokens = quantity.tokens;
  figure.value = quantity.value;
  if (quantity.upper.has_value() && !(quantity.value == printed)) figure.value = printed == *quantity.upper ? *quantity.upper : printed;
  return figure;
}

std::vector<Figure> FigureReader::Of(uint32_t begin, uint32_t end) const {
  const Document& document = *article_.document;
  std::vector<Figure> out;
  if (begin >= end) return out;
  for (uint32_t t = document.sentences[begin].tokens.begin; t < document.sentences[end - 1].tokens.end; ++t) {
    Figure figure;
    if (document.tokens[t].kind == TokenKind::kNumber) {
      std::string digits;
      for (const char c : document.Norm(t)) {
        if (c != ',') digits += c;
      }
      const auto printed = Decimal::Parse(digits);
      if (const auto clock = ClockOf(digits); clock.has_value()) {
        figure.kind = FigureKind::kClock;
        figure.value = Decimal::FromInt(*clock);
        figure.tokens = {t, t + 1};
      } else if (time_at_[t] != UINT32_MAX && printed.has_value()) {
        figure = OfTime(t, *printed);
      } else if (!printed.has_value()) {
        continue;
      } else if (quantity_at_[t] != UINT32_MAX) {
        figure = OfQuantity(t, *printed);
        figure.quantity = quantity_at_[t];
      } else {
        figure.value = *printed;
        figure.tokens = {t, t + 1};
      }
      figure.printed = printed.value_or(figure.value);
      figure.digits = true;
    } else {
      const uint32_t index = quantity_at_[t];
      if (index == UINT32_MAX || article_.mentions.quantities[index].number.begin != t) continue;
      const QuantityMention& quantity = article_.mentions.quantities[index];
      if (!quantity.words) continue;
      figure = OfQuantity(t, quantity.value);
      figure.quantity = index;
      figure.printed = quantity.value;
    }
    figure.token = t;
    if (document.Text(figure.tokens).size() > kLongest) figure.tokens = {t, t + 1};
    out.push_back(std::move(figure));
  }
  return out;
}

namespace {

class Pairing {
 public:
  Pairing(const ArticleRead& left, const std::vector<Figure>& a, const ArticleRead& right, const std::vector<Figure>& b)
      : left_(left), right_(right), a_(a), b_(b), used_a_(a.size(), false), used_b_(b.size(), false) {}

  BeadFigures Run() {
    Take([&](const Figure& x, const Figure& y) { return x.kind == y.kind && x.printed == y.printed && x.value == y.value; });
    Take([&](const Figure& x, const Figure& y) { return x.value == y.value; });
    Take([&](const Figure& x, const Figure& y) { return Agree(x, y); });
    Take([&](const Figure& x, const Figure& y) { return x.printed == y.printed; });
    LeftOver();
    Glosses();
    return std::move(out_);
  }

 private:
  template <typename Equal>
  void Take(const Equal& equal) {
    for (uint32_t i = 0; i < a_.size(); ++i) {
      for (uint32_t j = 0; j < b_.size() && !used_a_[i]; ++j) {
        if (used_b_[j] || !equal(a_[i], b_[j])) continue;
        used_a_[i] = used_b_[j] = true;
        out_.equal.push_back({i, j});
      }
    }
  }

  // Rounded, bounded, converted; a clock of either half of the day; the sixties and the 1960s.
  bool Agree(const Figure& x, const Figure& y) const {
    if (x.kind == FigureKind::kClock && y.kind == FigureKind::kClock) {
      return (x.value.units - y.value.units) % kHalfDay == 0;
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

  ConceptId UnitOf(const ArticleRead& article, const Figure& figure) const {
    return figure.quantity == UINT32_MAX ? ConceptId{} : article.mentions.quantities[figure.quantity].unit;
  }

  // Of one kind and one unit.
  bool Alike(const Figure& x, const Figure& y) const {
    return x.kind == y.kind && x.kind != FigureKind::kOther && UnitOf(left_, x) == UnitOf(right_, y);
  }

  // Not of two kinds, as far as the readings tell.
  bool MayBeAlike(const Figure& x, const Figure& y) const {
    const ConceptId unit = UnitOf(left_, x);
    const ConceptId other = UnitOf(right_, y);
    if (unit.valid() && other.valid() && unit != other) return false;
    if (x.kind == y.kind) return true;
    if (x.kind == FigureKind::kClock || y.kind == FigureKind::kClock) return false;
    const auto plain = [](const Figure& f) { return f.kind == FigureKind::kCount || f.kind == FigureKind::kOther; };
    const auto span = [&](const Figure& f) {
      return plain(f) || f.kind == FigureKind::kAge || f.kind == FigureKind::kLength || f.kind == FigureKind::kMeasure || f.kind == FigureKind::kOrdinal;
    };
    if (x.kind == FigureKind::kYear || y.kind == FigureKind::kYear) return LooksLikeYear(x.printed) && LooksLikeYear(y.printed);
    return plain(x) || plain(y) || (span(x) && span(y));
  }

  using Indices = std::vector<uint32_t>;

  static Indices Unused(const std::vector<Figure>& figures, const std::vector<bool>& used) {
    Indices out;
    for (uint32_t i = 0; i < figures.size(); ++i) {
      if (!used[i] && figures[i].digits) out.push_back(i);
    }
    return out;
  }

  void Differ(uint32_t i, uint32_t j) {
    used_a_[i] = used_b_[j] = true;
    out_.differ.push_back({i, j});
  }

  void LeftOver() {
    Indices left = Unused(a_, used_a_);
    Indices right = Unused(b_, used_b_);
    if (left.size() == 1 && right.size() == 1 && Alike(a_[left[0]], b_[right[0]])) return Differ(left[0], right[0]);
    // A figure told twice on one side is no left-over.
    std::erase_if(left, [&](uint32_t i) { return std::any_of(b_.begin(), b_.end(), [&](const Figure& y) { return Again(a_[i], y); }); });
    std::erase_if(right, [&](uint32_t j) { return std::any_of(a_.begin(), a_.end(), [&](const Figure& x) { return Again(x, b_[j]); }); });
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

  bool Again(const Figure& x, const Figure& y) const {
    return (x.kind == FigureKind::kOrdinal) == (y.kind == FigureKind::kOrdinal) && (x.value == y.value || x.printed == y.printed || Agree(x, y));
  }

  // One article gives a figure in a unit of its own with the other's in
  // brackets behind it, "209 km (140 miles)": that one is not converted.
  void Glosses() {
    const std::vector<FigurePair> equal = out_.equal;
    for (const FigurePair& pair : equal) {
      const Figure& x = a_[pair.a];
      const Figure& y = b_[pair.b];
      if (x.printed == y.printed) continue;
      for (const uint32_t j : Unused(b_, used_b_)) {
        if (Glosses(right_, y, b_[j]) && Clash(x, UnitOf(left_, x), b_[j], UnitOf(right_, b_[j]))) Differ(pair.a, j);
      }
      for (const uint32_t i : Unused(a_, used_a_)) {
        if (Glosses(left_, x, a_[i]) && Clash(y, UnitOf(right_, y), a_[i], UnitOf(left_, a_[i]))) Differ(i, pair.b);
      }
    }
  }

  static bool Glosses(const ArticleRead& article, const Figure& figure, const Figure& gloss) {
    for (uint32_t t = figure.tokens.end; t < gloss.token && t < figure.tokens.end + kGlossReach; ++t) {
      if (article.document->Norm(t) == "(" && gloss.token <= t + kGlossReach) return true;
    }
    return false;
  }

  // Clocks are not: the bracket gives the hour of another zone.
  static bool Clash(const Figure& x, ConceptId unit, const Figure& y, ConceptId other) {
    const bool converts = x.kind == FigureKind::kCount || x.kind == FigureKind::kMoney || x.kind == FigureKind::kMeasure;
    return converts && x.kind == y.kind && unit == other && x.printed.places == y.printed.places && !(x.value == y.value);
  }

  const ArticleRead& left_;
  const ArticleRead& right_;
  const std::vector<Figure>& a_;
  const std::vector<Figure>& b_;
  std::vector<bool> used_a_, used_b_;
  BeadFigures out_;
};

}  // namespace

BeadFigures PairFigures(const ArticleRead& left, const std::vector<Figure>& a, const ArticleRead& right, const std::vector<Figure>& b) {
  return Pairing(left, a, right, b).Run();
}

}  // namespace gainsay
