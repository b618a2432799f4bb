#include "claim_marks.h"

#include "judge/label.h"

namespace gainsay {
namespace {

const char* KindOf(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::kName: return "person-name";
    case ClaimKind::kRole: return "role";
    case ClaimKind::kRelation: return "relation";
    case ClaimKind::kOrgName: return "org-name";
    case ClaimKind::kParticipant: return "participant";
    case ClaimKind::kTime: return "date";
    case ClaimKind::kOrder: return "sequence";
    case ClaimKind::kPlace: return "place";
    case ClaimKind::kQuantity:
    case ClaimKind::kOrdinal: return "number";
    case ClaimKind::kAge: return "age";
    case ClaimKind::kState: return "polarity";
    case ClaimKind::kQuote: return "quote";
    case ClaimKind::kDuration: return "duration";
    case ClaimKind::kEvent: return "event";
    case ClaimKind::kCharge: return "role";
  }
  return "";
}

// `label` names what a claim is of.
template <typename Label>
std::vector<ClaimMark> Mark(const std::vector<ArticleRead>& articles, const Label& label) {
  std::vector<ClaimMark> marks;
  for (uint32_t a = 0; a < articles.size(); ++a) {
    for (const Claim& claim : articles[a].claims.claims) {
      if (claim.kind == ClaimKind::kEvent || claim.kind == ClaimKind::kOrder) continue;
      if (!marks.empty() && marks.back().article == ArticleId{a} && marks.back().span == claim.span) continue;
      marks.push_back({ArticleId{a}, claim.span, KindOf(claim.kind), claim.value, label(claim)});
    }
  }
  return marks;
}

}  // namespace

std::vector<ClaimMark> MarkClaims(const std::vector<ArticleRead>& articles) {
  return Mark(articles, [](const Claim&) { return std::string(); });
}

std::vector<ClaimMark> MarkClaims(const JudgeInput& input) {
  return Mark(input.articles, [&](const Claim& claim) { return LabelOf(input, claim.attribute); });
}

}  // namespace gainsay
