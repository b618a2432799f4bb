// Lengths of time of one slot: agree where they are equal; else a conflict, but
// for what still goes on, where a later article counts more days.

#include <algorithm>
#include <cmath>

#include "judge/comparators.h"
#include "judge/elapsed.h"

namespace gainsay {
namespace {

double SecondsOf(const ArticleView& view, const TimeMention& time) {
  if (time.seconds > 0) return time.seconds;
  const std::optional<Decimal> unit = Decimal::Parse(view.concepts.Attribute(time.unit, "seconds"));
  return unit.has_value() ? time.count * unit->ToDouble() : 0;
}

// A length may have grown by the days between two articles.
bool Grew(const JudgeInput& input, const ClaimRef& a, const ClaimRef& b, double gap) {
  const Published& x = input.articles[a.article.index].article->published;
  const Published& y = input.articles[b.article.index].article->published;
  if (!x.known() || !y.known()) return false;
  const double apart = std::fabs(static_cast<double>(x.at - y.at));
  return apart >= static_cast<double>(kSecondsPerDay) && gap <= apart + static_cast<double>(kSecondsPerDay);
}

}  // namespace

void CompareLength(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  for (const Fact& fact : input.alignments.FactsOf(story)) {
    if (fact.kind != ClaimKind::kDuration) continue;
    Draft draft;
    draft.subject = fact.subject;
    draft.points = ToPoints(fact.points);
    draft.fact_key = fact.key;
    std::vector<std::pair<double, ClaimRef>> lengths;  // of each side the first
    for (const ClaimRef& ref : fact.members) {
      const ArticleView view(input, ref.article);
      const Claim& claim = view.read.claims.claims[ref.claim.index];
      const double seconds = SecondsOf(view, view.mentions.times[*claim.time]);
      size_t at = 0;
      while (at < lengths.size() && std::fabs(lengths[at].first - seconds) >= 1) ++at;
      if (at == lengths.size()) {
        lengths.emplace_back(seconds, ref);
        draft.sides.push_back({claim.value, {}, 0});
      }
      draft.sides[at].evidence.push_back({ref.article, claim.span, claim.value});
    }
    if (lengths.size() < 2) {
      draft.verdict = Verdict::kAgree;
    } else {
      const double gap = std::fabs(lengths[0].first - lengths[1].first);
      draft.verdict = Grew(input, lengths[0].second, lengths[1].second, gap) ? Verdict::kUpdate : Verdict::kConflict;
      draft.reasons = {draft.sides[0].value + " is not " + draft.sides[1].value};
      draft.slots = {{"a", draft.sides[0].value}, {"b", draft.sides[1].value}};
    }
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
