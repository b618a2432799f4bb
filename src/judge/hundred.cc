// Shares of one whole in per cent, the last of them told as what is left: "58
// per cent from sewage, 27 from drains and the remaining 19 per cent from
// springs" come to 104. Without such a word shares may be of several wholes.
#include <algorithm>
#include <cmath>

#include "judge/arithmetic.h"
#include "judge/comparators.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr uint32_t kBetween = 14;  // tokens from one share to the next
constexpr uint32_t kToCue = 4;     // from the word for what is left to its share
constexpr double kNear = 20;       // a sum farther off is of several wholes

bool IsShare(const ArticleView& view, const QuantityMention& quantity) {
  return quantity.type == QuantityType::kPercent && !quantity.upper.has_value() && quantity.unit.valid() &&
         view.concepts.Name(quantity.unit) == "percent" && quantity.hedge <= Hedge::kAbout && quantity.value < Decimal{100, 0};
}

void CheckSentence(const ArticleView& view, TokenRange sentence, ConceptId remaining, std::vector<Draft>& out) {
  std::vector<const QuantityMention*> shares;
  for (const QuantityMention& quantity : BeginningIn(view.mentions.quantities, sentence)) {
    if (!IsShare(view, quantity)) continue;
    if (!shares.empty() && quantity.tokens.begin - shares.back()->tokens.end > kBetween) shares.clear();
    shares.push_back(&quantity);
    const uint32_t ahead = quantity.tokens.begin - std::min(kToCue, quantity.tokens.begin - sentence.begin);
    if (shares.size() < 2 || !view.Has({ahead, quantity.tokens.begin}, remaining)) continue;
    double sum = 0;
    double slack = 0;
    bool fits = false;  // what is left may be of the last few
    for (size_t i = shares.size(); i-- > 0;) {
      sum += shares[i]->value.ToDouble();
      slack += shares[i]->hedge == Hedge::kAbout ? 2 : 0.5 * std::pow(10, -shares[i]->value.places);
      fits = fits || (i + 1 < shares.size() && std::fabs(sum - 100) <= slack + 1e-6);
    }
    if (fits || std::fabs(sum - 100) > kNear) return;
    std::string shown;
    Side parts;
    for (const QuantityMention* share : shares) {
      shown += (shown.empty() ? "" : " + ") + view.Words(share->tokens);
      if (share != &quantity) parts.evidence.push_back(view.Quote(share->tokens));
    }
    const std::string percent = ShowNumber(sum) + "%";
    parts.value = shown + " = " + percent;
    Draft draft;
    draft.subject = view.Words(quantity.tokens);
    draft.fact_key = "hundred " + shown;
    draft.slots = {{"parts", shown}, {"sum", percent}};
    draft.reasons = {parts.value};
    draft.computed = 100 - sum + quantity.value.ToDouble();
    draft.repairs = {ShowNumber(*draft.computed) + "%"};
    draft.sides = {std::move(parts), Side{draft.subject, {view.Quote({ahead, quantity.tokens.end}, draft.subject)}}};
    out.push_back(std::move(draft));
    return;
  }
}

}  // namespace

void CompareHundred(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  const ConceptId remaining = view.concepts.Find("check-cue", "remaining");
  for (uint32_t i = 0; i < view.document.sentences.size(); ++i) CheckSentence(view, view.SentenceTokens(i), remaining, out);
}

}  // namespace gainsay
