// Lengths of time of one slot: agree where they are equal; else a conflict, but
// for what still goes on, where a later article counts more days.

#include <algorithm>
#include <cmath>

#include "judge/comparators.h"
#include "judge/elapsed.h"
#include "judge/label.h"
#include "lang/concept_number.h"

namespace gainsay {
namespace {

double SecondsOf(const ArticleView& view, const TimeMention& time) {
  if (time.seconds > 0) return time.seconds;
  return time.count * NumberOf(view.concepts, time.unit, "seconds", 0);
}

struct Told {
  double seconds;
  ClaimRef ref;
};

// The later of two articles counts more, by no more than the days between them.
bool Grew(const JudgeInput& input, const Told& one, const Told& two) {
  const ClaimRef& a = one.ref;
  const ClaimRef& b = two.ref;
  const Published& x = input.articles[a.article.index].article->published;
  const Published& y = input.articles[b.article.index].article->published;
  if (!x.known() || !y.known()) return false;
  const double apart = static_cast<double>(y.at - x.at);
  const double gap = two.seconds - one.seconds;
  if (apart * gap < 0) return false;
  return std::fabs(apart) >= static_cast<double>(kSecondsPerDay) && std::fabs(gap) <= std::fabs(apart) + static_cast<double>(kSecondsPerDay);
}

}  // namespace

void CompareLength(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  for (const Fact& fact : input.alignments.FactsOf(story)) {
    if (fact.kind != ClaimKind::kDuration) continue;
    Draft draft;
    draft.subject = fact.subject;
    draft.points = ToPoints(fact.points);
    draft.fact_key = fact.key;
    std::vector<Told> lengths;  // of each side the first
    for (const ClaimRef& ref : fact.members) {
      const ArticleView view(input, ref.article);
      const Claim& claim = view.read.claims.claims[ref.claim.index];
      const double seconds = SecondsOf(view, view.mentions.times[*claim.time]);
      size_t at = 0;
      while (at < lengths.size() && std::fabs(lengths[at].seconds - seconds) >= 1) ++at;
      if (at == lengths.size()) {
        lengths.push_back({seconds, ref});
        draft.sides.push_back({claim.value, {}});
      }
      draft.sides[at].evidence.push_back({ref.article, claim.span, claim.value});
    }
    if (lengths.size() < 2) {
      draft.verdict = Verdict::kAgree;
    } else {
      bool grew = true;
      for (size_t i = 0; i < lengths.size(); ++i) {
        for (size_t k = i + 1; k < lengths.size(); ++k) grew = grew && Grew(input, lengths[i], lengths[k]);
      }
      draft.verdict = grew ? Verdict::kUpdate : Verdict::kConflict;
      draft.reasons = {draft.sides[0].value + " is not " + draft.sides[1].value};
      draft.slots = {{"subject", SlotLabel(input, fact)}};
    }
    out.push_back(std::move(draft));
  }
}

}  // namespace gainsay
