// The votes of a motion against the house that cast them: for, against,
// abstained and absent cannot be more than the house has members. Only figures
// that stand within a few sentences of the printed strength are of its ballot.
#include <algorithm>
#include <map>

#include "judge/arithmetic.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr uint32_t kSentences = 2;  // from the strength to the votes
constexpr double kNear = 0.35;      // a sum farther above is of two ballots

}  // namespace

void CompareBallot(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  const ConceptId strength = view.concepts.Find("attribute", "house-strength");
  std::vector<const Claim*> houses;
  std::map<ConceptId, std::vector<const Claim*>> votes;
  for (const char* name : {"votes-for", "votes-against", "abstentions", "absentees"}) votes[view.concepts.Find("attribute", name)];
  for (const Claim& claim : view.read.claims.claims) {
    if (claim.kind != ClaimKind::kQuantity || !claim.quantity.has_value() || !claim.attribute_near) continue;
    const QuantityMention& quantity = view.mentions.quantities[*claim.quantity];
    if (quantity.type != QuantityType::kCardinal || quantity.upper.has_value() || quantity.hedge != Hedge::kExact) continue;
    if (claim.attribute == strength) houses.push_back(&claim);
    if (const auto it = votes.find(claim.attribute); it != votes.end()) it->second.push_back(&claim);
  }
  for (const Claim* house : houses) {
    std::vector<Figure> parts;
    for (const auto& [attribute, claims] : votes) {
      const Claim* near = nullptr;
      bool several = false;
      for (const Claim* claim : claims) {
        const uint32_t away = claim->sentence > house->sentence ? claim->sentence - house->sentence : house->sentence - claim->sentence;
        if (away > kSentences) continue;
        several = several || (near != nullptr && view.mentions.quantities[*near->quantity].value != view.mentions.quantities[*claim->quantity].value);
        if (near == nullptr) near = claim;
      }
      if (several) return;  // two ballots
      if (near != nullptr) parts.push_back(FigureOf(view, view.mentions.quantities[*near->quantity]));
    }
    const Figure whole = FigureOf(view, view.mentions.quantities[*house->quantity]);
    std::sort(parts.begin(), parts.end(), [](const Figure& a, const Figure& b) { return a.core.begin < b.core.begin; });
    const double sum = SumOf(parts);
    if (parts.size() < 2 || sum <= whole.value || sum > (1 + kNear) * whole.value) continue;
    out.push_back(SumDraft(view, whole, parts, "the house has"));
    return;
  }
}

}  // namespace gainsay
