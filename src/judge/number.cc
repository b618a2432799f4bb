// Figures of one slot: agree (also rounded, bounded, converted), update (a
// toll that grew), or conflict.

#include <algorithm>

#include "align/compare_number.h"
#include "judge/comparators.h"
#include "judge/label.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr uint32_t kWhatIsCounted = 3;  // tokens beside a figure

struct Group {
  const QuantityMention* first = nullptr;
  std::vector<ClaimRef> claims;
  CivilSeconds latest = INT64_MIN;    // publication of its latest article
  CivilSeconds earliest = INT64_MAX;  // and of its earliest; INT64_MAX where unknown
};

class NumberJudge {
 public:
  NumberJudge(const JudgeInput& input, const Fact& fact) : input_(input), fact_(fact), concepts_(input.packs.concepts()) {}

  Draft Judge() {
    for (const ClaimRef& ref : fact_.members) Place(ref);
    Draft draft;
    draft.subject = fact_.subject.substr(0, fact_.subject.find(','));  // the attribute, else the thing
    draft.points = ToPoints(fact_.points);
    for (const Group& group : groups_) draft.sides.push_back(SideOf(group));
    draft.fact_key = fact_.key;
    if (groups_.size() == 1) {
      draft.verdict = Verdict::kAgree;
      return draft;
    }
    draft.verdict = Grew() ? Verdict::kUpdate : Disputed() ? Verdict::kDisputed : Verdict::kConflict;
    Explain(draft);
    return draft;
  }

 private:
  const Claim& At(const ClaimRef& ref) const { return input_.articles[ref.article.index].claims.claims[ref.claim.index]; }
  const QuantityMention& Quantity(const ClaimRef& ref) const {
    return input_.articles[ref.article.index].mentions.quantities[*At(ref).quantity];
  }

  void Place(const ClaimRef& ref) {
    const QuantityMention& quantity = Quantity(ref);
    auto group = std::find_if(groups_.begin(), groups_.end(),
                              [&](const Group& g) { return SameBareValue(*g.first, quantity) || CompareNumbers(*g.first, quantity, concepts_).Agrees(); });
    if (group == groups_.end()) {
      groups_.emplace_back();
      group = groups_.end() - 1;
      group->first = &quantity;
    }
    group->claims.push_back(ref);
    const Published& published = input_.articles[ref.article.index].article->published;
    if (!published.known()) return;
    group->latest = std::max(group->latest, published.at);
    group->earliest = std::min(group->earliest, published.at);
  }

  Side SideOf(const Group& group) const {
    Side side;
    for (const ClaimRef& ref : group.claims) {
      const Claim& claim = At(ref);
      side.evidence.push_back({ref.article, claim.span, DescribeNumber(Quantity(ref), concepts_)});
      if (groups_.size() > 1) side.around.push_back({ref.article, Around(ref), ""});
      if (side.value.empty()) side.value = claim.value;
    }
    return side;
  }

  // Whether the token is another value's: a time's, a figure's.
  bool Valued(const ClaimRef& ref, uint32_t token) const {
    const MentionTable& mentions = input_.articles[ref.article.index].mentions;
    const auto holds = [&](const auto& mention) { return mention.tokens.Contains({token, token + 1}); };
    const auto digits = [&](const QuantityMention& figure) { return !figure.words && holds(figure); };
    const auto times = MaybeOverlapping(mentions.times, {token, token + 1});
    const auto figures = MaybeOverlapping(mentions.quantities, {token, token + 1});
    return std::any_of(times.begin(), times.end(), holds) || std::any_of(figures.begin(), figures.end(), digits);
  }

  // The figure with what it counts: where figures differ, that both speak of
  // families is no agreement.
  Span Around(const ClaimRef& ref) const {
    const Document& document = *input_.articles[ref.article.index].document;
    const Claim& claim = At(ref);
    const TokenRange sentence = document.sentences[claim.sentence].tokens;
    TokenRange range = claim.tokens;
    while (range.end < std::min(sentence.end, claim.tokens.end + kWhatIsCounted) && !Valued(ref, range.end)) ++range.end;
    while (range.begin > sentence.begin && range.begin + kWhatIsCounted > claim.tokens.begin && !Valued(ref, range.begin - 1)) --range.begin;
    return document.SpanOf(range);
  }

  // A toll only grows: the larger figure belongs to the later articles. The
  // injured and the missing may grow fewer too.
  bool Grew() const {
    const std::string_view monotone = concepts_.Attribute(At(fact_.members.front()).attribute, "monotone");
    if (groups_.size() != 2 || monotone.empty()) return false;
    const Group& small = groups_[0].first->value < groups_[1].first->value ? groups_[0] : groups_[1];
    const Group& large = &small == &groups_[0] ? groups_[1] : groups_[0];
    if (small.latest == INT64_MIN || large.latest == INT64_MIN) return false;
    return small.latest < large.earliest || (monotone == "either" && large.latest < small.earliest);
  }

  bool Disputed() const {
    return std::any_of(fact_.members.begin(), fact_.members.end(), [&](const ClaimRef& ref) { return At(ref).disputed; });
  }

  void Explain(Draft& draft) const {
    const NumberComparison compared = CompareNumbers(*groups_[0].first, *groups_[1].first, concepts_);
    if (!compared.phrase.empty()) draft.reasons.push_back(compared.phrase);
    const bool units = groups_[0].first->unit != groups_[1].first->unit;
    if (compared.level == NumberLevel::kScaleSlip && groups_[0].first->scaled && groups_[1].first->scaled) draft.slots["kind"] = "conversion";
    const std::string label = SlotLabel(input_, fact_);
    draft.slots["subject"] = label.empty() ? LabelOf(input_, units ? "same-thing-in-two-units" : "same-thing") : label;
    if (draft.subject.empty()) draft.subject = units ? "the same thing, in two units" : "the same thing";
  }

  const JudgeInput& input_;
  const Fact& fact_;
  const Concepts& concepts_;
  std::vector<Group> groups_;
};

}  // namespace

void CompareNumber(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  for (const Fact& fact : input.alignments.FactsOf(story)) {
    if (fact.kind != ClaimKind::kQuantity && fact.kind != ClaimKind::kOrdinal) continue;
    out.push_back(NumberJudge(input, fact).Judge());
  }
}

}  // namespace gainsay
