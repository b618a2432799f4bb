// What the checks of sums share: figures with the thing they count, how exactly
// a figure was printed, and frames that the packs name. Not for other folders.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/check_util.h"
#include "judge/comparator.h"
#include "mention/matcher.h"

namespace gainsay {

// A quantity of the text that may stand in a sum.
struct Figure {
  const QuantityMention* quantity = nullptr;
  TokenRange tokens;   // with the thing behind it
  TokenRange core;     // the quantity alone
  ConceptId thing;     // class thing or attribute, right behind the number
  double value = 0;
};

// Cardinals, money and measures of the range, in reading order; ranges, ids,
// ordinals and percentages are left out.
std::vector<Figure> FiguresIn(const ArticleView& view, TokenRange range);
// The figure of one quantity mention.
Figure FigureOf(const ArticleView& view, const QuantityMention& quantity);

// Whether two figures may be added: the same unit, or none on both.
bool SameKind(const Figure& a, const Figure& b);
// Half of the last printed digit: 5.2 lakh may be 5.15 to 5.25 lakh, 400 crore
// 399.5 to 400.5; at most a twentieth of the value. A plain count is exact.
double HalfUnit(const QuantityMention& quantity, const ArticleView& view);
// `value` in the words of `like`: 5500000 like "₹65 lakh" is "₹55 lakh".
std::string ShowLike(const ArticleView& view, double value, const QuantityMention& like);
// Slack of a computed value: what rounding and hedges of its figures allow.
// Nothing where a bound ("at least") leaves it open.
std::optional<double> Slack(const ArticleView& view, const std::vector<const Figure*>& figures);
// Whether `printed` looks like a slip for `computed`: near it, or digits exchanged.
bool LooksMistyped(double computed, double printed, double share);
// How far a figure stands from the two that give it, in tokens; in front of
// them some more, as copy has it behind: from 200 to 150, a fall of 25 per cent.
uint32_t ToPair(TokenRange figure, TokenRange pair);

double SumOf(const std::vector<Figure>& figures);
// A whole against the sum of the parts printed with it. `stated` says in the
// reasons what the whole is: "the total given is", "they are parts of".
Draft SumDraft(const ArticleView& view, const Figure& whole, const std::vector<Figure>& parts, std::string_view stated);

// Matches of a pattern group with the article's quantities, times and events offered.
std::vector<Match> FramesOf(const ArticleView& view, std::string_view group);
// The quantity (time, event) a capture names, or null.
const QuantityMention* QuantityAt(const ArticleView& view, const Match& match, std::string_view capture);
const TimeMention* TimeAt(const ArticleView& view, const Match& match, std::string_view capture);
const EventMention* EventAt(const ArticleView& view, const Match& match, std::string_view capture);

// Whether a sentence begins by pointing at what was told before: "this is a …".
bool PointsBack(const ArticleView& view, uint32_t sentence);

}  // namespace gainsay
